"""The source of a verb that the object of the verb above it controls: `attacked | Cole | for saying …`.

With these prepositions the object controls a gerund (Quirk and others 1985, 16.54); with others the subject does:
`left the room without saying …`; below a passive the subject always does. The object also controls an infinitive after
a verb of urging or compelling.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.subjects import is_urged, own_subject, passive_above, surface_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.lexicon.time import PERIODS

CONTROLLING = frozenset({"against", "for", "from", "into"})
"""Prepositions of gerunds that an object controls; `of` after accusations is read with the charge (`charges`)."""


def with_controller(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a gerund or an infinitive with the object that controls it as its source."""
    verb = analysis.tokens[candidate.head]
    if own := _subject_beside(analysis, candidate):
        return replace(candidate, source=own)
    controller = _controller(analysis, verb, lexicon)
    if controller is None or controller.index in candidate.source:
        return candidate
    phrase = naming_phrase(analysis, controller.index, verb.index)
    taken = {*candidate.cue, *candidate.content}
    return replace(candidate, source=tuple(i for i in phrase if i < verb.index and i not in taken))


def _subject_beside(analysis: Analysis, candidate: Candidate) -> tuple[int, ...]:
    """The subject of the verb that has a time or a reflexive as object, neither of which says anything.

    `The firm spent | months | denying that …`, `She brought | herself | to tell him`.
    """
    heads = tops(analysis, candidate.source)
    thing = analysis.tokens[heads[0]] if len(heads) == 1 else None
    if thing is None or thing.relation not in ("obj", "obl") or thing.head is None:
        return ()
    own = own_subject(analysis, thing.head)
    silent = thing.lemma.lower() in PERIODS or thing.feats.get("Reflex") == "Yes"
    phrase = naming_phrase(analysis, own.index, thing.head) if silent and own is not None else ()
    return tuple(i for i in phrase if i not in {*candidate.cue, *candidate.content})


def _controller(analysis: Analysis, verb: Token, lexicon: Lexicon) -> Token | None:
    """The object of the verb above that says what a gerund or an infinitive reports; None if there is none."""
    if verb.head is None:
        return None
    around = passive_above(analysis, verb)
    if around is None and verb.relation not in ("advcl", "xcomp", "obl"):
        return None
    above = around or analysis.tokens[verb.head]
    if above.upos != "VERB":
        return None
    if is_passive(analysis, above.index):  # `was ordered out by the chair | after yelling that …`
        patient = surface_subject(analysis, above.index)
        own = analysis.tokens[patient.token] if patient is not None else None
        led = verb.xpos == "VBG" and marker_of(analysis, verb.index) and own_subject(analysis, verb.index) is None
        return own if led and own is not None and _can_say(analysis, own, lexicon) else None
    urged = is_urged(analysis, verb)
    preposition = marker_of(analysis, verb.index) or case_of(analysis, verb.index)
    if not urged and (verb.xpos != "VBG" or preposition not in CONTROLLING):
        return None
    objects = (t for t in analysis.dependents(above.index, "obj", "iobj") if above.index < t.index < verb.index)
    controller = next((token for token in objects if _can_say(analysis, token, lexicon)), None)
    between = analysis.tokens[controller.index : verb.index] if controller is not None and not urged else ()
    return None if any(t.upos == "PUNCT" for t in between) else controller  # `discuss them, aside from saying`


def _can_say(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    """True of a person, a body, and a pronoun for one."""
    entity = analysis.entity_at(token.index)
    if entity is not None:
        return entity.label in SPEAKERS
    if token.upos == "PRON":
        return token.feats.get("PronType") == "Prs" and token.text.lower() not in ("it", "itself")
    return lexicon.speaks(token.lemma)
