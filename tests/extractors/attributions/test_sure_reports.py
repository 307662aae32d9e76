"""Candidates of constructions that always report."""

from __future__ import annotations

from onrecord.extractors.attributions.constructions.sure_reports import inscribed_candidates
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from tests.treebank import analysis


def test_what_bears_a_quotation_may_be_before_an_aside() -> None:
    text = analysis("quotations/inscribed-behind-an-aside")
    [verb] = [token.index for token in text.tokens if token.text == "read"]
    [source] = [one.source for one in inscribed_candidates(text, verb, quoted_tokens(text))]
    assert text.tokens[source[1]].text == "banner"
