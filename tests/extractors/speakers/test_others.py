"""Persons and bodies that a pronoun or description does not mean, though they are the last mentioned; small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

NAMED = "Ada/PROPN+PERSON/nsubj/{verb} Bern/PROPN+PERSON/flat/{first} {said}/VERB/root/0"
MINISTER = "Minister/NOUN/nmod:desc/2 " + NAMED.format(verb=4, first=2, said="spoke") + "\n"
CHAIR = "Chair/NOUN/nmod:desc/2 " + NAMED.format(verb=4, first=2, said="spoke") + "\n"
UNION = "Union/NOUN/compound/2 leader/NOUN/nmod:desc/3 " + NAMED.format(verb=5, first=3, said="spoke") + "\n"
ASKING = "*Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 {}/VERB+ask/root/0 why/ADV/advmod/3\n"
SHE = "Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 left/VERB/root/0\nShe/PRON/nsubj/2 slept/VERB/root/0\n"
AGED = "The/DET/det/2 *31-year-old/NOUN+old/nsubj/3 spoke/VERB/root/0"


def the(noun: str, before: str = "") -> str:
    """A sentence in which a description with `the` says something."""
    head = 3 if before else 2
    return f"The/DET/det/{head} {before and f'{before}/{head} '}*{noun}/nsubj/{head + 1} spoke/VERB/root/0"


CASES = {
    "a trade of an official": (MINISTER + the("baker/NOUN"), ["The baker"]),
    "a trade of an official, near by": (MINISTER + the("baker/NOUN", "local/ADJ/amod"), ["The local baker"]),
    "what an official was": (MINISTER + the("baker/NOUN", "former/ADJ/amod"), ["Ada Bern"]),
    "a noun for many trades": (MINISTER + the("scientist/NOUN"), ["Ada Bern"]),
    "the person without an office": (
        NAMED.format(verb=3, first=1, said="spoke") + "\n" + the("baker/NOUN"),
        ["Ada Bern"],
    ),
    "an office whose noun is a looser word": (CHAIR + the("president/NOUN"), ["The president"]),
    "the body in a title": (UNION + the("union/NOUN"), ["The union"]),
    "a man, after a woman by name and pronoun": (SHE + "*He/PRON/nsubj/2 spoke/VERB/root/0", ["unresolved"]),
    "an age after a question": (ASKING.format("asked") + AGED, ["Ada Bern", "The 31-year-old"]),
    "who tells hearsay about somebody known": (
        SHE + "A/DET/det/2 *friend/NOUN/nsubj/3 spoke/VERB/root/0\n"
        "*She/PRON/nsubj:pass/3 is/AUX/aux:pass/3 said/VERB/root/0 to/PART/mark/5 know/VERB/xcomp/3",
        ["A friend", "Ada Bern"],
    ),
    "whom a description addresses": (
        MINISTER + "The/DET/det/2 *leader/NOUN/nsubj/4 had/AUX/aux/4 told/VERB+tell/root/0 her/PRON/iobj/4",
        ["The leader"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_descriptions_of_others(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=Nearest())) == expected
