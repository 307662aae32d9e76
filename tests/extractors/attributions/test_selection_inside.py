"""Candidates that are scored as reported inside a content, in addition to those of the text itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.selection import BY_RULES, JOINTLY, Thresholds, select
from onrecord.extractors.draft import Candidate
from onrecord.extractors.rule import Construction

EVEN = Thresholds(0.5, 0.5)
FIRST, SECOND = rules.CCOMP, rules.OBJ


def candidate(cue: int, content: range, weight: float = 0.9, rule: Construction = FIRST) -> Candidate:
    return Candidate(rule, cue, (cue,), (), tuple(i for i in content if i != cue), "", weight=weight)


OUTER = candidate(1, range(2, 10))
INNER = candidate(4, range(5, 10), 0.6)
APART = candidate(12, range(13, 20), 0.6)


def standing(text: list[Candidate], inside: list[Candidate], thresholds: Thresholds = EVEN) -> list[Candidate]:
    return [chosen.candidate for chosen in select(text, inside, thresholds)]


@pytest.mark.parametrize(
    ("text", "inside", "selected"),
    [
        pytest.param([OUTER], [INNER], [OUTER, INNER], id="inside a content"),
        pytest.param([OUTER], [APART], [OUTER], id="not what stands beside it"),
        pytest.param([], [INNER], [], id="not without one around it"),
        pytest.param([replace(OUTER, weight=0.4)], [INNER], [], id="nor where the one around it does not stand"),
        pytest.param([OUTER], [replace(INNER, weight=0.4)], [OUTER], id="not below the threshold"),
        pytest.param([OUTER], [replace(OUTER, rule=SECOND, weight=1.0)], [OUTER], id="not the one around it"),
        pytest.param([OUTER, INNER], [replace(INNER, rule=SECOND, weight=1.0)], [OUTER, INNER], id="the text first"),
        pytest.param([OUTER], [candidate(2, range(3, 10))], [OUTER, candidate(2, range(3, 10))], id="all of a content"),
        pytest.param([OUTER], [candidate(4, range(5, 12))], [OUTER], id="not what goes on behind the content"),
        pytest.param(
            [OUTER], [candidate(1, range(5, 10), rule=SECOND)], [OUTER], id="not with the cue of the one around it"
        ),
        pytest.param(
            [OUTER],
            [INNER, candidate(6, range(7, 10), 0.55)],
            [OUTER, INNER, candidate(6, range(7, 10), 0.55)],
            id="two deep",
        ),
        pytest.param(
            [OUTER],
            [INNER, replace(INNER, rule=SECOND, weight=0.8)],
            [OUTER, replace(INNER, rule=SECOND, weight=0.8)],
            id="the heavier of two",
        ),
    ],
)
def test_candidates_inside(text: list[Candidate], inside: list[Candidate], selected: list[Candidate]) -> None:
    assert standing(text, inside) == selected


def test_a_quotation_without_a_cue_is_a_content_too() -> None:
    found = select([], [INNER, APART], EVEN, [range(3, 10), range(14, 22)])
    assert [chosen.candidate for chosen in found] == [INNER]  # the cue of the other is before its quotation


def test_each_has_its_own_threshold() -> None:
    light = replace(INNER, weight=0.3)
    assert standing([OUTER, light], [light], Thresholds(0.5, 0.25)) == [OUTER, light]
    assert standing([OUTER, light], [], Thresholds(0.5, 0.25)) == [OUTER]
    assert standing([OUTER], [light], Thresholds(0.25, 0.5)) == [OUTER]


@pytest.mark.parametrize("thresholds", [BY_RULES, JOINTLY])
def test_thresholds_are_the_least_weights_that_stand(thresholds: Thresholds) -> None:
    least = replace(OUTER, weight=thresholds.text), replace(INNER, weight=thresholds.nested)
    assert standing([least[0]], [least[1]], thresholds) == list(least)
    assert standing([replace(OUTER, weight=thresholds.text - 0.01)], [], thresholds) == []
    assert standing([OUTER], [replace(INNER, weight=thresholds.nested - 0.01)], thresholds) == [OUTER]


def test_they_are_in_the_order_of_the_text() -> None:
    first = candidate(2, range(3, 5), 0.55)
    late = candidate(9, range(2, 9), 0.9)
    assert standing([candidate(0, range(1, 30), 0.6)], [late, first]) == [candidate(0, range(1, 30), 0.6), first, late]


def test_one_rejected_in_the_text_may_be_selected_inside() -> None:
    nested = replace(INNER, rule=SECOND, weight=0.7)
    chosen = select([OUTER, replace(INNER, weight=0.4)], [nested], EVEN)
    assert [c.candidate for c in chosen] == [OUTER, nested]
    assert [loser.candidate.rule for loser in chosen[1].rejected] == [FIRST]


numbers = st.sets(st.integers(0, 20), min_size=1, max_size=8).map(lambda found: tuple(sorted(found)))


@st.composite
def proposals(draw: st.DrawFn) -> Candidate:
    """A candidate whose cue is not in its content."""
    cue = draw(st.integers(0, 20))
    content = tuple(i for i in draw(numbers) if i != cue) or ((cue + 1) % 21,)
    weight = draw(st.sampled_from([0.1, 0.28, 0.5, 0.9]))
    return Candidate(draw(st.sampled_from((FIRST, SECOND))), cue, (cue,), (), content, "", weight=weight)


@given(st.lists(proposals(), max_size=6), st.lists(proposals(), max_size=6))
def test_candidates_inside_change_nothing_of_the_rest(text: list[Candidate], inside: list[Candidate]) -> None:
    alone, found = standing(text, [], BY_RULES), standing(text, inside, BY_RULES)
    added = [one for one in found if one not in alone]
    assert [one for one in found if one in alone] == alone
    assert all(any({*one.cue, *one.content} <= set(other.content) for other in found) for one in added)
    assert max(Counter(one.head for one in found).values(), default=1) == 1
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            a, b = set(one.content), set(other.content)
            assert a.isdisjoint(b) or a <= b or b <= a


@given(st.lists(proposals(), max_size=6, unique_by=lambda one: (one.head, one.rule.id)))
@example([OUTER, replace(INNER, weight=0.28)])
@example([candidate(0, range(1, 20)), candidate(2, range(3, 9), 0.8), candidate(12, range(6, 12), 0.5)])
def test_read_as_both_each_is_selected_or_rejected_at_most_once(candidates: list[Candidate]) -> None:
    chosen = select(candidates, candidates, BY_RULES)
    seen = Counter((c.candidate.head, c.candidate.rule) for c in chosen)
    seen += Counter((loser.candidate.head, loser.candidate.rule) for c in chosen for loser in c.rejected)
    assert max(seen.values(), default=1) == 1
