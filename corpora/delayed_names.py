"""Descriptions in the openings of news articles, with the names further on: `delayed_names.jsonl`, by offsets.

The articles are of PolNeAR's train part and the worldwide newswire's. Each item is a source in the first three
paragraphs that a program had left without a name, with the spans of the fullest name or description of the same person,
body or document in the first 2,600 characters, if a reader found one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora.offsets import located, span, spans
from onrecord.extractors.spans import CharSpan

DATA = Path(__file__).with_name("delayed_names.jsonl")


@dataclass(frozen=True, slots=True)
class OpeningSource:
    """A source in an opening.

    Attributes:
        source: Its span.
        antecedent: The spans of the name or description; empty if there is none.
        named: The antecedent is a proper name.
    """

    source: CharSpan
    antecedent: tuple[CharSpan, ...]
    named: bool

    @property
    def named_later(self) -> bool:
        """True of a source that a name follows."""
        return self.named and self.antecedent[0][0] > self.source[0]


@dataclass(frozen=True, slots=True)
class OpeningArticle:
    """An article with the sources of its opening."""

    name: str
    text: str
    items: tuple[OpeningSource, ...]


def opening_articles(data: Path) -> Iterator[OpeningArticle]:
    """The articles, by corpus and name; raises the errors of `corpora.offsets.located`."""
    for row, text in located(data, DATA, "train"):
        items = (
            OpeningSource(span(one["source"]), spans(one.get("antecedent", ())), one.get("named", False))
            for one in row["items"]
        )
        yield OpeningArticle(f"{row['corpus']}/{row['article']}", text, tuple(items))
