"""Quotations of two cues in one sentence stay apart, on parses in a line."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.quotations.quotation_cues import QuotationCues
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

LINE = (
    "“/PUNCT/punct/2 Sell/VERB/ccomp/14 ,/PUNCT/punct/2 ”/PUNCT/punct/2 Bell/PROPN/nsubj/6 advised/VERB/root/0"
    " {sign}/PUNCT/punct/9 “/PUNCT/punct/9 Wait/VERB/ccomp/13 ,/PUNCT/punct/9 ”/PUNCT/punct/9 Cole/PROPN/nsubj/13"
    " pleaded/VERB/ccomp/6 ./PUNCT/punct/6"
)
SELL, WAIT = (0, 1, 2, 3), (7, 8, 9, 10)


@pytest.mark.parametrize("sign", [";", "–", "—"])
def test_a_cue_has_no_quotation_of_another_clause(sign: str) -> None:
    analysis = sketch(LINE.replace("{sign}", sign))
    before = rules.ADJOINING_BEFORE
    first = Candidate(before, 5, (5,), (4,), SELL, "", before.id)
    second = Candidate(before, 12, (12,), (11,), WAIT, "", before.id)
    whole = Candidate(rules.CCOMP, 5, (5,), (4,), (*SELL, *WAIT, 11, 12), "", rules.CCOMP.id)
    both = Candidate(rules.CCOMP, 12, (12,), (11,), (*SELL, *WAIT), "", rules.CCOMP.id)
    cues = QuotationCues(analysis, quoted_tokens(analysis), [first, second])
    kept = [cues.apart(one) for one in (first, second, whole, both)]
    assert [one.content if one else () for one in kept] == [SELL, WAIT, SELL, WAIT]


LIST = (
    "Union/NOUN/root/0 :/PUNCT/punct/1 “/PUNCT/punct/4 No/INTJ/appos/1 ”/PUNCT/punct/4\n\n"
    "Rents/NOUN/nsubj/4 fall/VERB/ccomp/4 ,/PUNCT/punct/2 says/VERB/root/0 Bell/PROPN/nsubj/4"
)


def test_the_quotation_behind_a_label_belongs_to_no_cue_of_another_line() -> None:
    analysis = sketch(LIST)
    label = Candidate(rules.COLON_HEADLINE, 1, (1,), (0,), (2, 3, 4), "", rules.COLON_HEADLINE.id)
    below = Candidate(rules.MODEL, 8, (8,), (9,), (2, 3, 4, 5, 6), "", rules.MODEL.id)
    kept = QuotationCues(analysis, quoted_tokens(analysis), [label]).apart(below)
    assert kept is not None
    assert kept.content == (5, 6)
