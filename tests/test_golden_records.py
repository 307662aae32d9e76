"""Whole records of three texts of our own, held as they are: `python -m tests.regenerate records` writes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.extractors.engines.device import number_format
from onrecord.extractors.pipeline import Extractor
from tests.regenerate import RECORDS, record, texts

pytestmark = pytest.mark.model

MIN_DIFFERENCE = 0.01 if number_format("auto", "cpu") == "bfloat16" else 0.04
"""Confidences differ by less between processors, whose products of matrices are rounded differently: by 0.001 between
those with bfloat16, in which the records are written, and by 0.03 in single precision with AVX2 alone."""


@pytest.mark.parametrize("name", texts())
def test_the_record_is_the_golden_one(bundled_extractor: Extractor, name: str) -> None:
    found = record(bundled_extractor, name)
    golden = json.loads((RECORDS / f"{name}.json").read_text(encoding="utf-8"))
    assert list(numbers(found)) == pytest.approx(list(numbers(golden)), abs=MIN_DIFFERENCE)
    assert without_numbers(found) == without_numbers(golden)


def numbers(value: Any) -> Iterator[float]:
    """The confidences and scores of a record, in its order."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(part, float):
            yield part
        else:
            yield from numbers(part)


def without_numbers(value: Any) -> Any:
    """A record with zero for each of them."""
    if isinstance(value, dict):
        return {name: without_numbers(part) for name, part in value.items()}
    if isinstance(value, list):
        return [without_numbers(part) for part in value]
    return 0.0 if isinstance(value, float) else value


def test_other_confidences_are_no_golden_ones() -> None:
    golden = json.loads((RECORDS / "wire.json").read_text(encoding="utf-8"))
    assert len(list(numbers(golden))) > 5
    assert without_numbers(golden) != golden


def test_every_golden_record_has_its_text() -> None:
    assert {path.stem for path in RECORDS.glob("*.json")} == set(texts())
