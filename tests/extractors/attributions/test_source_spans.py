"""Spans of sources: what belongs to the phrase for who speaks."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.sources.source_spans import one_phrase
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

CASES = {
    "after `whose`": (
        "The/DET/det/2 dairy/NOUN/nsubj/9 ,/PUNCT/punct/5 whose/PRON/nmod:poss/5 owner/NOUN/appos/2 ,/PUNCT/punct/7"
        " Nora/PROPN/appos/5 ,/PUNCT/punct/5 said/VERB:VBD:VerbForm=Fin/root/0 milk/NOUN/nsubj/11 soured/VERB/ccomp/9",
        8,
        "whose owner , Nora",
    ),
    "with a clause that `whose` begins": (
        "A/DET/det/2 farmer/NOUN/nsubj/6 whose/PRON/nmod:poss/4 cow/NOUN/nsubj/5 died/VERB:VBD:VerbForm=Fin/acl:relcl/2"
        " said/VERB:VBD:VerbForm=Fin/root/0 milk/NOUN/nsubj/8 soured/VERB/ccomp/6",
        5,
        "A farmer whose cow died",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("parse", "cue", "expected"), CASES.values(), ids=CASES)
def test_the_phrase_for_a_source(parse: str, cue: int, expected: str) -> None:
    analysis = sketch(parse)
    last = cue - (analysis.tokens[cue - 1].text == ",")
    candidate = Candidate(rules.CCOMP, cue, (cue,), tuple(range(last)), (cue + 1, cue + 2), "")
    kept = one_phrase(analysis, candidate).source
    assert " ".join(analysis.tokens[i].text for i in kept) == expected
