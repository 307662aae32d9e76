"""Words in pieces, and texts in windows of any size."""

from __future__ import annotations

from collections.abc import Collection
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.engines.pieces import MAX_PIECES_A_WORD, PieceReader, windows
from tests.extractors.engines.small_role_model import PIECES, small_reader

texts = st.lists(st.tuples(st.integers(1, MAX_PIECES_A_WORD), st.booleans()), max_size=120)


def cut(lengths: list[int], core: int, context: int, borders: Collection[int]) -> list[tuple[int, int, int, int]]:
    return list(windows(lengths, [place in borders for place in range(len(lengths))], core, context))


@pytest.fixture(scope="module")
def reader() -> PieceReader:
    return small_reader()


def test_pieces_come_a_list_a_word(reader: PieceReader) -> None:
    assert [[PIECES[i] for i in ids] for ids in reader(["so", "No!", "\u200b"])] == [
        ["s", "##o"], ["n", "##o", "!"], ["[UNK]"],
    ]  # fmt: skip


def test_no_words_have_no_pieces(reader: PieceReader) -> None:
    assert reader([]) == []


def test_what_a_word_has_does_not_depend_on_its_neighbours(reader: PieceReader) -> None:
    words = ["rain", "", "fell", "x" * 40, "…"]
    assert reader(words) == [ids for word in words for ids in reader([word])]


def test_a_piece_that_is_not_there_is_refused(reader: PieceReader) -> None:
    assert reader.piece("[SEP]") == reader.last
    with pytest.raises(ValueError, match="no piece 'rain'"):
        reader.piece("rain")


@pytest.mark.parametrize(
    ("lengths", "borders", "expected"),
    [
        pytest.param([], set(), [], id="no words"),
        pytest.param([1] * 12, set(), [(0, 0, 12, 12)], id="what fits into core and context is read at once"),
        pytest.param([1] * 13, set(), [(0, 0, 10, 12), (8, 10, 13, 13)], id="no border: at the limit"),
        pytest.param([1] * 20, {7}, [(0, 0, 8, 10), (6, 8, 20, 20)], id="at a border in the second half"),
        pytest.param([1] * 20, {6, 8}, [(0, 0, 9, 11), (7, 9, 20, 20)], id="at the last of several"),
        pytest.param([1] * 20, {3}, [(0, 0, 10, 12), (8, 10, 20, 20)], id="a border in the first half is no reason"),
        pytest.param([4, 4, 4, 4], set(), [(0, 0, 2, 2), (2, 2, 4, 4)], id="words that are longer than the context"),
    ],
)
def test_windows(lengths: list[int], borders: set[int], expected: list[tuple[int, int, int, int]]) -> None:
    assert cut(lengths, 10, 2, borders) == expected


@given(texts, st.integers(MAX_PIECES_A_WORD, 60), st.integers(0, 40))
def test_cores_follow_one_another_and_contexts_are_as_long_as_they_may(
    words: list[tuple[int, bool]], core: int, context: int
) -> None:
    lengths, borders = [length for length, _ in words], [border for _, border in words]
    ends = [0, *accumulate(lengths)]
    found = list(windows(lengths, borders, core, context))
    assert [place for _, start, end, _ in found for place in range(start, end)] == list(range(len(words)))
    for left, start, end, right in found:
        assert ends[end] - ends[start] <= core + (context if end == len(words) else 0)
        assert ends[start] - ends[left] <= context
        assert left == 0 or ends[start] - ends[left - 1] > context
        assert ends[right] - ends[end] <= context
        assert right == len(words) or ends[right + 1] - ends[end] > context
