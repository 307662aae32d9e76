"""Names of things, which are no bodies: `the Nova Bridge`, `the Nova dam`, `the River Nova`."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

KESTREL = "Kestrel/PROPN+ORG/nsubj/2 sued/VERB/root/0\n"
COMPANY = "The/DET/det/2 *company/NOUN/nsubj/3 spoke/VERB/root/0"


def named(first: str, last: str, before: str = "The/DET/det/3") -> str:
    """A sentence about a name of two words."""
    if not before:
        return f"{first}/compound/2 {last}/nsubj/3 fell/VERB/root/0\n"
    return f"{before} {first}/compound/3 {last}/nsubj/4 fell/VERB/root/0\n"


CASES = {
    "a thing in lower case": (named("Nova/PROPN+ORG", "dam/NOUN+ORG"), "Kestrel"),
    "in lower case, without an article": (named("Nova/PROPN+ORG", "dam/NOUN+ORG", ""), "Kestrel"),
    "after an article": (named("Nova/PROPN+ORG", "Bridge/PROPN+ORG"), "Kestrel"),
    "a facility": (named("Nova/PROPN+FAC", "Quay/PROPN+FAC", ""), "Kestrel"),
    "labelled as a place": (named("Nova/PROPN+LOC", "Forest/PROPN+LOC", ""), "Kestrel"),
    "its noun first": (named("River/PROPN+LOC", "Nova/PROPN+LOC"), "Kestrel"),
    "may be a body": (named("Silver/PROPN+ORG", "Lake/PROPN+ORG", ""), "Silver Lake | Kestrel"),
    "a noun for bodies": (named("Nova/PROPN+ORG", "Bank/PROPN+ORG"), "Nova Bank"),
    "a noun for bodies after one for things": (named("River/PROPN+ORG", "Bank/PROPN+ORG"), "River Bank"),
    "that has spoken": (named("Nova/PROPN+ORG", "*Bridge/PROPN+ORG"), "Nova Bridge"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_name_of_a_thing_is_no_company(text: str, expected: str) -> None:
    before = KESTREL if "Kestrel" in expected else ""
    assert meant(draft_of(before + text + COMPANY, ranker=Nearest(0.0)))[-1] == expected
