"""Hostile texts cost no more than prose does, within what is allowed: measured by the processor's time."""

from __future__ import annotations

import pytest

from benchmarks.hostile import LENGTHS, MAX_RATIO, TITLE, Row, seconds, table
from benchmarks.hostile_texts import KINDS, prose
from evaluation.report import Report
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor
from tests.examples import THOROUGH

LENGTH = 1_200
RUNAWAY = 2 * MAX_RATIO
"""Times prose above which a text fails here: what has run away, and no more. Some kinds are near the benchmark's limit,
their ratio to prose differs between processors, and the time of a text this short by a third between readings;
`make benchmark-hostile` holds that limit."""
TRIES = 3
"""Readings of a text that seems to take too long; the least counts."""
SHARE = 6
"""Of the kinds, `make test` reads every sixth; CI reads all of them."""


def test_texts_have_the_length_that_is_asked_for() -> None:
    found = {(kind, length): len(made(length)) for kind, made in KINDS.items() for length in LENGTHS}
    assert {one: found[one] for one in found if not 0.9 * one[1] <= found[one] <= one[1]} == {}


def test_the_table_has_a_row_for_each_kind() -> None:
    rows = [Row("prose", (200.0, 210.0), (1.0, 1.0)), Row("digits", (10.0, 5.0), (0.05, 0.02), 3.0)]
    first = table(rows, (1_000, 4_000))
    assert first.markdown().splitlines()[2:4] == [
        "| prose | 200 | 210 | 1.0 | 1.1 | 0 |",
        "| digits | 10 | 5 | 0.1 | 0.5 | 3 |",
    ]
    again = [Row("prose", (220.0, 220.0), (1.0, 1.0)), Row("emoji", (20.0, 20.0), (0.1, 0.1))]
    merged = table(again, (1_000, 4_000), Report(fingerprint="a", tables={TITLE: first}))
    assert [row[:2] for row in merged.rows] == [["prose", 220.0], ["digits", 10.0], ["emoji", 20.0]]
    assert len(table(again, (1_000, 8_000), Report(fingerprint="a", tables={TITLE: first})).rows) == 2


@pytest.mark.parametrize(
    ("milliseconds", "shares", "slow"),
    [((10.0, 10.0), (1.0, 3.1), True), ((10.0, 16.0), (1.0, 1.0), True), ((10.0, 12.0), (2.9, 2.9), False)],
)
def test_slow_kinds_are_named(milliseconds: tuple[float, ...], shares: tuple[float, ...], slow: bool) -> None:
    assert Row("digits", milliseconds, shares).is_slow == slow


@pytest.mark.model
def test_no_text_takes_very_much_more_than_prose(bundled_extractor: Extractor) -> None:
    bundled_extractor.extract(prose(LENGTH), ExtractionOptions())
    most = RUNAWAY * min(seconds(bundled_extractor, prose(LENGTH)) for _ in range(TRIES))
    slow = [
        kind
        for kind, made in list(KINDS.items())[:: 1 if THOROUGH else SHARE]
        if all(seconds(bundled_extractor, made(LENGTH)) > most for _ in range(TRIES))
    ]
    assert slow == []
