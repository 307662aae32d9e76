"""Formulas that withhold a name, and the traces by which they are looked for."""

from __future__ import annotations

import pytest

from onrecord.extractors.lexicon.anonymity import FORMULA, TRACE

FORMULAS = (
    "on condition of anonymity",
    "under the strict condition that she not be identified",
    "requested anonymity",
    "asked that his full name not be used",
    "asked not to be quoted by name",
    "declined to be cited by name",
    "refused to give her surname",
    "did not wish their identities to be named, and asked to be quoted",
    "were not authorised to speak publicly",
    "isn’t allowed to comment",
    "was not permitted to brief",
    "not cleared to talk",
    "whose identity has been withheld",
    "not being named for",
)


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_leaves_a_trace(formula: str) -> None:
    for text in (formula, formula.upper()):
        matches = list(FORMULA.finditer(text))
        assert matches
        assert all(TRACE.search(match[0]) for match in matches)
