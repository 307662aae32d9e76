"""Whom relative pronouns mean, where the parse takes another noun for the one that their clause modifies."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

CASES = {
    "who, of a person": "Cole/PROPN+PERSON/nsubj/4 *who/PRON+Rel/nsubj/3 warned/VERB/acl:relcl/1 came/VERB/root/0",
    "who, of the possessor of a thing": (
        "the/DET/det/2 reporter/NOUN/nmod:poss/3 question/NOUN/nsubj/6 *who/PRON+Rel/nsubj/5 warned/VERB/acl:relcl/3"
        " came/VERB/root/0"
    ),
    "which, of the body that a thing is of": (
        "the/DET/det/2 anger/NOUN/nsubj/7 of/ADP/case/4 Kestrels/PROPN+ORG/nmod/2 *which/PRON+Rel/nsubj/6"
        " warned/VERB/acl:relcl/2 came/VERB/root/0"
    ),
    "which, of a document, whoever it is of": (
        "the/DET/det/2 report/NOUN/nsubj/7 of/ADP/case/4 Kestrels/PROPN+ORG/nmod/2 *which/PRON+Rel/nsubj/6"
        " warned/VERB/acl:relcl/2 came/VERB/root/0"
    ),
    "which, of a thing, where nothing can speak": (
        "the/DET/det/2 anger/NOUN/nsubj/7 of/ADP/case/4 storms/NOUN/nmod/2 *which/PRON+Rel/nsubj/6"
        " warned/VERB/acl:relcl/2 came/VERB/root/0"
    ),
}
EXPECTED = ["Cole", "the reporter", "Kestrels", "the report of Kestrels", "the anger of storms"]


@pytest.mark.parametrize(("text", "expected"), list(zip(CASES.values(), EXPECTED, strict=True)), ids=CASES)
def test_relative_pronoun(text: str, expected: str) -> None:
    assert meant(draft_of(text)) == [expected]
