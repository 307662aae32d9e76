"""Hostile texts cost no more than prose does, within what is allowed: measured by the processor's time."""

from __future__ import annotations

import pytest

from benchmarks.hostile import KINDS, LENGTHS, MOST, Row, prose, seconds, table
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor

LENGTH = 1_200


@pytest.mark.parametrize("kind", KINDS)
def test_texts_have_the_length_that_is_asked_for(kind: str) -> None:
    assert all(0.9 * length <= len(KINDS[kind](length)) <= length for length in LENGTHS)


def test_the_table_has_a_row_for_each_kind() -> None:
    rows = [Row("prose", (200.0, 210.0), (1.0, 1.0)), Row("digits", (10.0, 5.0), (0.05, 0.02))]
    assert table(rows, (1_000, 4_000)).splitlines()[2:] == [
        "| prose | 200 | 210 | 1.0 | 1.1 |",
        "| digits | 10 | 5 | 0.1 | 0.5 |",
    ]


@pytest.mark.model
def test_no_text_takes_much_more_than_prose(bundled_extractor: Extractor) -> None:
    bundled_extractor.extract(prose(LENGTH), ExtractionOptions())
    usual = min(seconds(bundled_extractor, prose(LENGTH)) for _ in range(2))
    slow = []
    for kind, made in KINDS.items():
        took = seconds(bundled_extractor, made(LENGTH))
        if took > MOST * usual:
            took = min(took, *(seconds(bundled_extractor, made(LENGTH)) for _ in range(2)))
        if took > MOST * usual:
            slow.append((kind, took / usual))
    assert slow == []
