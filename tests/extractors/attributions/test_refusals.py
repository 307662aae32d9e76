"""Refusals to speak where a parse errs; what right parses give is in `tests/parses/refusals.conllu`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.extractors.attributions.constructions.refusals import refusal_candidates, with_refusals
from tests.treebank import analysis


@pytest.mark.parametrize("name", ["declined", "unanswered-calls", "would-not-comment"])
def test_a_cue_of_pictures_is_no_refusal(name: str) -> None:
    parse = analysis(f"refusals/{name}")
    (refusal,) = refusal_candidates(parse)
    tokens = tuple(replace(t, text="😀") if t.index in refusal.cue else t for t in parse.tokens)
    misread = replace(parse, tokens=tokens)
    assert list(refusal_candidates(misread)) == []
    assert with_refusals(misread, []) == []
