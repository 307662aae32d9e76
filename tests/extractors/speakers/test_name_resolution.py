"""Names that several people have are resolved."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

COLE = "*Cole/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\n"
ANN = "Ann/PROPN+PERSON/nsubj/3 Cole/PROPN+PERSON/flat/1 came/VERB/root/0\n"
BOB = "Bob/PROPN+PERSON/nsubj/3 Cole/PROPN+PERSON/flat/1 came/VERB/root/0\n"
SON = (
    "Her/PRON+she/nmod:poss/2 son/NOUN/nsubj/6 ,/PUNCT/punct/4 Bob/PROPN+PERSON/appos/2 Cole/PROPN+PERSON/flat/4"
    " came/VERB/root/0\n"
)
MRS = "Mrs./PROPN/nmod:desc/2 *Cole/PROPN+PERSON/nsubj/3 spoke/VERB/root/0\n"
MR = "Mr./PROPN/nmod:desc/2 *Cole/PROPN+PERSON/nsubj/3 spoke/VERB/root/0\n"
HUSBAND = "Her/PRON+she/nmod:poss/2 husband/NOUN/nsubj/5 ,/PUNCT/punct/4 Tom/PROPN+PERSON/appos/2 came/VERB/root/0\n"
JOINED = "Leo/PROPN+PERSON/nsubj/5 and/CCONJ/cc/3 Ann/PROPN+PERSON/conj/1 Cole/PROPN+PERSON/flat/3 came/VERB/root/0\n"
DOCTOR = "Dr./PROPN/nmod:desc/2 " + ANN.replace("/3", "/4").replace("/1", "/2")
SHE = "Dr./PROPN/nmod:desc/2 *Cole/PROPN+PERSON/nsubj/3 spoke/VERB/root/0\n"
ELDER = "The/DET/det/3 elder/ADJ/amod/3 *Cole/PROPN+PERSON/nsubj/4 spoke/VERB/root/0\n"
RAIN = "It/PRON/expl/2 rained/VERB/root/0\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(ANN + COLE, ["Ann Cole"], id="one bearer"),
        pytest.param(ANN + BOB + COLE, ["Ann Cole | Bob Cole"], id="two who are near"),
        pytest.param(ANN + COLE + BOB + COLE, ["Ann Cole", "Ann Cole | Bob Cole"], id="a namesake is introduced"),
        pytest.param(ANN + COLE + BOB + 3 * RAIN + COLE, ["Ann Cole", "Ann Cole"], id="the name goes on"),
        pytest.param(ANN + 9 * RAIN + BOB + COLE, ["Bob Cole"], id="the other is long past"),
        pytest.param(BOB + ANN + MRS, ["Ann Cole"], id="a title tells which"),
        pytest.param(ANN + SON + RAIN + COLE, ["Ann Cole"], id="a namesake who is introduced as a relative"),
        pytest.param(ANN + SON + COLE, ["Ann Cole | Bob Cole"], id="a relative who was named just before"),
        pytest.param(COLE + ANN, ["Ann Cole"], id="the short form first"),
        pytest.param(JOINED + COLE, ["Ann Cole | Leo"], id="people who share a surname"),
        pytest.param(DOCTOR + BOB + SHE, ["Ann Cole"], id="a title that one of them has"),
        pytest.param(ANN + MR, ["Cole"], id="a title excludes the only full name"),
        pytest.param(ANN + HUSBAND + MR, ["Tom"], id="a relative with a given name alone"),
        pytest.param(ANN + MR + COLE, ["Cole", "Ann Cole"], id="the surname without a title after such a relative"),
        pytest.param(MRS + SON + MRS, ["Cole", "Cole"], id="a surname with a title before the full name of a relative"),
        pytest.param(MR + SON + COLE, ["Cole", "Bob Cole | Cole"], id="two of one gender, one without a full name"),
        pytest.param(ANN + SON + RAIN + ELDER, ["Ann Cole"], id="the parent of two generations"),
        pytest.param(ANN + BOB + ELDER, ["Ann Cole | Bob Cole"], id="the elder of two whose ages are unknown"),
    ],
)
def test_bearers(text: str, expected: list[str]) -> None:
    assert [" | ".join(sorted(one.split(" | "))) for one in meant(draft_of(text))] == expected
