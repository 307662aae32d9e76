"""Examples of the exports of one text: the record of the examples in each format."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from onrecord.api.exports import EXPORTS, ExportFormat
from onrecord.schemas import examples
from onrecord.schemas.extraction import Extraction

JsonObject: TypeAlias = dict[str, Any]

SHOWN: tuple[ExportFormat, ...] = (
    "annotations",
    "brat",
    "claim-review",
    "csv",
    "excel",
    "label-studio",
    "schema.org",
)
"""Not INCEpTION's: most of it is the type system, which is imported once for a project."""


def add_export_examples(paths: JsonObject) -> None:
    """Adds an example to the response of each operation that exports one text."""
    record = Extraction.model_validate(examples.EXTRACTION)
    for form in SHOWN:
        written = EXPORTS[form].write(record, examples.ARTICLE)
        for media_type, content in paths[f"/v1/exports/{form}"]["post"]["responses"]["200"]["content"].items():
            content["example"] = json.loads(written) if media_type.endswith("json") else written
