"""The head of a source whose name a parse does not make its head, on parses in a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.extractors.speakers.sources import speaking_head
from tests.extractors.sketches import sketch
from tests.rows import named

LISTED = "Seoul-/PROPN/nsubj/4 listed/VERB/amod/3 Kestrel/PROPN/flat/1 agreed/VERB/root/0"
CHIEF = (
    "Chief/PROPN/nsubj/7 of/ADP/case/3 Staff/PROPN/nmod/1 {}/PROPN/nmod:desc/5 Ana/PROPN/nsubj/7 Reis/PROPN/flat/5"
    " agreed/VERB/root/0"
)
REIS = ("PERSON", "Ana Reis")


@pytest.mark.parametrize(
    ("line", "entities", "expected"),
    [
        pytest.param(LISTED, [("LOC", "Seoul-"), ("ORG", "Kestrel")], "Kestrel", id="a place and a participle before"),
        pytest.param(LISTED, [("LOC", "Seoul-")], "Seoul-", id="no name behind it"),
        pytest.param(CHIEF.format("Colonel"), [REIS], "Ana", id="a second subject"),
        pytest.param(CHIEF.format("and"), [REIS], "Chief", id="somebody else"),
    ],
)
def test_the_head_of_a_source(line: str, entities: Sequence[tuple[str, str]], expected: str) -> None:
    analysis = sketch(line)
    analysis = replace(analysis, entities=tuple(named(analysis.text, analysis.tokens, entities)))
    head = speaking_head(analysis, range(len(analysis.tokens) - 1))
    assert head is not None
    assert analysis.tokens[head].text == expected
