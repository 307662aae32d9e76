"""Texts that end anywhere, and broken sentences, have records as others do."""

from __future__ import annotations

import random

import pytest

from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor
from tests.examples import THOROUGH
from tests.treebank import examples

BROKEN = (
    "“It is safe,” Reed explained away",
    "films (personified by Koji of giri (duty) and ninjo (personal feelings).",
    "“What I never said is that",
)
"""Texts for which there was once no record: for want of a word behind the end, of a tie, of a content."""
COUNT = 800 if THOROUGH else 80


def cut_texts(count: int) -> list[str]:
    """Beginnings of the texts in `tests/parses`, some without every fifth word."""
    chosen = random.Random(count)
    texts: list[str] = []
    for number, example in enumerate(chosen.choices(examples(), k=count)):
        words = example.analysis.text.split(" ")
        kept = words[: chosen.randint(1, len(words))]
        texts.append(" ".join(kept if number % 3 else [word for n, word in enumerate(kept, 1) if n % 5]) or "Cole")
    return texts


@pytest.mark.model
def test_a_text_that_ends_anywhere_has_a_record(bundled_extractor: Extractor) -> None:
    for text in (*BROKEN, *cut_texts(COUNT)):
        record = bundled_extractor.extract(text, ExtractionOptions())
        assert all(
            text[one.start : one.end] == one.text
            for found in record.attributions
            for one in (found.content.spans if found.content else ())
        )
