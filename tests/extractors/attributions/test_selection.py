"""The selection among several candidates, with the rejected ones and their rivals."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.selection import BY_RULES, select
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.rule import Construction


def candidate(cue: str, source: str, content: str, weight: float = 0.9, rule: Construction = rules.CCOMP) -> Candidate:
    """A candidate over token numbers, given as `3`, `1 2`, `4-9`; its cue's last word is its head."""
    words = tuple(_numbers(cue))
    return Candidate(rule, words[-1], words, tuple(_numbers(source)), tuple(_numbers(content)), "ccomp", weight=weight)


def choose(candidates: Iterable[Candidate]) -> list[Selected]:
    """The selected ones of some candidates, which may be nested as well."""
    proposed = list(candidates)
    return select(proposed, proposed, BY_RULES)


def _numbers(text: str) -> list[int]:
    found: list[int] = []
    for piece in text.split():
        first, _, last = piece.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def standing(*candidates: Candidate) -> list[tuple[str, tuple[int, ...]]]:
    return [(c.candidate.rule.id, c.candidate.content) for c in choose(candidates)]


def rejected(chosen: Selected) -> list[tuple[str, str]]:
    return [(loser.candidate.rule.id, loser.reason) for loser in chosen.rejected]


def test_nothing_from_nothing() -> None:
    assert choose([]) == []


def test_those_below_the_threshold_do_not_stand() -> None:
    assert not choose([candidate("1", "0", "2-4", weight=BY_RULES.text - 0.01)])
    assert choose([candidate("1", "0", "2-4", weight=BY_RULES.text)])


def test_one_reading_a_cue() -> None:
    [chosen] = choose([
        candidate("1", "0", "2-3", 0.5, rules.OBJ),
        candidate("1", "0", "2-6", 0.8, rules.OBJ_XCOMP),
        candidate("1", "0", "4-6", 0.7, rules.XCOMP_TO),
    ])  # fmt: skip
    assert chosen.candidate.rule.id == rules.OBJ_XCOMP.id
    assert rejected(chosen) == [
        ("verb.xcomp.to", "another reading of the same cue weighs more"),
        ("verb.obj", "another reading of the same cue weighs more"),
    ]


def test_they_are_in_the_order_of_their_cues() -> None:
    chosen = choose([candidate("11", "10", "12-14", 0.9), candidate("1", "0", "2-4", 0.5)])
    assert [c.candidate.head for c in chosen] == [1, 11]


def test_one_inside_another_stands() -> None:
    outer, inner = candidate("1", "0", "2-9", 0.9), candidate("4", "3", "5-9", 0.5)
    assert [c.candidate for c in choose([inner, outer])] == [outer, inner]


def test_one_inside_another_may_weigh_less() -> None:
    outer, inner = candidate("1", "0", "2-9", 0.9), candidate("4", "3", "5-9", BY_RULES.nested)
    assert [c.candidate for c in choose([inner, outer])] == [outer, inner]
    assert [c.candidate for c in choose([inner])] == []


def test_a_weaker_one_that_takes_half_of_a_content_loses() -> None:
    stronger = candidate("1", "0", "2-9", 0.9)
    weaker = candidate("15", "14", "5-12", 0.5, rules.INSERTED)
    [chosen] = choose([weaker, stronger])
    assert chosen.candidate == stronger
    assert rejected(chosen) == [("verb.inserted", "it cuts into a stronger attribution")]


def test_a_weaker_one_is_cut_where_it_keeps_most_of_its_content() -> None:
    stronger = candidate("1", "0", "2-5", 0.9)
    weaker = candidate("19", "18", "5-17", 0.5, rules.INSERTED)
    assert standing(stronger, weaker) == [("verb.ccomp", (2, 3, 4, 5)), ("verb.inserted", tuple(range(6, 18)))]


def test_two_that_share_a_cue_word_do_not_both_stand() -> None:
    stronger = candidate("1 2", "0", "3-5", 0.9)
    weaker = candidate("2 8", "6 7", "9-12", 0.8)
    assert [c.candidate for c in choose([weaker, stronger])] == [stronger]


def test_two_may_share_a_source() -> None:
    assert len(choose([candidate("1", "0", "2-3"), candidate("5", "0", "6-9")])) == 2


def test_of_equals_the_earlier_cue_is_the_stronger() -> None:
    first, second = candidate("1", "0", "2-9"), candidate("15", "14", "5-12")
    assert [c.candidate for c in choose([second, first])] == [first]


numbers = st.sets(st.integers(0, 24), min_size=1, max_size=10).map(lambda found: tuple(sorted(found)))


@st.composite
def proposals(draw: st.DrawFn) -> Candidate:
    """A candidate whose parts do not overlap, as the rules propose them."""
    cue = draw(st.integers(0, 24))
    content = tuple(i for i in draw(numbers) if i != cue) or ((cue + 1) % 25,)
    source = tuple(i for i in draw(numbers)[:3] if i != cue and i not in content)
    weight = draw(st.sampled_from([0.1, 0.3, 0.5, 0.7, 0.9]))
    return Candidate(
        draw(st.sampled_from([rules.CCOMP, rules.OBJ, rules.INSERTED])), cue, (cue,), source, content, "", weight=weight
    )


@given(st.lists(proposals(), max_size=8))
def test_contents_hold_all_of_one_another_or_nothing(candidates: list[Candidate]) -> None:
    chosen = [c.candidate for c in choose(candidates)]
    for number, one in enumerate(chosen):
        for other in chosen[number + 1 :]:
            a, b = set(one.content), set(other.content)
            assert a.isdisjoint(b) or a <= b or b <= a
            assert set(one.cue).isdisjoint(other.cue)


@given(st.lists(proposals(), max_size=8))
def test_the_order_of_the_candidates_does_not_matter(candidates: list[Candidate]) -> None:
    heads = {c.head for c in candidates}
    kept = [next(c for c in candidates if c.head == head) for head in sorted(heads)]
    assert [c.candidate for c in choose(kept)] == [c.candidate for c in choose(reversed(kept))]


@given(st.lists(proposals(), max_size=8))
def test_each_candidate_is_selected_or_rejected_once_unless_too_light(
    candidates: list[Candidate],
) -> None:
    chosen = choose(candidates)
    selected = [c.candidate.head for c in chosen]
    assert len(selected) == len(set(selected))
    assert all(c.candidate.content for c in chosen)
    assert sum(1 + len(c.rejected) for c in chosen) <= len(candidates)
