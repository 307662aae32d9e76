"""Whom a spokesperson without a body speaks for: a table of small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.profiles.stage import Profiles
from tests.extractors.speakers.texts import draft_of

UNION = "The/DET/det/2 *union/NOUN/nsubj/3 spoke/VERB/root/0\n"
BANK = "The/DET/det/2 *bank/NOUN/nsubj/3 spoke/VERB/root/0\n"
OFFICE = "Her/PRON/nmod:poss/2 {}office/NOUN/nsubj/3 closed/VERB/root/0\n"
RAIN = "It/PRON/expl/2 rained/VERB/root/0\n"
SENATE = (
    "A/DET/det/2 *spokeswoman/NOUN/nsubj/6 for/ADP/case/5 the/DET/det/5 Senate/PROPN+ORG/nmod/2 spoke/VERB/root/0\n"
)
SPOKESMAN = "A/DET/det/2 *spokesman/NOUN/nsubj/3 spoke/VERB/root/0"
CASES = {
    "the only body": (UNION + RAIN + RAIN + RAIN + SPOKESMAN, "The union"),
    "of two the one nearby": (UNION + "\n" + RAIN + "\n" + RAIN + BANK + SPOKESMAN, "The bank"),
    "two nearby": (UNION + BANK + SPOKESMAN, None),
    "two far away": (UNION + BANK + RAIN + RAIN + RAIN + SPOKESMAN, None),
    "an office that speaks": (UNION + "\n" + RAIN + "\n" + RAIN + OFFICE.format("*") + "\n" + SPOKESMAN, "Her office"),
    "an office that does not speak": (UNION + "\n" + OFFICE.format("") + "\n" + SPOKESMAN, None),
    "an office long before": (UNION + OFFICE.format("") + RAIN + RAIN + RAIN + SPOKESMAN, "The union"),
    "the body of another spokeswoman": (UNION + SENATE + SPOKESMAN, None),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_whom_a_spokesman_speaks_for(text: str, expected: str | None) -> None:
    draft = draft_of(text)
    Profiles()(draft)
    found = draft.speakers[-1].affiliation
    assert draft.speakers[-1].name == "A spokesman"
    assert (None if found is None else draft.analysis.text[slice(*found)]) == expected
