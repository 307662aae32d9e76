"""Names with descriptions before them, and what `it` may mean where it says something: small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

SHE = "\n*She/PRON/nsubj/2 spoke/VERB/root/0"

SAID = (
    "“/PUNCT/punct/3 *He/PRON/nsubj/3 lied/VERB/ccomp/7 ,/PUNCT/punct/3 ”/PUNCT/punct/3"
    " {subject}/nsubj/7 said/VERB/root/0"
)

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


@pytest.mark.parametrize(
    ("before", "subject", "expected"),
    [
        ("Reed/PROPN+PERSON/nsubj/2 sat/VERB/root/0\n", "*Cole/PROPN+PERSON", "Reed"),
        ("", "*Cole/PROPN+PERSON", "unresolved"),
        (
            "Reed/PROPN+PERSON/nsubj/2 sat/VERB/root/0\nVega/PROPN+PERSON/nsubj/2 nodded/VERB/root/0\n",
            "*she/PRON",
            "Reed",
        ),
    ],
    ids=["who is named behind it", "who is named behind it alone", "whom the sentence before is about"],
)
def test_a_pronoun_in_a_quotation_is_not_who_says_it(before: str, subject: str, expected: str) -> None:
    text = before + SAID.format(subject=subject)
    assert meant(draft_of(text, [(1, "“ He lied , ”")]))[0] == expected
