"""A record as flat tables: a row for each attribution and a row for each speaker, with the meaning of each column."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypeVar

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span, joined_text
from onrecord.schemas.speaker import Speaker

Cell: TypeAlias = str | int | float | bool | None
CellType: TypeAlias = Literal["text", "integer", "number", "boolean"]
Row = TypeVar("Row")

_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a table: its name, the type and meaning of its cells, and a function that gives a row's cell.

    A cell is None where the record has no value.
    """

    name: str
    type: CellType
    meaning: str
    cell: Callable[[Row], Cell]


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """An attribution, the record it is from, and the speaker behind its source."""

    extraction: Extraction
    attribution: Attribution
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker, the record it is from, and the number of its attributions."""

    extraction: Extraction
    speaker: Speaker
    attributions: int


def attribution_rows(extraction: Extraction) -> Iterator[AttributionRow]:
    """The attributions of a record, in the order of the text."""
    speakers = {speaker.id: speaker for speaker in extraction.speakers}
    for one in extraction.attributions:
        yield AttributionRow(extraction, one, speakers.get(_speaker_id(one) or ""))


def speaker_rows(extraction: Extraction) -> Iterator[SpeakerRow]:
    """The speakers of a record, in the order of first mention."""
    counts = Counter(map(_speaker_id, extraction.attributions))
    for speaker in extraction.speakers:
        yield SpeakerRow(extraction, speaker, counts[speaker.id])


def _speaker_id(attribution: Attribution) -> str | None:
    return attribution.source.speaker_id if attribution.source else None


def _text(part: Passage | Span | None) -> str | None:
    return part.text if part else None


def _start(passage: Passage | None) -> int | None:
    return passage.spans[0].start if passage else None


def _end(passage: Passage | None) -> int | None:
    return passage.spans[-1].end if passage else None


def _quoted(attribution: Attribution) -> str | None:
    quotations = attribution.content.quotations if attribution.content else []
    return joined_text(quotations) or None


def _joined(words: Iterable[str]) -> str | None:
    return _BETWEEN.join(words) or None


_WHO: tuple[Column[AttributionRow], ...] = (
    Column("text_id", "text", "The id of the text's record.", lambda row: row.extraction.id),
    Column("id", "text", "The id of the attribution within its text.", lambda row: row.attribution.id),
    Column("parent_id", "text", "The attribution that reports this one.", lambda row: row.attribution.parent_id),
    Column("mode", "text", "`direct`, `indirect` or `mixed`.", lambda row: row.attribution.mode),
    Column("kind", "text", "`speech`, `writing` or `thought`.", lambda row: row.attribution.kind),
    Column("act", "text", "What the speaker does by saying it: `denial`, `promise` …", lambda row: row.attribution.act),
    Column("speaker_id", "text", "The speaker, as in the table of speakers.", lambda row: _of(row, "id")),
    Column("speaker", "text", "The speaker's name or description.", lambda row: _of(row, "name")),
    Column("speaker_type", "text", "`person`, `organization` …", lambda row: _of(row, "type")),
    Column("role", "text", "The speaker's office or occupation.", lambda row: _profile(row, "role")),
    Column("affiliation", "text", "The body that the speaker belongs to.", lambda row: _profile(row, "affiliation")),
    Column("named", "boolean", "The text names the speaker.", lambda row: _of(row, "named")),
    Column("anonymous", "boolean", "The text withholds the speaker's name.", lambda row: _of(row, "anonymous")),
    Column("roster_id", "text", "The roster entry that the speaker matches.", lambda row: _of(row, "roster_id")),
    Column(
        "resolution",
        "text",
        "`resolved`, `ambiguous`, `unresolved`, `none` or `not_requested`.",
        lambda row: row.attribution.resolution.status,
    ),
)
_HOW: tuple[Column[AttributionRow], ...] = (
    Column("source", "text", "The words that name the speaker here.", lambda row: _text(row.attribution.source)),
    Column("cue", "text", "The words that mark the attribution.", lambda row: _text(row.attribution.cue)),
    Column("cue_lemma", "text", "The dictionary form of the cue's head.", lambda row: _cue(row, "lemma")),
    Column("stance", "text", "The reporter's stance, by the choice of cue.", lambda row: _cue(row, "stance")),
    Column("cue_modality", "text", "`asserted`, `possible`, `future` …", lambda row: _cue(row, "modality")),
    Column("negated", "boolean", "The saying is negated.", lambda row: _cue(row, "negated")),
    Column("addressee", "text", "The addressee.", lambda row: _text(row.attribution.addressee)),
    Column("medium", "text", "Through what it was said.", lambda row: _text(row.attribution.medium)),
    Column("time", "text", "When it was said.", lambda row: _text(row.attribution.time)),
    Column("place", "text", "Where it was said.", lambda row: _text(row.attribution.place)),
)
_SAID: tuple[Column[AttributionRow], ...] = (
    Column("content", "text", "What was said, quotation marks included.", lambda row: _text(row.attribution.content)),
    Column("quoted", "text", "The words given word for word, without marks.", lambda row: _quoted(row.attribution)),
    Column("claim", "text", "The content as a sentence.", lambda row: _claim(row, "text")),
    Column("claim_modality", "text", "`certain`, `probable`, `possible` …", lambda row: _claim(row, "modality")),
    Column("claim_negated", "boolean", "The claim's main predicate is negated.", lambda row: _claim(row, "negated")),
    Column("about_future", "boolean", "The claim is about the future.", lambda row: _claim(row, "about_future")),
    Column("checkable", "number", "How likely the claim can be checked, 0 to 1.", lambda row: _claim(row, "checkable")),
    Column(
        "confidence", "number", "How likely the attribution is right, 0 to 1.", lambda row: row.attribution.confidence
    ),
)
_WHERE: tuple[Column[AttributionRow], ...] = (
    Column("offset_unit", "text", "What offsets count.", lambda row: row.extraction.offset_unit),
    Column(
        "source_start", "integer", "The start of the source's first span.", lambda row: _start(row.attribution.source)
    ),
    Column("source_end", "integer", "The end of the source's last span.", lambda row: _end(row.attribution.source)),
    Column("cue_start", "integer", "The start of the cue's first span.", lambda row: _start(row.attribution.cue)),
    Column("cue_end", "integer", "The end of the cue's last span.", lambda row: _end(row.attribution.cue)),
    Column(
        "content_start",
        "integer",
        "The start of the content's first span.",
        lambda row: _start(row.attribution.content),
    ),
    Column("content_end", "integer", "The end of the content's last span.", lambda row: _end(row.attribution.content)),
)
_DOCUMENT: tuple[Column[AttributionRow], ...] = (
    Column("title", "text", "The document's title.", lambda row: _document(row, "title")),
    Column("url", "text", "The document's address.", lambda row: _document(row, "url")),
    Column("published", "text", "When the document was published.", lambda row: _document(row, "published")),
    Column("byline", "text", "Who wrote the document.", lambda row: _document(row, "byline")),
    Column("section", "text", "The document's section.", lambda row: _document(row, "section")),
    Column("outlet", "text", "Where the document was published.", lambda row: _document(row, "outlet")),
    Column("extra", "text", "The caller's own fields, as JSON.", lambda row: _extra(row.extraction)),
)
_REVIEW: tuple[Column[AttributionRow], ...] = (
    Column(
        "review",
        "text",
        "`accepted`, `rejected`, `edited` or `added`, if reviewed.",
        lambda row: _review(row, "status"),
    ),
    Column("review_by", "text", "Who reviewed the attribution.", lambda row: _review(row, "by")),
    Column("review_at", "text", "When it was reviewed.", lambda row: _review(row, "at")),
    Column("review_note", "text", "The reviewer's remark.", lambda row: _review(row, "note")),
)
ATTRIBUTION_COLUMNS = (*_WHO, *_HOW, *_SAID, *_WHERE, *_DOCUMENT, *_REVIEW)
"""The columns of the table of attributions."""

SPEAKER_COLUMNS: tuple[Column[SpeakerRow], ...] = (
    Column("text_id", "text", "The id of the text's record.", lambda row: row.extraction.id),
    Column("id", "text", "The id of the speaker within its text.", lambda row: row.speaker.id),
    Column("name", "text", "The fullest name in the text, else a description.", lambda row: row.speaker.name),
    Column("type", "text", "`person`, `organization` …", lambda row: row.speaker.type),
    Column("named", "boolean", "The text names the speaker.", lambda row: row.speaker.named),
    Column("anonymous", "boolean", "The text withholds the name.", lambda row: row.speaker.anonymous),
    Column(
        "anonymity_reason", "text", "The reason that the text gives.", lambda row: _text(row.speaker.anonymity_reason)
    ),
    Column("role", "text", "Office or occupation.", lambda row: _text(row.speaker.role)),
    Column("affiliation", "text", "The body that the speaker belongs to.", lambda row: _text(row.speaker.affiliation)),
    Column(
        "descriptions",
        "text",
        f"Every description, joined by `{_BETWEEN}`.",
        lambda row: _joined(span.text for span in row.speaker.descriptions),
    ),
    Column(
        "members",
        "text",
        f"The ids of speakers that speak as one here, joined by `{_BETWEEN}`.",
        lambda row: _joined(row.speaker.members),
    ),
    Column("roster_id", "text", "The roster entry that the speaker matches.", lambda row: row.speaker.roster_id),
    Column("roster_status", "text", "`matched`, `ambiguous` or `unmatched`.", lambda row: row.speaker.roster_status),
    Column("mentions", "integer", "How often the text means the speaker.", lambda row: len(row.speaker.mentions)),
    Column(
        "attributions", "integer", "How many attributions the speaker is the source of.", lambda row: row.attributions
    ),
)
"""The columns of the table of speakers."""


def _of(row: AttributionRow, field: Literal["id", "name", "type", "named", "anonymous", "roster_id"]) -> Cell:
    value: Cell = getattr(row.speaker, field) if row.speaker else None
    return value


def _profile(row: AttributionRow, field: Literal["role", "affiliation"]) -> str | None:
    span: Span | None = getattr(row.speaker, field) if row.speaker else None
    return _text(span)


def _cue(row: AttributionRow, field: Literal["lemma", "stance", "modality", "negated"]) -> Cell:
    value: Cell = getattr(row.attribution.cue, field) if row.attribution.cue else None
    return value


def _claim(row: AttributionRow, field: Literal["text", "modality", "negated", "about_future", "checkable"]) -> Cell:
    value: Cell = getattr(row.attribution.claim, field) if row.attribution.claim else None
    return value


def _document(
    row: AttributionRow, field: Literal["title", "url", "published", "byline", "section", "outlet"]
) -> str | None:
    value: str | None = getattr(row.extraction.document, field) if row.extraction.document else None
    return value


def _extra(extraction: Extraction) -> str | None:
    return None if extraction.extra is None else json.dumps(extraction.extra, ensure_ascii=False)


def _review(row: AttributionRow, field: Literal["status", "by", "at", "note"]) -> str | None:
    value: str | None = getattr(row.attribution.review, field) if row.attribution.review else None
    return value
