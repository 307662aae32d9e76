"""Names of bodies after a noun for one: which words belong to them, and what is none."""

from __future__ import annotations

import pytest

from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.names.described_bodies import bodies_after_nouns
from tests.extractors.speakers.texts import parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The/DET/det/2 *union/NOUN/nsubj/4 Nova/PROPN/flat/2 Ria/PROPN/flat/3 spoke/VERB/root/0", ["Nova Ria"]),
        ("The/DET/det/3 union/NOUN/compound/3 *Nova/PROPN/nsubj/5 Ria/PROPN/flat/3 spoke/VERB/root/0", ["Nova Ria"]),
        (
            "The/DET/det/2 *union/NOUN/nsubj/7 Harvest/PROPN/appos/2 of/ADP/case/6 the/DET/det/6 Sea/PROPN/nmod/3"
            " spoke/VERB/root/0",
            ["Harvest of the Sea"],
        ),
        ("The/DET/det/2 *team/NOUN/nsubj/5 Nova/PROPN+PERSON/nsubj/4 left/VERB/acl:relcl/2 spoke/VERB/root/0", []),
        ("The/DET/det/2 *nurse/NOUN/nsubj/4 Nova/PROPN/flat/2 Ria/PROPN/flat/3 spoke/VERB/root/0", []),
        (
            "The/DET/det/2 *union/NOUN/nsubj/5 Chief/PROPN/flat/2 Nova/PROPN/flat/3 Ria/PROPN/flat/4 spoke/VERB/root/0",
            [],
        ),
        ("The/DET/det/2 *union/NOUN/nsubj/4 Oslo/PROPN+LOC/flat/2 Ria/PROPN/flat/3 spoke/VERB/root/0", []),
        ("The/DET/det/2 *producer/NOUN/nsubj/5 Nova/PROPN+PERSON/flat/2 Ria/PROPN+PERSON/flat/3 spoke/VERB/root/0", []),
    ],
    ids=["below the noun", "above it", "with small words", "of a clause", "a person", "an office", "a place", "either"],
)
def test_names_after_nouns_for_bodies(text: str, expected: list[str]) -> None:
    analysis, heads = parsed(text)
    found = bodies_after_nouns(analysis, heads, load_nouns())
    assert [analysis.text[one.start : one.end] for one in found] == expected
