"""The export formats: media type, schema and writer of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

from onrecord.api.exports.annotations import PAGE_TYPE, annotation_page
from onrecord.api.exports.archive import ZIP, brat_archive, inception_archive
from onrecord.api.exports.brat import standoff
from onrecord.api.exports.claim_review import claim_reviews
from onrecord.api.exports.exported_text import ExportedText
from onrecord.api.exports.inception import cas
from onrecord.api.exports.label_studio import tasks
from onrecord.api.exports.rows import BOM, CSV_TYPE, csv_rows
from onrecord.api.exports.schema_org import schema_org
from onrecord.schemas.extraction import Extraction

# Alphabetical, as in the generated client: `typing` treats literals with the same values as one, whichever came first.
ExportFormat: TypeAlias = Literal[
    "annotations", "brat", "claim-review", "csv", "excel", "inception", "json", "label-studio", "schema.org"
]

_TEXT: dict[str, Any] = {"type": "string"}
_OBJECT: dict[str, Any] = {"type": "object", "additionalProperties": True}
_LIST: dict[str, Any] = {"type": "array", "items": _OBJECT}
_BINARY: dict[str, Any] = {"type": "string", "format": "binary"}


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its media type and its writer.

    `write` takes a record and the text that its offsets are for. If `codepoints` is set, the format requires offsets in
    code points, whatever unit the request has. `joined` makes one document of several, of the type `many_type`.
    """

    title: str
    description: str
    media_type: str
    write: Callable[[Extraction, str], str]
    suffix: str
    schema: dict[str, Any] = field(default_factory=lambda: _OBJECT)
    codepoints: bool = False
    many: str = "The documents of all texts as one JSON array, in their order."
    many_type: str = ""
    many_schema: dict[str, Any] = field(default_factory=lambda: _LIST)
    joined: Callable[[Sequence[ExportedText]], bytes] = field(default=lambda several: _array(several))


def _array(several: Sequence[ExportedText]) -> bytes:
    return b"[" + b",".join(one.body for one in several) + b"]"


def _tables(several: Sequence[ExportedText]) -> bytes:
    """One table: the first header, and the rows of all."""
    first, *others = [one.body for one in several]
    return first + b"".join(one.partition(b"\r\n")[2] for one in others)


def _lists(several: Sequence[ExportedText]) -> bytes:
    """One list of the items of all."""
    return b"[" + b", ".join(items for one in several if (items := one.body[1:-1])) + b"]"


def _json(extraction: Extraction, _: str) -> str:
    return extraction.model_dump_json()


def _excel(extraction: Extraction, text: str) -> str:
    return BOM + csv_rows(extraction, text)


_LD = "application/ld+json"
_ROWS = "One header, then a row for each attribution of each text."

EXPORTS: dict[ExportFormat, Export] = {
    "json": Export("JSON", "The record itself.", "application/json", _json, "json", many_type="application/json"),
    "annotations": Export(
        "W3C Web Annotations",
        "An annotation page in JSON-LD. Offsets are code points, whatever `offset_unit` says.",
        PAGE_TYPE,
        annotation_page,
        "jsonld",
        codepoints=True,
        many_type=PAGE_TYPE,
    ),
    "schema.org": Export(
        "schema.org",
        "A graph in JSON-LD: the article, its speakers, quotations and claims.",
        _LD,
        schema_org,
        "jsonld",
        many_type=_LD,
    ),
    "claim-review": Export(
        "ClaimReview drafts",
        "A graph in JSON-LD with a `ClaimReview` for each claim that can be checked, most checkable first. The verdict "
        "and the reviewer are yours to fill in.",
        _LD,
        claim_reviews,
        "jsonld",
        many_type=_LD,
    ),
    "csv": Export(
        "CSV",
        "A header, and a row for each attribution.",
        CSV_TYPE,
        csv_rows,
        "csv",
        _TEXT,
        many=_ROWS,
        many_type=CSV_TYPE,
        many_schema=_TEXT,
        joined=_tables,
    ),
    "excel": Export(
        "CSV for Excel",
        "CSV that begins with a byte order mark: Excel then reads it as UTF-8.",
        CSV_TYPE,
        _excel,
        "csv",
        _TEXT,
        many=_ROWS,
        many_type=CSV_TYPE,
        many_schema=_TEXT,
        joined=_tables,
    ),
    "brat": Export(
        "brat standoff",
        "An `.ann` file. Offsets are code points, whatever `offset_unit` says.",
        "text/plain; charset=utf-8",
        standoff,
        "ann",
        _TEXT,
        codepoints=True,
        many="A ZIP archive: for each text a `.txt` and an `.ann` file, and one `annotation.conf`.",
        many_type=ZIP,
        many_schema=_BINARY,
        joined=brat_archive,
    ),
    "label-studio": Export(
        "Label Studio tasks",
        "A list with one task, whose prediction has regions and relations. Offsets are code points, whatever "
        "`offset_unit` says.",
        "application/json",
        tasks,
        "json",
        _LIST,
        codepoints=True,
        many="The tasks of all texts.",
        many_type="application/json",
        joined=_lists,
    ),
    "inception": Export(
        "UIMA CAS JSON",
        "A document for INCEpTION, in UIMA CAS JSON 0.4.0 with its type system. Offsets are UTF-16 units, whatever "
        "`offset_unit` says.",
        "application/json",
        cas,
        "json",
        codepoints=True,
        many="A ZIP archive: a document for each text, and the type system as layers to import.",
        many_type=ZIP,
        many_schema=_BINARY,
        joined=inception_archive,
    ),
}
"""The formats by their names for `/v1/exports/…` and `--format`."""

assert EXPORTS.keys() == set(get_args(ExportFormat))
