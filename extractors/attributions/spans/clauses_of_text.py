"""Clauses of the text behind a content, which parsers attach to it: later events, contrasts, interruptions.

`It is done, they said, | and men began …`, `said it had risen to 9, | but the governor stuck to 4`.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.grammar.joined_verbs import is_set_off
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.lexicon.implication import VERGES


def clauses_of_text(analysis: Analysis, verb: Token, content: set[int], lexicon: Lexicon) -> set[int]:
    """The words in the content of a verb that the text says of itself."""
    found = _later_events(analysis, verb, content) | _clause_behind(analysis, verb, content)
    return found | _interruptions(analysis, verb, content) | _contrasts(analysis, verb, content, lexicon)


def _later_events(analysis: Analysis, verb: Token, content: set[int]) -> set[int]:
    """The words of an event behind a present that a cue is inserted after: `It is done, they said, | and men began …`.

    The present is that of the words reported, the past that of the text.
    """
    if verb.relation != "parataxis" or verb.head is None or verb.xpos != "VBD":
        return set()
    said = analysis.tokens[verb.head]
    helpers = [one.xpos for one in (said, *analysis.dependents(said.index, "aux", "cop"))]
    if "VBD" in helpers or not {"VBZ", "VBP"} & set(helpers) or said.index > verb.index:
        return set()
    for event in analysis.dependents(said.index, "conj"):
        past = event.xpos == "VBD" and own_subject(analysis, event.index) is not None
        if past and event.index > verb.index and event.index in content:
            return {i for i in analysis.subtree(event.index) if i > verb.index}
    return set()


def _clause_behind(analysis: Analysis, verb: Token, content: set[int]) -> set[int]:
    """The words of an inverted clause behind that of a cue: `Only if she agrees that it is safe | will they go`."""
    own = own_subject(analysis, verb.head) if verb.relation == "advcl" and verb.head is not None else None
    helpers = analysis.dependents(verb.head, "aux") if own is not None and verb.head is not None else ()
    first = next((t.index for t in helpers if own is not None and verb.index < t.index < own.index), None)
    return {i for i in content if first is not None and i >= first}


def _interruptions(analysis: Analysis, verb: Token, content: set[int]) -> set[int]:
    """The words of the event that cuts short a saying under way: `was about to say that it was safe | when it fell`."""
    going = verb.xpos == "VBG" and any(t.lemma == "be" for t in analysis.dependents(verb.index, "aux"))
    above = analysis.tokens[verb.head] if verb.head is not None and verb.relation in ("acl", "xcomp", "advcl") else verb
    going = going or above.lemma.lower() in VERGES or above.text.lower() == "about"
    found: set[int] = set()
    for index in content if going else ():
        token = analysis.tokens[index]
        event = token.relation == "advcl" and token.xpos == "VBD" and own_subject(analysis, index) is not None
        if event and any(t.text.lower() == "when" for t in analysis.dependents(index, "advmod", "mark")):
            found |= set(analysis.subtree(index))
    return found


def _contrasts(analysis: Analysis, verb: Token, content: set[int], lexicon: Lexicon) -> set[int]:
    """The words of a contrast with what somebody else did: `said it had risen to 9, | but the governor stuck to 4`.

    A simple past of a clause with a speaker of its own does not continue a reported perfect or a modal.
    """
    if verb.xpos != "VBD":
        return set()
    for clause in analysis.dependents(verb.index, "ccomp"):
        for other in analysis.dependents(clause.index, "conj"):
            own = own_subject(analysis, other.index)
            but = any(t.text.lower() == "but" for t in analysis.dependents(other.index, "cc"))
            shifted = any(t.xpos == "MD" or t.lemma == "have" for t in analysis.dependents(clause.index, "aux"))
            past = other.xpos == "VBD" and not any(analysis.dependents(other.index, "aux", "cop", "mark"))
            speaks = own is not None and own.upos in ("NOUN", "PROPN") and not is_thing(analysis, own, lexicon)
            if but and shifted and past and speaks and is_set_off(analysis, other) and other.index in content:
                return set(analysis.subtree(other.index))
    return set()
