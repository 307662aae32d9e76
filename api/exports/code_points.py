"""Converts the offsets of a record to code points, which some formats require."""

from __future__ import annotations

from typing import Any

from onrecord.schemas.extraction import LISTS, Extraction
from onrecord.schemas.spans import OffsetMap


def in_code_points(extraction: Extraction, text: str) -> Extraction:
    """The record with all offsets in code points.

    Args:
        extraction: The record.
        text: The text that its offsets are for.

    Raises:
        ValueError: An offset is not between two characters of the text.
    """
    offsets = OffsetMap(text, extraction.offset_unit)
    # Item by item: one call for all would hold the interpreter for a long time.
    lists = {
        name: [kind.model_validate(_converted(one.model_dump(), offsets)) for one in getattr(extraction, name)]
        for name, kind in LISTS.items()
    }
    return extraction.model_copy(update={**lists, "offset_unit": "codepoint", "text_length": len(text)})


def _converted(value: Any, offsets: OffsetMap) -> Any:
    """A part of a record. Whatever has a `start` and an `end` is a span."""
    if isinstance(value, list):
        return [_converted(one, offsets) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _converted(one, offsets) for name, one in value.items()}
    if isinstance(found.get("start"), int) and isinstance(found.get("end"), int):
        found |= {name: offsets.position(found[name]) for name in ("start", "end")}
    return found
