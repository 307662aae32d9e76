"""Descriptions by a deed: `the winner` is who won, `the victim` who was stabbed."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

REED = "*Reed/PROPN+PERSON/nsubj/2 spoke/VERB+speak/root/0\n"
WON = "Bern/PROPN+PERSON/nsubj/2 won/VERB+win/root/0\n"
STABBED = "Bern/PROPN+PERSON/nsubj:pass/3 was/AUX+be/aux:pass/3 stabbed/VERB+stab/root/0\n"
SUIT = (
    "A/DET/det/2 claim/NOUN+claim/nsubj/6 brought/VERB+bring/acl/2 by/ADP/case/5 Bern/PROPN+PERSON/obl:agent/3 "
    "failed/VERB+fail/root/0\n"
)


def the(noun: str, before: str = "") -> str:
    """A sentence in which a description with `the` says something."""
    words, head = (f" {before}/VERB/amod/3", 3) if before else ("", 2)
    return f"The/DET/det/{head}{words} *{noun}/NOUN/nsubj/{head + 1} spoke/VERB+speak/root/0"


TEXTS = {
    "who did it, by a doubled letter": (WON + REED + the("winner"), "Bern"),
    "who did it, by the verb": (WON.replace("won", "found").replace("+win", "+find") + REED + the("finder"), "Bern"),
    "who suffered it": (STABBED + REED + the("victim"), "Bern"),
    "the object of an active": (
        "Cole/PROPN+PERSON/nsubj/2 robbed/VERB+rob/root/0 Bern/PROPN+PERSON/obj/2 twice/ADV/advmod/2\n"
        + REED
        + the("victim"),
        "Bern",
    ),
    "by a participle": (STABBED + REED + the("man", "stabbed"), "Bern"),
    "who made a claim": (SUIT + REED + the("petitioner"), "Bern"),
    "who joined": (WON.replace("won", "joined").replace("+win", "+join") + REED + the("newcomer"), "Bern"),
    "who disclosed": (WON.replace("won", "leaked").replace("+win", "+leak") + REED + the("whistleblower"), "Bern"),
    "not where another is called so": (
        WON + the("winner").replace("The", "A") + "\n" + REED + the("winner"),
        "A winner",
    ),
    "not one of two": (WON + WON.replace("Bern", "Cole") + REED + the("winner"), "Reed"),
    "not who did not": (WON.replace("\n", " never/ADV/advmod/2\n") + REED + the("winner"), "Reed"),
    "not an occupation": (WON.replace("won", "drove").replace("+win", "+drive") + REED + the("driver"), "Reed"),
    "not who did it to another": (WON.replace("won", "stabbed").replace("win", "stab") + REED + the("victim"), "Reed"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_description_by_a_deed_means_who_did_it(name: str) -> None:
    text, expected = TEXTS[name]
    assert meant(draft_of(text + "\n", ranker=Nearest(0.9)))[-1] == expected
