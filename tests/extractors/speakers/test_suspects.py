"""`The accused`: whom a text says to be arrested, charged or tried."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

ACCUSED = "The/DET/det/2 *accused/NOUN+Plur+accuse/nsubj/3 wept/VERB/root/0"
HELD = "Bern/PROPN+PERSON/nsubj:pass/3 was/AUX+be/aux:pass/3 arrested/VERB+arrest/root/0\n"
RAIN = "Then/ADV/advmod/3 rain/NOUN/nsubj/3 fell/VERB+fall/root/0\n"

TEXTS = {
    "the subject of a passive": (HELD + RAIN, "Bern"),
    "the object of an active": (
        "Reed/PROPN+PERSON/nsubj/2 jailed/VERB+jail/root/0 Bern/PROPN+PERSON/obj/2\n" + RAIN,
        "Bern",
    ),
    "who stands trial": ("Bern/PROPN+PERSON/nsubj/2 stood/VERB+stand/root/0 trial/NOUN+trial/obj/2\n" + RAIN, "Bern"),
    "not who stands elsewhere": ("Bern/PROPN+PERSON/nsubj/2 stood/VERB+stand/root/0 guard/NOUN/obj/2\n", "The accused"),
    "not who arrests": (
        "Bern/PROPN+PERSON/nsubj/2 arrested/VERB+arrest/root/0 somebody/PRON/obj/2\n",
        "The accused",
    ),
    "not one of two": (
        "Bern/PROPN+PERSON/nsubj:pass/5 and/CCONJ/cc/3 Reed/PROPN+PERSON/conj/1 were/AUX+be/aux:pass/5 "
        "charged/VERB+charge/root/0\n",
        "The accused",
    ),
    "not one beside several without a name": (
        HELD + "Police/NOUN/nsubj/2 arrested/VERB+arrest/root/0 men/NOUN+Plur+man/obj/2\n",
        "The accused",
    ),
    "not who was never arrested": (HELD.replace("\n", " never/ADV/advmod/3\n"), "The accused"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_accused_is_who_is_arrested(name: str) -> None:
    text, expected = TEXTS[name]
    assert meant(draft_of(text + ACCUSED, ranker=Nearest(0.05)))[-1] == expected
