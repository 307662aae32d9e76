"""The judge of attributions, on records made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from pydantic import ValidationError

from onrecord.schemas.extraction import Extraction
from tests.evaluation.records import Parts, record
from tests.judges.attributions import Variant, same_content, same_cue, same_source
from tests.judges.case import faults

TEXT = "“Rents fell,” said Ada Moe. Bo denied that Cy hopes to win."
ADA: Parts = ("Ada Moe", "said", "“Rents fell,”")
BO: Parts = ("Bo", "denied", "that Cy hopes to win")
CY: Parts = ("Cy", "hopes", "to win")
ADA_EXPECTED = {"source": "Ada Moe", "cue": "said", "content": ["“Rents fell,”"], "mode": "direct"}
BO_EXPECTED = {"source": "Bo", "cue": "denied", "content": ["that Cy hopes to win"]}
CY_EXPECTED = {"source": "Cy", "cue": "hopes", "content": ["to win"], "within": 1}


def judged(found: Extraction, *expect: dict[str, Any], text: str = TEXT, **rest: Any) -> tuple[str, ...]:
    return tuple(faults(Variant.model_validate({"text": text, "expect": expect, **rest}).judge(found)))


def whole() -> Extraction:
    """Ada's and Bo's words, with Cy's inside the first of them."""
    return record(TEXT, BO, ADA, CY, modes=("indirect", "direct", "indirect"), nested=1)


def test_a_right_record_has_no_faults() -> None:
    assert judged(whole(), ADA_EXPECTED, BO_EXPECTED, CY_EXPECTED, only=True, absent=["Rents fell,” said"]) == ()


def test_nothing_is_right_where_nothing_is_expected() -> None:
    assert judged(record(TEXT), only=True) == ()
    assert judged(record(TEXT, CY), only=True) == ("one too many: 'Cy' | 'hopes' | 'to win'",)


def test_what_is_missing_is_named() -> None:
    assert judged(record(TEXT, BO), ADA_EXPECTED) == ("not found: 'Ada Moe' | 'said' | '“Rents fell,”'",)


def test_what_may_be_missing_must_be_right_where_it_is_found() -> None:
    optional = {**BO_EXPECTED, "optional": True}
    assert judged(record(TEXT), optional) == ()
    [fault] = judged(record(TEXT, ("Ada Moe", "denied", "that Cy hopes to win")), optional)
    assert "source is 'Ada Moe', not 'Bo'" in fault


@pytest.mark.parametrize(
    ("found", "mode", "fault"),
    [
        (("Ada", "said", "“Rents fell,”"), "direct", "source is 'Ada', not 'Ada Moe'"),
        (("", "said", "“Rents fell,”"), "direct", "source is none, not 'Ada Moe'"),
        (("Ada Moe", "", "“Rents fell,”"), "direct", "cue is none, not 'said'"),
        (("Ada Moe", "said", "Rents"), "direct", "content is 'Rents', not '“Rents fell,”'"),
        (("Ada Moe", "said", "“Rents fell,”"), "mixed", "mode is mixed, not direct"),
    ],
)
def test_what_differs_is_named(found: Parts, mode: str, fault: str) -> None:
    said = judged(record(TEXT, found, modes=(mode,)), ADA_EXPECTED, only=True)
    assert said == (f"found otherwise: 'Ada Moe' | 'said' | '“Rents fell,”': {fault}",)


def test_negation_is_looked_at_where_it_is_asked_for() -> None:
    assert judged(record(TEXT, BO), {**BO_EXPECTED, "negated": False}) == ()
    [fault] = judged(record(TEXT, BO), {**BO_EXPECTED, "negated": True})
    assert fault.endswith("the cue is not negated")


