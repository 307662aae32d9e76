"""Names with descriptions before them, and what `it` may mean where it says something: small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

SHE = "\n*She/PRON/nsubj/2 spoke/VERB/root/0"

CASES = {
    "two nouns without an article": (
        "*Actor/NOUN/nsubj/6 and/CCONJ/cc/4 activist/NOUN/nmod:desc/4 Nora/PROPN+PERSON/conj/1"
        " Pell/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "two nouns, the name beside the second": (
        "*Singer/NOUN/nsubj/6 and/CCONJ/cc/3 producer/NOUN/conj/1 Nora/PROPN+PERSON/flat/3"
        " Pell/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a noun with an article is somebody else": (
        "The/DET/det/2 *actor/NOUN/nsubj/7 and/CCONJ/cc/5 activist/NOUN/nmod:desc/5 Nora/PROPN+PERSON/conj/2"
        " Pell/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["The actor and activist Nora Pell"],
    ),
    "a name with nothing before it is somebody else": (
        "*Actor/NOUN/nsubj/5 and/CCONJ/cc/3 Nora/PROPN+PERSON/conj/1 Pell/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        ["Actor and Nora Pell"],
    ),
    "a person whom a word for things describes": (
        "His/PRON+he/nmod:poss/2 *number/NOUN/nsubj/6 ,/PUNCT/punct/4 Nora/PROPN+PERSON/appos/2"
        " Pell/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a lord mayor may be a woman": (
        "Lord/PROPN/nmod:desc/3 Mayor/PROPN/nmod:desc/3 *Nora/PROPN+PERSON/nsubj/5 Pell/PROPN+PERSON/flat/3"
        " spoke/VERB/root/0" + SHE,
        ["Nora Pell", "Nora Pell"],
    ),
    "a report rather than a pool": (
        "The/DET/det/2 *report/NOUN/nsubj/3 said/VERB/root/0 the/DET/det/5 pool/NOUN/nsubj/6 leaked/VERB/ccomp/3"
        "\n*It/PRON/nsubj/2 spoke/VERB/root/0",
        ["The report", "The report"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected
