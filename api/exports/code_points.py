"""Converts the offsets of a record to another unit: some formats require code points, the page UTF-16 units."""

from __future__ import annotations

from typing import Any

from onrecord.schemas.extraction import LISTS, Extraction
from onrecord.schemas.spans import OffsetMap, OffsetUnit


def in_code_points(extraction: Extraction, text: str) -> Extraction:
    """The record with all offsets in code points; see `in_unit`."""
    return in_unit(extraction, text, "codepoint")


def in_unit(extraction: Extraction, text: str, unit: OffsetUnit) -> Extraction:
    """The record with all offsets in a unit.

    Args:
        extraction: The record.
        text: The text that its offsets are for.
        unit: The unit.

    Raises:
        ValueError: An offset is not between two characters of the text.
    """
    given, wanted = OffsetMap(text, extraction.offset_unit), OffsetMap(text, unit)
    # Item by item: one call for all would hold the interpreter for a long time.
    lists = {
        name: [kind.model_validate(_converted(one.model_dump(), given, wanted)) for one in getattr(extraction, name)]
        for name, kind in LISTS.items()
    }
    return extraction.model_copy(update={**lists, "offset_unit": unit, "text_length": wanted.length})


def _converted(value: Any, given: OffsetMap, wanted: OffsetMap) -> Any:
    """A part of a record. Whatever has a `start` and an `end` is a span."""
    if isinstance(value, list):
        return [_converted(one, given, wanted) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _converted(one, given, wanted) for name, one in value.items()}
    if isinstance(found.get("start"), int) and isinstance(found.get("end"), int):
        found |= {name: wanted.offset(given.position(found[name])) for name in ("start", "end")}
    return found
