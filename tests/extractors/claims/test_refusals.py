"""A refusal to speak claims nothing."""

from __future__ import annotations

from onrecord.extractors.draft import Draft
from tests.extractors.acts.test_acts import drafted
from tests.treebank import HandmadeWeighing, analysis


def claims(name: str) -> list[tuple[str | None, bool]]:
    """The act of each attribution of a text, and whether it has a claim."""
    draft: Draft = drafted(analysis(name), HandmadeWeighing())
    return [(one.act, one.claim is not None) for one in draft.attributions]


def test_a_refusal_with_a_topic_has_no_claim() -> None:
    assert claims("refusals/declined-with-topic") == [("refusal", False)]


def test_a_bare_refusal_has_no_claim() -> None:
    assert claims("refusals/declined") == [("refusal", False)]


def test_a_statement_next_to_an_answer_has_one() -> None:
    assert claims("refusals/answered") == [("statement", True)]