def test_parents_are_those_that_are_expected() -> None:
    apart = record(TEXT, BO, ADA, CY)
    assert judged(apart, {**ADA_EXPECTED, "mode": None}, BO_EXPECTED, CY_EXPECTED) == ("nested in none: 'to win'",)
    free = {**CY_EXPECTED, "within": None}
    assert judged(whole(), ADA_EXPECTED, BO_EXPECTED, free) == ("nested in 'that Cy hopes to win': 'to win'",)
    assert judged(whole(), free) == ()


def test_strings_that_must_be_absent() -> None:
    [fault] = judged(whole(), absent=["hopes to"])
    assert fault == "'hopes to' is in the content 'that Cy hopes to win'"


def test_warnings_are_compared_where_they_are_asked_for() -> None:
    assert judged(whole(), warnings=[]) == ()
    [fault] = judged(whole(), warnings=["unpaired_quotation_mark"])
    assert fault == "warnings are [], not ['unpaired_quotation_mark']"


def test_offsets_are_those_of_the_text() -> None:
    [said] = judged(whole(), text=f" {TEXT}", absent=["denied"])
    assert "'Bo' is not at its offsets" in said


def test_no_attribution_is_taken_twice() -> None:
    said = judged(record(TEXT, BO), BO_EXPECTED, BO_EXPECTED)
    assert said == ("not found: 'Bo' | 'denied' | 'that Cy hopes to win'",)


def test_another_reading_is_right_too() -> None:
    other = {**BO_EXPECTED, "or_source": "Ada Moe", "or_content": ["to win"]}
    assert judged(record(TEXT, ("Ada Moe", "denied", "to win")), other) == ()


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        (["that rents fell"], ["rents fell"], True),
        (["“Rents fell,”"], ["Rents fell"], True),
        (["of floods"], ["floods"], True),
        (["“A.\n\n“B”"], ["“A.", "“B”"], True),
        (["Rents\u00a0fell"], ["Rents fell"], True),
        (["rents fell"], ["rents fell again"], False),
        (["“They [the owners] left”"], ["“They the owners left”"], False),
        (["rents", "fell"], ["rents"], False),
        (["that that fell"], ["fell"], False),
        (["that"], ["whether"], False),
        (["costs $5"], ["costs 5"], False),
    ],
)
def test_contents(expected: Sequence[str], found: Sequence[str], same: bool) -> None:
    assert same_content(expected, found) is same


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("Ada Moe", "Ada Moe,", True),
        ("Ada Moe, a nurse", "Ada Moe,\na nurse", True),
        ("who says “Duke.”", "who says “Duke", True),
        ("Ada Moe", "Ada", False),
        ("the mayor", "mayor", False),
        ("Ada Moe, a nurse", "Ada Moe a nurse", False),
        (None, None, True),
        (None, "Ada", False),
        ("Ada", None, False),
    ],
)
def test_sources(expected: str | None, found: str | None, same: bool) -> None:
    assert same_source(expected, found) is same


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("said", "has not said", True),
        ("According to", "according to", True),
        ("say", "said", False),
        ("aid", "said", False),
        ("said", None, False),
        (None, None, True),
        (None, ":", True),
        (None, "from", True),
        (None, "said", False),
    ],
)
def test_cues(expected: str | None, found: str | None, same: bool) -> None:
    assert same_cue(expected, found) is same


@pytest.mark.parametrize(
    "row",
    [
        {"text": TEXT},
        {"text": TEXT, "expect": [ADA_EXPECTED], "about": "more"},
        {"text": TEXT, "expect": [{**ADA_EXPECTED, "source": "Eve"}]},
        {"text": TEXT, "expect": [{**ADA_EXPECTED, "content": [], "cue": None}]},
        {"text": TEXT, "expect": [{**ADA_EXPECTED, "within": 0}]},
        {"text": TEXT, "expect": [{**ADA_EXPECTED, "within": 1}]},
        {"text": TEXT, "absent": ["Eve"]},
    ],
)
def test_a_row_that_makes_no_sense_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Variant.model_validate(row)
