"""Authors of texts by bylines, signatures and the line that introduces them: whom `I` outside quotations means."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

TITLE = "Tides/NOUN+Plur/root/0\n\n"
HOPE = "*I/PRON/nsubj/2 hope/VERB/root/0 ./PUNCT/punct/2\n\n"
BERN = "Ada/PROPN+PERSON/{}/{} Bern/PROPN+PERSON/flat/1"
OTHER = "Karl/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 left/VERB/root/0 ./PUNCT/punct/3\n\n"

CASES = {
    "a signature": (TITLE + HOPE + BERN.format("root", 0), ["Ada Bern"]),
    "letters, each with a signature": (
        TITLE + HOPE + BERN.format("root", 0) + "\n\n" + HOPE + "Tom/PROPN+PERSON/root/0 Cole/PROPN+PERSON/flat/1",
        ["Ada Bern", "Tom Cole"],
    ),
    "a heading with a name": (TITLE + HOPE + BERN.format("root", 0) + "\n\n" + HOPE, ["I", "I"]),
    "what the author is": (
        TITLE + HOPE + BERN.format("nsubj", 5) + " is/AUX/cop/5 a/DET/det/5 nurse/NOUN/root/0 ./PUNCT/punct/5",
        ["Ada Bern"],
    ),
    "a relative of the author": (
        TITLE + OTHER + HOPE + BERN.format("nsubj", 5) + " is/AUX/cop/5 a/DET/det/5 nurse/NOUN/root/0 ./PUNCT/punct/5",
        ["Ada Bern"],
    ),
    "somebody who is known": (
        TITLE + OTHER.replace("Karl", "Ada") + HOPE
        + BERN.format("nsubj", 5) + " is/AUX/cop/5 a/DET/det/5 nurse/NOUN/root/0 ./PUNCT/punct/5",
        ["I"],
    ),
    "what the author does": (TITLE + HOPE + BERN.format("nsubj", 3) + " teaches/VERB+Pres/root/0", ["Ada Bern"]),
    "what somebody did": (TITLE + HOPE + BERN.format("nsubj", 3) + " left/VERB/root/0 ./PUNCT/punct/3", ["I"]),
    "what somebody says": (
        TITLE + HOPE + BERN.format("nsubj", 3) + " says/VERB+say+Pres/root/0 boats/NOUN+Plur/nsubj/5 sink/VERB/ccomp/3",
        ["I"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_authors(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected
