"""Checking a quotation takes time in proportion to its length, whatever it repeats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.verification.edits import WordEdit, find_edits
from onrecord.verification.quotation import DraftQuotation, quotation
from onrecord.verification.record import Record
from onrecord.verification.seeds import Seeds
from onrecord.verification.sources import read_source
from onrecord.verification.verifier import MAX_FITS, MIN_FITS, QuotationQuery, Verifier
from onrecord.verification.words import Numbers
from tests.growth import MAX_GROWTH, growth

Text = Callable[[int], str]


def numbered(pattern: str) -> Text:
    """A pattern so often, each time with other words in it."""
    return lambda count: " ".join(pattern.replace("#", str(number)) for number in range(count))


def same(words: str) -> Text:
    return lambda count: words * count


def numbers(letters: str) -> Numbers:
    """Letters as the numbers of words; a blank is a word that no quotation has."""
    return np.array([" abc".index(letter) for letter in letters], np.int32)


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        pytest.param(same("we "), same("we "), id="one word"),
        pytest.param(same("we go "), same("go we "), id="two words"),
        pytest.param(numbered("a# b# c# x#"), numbered("a# b# c# y#"), id="words changed"),
        pytest.param(same("we [go] there (now) "), same("we go there now "), id="brackets"),
        pytest.param(same("we go there ... "), same("we go there now "), id="ellipses"),
        pytest.param(same("(we) "), numbered("we# go"), id="parentheses"),
        pytest.param(same("we go "), same("ANN: we go\nBO: go we\n"), id="turns"),
        pytest.param(same("1,111 12% two hundred "), same("1,112 13% two hundred "), id="numbers"),
        pytest.param(same("a'b\"c - — ‘’ "), same("a'b\"c - – ‘’ "), id="marks"),
    ],
)
def test_quotation_takes_time_in_proportion(draft: Text, record: Text) -> None:
    def check(count: int) -> None:
        text = draft(count)
        Verifier(Record([read_source("a", record(count))]), [QuotationQuery(quotation(text, 0, len(text)))]).findings()

    check(10)
    assert growth(check, 250) < MAX_GROWTH


@pytest.mark.parametrize("pattern", ["a", "ab", "aab", "abab" * 8 + "c"])
def test_a_whole_quotation_is_found_in_proportion_to_the_record(pattern: str) -> None:
    def search(count: int) -> None:
        needle = numbers((pattern * count)[:count])
        assert len(Seeds([needle], numbers(pattern * 50 * (count // len(pattern))), 3).whole(0))

    search(40)
    assert growth(search, 500) < MAX_GROWTH


@given(st.text("abc", min_size=1, max_size=30), st.text("abc ", max_size=200), st.integers(1, 3))
@example("aaaaaaa", "a" * 40, 3)
def test_a_whole_quotation_is_found_at_each_of_its_places(needle: str, record: str, size: int) -> None:
    places = [at for at in range(len(record)) if record.startswith(needle, at)]
    assert Seeds([numbers(needle)], numbers(record), size).whole(0).tolist() == (places if len(needle) >= size else [])


def test_common_phrases_are_compared_with_so_many_places_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[DraftQuotation] = []

    def counted(quotation: DraftQuotation, *rest: Any, **options: Any) -> list[WordEdit]:
        compared.append(quotation)
        return find_edits(quotation, *rest, **options)

    monkeypatch.setattr("onrecord.verification.verifier.find_edits", counted)
    monkeypatch.setattr("onrecord.verification.verifier.ALL_FITS", 400)
    monkeypatch.setattr("onrecord.verification.verifier.ALL_WORDS", 2_000)
    record = Record([read_source("a", same("we go there now and then. ")(300))])
    for number, most in ((1, MAX_FITS), (4, 400), (20, 400), (100, 100 * MIN_FITS)):
        compared.clear()
        found = Verifier(record, [QuotationQuery(quotation("we go there now", 0, 15))] * number).findings()
        assert len(compared) == most
        assert {one.count for one in found} == {300}
    compared.clear()
    Verifier(record, [QuotationQuery(quotation(text := "we go there now and then. " * 6, 0, len(text)))]).findings()
    assert len(compared) == 2_000 // 36
