"""Exports take time in proportion to a record."""

from __future__ import annotations

import pytest

from onrecord.api.exports import EXPORTS, ExportFormat
from onrecord.schemas import examples
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap
from tests.growth import MAX_GROWTH, growth

SENTENCE = "Ann said no. "
PARTS = {"source": (0, 3), "cue": (4, 8), "content": (9, 11)}
SIZES = (250, 1_000)


def long_record(count: int) -> tuple[Extraction, str]:
    """A record of so many sentences with an attribution each, and its text."""
    text = SENTENCE * count
    offsets = OffsetMap(text)
    record = Extraction.model_validate(examples.EXTRACTION)
    one = record.attributions[0]
    attributions = []
    for number in range(count):
        at = number * len(SENTENCE)
        parts = {name: {"spans": [offsets.span(at + a, at + b)]} for name, (a, b) in PARTS.items()}
        changed = {name: getattr(one, name).model_copy(update=spans) for name, spans in parts.items()}
        attributions.append(one.model_copy(update={"id": f"a{number}", **changed}))
    return record.model_copy(update={"attributions": attributions}), text


@pytest.mark.parametrize("form", EXPORTS)
def test_exports_take_time_in_proportion(form: ExportFormat) -> None:
    records = {count: long_record(count) for count in (10, *SIZES)}
    EXPORTS[form].write(*records[10])
    assert growth(lambda count: EXPORTS[form].write(*records[count]), SIZES[0]) < MAX_GROWTH
