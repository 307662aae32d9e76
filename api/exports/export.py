"""The export formats: media type and writer of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from onrecord.api.exports.annotations import PROFILE, annotation_page
from onrecord.api.exports.brat import standoff
from onrecord.api.exports.rows import csv_rows
from onrecord.api.exports.schema_org import schema_org
from onrecord.schemas.extraction import Extraction

# Alphabetical, as in the generated client: `typing` treats literals with the same values as one, whichever came first.
ExportFormat: TypeAlias = Literal["annotations", "brat", "csv", "json", "schema.org"]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its media type and its writer.

    `write` takes a record and the text that its offsets are for. If `codepoints` is set, the format requires offsets in
    code points, whatever unit the request has.
    """

    media_type: str
    write: Callable[[Extraction, str], str]
    codepoints: bool = False


def _json(extraction: Extraction, _: str) -> str:
    return extraction.model_dump_json()


EXPORTS: dict[ExportFormat, Export] = {
    "json": Export("application/json", _json),
    "annotations": Export(f'application/ld+json; profile="{PROFILE}"', annotation_page, codepoints=True),
    "schema.org": Export("application/ld+json", schema_org),
    "csv": Export("text/csv; charset=utf-8; header=present", csv_rows),
    "brat": Export("text/plain; charset=utf-8", standoff, codepoints=True),
}
"""The formats by their names for `?format=` and `--format`."""

assert EXPORTS.keys() == set(get_args(ExportFormat))
