"""The sources of 75 news articles: `speakers_news.jsonl`, by offsets; the texts are those of the corpora.

50 articles are of PolNeAR's dev part, 25 of the worldwide newswire's. Every item is a source with the spans of its
antecedent. 46 articles (`open`) may be read while building, the other 29 (`closed`) only to report.
docs/speakers.md says how the set was made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.offsets import located, spans
from onrecord.extractors.spans import CharSpan

DATA = Path(__file__).with_name("speakers_news.jsonl")

OPEN, CLOSED = "open", "closed"

NOT_A_SOURCE = "not-a-source"
"""The note of an item that a program had proposed and that is no source."""

Spans = tuple[CharSpan, ...]


@dataclass(frozen=True, slots=True)
class SpeakerItem:
    """A source and its antecedent.

    Attributes:
        number: Its number in the article.
        source: The spans of the source.
        kind: `name`, `pronoun`, `nominal` or `other`.
        antecedent: The accepted spans of the antecedent, the best first; none where only `groups` are right.
        groups: For several speakers the accepted spans of each, in one or more accepted ways.
        nobody: Why there is no antecedent: `none` or `not-a-source`; empty where there is one.
    """

    number: int
    source: Spans
    kind: str
    antecedent: Spans
    groups: tuple[tuple[Spans, ...], ...]
    nobody: str


@dataclass(frozen=True, slots=True)
class SpeakerArticle:
    """An article with its sources."""

    corpus: str
    name: str
    text: str
    items: tuple[SpeakerItem, ...]


def speaker_articles(data: Path, split: str) -> Iterator[SpeakerArticle]:
    """The articles of a part, `open` or `closed`.

    Raises:
        FileNotFoundError: A corpus is missing.
        ValueError: An article is not the one that the set was made on.
    """
    for row, text in located(data, DATA, "dev"):
        if row["split"] == split:
            yield SpeakerArticle(row["corpus"], row["article"], text, tuple(map(_item, row["items"])))


def _item(row: Mapping[str, Any]) -> SpeakerItem:
    source = row["source"] if isinstance(row["source"][0], list) else [row["source"]]
    groups = [row["members"], *row.get("also_members", ())] if "members" in row else []
    return SpeakerItem(
        number=row["n"],
        source=spans(source),
        kind=row["kind"],
        antecedent=spans(row.get("speaker") or ()),
        groups=tuple(tuple(spans(member) for member in group) for group in groups),
        nobody=row.get("note", "none") if row.get("speaker") is None and not groups else "",
    )
