"""The columns of the tables. Those of attributions and speakers are the columns of `onrecord.tables`, and some more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.archive.article import DOCUMENT_FIELDS
from onrecord.schemas.columns import (
    ATTRIBUTION_COLUMNS,
    SPEAKER_COLUMNS,
    Cell,
    CellType,
    attribution_rows,
    speaker_rows,
)
from onrecord.schemas.extraction import Extraction

ARTICLES, ATTRIBUTIONS, SPEAKERS = "articles", "attributions", "speakers"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its name, the type of its cells and their meaning."""

    name: str
    type: CellType
    meaning: str


_ARTICLE = TableColumn("article", "integer", "The number of the article in the plan: the key of all three tables.")
_OF_ARTICLES = (*DOCUMENT_FIELDS, "extra", "text_id")

_ARTICLE_COLUMNS = (
    _ARTICLE,
    TableColumn("text_id", "text", "The id of the text: that of its column, else one made from its hash."),
    TableColumn("title", "text", "The document's title."),
    TableColumn("url", "text", "The document's address."),
    TableColumn("published", "text", "When the document was published, as it was given."),
    TableColumn("byline", "text", "Who wrote the document."),
    TableColumn("section", "text", "The document's section."),
    TableColumn("outlet", "text", "Where the document was published."),
    TableColumn("language", "text", "The document's language, as it was given."),
    TableColumn("extra", "text", "Columns that were carried through, as JSON."),
    TableColumn("input", "text", "The file that the article is from."),
    TableColumn("number", "integer", "The number of the article in that file, counted from 0."),
    TableColumn("text_sha256", "text", "The hash of the text that offsets are for."),
    TableColumn("text_length", "integer", "The length of that text, in code points."),
    TableColumn("attributions", "integer", "How many attributions it has."),
    TableColumn("error", "text", "The type of the problem, if the article has no record."),
    TableColumn("error_detail", "text", "What the problem was."),
    TableColumn("text", "text", "The text, if the plan keeps it."),
)
_MORE_OF_ATTRIBUTIONS = (TableColumn("speaker_confidence", "number", "How likely the speaker is right, 0 to 1."),)
_MORE_OF_SPEAKERS = (
    TableColumn("names", "text", "Every name that the text gives the speaker, one a line."),
    TableColumn("reference", "text", "How the text refers to a person: `he`, `she`, `they`, `mixed` or `unknown`."),
    TableColumn("reference_text", "text", "The words that do: `she`, `Mr Halvorsen`."),
    TableColumn("reference_start", "integer", "Their start in the text."),
    TableColumn("reference_end", "integer", "Their end in the text."),
)
_KEPT_ATTRIBUTION = tuple(one for one in ATTRIBUTION_COLUMNS if one.name not in _OF_ARTICLES)
_KEPT_SPEAKER = tuple(one for one in SPEAKER_COLUMNS if one.name not in _OF_ARTICLES)

TABLES: dict[str, tuple[TableColumn, ...]] = {
    ARTICLES: _ARTICLE_COLUMNS,
    ATTRIBUTIONS: (
        _ARTICLE,
        *(TableColumn(one.name, one.type, one.meaning) for one in _KEPT_ATTRIBUTION),
        *_MORE_OF_ATTRIBUTIONS,
    ),
    SPEAKERS: (
        _ARTICLE,
        *(TableColumn(one.name, one.type, one.meaning) for one in _KEPT_SPEAKER),
        *_MORE_OF_SPEAKERS,
    ),
}
"""The columns of each table."""


def article_row(line: dict[str, Any]) -> tuple[Cell, ...]:
    """The row of an article, from its line in an output file."""
    record, problem, document = line.get("record") or {}, line.get("problem") or {}, line["document"]
    return (
        line["article"],
        record.get("id") or line["id"],
        *(document.get(name) for name in DOCUMENT_FIELDS),
        json.dumps(line["extra"], ensure_ascii=False) if line["extra"] else None,
        line["input"],
        line["number"],
        record.get("text_sha256"),
        record.get("text_length"),
        len(record.get("attributions", ())),
        problem.get("type"),
        problem.get("detail"),
        line.get("text") or record.get("text"),
    )


def attribution_cells(article: int, record: Extraction) -> Iterator[tuple[Cell, ...]]:
    """The rows of an article's attributions."""
    for row in attribution_rows(record):
        cells = (column.cell(row) for column in _KEPT_ATTRIBUTION)
        yield article, *cells, row.attribution.resolution.confidence


def speaker_cells(line: dict[str, Any], record: Extraction) -> Iterator[tuple[Cell, ...]]:
    """The rows of an article's speakers, from its line in an output file."""
    for row in speaker_rows(record):
        cells = (column.cell(row) for column in _KEPT_SPEAKER)
        speaker = row.speaker
        named = [speaker.name] if speaker.named else []
        names = dict.fromkeys([*named, *(one.text for one in speaker.mentions if one.form == "name")])
        referred = line["references"].get(speaker.id, {})
        yield (
            line["article"],
            *cells,
            "\n".join(" ".join(name.split()) for name in names) or None,
            referred.get("reference", "unknown"),
            referred.get("text"),
            referred.get("start"),
            referred.get("end"),
        )
