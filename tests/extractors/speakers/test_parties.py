"""Members of parties as sources: a table of small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.lexicon.places import PARTY_IN_BRACKETS, PARTY_LETTERS
from onrecord.extractors.speakers.antecedents.ranking import LearnedRanker
from tests.extractors.speakers.texts import draft_of, meant

NOBODY = LearnedRanker({}, {})
"""Takes no candidate: what is found is found by rules."""

FINCH = (
    "Sarah/PROPN+PERSON/nsubj/7 Finch/PROPN+PERSON/flat/1 ,/PUNCT/punct/5 the/DET/det/5 {}/PROPN+ORG/appos/1"
    " ,/PUNCT/punct/5 came/VERB/root/0\n"
)
WARNE = (
    "{}/PROPN+ORG/compound/2 MP/PROPN/nmod:desc/3 Giles/PROPN+PERSON/nsubj/5 Warne/PROPN+PERSON/flat/3"
    " left/VERB/root/0\n"
)
THE = "The/DET/det/2 *{}/PROPN+ORG/nsubj/3 spoke/VERB/root/0"
CANDIDATE = "The/DET/det/3 {}/PROPN+ORG/compound/3 *{}/NOUN/nsubj/4 spoke/VERB/root/0"
MOSS = "Dan/PROPN+PERSON/nsubj/5 Moss/PROPN+PERSON/flat/1 of/ADP/case/4 {}/PROPN+ORG/nmod/1 left/VERB/root/0\n"
CASES = {
    "of whom it is said": (FINCH.format("Conservative") + THE.format("Conservative"), ["Sarah Finch"]),
    "by the party before a title": (WARNE.format("Tory") + THE.format("Conservative"), ["Giles Warne"]),
    "by another word for the party": (WARNE.format("Conservative") + THE.format("Tory"), ["Giles Warne"]),
    "the one of two parties": (
        WARNE.format("Tory") + FINCH.format("Green") + THE.format("Green") + "\n" + THE.format("Tory"),
        ["Sarah Finch", "Giles Warne"],
    ),
    "a candidate by party": (
        WARNE.format("Tory") + MOSS.format("Labour") + CANDIDATE.format("Labour", "candidate"),
        ["Dan Moss"],
    ),
    "nobody of that party": (WARNE.format("Tory") + THE.format("Democrat"), ["The Democrat"]),
    "somebody new": (
        WARNE.format("Tory") + "A/DET/det/2 *Tory/PROPN+ORG/nsubj/3 spoke/VERB/root/0",
        ["A Tory"],
    ),
    "a surname": (WARNE.format("Tory") + "*Green/PROPN+PERSON/nsubj/2 spoke/VERB/root/0", ["Green"]),
    "a newspaper": (
        WARNE.format("Independent") + THE.format("Independent"),
        ["Independent"],
    ),
    "a party": ("*Labour/PROPN+ORG/nsubj/2 spoke/VERB/root/0", ["Labour"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_members_of_parties(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=NOBODY)) == expected


def test_a_voter_of_a_party_is_no_candidate() -> None:
    [found] = draft_of(WARNE.format("Tory") + CANDIDATE.format("Tory", "voter"), ranker=NOBODY).attributions
    assert found.status == "ambiguous"


@pytest.mark.parametrize(
    ("written", "party"), [("(R)", "republican"), ("(Con)", "conservative"), ("(Lib Dem)", "liberal")]
)
def test_a_party_in_brackets(written: str, party: str) -> None:
    found = PARTY_IN_BRACKETS.match(written)
    assert found is not None
    assert PARTY_LETTERS[found[1]] == party


@pytest.mark.parametrize("written", ["(Ohio)", "(Condor)", "R"])
def test_what_is_no_party_in_brackets(written: str) -> None:
    assert PARTY_IN_BRACKETS.match(written) is None
