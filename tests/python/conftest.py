"""The Python API over an extractor that needs no model, and one with the bundled models."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.loading import Extractor
from tests.api.first_words import FirstWords


@pytest.fixture
def models() -> FirstWords:
    return FirstWords()


@pytest.fixture
def extractor(models: FirstWords) -> Extractor:
    return Extractor(models)


@pytest.fixture(scope="session")
def loaded() -> Extractor:
    return onrecord.load(device="cpu", threads=1)
