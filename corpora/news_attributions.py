"""Attributions in the worldwide newswire, as readers marked them, by offsets.

The reading `judged` is of a reader of the whole article who judged each attribution that a program had proposed,
corrected its parts, and added those that were missing, nested ones included. The reading `blind` is of a reader who saw
the text alone. `news_attributions.jsonl` has all articles of the train part, each with the use that is made of it;
`news_attributions_dev.jsonl` has articles of the dev part, also judged a `second` time. These are for measuring; no
article of the closed half of `corpora.speakers_news` is among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.offsets import located, spans
from corpora.polnear import Article, GoldAttribution

DATA = Path(__file__).with_name("news_attributions.jsonl")
DEV_DATA = Path(__file__).with_name("news_attributions_dev.jsonl")
JUDGED, SECOND, BLIND = READINGS = ("judged", "second", "blind")
LEARNED, WEIGHED = "roles", "weights"
"""The uses of the training articles: the role model learns from some, the weights of candidates from the others."""


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with the attributions of each reading, by its name in `READINGS`; not every article has all three."""

    name: str
    text: str
    readings: Mapping[str, tuple[GoldAttribution, ...]]

    def reading(self, name: str) -> Article:
        """The article with the attributions of one reading."""
        return Article(self.name, self.text, self.readings[name])


def marked_articles(data: Path, used: str) -> Iterator[MarkedArticle]:
    """The training articles with one of the uses; raises the errors of `corpora.offsets.located`."""
    return (_article(row, text) for row, text in located(data, DATA, "train") if row["used"] == used)


def measured_articles(data: Path) -> Iterator[MarkedArticle]:
    """The articles of the dev part; raises the errors of `corpora.offsets.located`."""
    return (_article(row, text) for row, text in located(data, DEV_DATA, "dev"))


def _article(row: Mapping[str, Any], text: str) -> MarkedArticle:
    readings = {name: _attributions(row[name]) for name in READINGS if name in row}
    return MarkedArticle(f"{row['corpus']}/{row['article']}", text, readings)


def _attributions(items: Sequence[Mapping[str, Any]]) -> tuple[GoldAttribution, ...]:
    return tuple(
        GoldAttribution(*(spans(item.get(role, ())) for role in ("source", "cue", "content"))) for item in items
    )
