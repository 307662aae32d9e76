"""The formats a record can be given in, each with its media type and what writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from onrecord.api.exports.annotations import PROFILE, annotation_page
from onrecord.api.exports.brat import standoff
from onrecord.api.exports.rows import csv_rows
from onrecord.api.exports.schema_org import schema_org
from onrecord.schemas.extraction import Extraction

# By the alphabet, as in the generated client: `typing` takes literals of the same values for one, whichever came first.
ExportFormat: TypeAlias = Literal["annotations", "brat", "csv", "json", "schema.org"]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: what `Accept` calls it, and what writes a record of a text in it.

    `write` takes the record and the text that its offsets are for. Where `codepoints` is set the format itself says
    that offsets are code points, whatever unit was asked for: the record must be made so.
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
"""Every format by the name that `?format=` and `--format` take."""

assert EXPORTS.keys() == set(get_args(ExportFormat))
