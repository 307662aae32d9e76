"""Quotations as tokens, and contents widened to them."""

from __future__ import annotations

import pytest

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, quoted_tokens
from onrecord.extractors.attributions.spans.span_limits import widened
from onrecord.extractors.draft import Candidate
from tests.rows import flat
from tests.treebank import examples


def read(text: str, heads: dict[int, int]) -> tuple[Analysis, Quotations]:
    analysis = flat(text, heads)
    return analysis, quoted_tokens(analysis)


def test_a_quotation_has_its_marks_for_tokens_too() -> None:
    [quotation] = read("She said “ rents fell ” twice", {})[1].all
    assert quotation.tokens == (2, 3, 4, 5)
    assert (quotation.first, quotation.last) == (2, 5)


def test_only_the_outermost_quotations_count() -> None:
    [quotation] = read("“ He said ‘ never again ’ and left ”", {})[1].all
    assert quotation.tokens == tuple(range(10))


def test_a_reopened_quotation_is_one() -> None:
    [quotation] = read("“ We won .\n“ We will win . ”", {})[1].all
    assert quotation.tokens == tuple(range(10))


def test_a_text_without_marks_has_none() -> None:
    assert read("The players' union won", {})[1].all == ()


@pytest.mark.parametrize(
    ("text", "heads", "content", "expected"),
    [
        # the parse ends the complement inside the quotation
        pytest.param("“ Rents fell . They rose ” she said", {0: 2, 1: 2, 2: 7, 6: 2, 7: 0}, (1, 2),
                     (0, 1, 2, 3, 4, 5, 6), id="to the whole"),
        pytest.param("She said that “ rents fell ”", {4: 5, 2: 5, 5: 1}, (2, 4, 5),
                     (2, 3, 4, 5, 6), id="with what leads in"),
        pytest.param("She said rents fell", {2: 3, 3: 1}, (2, 3), (2, 3), id="none there"),
        pytest.param("She said rents fell . “ No ”", {2: 3, 3: 1}, (2, 3), (2, 3), id="none touched"),
        pytest.param("She said rents had fallen “ off a cliff ”", {2: 4, 3: 4, 4: 1, 6: 8, 7: 8, 8: 4},
                     (2, 3, 4, 6, 7, 8), (2, 3, 4, 5, 6, 7, 8, 9), id="a quoted tail keeps its head"),
    ],
)  # fmt: skip
def test_a_content_is_widened(
    text: str, heads: dict[int, int], content: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    analysis, quotations = read(text, heads)
    cue = next(t.index for t in analysis.tokens if t.text == "said")
    proposed = Candidate(rules.CCOMP, cue, (cue,), (), content, "ccomp")
    assert widened(analysis, proposed, quotations).content == expected


def test_a_cue_inside_the_quotation_does_not_widen() -> None:
    analysis, quotations = read("“ He said rents fell and left ”", {})
    proposed = Candidate(rules.CCOMP, 2, (2,), (1,), (3, 4), "ccomp")
    assert widened(analysis, proposed, quotations) == proposed


def test_adjacent_and_enclosing_quotations_of_a_token() -> None:
    quotations = read("“ Yes ” she said “ but later ”", {})[1]
    first, second = quotations.all
    assert quotations.adjacent(4) == (first, second)
    assert quotations.adjacent(8) == (first, second)
    assert [quotations.around(i) for i in (1, 3, 7)] == [first, None, second]
    assert quotations.touched([7, 6, 3, 0]) == [first, second]
    assert set(quotations.tokens) == {0, 1, 2, 5, 6, 7, 8}


def test_quotations_of_the_parses_are_runs_of_their_tokens() -> None:
    for example in examples("quotations", "continuation"):
        quotations = quoted_tokens(example.analysis)
        assert all(list(q.tokens) == sorted(set(q.tokens)) for q in quotations.all)
        assert set(quotations.tokens) <= set(range(len(example.analysis.tokens)))
