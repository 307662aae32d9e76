"""Quoted titles and names, which nobody says."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.quotations.quoted_names import names, titled
from onrecord.extractors.draft import Candidate
from tests.rows import flat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“ The Last Harvest ”", True),
        ("“ the Fox , ”", True),
        ("“ Salt and Iron ”", True),
        ("“ Duke . ”", True),
        ("“ We won . ”", False),
        ("“ no . ”", False),
        ("“ Who Won ? ”", False),
        ("“ NO MORE DAMS ”", False),
        ("“ … ”", False),
    ],
)
def test_what_is_written_as_a_title(text: str, expected: bool) -> None:
    analysis = flat(text)
    [quoted] = quoted_tokens(analysis).all
    assert titled(analysis, quoted) is expected


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("She write “ The Last Harvest ”", range(2, 7), True),
        ("She write “ The Last Harvest , ” a novel", range(2, 10), True),
        ("She write “ the rain fell ”", range(2, 7), False),
        ("She write : “ The Last Harvest ”", range(3, 8), False),
        ("She say “ The Last Harvest ”", range(2, 7), False),
        ("She call it “ The Last Harvest ”", range(2, 8), False),
    ],
)
def test_what_only_names(text: str, content: range, expected: bool) -> None:
    analysis = flat(text)
    quotations = quoted_tokens(analysis)
    assert names(analysis, Candidate(rules.OBJ, 1, (1,), (0,), tuple(content), ""), quotations) is expected
