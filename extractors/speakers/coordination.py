"""Several who are named together: `Merkel and Macron`."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.nominals import conjuncts
from onrecord.extractors.speakers.mentions import GROUP, NAME, NOMINAL, PRONOUN, THING, Mention, MentionFinder


def joined(analysis: Analysis, mentions: Mapping[int, Mention], finder: MentionFinder) -> dict[int, Mention]:
    """Mentions of several together, by the head of the last of them, with the heads of all in `joined`."""
    found: dict[int, Mention] = {}
    for head in mentions:
        if analysis.tokens[head].relation == "conj" and analysis.tokens[head].head in mentions:
            continue
        members = [head, *(t.index for t in conjuncts(analysis, head) if t.index in mentions)]
        if len(members) > 1 and _speak_together(analysis, [mentions[i] for i in members], members[-1]):
            start, end = mentions[head].start, mentions[members[-1]].end
            start = min(start, finder.span(head)[0])
            found[members[-1]] = Mention(
                members[-1], start, end, _form(mentions, members), "and", GROUP, True, joined=tuple(members)
            )
    return found


def _speak_together(analysis: Analysis, members: list[Mention], last: int) -> bool:
    if any(member.kind == THING or member.word in ("this", "who", "it") for member in members):
        return False
    return any(child.lemma.lower() == "and" or child.text == "&" for child in analysis.dependents(last, "cc"))


def _form(mentions: Mapping[int, Mention], members: list[int]) -> str:
    forms = {mentions[i].form for i in members}
    return NAME if forms == {NAME} else PRONOUN if forms == {PRONOUN} else NOMINAL
