"""Headlines: their descriptions have no articles, and the first paragraphs introduce the same again.

`Poll: most want a vote` ¶ `Most want a vote, according to a new poll by Harrow` has one poll.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers.mentions import NOMINAL, THING, Mention

OPENING = 2
"""Paragraphs after a headline in which its descriptions are introduced."""


def introduced_after(analysis: Analysis, mentions: Mapping[int, Mention]) -> Iterator[tuple[int, int]]:
    """The heads of a headline's descriptions, each with the head of the description that introduces the same.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions by their heads.
    """
    tokens, paragraphs = analysis.tokens, analysis.paragraphs
    first = next((i for i, paragraph in enumerate(paragraphs) if paragraph != paragraphs[0]), len(tokens))
    if not tokens or first == len(tokens) or tokens[first - 1].sentence > 0:
        return
    headline = [one for head, one in mentions.items() if head < first and one.form == NOMINAL and not one.article]
    opening: list[Mention] = []
    for head in sorted(mentions):
        if paragraphs[head] - paragraphs[0] > OPENING:
            break
        if head >= first:
            opening.append(mentions[head])
    for one in headline:
        same = [other for other in opening if other.form == NOMINAL and other.word == one.word]
        if same and _introduces(same[0], one):
            yield one.head, same[0].head


def _introduces(mention: Mention, headline: Mention) -> bool:
    """True of an indefinite description with the words of a headline's."""
    alike = mention.plural == headline.plural and headline.modifiers <= mention.modifiers
    return alike and mention.article in ("a", "") and (mention.kind != THING or headline.speaks or mention.speaks)
