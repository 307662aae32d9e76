"""Suspects: `Reed was arrested on Monday. … The accused said he had been at home`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.negation import is_asserted
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.justice import FACING, TRIALS, TRYING
from onrecord.extractors.roster.roles import Role
from onrecord.extractors.speakers.mentions import GROUP, PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent

SUSPECT = Role("suspect", frozenset(), frozenset())


def suspects(
    analysis: Analysis, mentions: Mapping[int, Mention], named_by: Callable[[int], Referent | None]
) -> Iterator[tuple[Referent, int]]:
    """The named people who are arrested, charged or tried in a text, with the heads of those mentions.

    None if several others without a name are: `the accused` may be one of them.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions by their heads.
        named_by: The named referent that a mention is linked to by grammar.
    """
    found = list[tuple[Referent, int]]()
    for head, one in mentions.items():
        if one.form != PRONOUN and one.kind in (PERSON, GROUP) and _is_tried(analysis, head):
            if (referent := named_by(head)) is not None:
                found.append((referent, head))
            elif one.plural:
                return
    yield from found


def _is_tried(analysis: Analysis, head: int) -> bool:
    """True of a noun for the only one whom a sentence says to be arrested, charged or tried."""
    token = analysis.tokens[head]
    if token.relation == "conj" or any(analysis.dependents(head, "conj")):
        return False
    trying = [one.index for one in analysis.dependents(head, "acl") if is_passive(analysis, one.index)]
    if token.head is not None and token.relation in ("nsubj", "obj"):
        trying += [token.head] if is_passive(analysis, token.head) == (token.relation == "nsubj") else []
    verbs = [verb for verb in trying if analysis.tokens[verb].lemma.lower() in TRYING]
    if token.head is not None and token.relation == "nsubj":
        verbs += [token.head] if _faces_trial(analysis, token.head) else []
    return any(is_asserted(analysis, verb) for verb in verbs)


def _faces_trial(analysis: Analysis, verb: int) -> bool:
    """True of `stood trial`, `faces charges` and `is on trial`."""
    objects = (one.lemma.lower() for one in analysis.dependents(verb, "obj"))
    facing = analysis.tokens[verb].lemma.lower() in FACING and not TRIALS.isdisjoint(objects)
    return facing or (analysis.tokens[verb].lemma.lower() in TRIALS and case_of(analysis, verb) == "on")
