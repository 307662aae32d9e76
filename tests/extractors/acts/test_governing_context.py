"""Negation and modality of a saying from what governs it, on parses in a line."""

from __future__ import annotations

import pytest
from hypothesis import given

from onrecord.extractors.acts.governing_context import conditioned, governed, status
from onrecord.extractors.analysis import Analysis
from tests.extractors.random_texts import analyses
from tests.extractors.sketches import sketch

ROWS = [
    ("They/PRON/nsubj/2 have/VERB/root/0 yet/ADV/advmod/2 to/PART/mark/5 say/VERB/xcomp/2", "true"),
    ("They/PRON/nsubj/2 have/VERB/root/0 news/NOUN/obj/2 to/PART/mark/5 say/VERB/xcomp/2", None),
    ("to/PART/mark/2 say/VERB/xcomp/3 have/VERB/root/0", None),
]


@pytest.mark.parametrize(("line", "negated"), ROWS, ids=["yet", "news", "governor-ends-the-text"])
def test_yet_to_say_is_negated(line: str, negated: str | None) -> None:
    analysis = sketch(line)
    [saying] = [token for token in analysis.tokens if token.text == "say"]
    found = status(analysis, saying).negated
    assert (found.value if found else None) == negated


@given(analyses())
def test_any_parse_is_read_to_its_end(analysis: Analysis) -> None:
    for token in analysis.tokens:
        status(analysis, token)
        governed(analysis, token)
        conditioned(analysis, token)
