"""The candidates of the rules in the parses of `tests/parses`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import pytest

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import Lexicon, NounEntry, VerbEntry, load_lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.rules import RULES
from onrecord.extractors.draft import Candidate
from tests.treebank import Example, HandmadeWeighing, attributions, examples

CASES = [
    pytest.param(e, id=e.name, marks=[pytest.mark.xfail(reason=e.open, strict=True)] if e.open else [])
    for e in examples()
]


@pytest.mark.parametrize("example", CASES)
def test_what_is_found(example: Example) -> None:
    assert attributions(example) == list(example.attributions)


def test_every_text_says_what_should_be_found_in_it() -> None:
    unsaid = [e.name for e in examples() if bool(e.attributions) == bool(e.none)]
    assert not unsaid


def test_texts_have_names_of_their_own() -> None:
    names = [e.name for e in examples()]
    assert len(names) == len(set(names))


T = TypeVar("T")


class _Always(Mapping[str, T]):
    """A table that has the same entry for every word."""

    def __init__(self, entry: T) -> None:
        self._entry = entry

    def __getitem__(self, key: str) -> T:
        return self._entry

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


EVERYTHING = Lexicon(
    verbs=_Always(VerbEntry(("say",), (), frozenset(), True, "nsubj")),
    nouns=_Always(NounEntry(("say",), "claim")),
    persons=frozenset(),
    documents=frozenset(),
)
"""A lexicon in which every verb and noun reports."""


def candidates(example: Example, lexicon: Lexicon) -> Iterator[Candidate]:
    finder = AttributionFinder(lexicon, HandmadeWeighing())
    return finder.proposed(example.analysis, quoted_tokens(example.analysis))


@pytest.mark.parametrize("lexicon", [load_lexicon(), EVERYTHING], ids=["the lexicon's predicates", "every word"])
def test_every_candidate_has_a_registered_id(lexicon: Lexicon) -> None:
    found = {c.rule for e in examples() for c in candidates(e, lexicon)}
    assert found <= set(RULES)


def test_candidates_are_well_formed() -> None:
    for example in examples():
        for candidate in candidates(example, EVERYTHING):
            assert candidate.content
            assert _in_order(example.analysis, candidate), (example.name, candidate)
            assert not set(candidate.cue) & set(candidate.content), (example.name, candidate)


def _in_order(analysis: Analysis, candidate: Candidate) -> bool:
    parts = (candidate.cue, candidate.source, candidate.content)
    return all(list(p) == sorted(set(p)) and all(0 <= i < len(analysis.tokens) for i in p) for p in parts)
