"""Parties by their side of a parliament: a table of small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.test_variations import NOBODY, the
from tests.extractors.speakers.texts import draft_of, meant

FRONT = "The/DET/det/4 {}/compound/4 Orchard/PROPN+ORG/compound/4 Front/PROPN+ORG/nsubj/5 left/VERB/root/0\n"
UNION = "The/DET/det/4 {}/compound/4 Harbour/PROPN+ORG/compound/4 Congress/PROPN+ORG/nsubj/5 stayed/VERB/root/0\n"
GOVERNING, OPPOSITION = FRONT.format("governing/NOUN"), UNION.format("opposition/NOUN")
BOTH = (
    "Alba/PROPN+ORG/nsubj/13 ,/PUNCT/punct/5 the/DET/det/5 opposition/NOUN/compound/5 party/NOUN/appos/1"
    " ,/PUNCT/punct/8 and/CCONJ/cc/8 Brio/PROPN+ORG/conj/1 ,/PUNCT/punct/12 the/DET/det/12 ruling/NOUN/compound/12"
    " party/NOUN/appos/1 met/VERB/root/0\n"
)
RULES = (
    "The/DET/det/3 Orchard/PROPN+ORG/compound/3 Front/PROPN+ORG/nsubj/8 which/PRON+Rel/nsubj/5"
    " governs/VERB+govern/acl:relcl/3 the/DET/det/7 isle/NOUN/obj/5 left/VERB/root/0\n"
)
CASES = {
    "another word for the side": (GOVERNING + OPPOSITION + the("party/NOUN", "ruling/NOUN/compound"), "Orchard Front"),
    "the other side": (GOVERNING + OPPOSITION + the("party/NOUN", "opposition/NOUN/compound"), "Harbour Congress"),
    "a participle": (GOVERNING + OPPOSITION + the("party/NOUN", "incumbent/ADJ/amod"), "Orchard Front"),
    "by a relative clause": (RULES + OPPOSITION + the("party/NOUN", "ruling/NOUN/compound"), "Orchard Front"),
    "of two apposed ones": (BOTH + the("party/NOUN", "governing/VERB+govern/amod"), "Brio"),
    "no party of unknown side, where another is known": (
        GOVERNING + UNION.format("small/NOUN") + the("party/NOUN", "ruling/NOUN/compound"), "Orchard Front",
    ),
    "the one described so of two of a side": (
        FRONT.format("opposition/NOUN")
        + "The/DET/det/5 main/ADJ/amod/5 opposition/NOUN/compound/5 Harbour/PROPN+ORG/compound/5"
        " Congress/PROPN+ORG/nsubj/6 stayed/VERB/root/0\n"
        + the("party/NOUN", "main/ADJ/amod", "opposition/NOUN/compound"), "Harbour Congress",
    ),
    "none of that side": (OPPOSITION + the("party/NOUN", "ruling/NOUN/compound"), "The ruling party"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_parties_by_side(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=NOBODY))[-1] == expected
