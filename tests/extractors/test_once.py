"""Answers that are kept of a text: by arguments, and only so many."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extractors import analysis as module
from onrecord.extractors.analysis import Analysis, once
from tests.extractors.sketches import sketch

TEXT = "Kim/PROPN/nsubj/2 said/VERB/root/0 rain/NOUN/nsubj/4 fell/VERB/ccomp/2"


class Counted:
    """A function of a text that counts how often it is called."""

    def __init__(self) -> None:
        self.calls: list[tuple[int, int]] = []

    def __call__(self, analysis: Analysis, index: int, step: int = 1) -> int:
        self.calls.append((index, step))
        return index + step


def counted() -> tuple[Counted, Callable[..., int]]:
    count = Counted()

    def answer(analysis: Analysis, index: int, step: int = 1) -> int:
        return count(analysis, index, step)

    return count, once(answer)


def test_same_question_of_a_text_is_answered_once() -> None:
    count, answer = counted()
    text = sketch(TEXT)
    assert [answer(text, 1), answer(text, 1), answer(text, 2), answer(text, 2, 5)] == [2, 2, 3, 7]
    assert count.calls == [(1, 1), (2, 1), (2, 5)]


def test_another_text_has_its_own_answers() -> None:
    count, answer = counted()
    assert answer(sketch(TEXT), 1) == answer(sketch(TEXT), 1)
    assert len(count.calls) == 2


def test_named_arguments_are_passed_on() -> None:
    _, answer = counted()
    assert answer(sketch(TEXT), 1, step=3) == 4


def test_answers_of_a_long_text_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_KEPT", 2)
    count, answer = counted()
    text = sketch(TEXT)
    assert [answer(text, index) for index in (0, 1, 2, 0)] == [1, 2, 3, 1]
    assert len(count.calls) == 4
    assert all(len(kept) <= 2 for kept in text.answers.values())


def test_dependents_of_a_long_text_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_KEPT", 1)
    text = sketch(TEXT)
    for _ in range(2):
        assert [token.text for token in text.dependents(1, "nsubj")] == ["Kim"]
        assert [token.text for token in text.dependents(1, "ccomp", "nsubj")] == ["Kim", "fell"]


def test_subtree_is_in_the_order_of_the_text() -> None:
    text = sketch(TEXT)
    assert [list(text.subtree(1)), list(text.subtree(3)), list(text.subtree(1))] == [[0, 1, 2, 3], [2, 3], [0, 1, 2, 3]]
