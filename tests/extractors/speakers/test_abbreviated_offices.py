"""Offices by their initials: whom they mean, and the initials that are no offices."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

AGAIN = "\nThe/DET/det/2 *{}/PROPN{}/nsubj/3 spoke/VERB/root/0"
COMMISSIONER = (
    "Chief/PROPN/compound/3 Election/PROPN/compound/3 Commissioner/PROPN/nmod:desc/4 Ada/PROPN+PERSON/nsubj/6"
    " Bern/PROPN+PERSON/flat/4 arrived/VERB+arrive/root/0"
)
OFFICER = (
    "Ilir/PROPN+PERSON/nsubj/9 Hoxha/PROPN+PERSON/flat/1 ,/PUNCT/punct/4 SHO/PROPN/appos/1 of/ADP/case/6"
    " Riva/PROPN+LOC/nmod/4 station/NOUN/flat/6 ,/PUNCT/punct/1 arrived/VERB+arrive/root/0"
)
COMMISSION = (
    "\nThe/DET/det/3 Civic/PROPN+ORG/compound/3 Energy/PROPN+ORG/nsubj/5 Council/PROPN+ORG/flat/3 met/VERB/root/0"
)
TEXTS = {
    "written out": (COMMISSIONER + AGAIN.format("CEC", ""), ["Ada Bern"]),
    "written out, and taken for a body": (COMMISSIONER + AGAIN.format("CEC", "+ORG"), ["Ada Bern"]),
    "before the name": (
        "LG/PROPN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 arrived/VERB+arrive/root/0"
        + AGAIN.format("LG", ""),
        ["Ada Bern"],
    ),
    "behind the name": (OFFICER + AGAIN.format("SHO", "+PERSON"), ["Ilir Hoxha"]),
    "usual": (
        "Prime/ADJ/amod/2 Minister/PROPN/nmod:desc/3 Ada/PROPN+PERSON/nsubj/5 Bern/PROPN+PERSON/flat/3"
        " arrived/VERB+arrive/root/0" + AGAIN.format("PM", "+p.m."),
        ["Ada Bern"],
    ),
    "in brackets behind the words": (
        "The/DET/det/3 prime/ADJ/amod/3 *minister/NOUN/nsubj/7 (/PUNCT/punct/5 PM/PROPN/appos/3 )/PUNCT/punct/5"
        " spoke/VERB/root/0",
        ["The prime minister"],
    ),
    "of nobody": ("Talks/NOUN+Plur/nsubj/2 failed/VERB/root/0" + AGAIN.format("PM", "+p.m."), ["The PM"]),
    "a body's": (COMMISSIONER + COMMISSION + AGAIN.format("CEC", "+ORG"), ["Civic Energy Council"]),
    "an unknown body's": ("Talks/NOUN+Plur/nsubj/2 failed/VERB/root/0" + AGAIN.format("ATM", "+ORG"), ["ATM"]),
    "an agency's": (
        "Assistant/PROPN/compound/2 Professor/PROPN/nmod:desc/3 Ada/PROPN+PERSON/nsubj/5 Bern/PROPN+PERSON/flat/3"
        " arrived/VERB+arrive/root/0" + AGAIN.format("AP", "+ORG"),
        ["AP"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_initials_of_an_office_mean_its_holder(text: str) -> None:
    parse, expected = TEXTS[text]
    assert meant(draft_of(parse)) == expected
