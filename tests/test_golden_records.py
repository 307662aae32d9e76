"""Whole records of three texts of our own, held as they are: `python -m tests.regenerate records` writes them."""

from __future__ import annotations

import json

import pytest

from onrecord.extractors.pipeline import Extractor
from tests.regenerate import RECORDS, record, texts

pytestmark = pytest.mark.model


@pytest.mark.parametrize("name", texts())
def test_the_record_is_the_golden_one(bundled_extractor: Extractor, name: str) -> None:
    assert record(bundled_extractor, name) == json.loads((RECORDS / f"{name}.json").read_text(encoding="utf-8"))


def test_every_golden_record_has_its_text() -> None:
    assert {path.stem for path in RECORDS.glob("*.json")} == set(texts())
