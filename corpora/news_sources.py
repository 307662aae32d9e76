"""The sources of training articles of news, with their referents: `news_sources.jsonl`, by offsets.

The articles are of PolNeAR's train part and the worldwide newswire's, first those in which a program was least sure.
The linker that ships has learned from 8,049 of the 12,707 sources; the others were read later. Each item
is a pronoun or a description that is a source, with the spans of the name or description of the same referent, as one
reader of the whole article decided. They are for learning; the sets that speakers are measured on
(`corpora.speakers_news`) are other articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora.offsets import located, span, spans
from onrecord.extractors.spans import CharSpan

DATA = Path(__file__).with_name("news_sources.jsonl")


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source as a reader decided.

    Attributes:
        source: Its span.
        antecedent: The spans of its name or description elsewhere; empty if it has none, or several.
        several: Its referents are several people or bodies that are named together.
    """

    source: CharSpan
    antecedent: tuple[CharSpan, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with sources that were read."""

    name: str
    text: str
    sources: tuple[ReadSource, ...]


def read_articles(data: Path) -> Iterator[ReadArticle]:
    """The articles; raises the errors of `corpora.offsets.located`."""
    for row, text in located(data, DATA, "train"):
        sources = (
            ReadSource(span(one["source"]), spans(one.get("antecedent", ())), "members" in one) for one in row["items"]
        )
        yield ReadArticle(f"{row['corpus']}/{row['article']}", text, tuple(sources))
