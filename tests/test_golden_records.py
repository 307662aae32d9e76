"""Whole records of three texts of our own, held as they are: `python -m tests.regenerate records` writes them."""

from __future__ import annotations

import json

import pytest

from onrecord.extractors.pipeline import Extractor, load_extractor
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from tests.regenerate import RECORDS, record, texts

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1))


@pytest.mark.parametrize("name", texts())
def test_the_record_is_the_golden_one(extractor: Extractor, name: str) -> None:
    assert record(extractor, name) == json.loads((RECORDS / f"{name}.json").read_text(encoding="utf-8"))


def test_every_golden_record_has_its_text() -> None:
    assert {path.stem for path in RECORDS.glob("*.json")} == set(texts())
