"""Quotations of two people in one paragraph stay apart: pairs of every order, mark, verb and length."""

from __future__ import annotations

from itertools import product

import pytest

from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions

MARKS = (('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»"))
FIRST = ("It rained all night", "Never", "We sold the house because nobody would repair the stairs")
SECOND = ("The pump had failed again", "By luck", "I saw two men carry the safe down to the quay before dawn")
VERBS = (("said", "said"), ("asked", "replied"), ("shouted", "muttered"), ("explained", "added"))
ORDERS = ("inverted", "straight", "led in")


def clause(order: str, name: str, verb: str, quotation: str, marks: tuple[str, str]) -> str:
    """A quotation with its clause."""
    left, right = marks
    if order == "led in":
        return f"{name} {verb}: {left}{quotation}.{right}"
    behind = f"{verb} {name}" if order == "inverted" else f"{name} {verb}"
    return f"{left}{quotation},{right} {behind}."


def texts() -> list[str]:
    """A text of each combination, so that every value meets every value of each other part."""
    found = []
    for number, (first, second) in enumerate(product(ORDERS, ORDERS)):
        for turn, (one, two) in enumerate(zip(FIRST, SECOND, strict=True)):
            verbs = VERBS[(number + turn) % len(VERBS)]
            marks = MARKS[(number * len(FIRST) + turn) % len(MARKS)]
            found.append(
                f"{clause(first, 'Marta Diaz', verbs[0], one, marks)} {clause(second, 'Okafor', verbs[1], two, marks)}"
            )
    return found


@pytest.mark.model
@pytest.mark.parametrize("text", texts())
def test_quotations_of_two_people_are_never_merged(case_extractor: TextExtractor, text: str) -> None:
    found = case_extractor.extract(text, ExtractionOptions(include=frozenset()))
    contents = [one.content.text if one.content else "" for one in found.attributions]
    merged = [content for content in contents if any(a in content and b in content for a in FIRST for b in SECOND)]
    assert not merged
