"""Headlines: their descriptions have no articles, and the first paragraphs introduce the same again.

`Poll: most want a vote` ¶ `Most want a vote, according to a new poll by Harrow` has one poll. A document that a text's
opening quotes without a name is the one with its noun that is named further on: `a new poll` … `the Harrow poll`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.mentions import NOMINAL, THING, Mention
from onrecord.extractors.speakers.names.makers import MAKERS, maker

OPENING = 2
"""Paragraphs after a headline in which its descriptions are introduced."""


NAMED_OPENING, NEAR = 3, 8
"""Paragraphs, a headline among them, that may quote a document without its name, and most paragraphs to the name. On
openings that were read (`corpora/delayed_names.jsonl`) 20 of 30 documents linked so are the antecedent as it was
marked, and five others are it in other words."""


MAX_DISTANCE = 600
"""Most words to the name: about eight paragraphs of news."""


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


def named_documents(analysis: Analysis, mentions: Mapping[int, Mention]) -> Iterator[tuple[int, int]]:
    """The heads of documents that speak in a text's opening without a name, each with that of the one named later."""
    paragraphs = analysis.paragraphs
    waiting: dict[str, list[Mention]] = {}
    named = set[str]()
    for head in sorted(mentions):
        one, place = mentions[head], paragraphs[head] - paragraphs[0]
        if place >= NAMED_OPENING + NEAR:
            return
        if one.form != NOMINAL or one.plural or one.word not in load_nouns().documents:
            continue
        if _is_named(analysis, one) or maker(analysis, head):
            named.add(one.word)
            for other in waiting.pop(one.word, ()):
                if paragraphs[head] - paragraphs[other.head] <= NEAR and head - other.head <= MAX_DISTANCE:
                    yield other.head, head
        elif place < NAMED_OPENING and one.speaks and one.word not in named:
            waiting.setdefault(one.word, []).append(one)


def _is_named(analysis: Analysis, mention: Mention) -> bool:
    """True of a document with a name in its phrase: `the latest Harrow poll`."""
    words = core_phrase(analysis, mention.head)
    return any(analysis.tokens[i].upos == "PROPN" or _is_maker(analysis, i) for i in words if i != mention.head)


def _is_maker(analysis: Analysis, index: int) -> bool:
    entity = analysis.entity_at(index)
    return entity is not None and entity.label in MAKERS
