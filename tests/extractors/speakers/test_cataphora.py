"""Pronouns that speak in a text's opening before the name that they refer to; small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

SHE = "*She/PRON/nsubj/2 spoke/VERB/root/0\n"
DORA = "Dora/PROPN+PERSON/nsubj/3 Lyle/PROPN+PERSON/flat/1 slept/VERB/root/0\n"

CASES = {
    "the subject of the next sentence": (SHE + DORA, ["Dora Lyle"]),
    "in the next paragraph": (SHE + "\n" + DORA, ["Dora Lyle"]),
    "behind a sentence about nobody": (SHE + "Rain/NOUN/nsubj/2 fell/VERB/root/0\n" + DORA, ["Dora Lyle"]),
    "a phrase before the subject": (
        SHE + "For/ADP/case/2 Dora/PROPN+PERSON/obl/5 Lyle/PROPN+PERSON/flat/2 rain/NOUN/nsubj/5 helps/VERB/root/0",
        ["Dora Lyle"],
    ),
    "not two paragraphs on": (SHE + "\nRain/NOUN/nsubj/2 fell/VERB/root/0\n\n" + DORA, ["unresolved"]),
    "not somebody of the other gender": (SHE.replace("She", "He") + DORA, ["unresolved"]),
    "not another source": (SHE + "*" + DORA, ["unresolved", "Dora Lyle"]),
    "not one of two who are named": (
        SHE + "Dora/PROPN+PERSON/nsubj/3 Lyle/PROPN+PERSON/flat/1 met/VERB/root/0 Reed/PROPN+PERSON/obj/3",
        ["unresolved"],
    ),
    "not an object": (SHE + "Rain/NOUN/nsubj/2 woke/VERB/root/0 Dora/PROPN+PERSON/obj/2", ["unresolved"]),
    "not behind another person": (
        SHE + "The/DET/det/2 nurse/NOUN/nsubj/3 left/VERB/root/0\n" + DORA, ["unresolved"],
    ),
    "not after three paragraphs": (
        3 * "Rain/NOUN/nsubj/2 fell/VERB/root/0\n\n" + SHE + DORA, ["unresolved"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_pronoun_that_opens_a_text_is_named_next(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected
