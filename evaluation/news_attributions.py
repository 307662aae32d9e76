"""Agreement of attributions in news of many countries with what readers marked, and of the readers with each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from corpora.news_attributions import BLIND, JUDGED, READINGS, SECOND, MarkedArticle
from evaluation.attributions import COUNTED, HEADLINE, Count, Roles, agreeing, annotated, extracted
from evaluation.report import Cell, Table
from onrecord.schemas.extraction import Extraction

NAMED = {
    JUDGED: "a reader who judged proposals",
    SECOND: "a second reader who judged them",
    BLIND: "a reader of the text alone",
}
"""The readings, as the table names them."""


def table(documents: Sequence[tuple[MarkedArticle, Extraction]]) -> Table:
    """The records against each reading, and each two readings, by `triple`; nested attributions count."""
    records = [extracted(article.text, extraction, nested=True) for article, extraction in documents]
    read: dict[str, list[Sequence[Roles]]] = {
        name: [annotated(article.reading(name)) for article, _ in documents] for name in READINGS
    }
    rows: list[list[Cell]] = [["the extractor", NAMED[name], *_count(read[name], records).cells] for name in READINGS]
    rows += [[NAMED[two], NAMED[one], *_count(read[one], read[two]).cells] for one, two in combinations(READINGS, 2)]
    note = f"English Worldwide Newswire dev, {len(documents)} articles."
    return Table(columns={"found by": "", "marked by": "", **COUNTED}, rows=rows, note=note)


def _count(gold: Iterable[Sequence[Roles]], found: Iterable[Sequence[Roles]]) -> Count:
    """The whole attributions of articles that agree."""
    counts = (
        Count(len(marked), len(own), len(agreeing(marked, own)[HEADLINE]))
        for marked, own in zip(gold, found, strict=True)
    )
    return sum(counts, Count())
