"""From scores to candidates: the best spans, and roles that do not get into each other's way."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions.evidence.decoding import (
    MAX_LOG_ODDS,
    all_log_odds,
    at_own_verb,
    best_spans,
    decoded,
    log_odds,
)
from onrecord.extractors.attributions.rules import MODEL
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch
from tests.treebank import analysis

SAID = sketch("Kim/PROPN/nsubj/2 Said/VERB/root/0 ,/PUNCT/punct/2 rain/NOUN/nsubj/5 fell/VERB/ccomp/2 ./PUNCT/punct/2")


def scores(cue: str, source: str, content: str, anchor: int = 1, first: int = 0) -> CueScores:
    """Scores in tenths, a digit a token: 9 is 0.9, and `X` as sure as can be."""
    columns = [tuple(1.0 if c == "X" else int(c) / 10 for c in row) for row in (cue, source, content)]
    return CueScores(anchor, 0.9, 0, first, *columns)


def one(analysis: Analysis, *readings: CueScores) -> Candidate:
    [found] = decoded(analysis, readings)
    return found


@pytest.mark.parametrize(
    ("probability", "odds"),
    [(0.5, 0.0), (0.9, math.log(9)), (0.1, -math.log(9)), (1.0, MAX_LOG_ODDS), (0.0, -MAX_LOG_ODDS)],
)
def test_log_odds(probability: float, odds: float) -> None:
    assert log_odds(probability) == pytest.approx(odds)


@given(st.floats(0, 1), st.floats(0, 1))
def test_log_odds_rise_and_stay_within_bounds(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert -MAX_LOG_ODDS <= log_odds(low) <= log_odds(high) <= MAX_LOG_ODDS


@given(st.lists(st.floats(0, 1), max_size=5))
def test_log_odds_of_all_are_those_of_each(probabilities: list[float]) -> None:
    assert all_log_odds(probabilities).tolist() == pytest.approx([log_odds(p) for p in probabilities])


@pytest.mark.parametrize(
    ("gains", "taken"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([-1, -2], [], id="no gain"),
        pytest.param([1], [], id="less than a run costs"),
        pytest.param([2], [0], id="more than a run costs"),
        pytest.param([1, 1], [0, 1], id="two together"),
        pytest.param([3, -1, 3], [0, 1, 2], id="a short gap is bridged"),
        pytest.param([3, -1, -1, 3], [0, 3], id="a long one is not"),
        pytest.param([-1, 3, -1], [1], id="ends are left off"),
        pytest.param([3, -1, 1], [0], id="a gap is not bridged for less than it costs"),
    ],
)
def test_runs(gains: list[float], taken: list[int]) -> None:
    assert best_spans(gains, 1.5) == taken


def value(gains: Sequence[float], taken: Sequence[int], cost: float) -> float:
    begun = sum(place - 1 not in taken for place in taken)
    return sum(gains[place] for place in taken) - cost * begun


@given(st.lists(st.integers(-24, 24), max_size=10), st.integers(0, 12))
def test_no_set_of_runs_is_better(quarters: list[int], cost: int) -> None:
    gains = [quarter / 4 for quarter in quarters]
    sets = ([place for place, inside in enumerate(bits) if inside] for bits in product((0, 1), repeat=len(gains)))
    taken = best_spans(gains, cost / 4)
    assert taken == sorted(set(taken))
    assert value(gains, taken, cost / 4) == max(value(gains, every, cost / 4) for every in sets)


def test_a_candidate() -> None:
    assert one(SAID, scores("090000", "900000", "000991")) == Candidate(
        MODEL, 1, (1,), (0,), (3, 4), "", f"said|{MODEL.id}"
    )


def test_scores_count_from_the_first_word_of_their_window() -> None:
    found = one(SAID, scores("90000", "00000", "00990", first=1))
    assert (found.cue, found.source, found.content) == ((1,), (), (3, 4))


def test_marks_at_the_ends_are_left_off() -> None:
    found = one(SAID, scores("090000", "900000", "009999"))
    assert found.content == (3, 4)


def test_a_cue_has_its_anchor_at_least() -> None:
    assert one(SAID, scores("000000", "000000", "000990")).cue == (1,)


def test_without_a_content_there_is_no_candidate() -> None:
    assert list(decoded(SAID, [scores("090000", "900000", "000000"), scores("090000", "900000", "009009")])) == []


def test_one_for_each_reading_in_their_order() -> None:
    readings = [scores("000090", "000900", "900000", anchor=4), scores("090000", "900000", "000990")]
    assert [found.head for found in decoded(SAID, readings)] == [4, 1]


def test_a_word_goes_to_the_role_it_likes_best() -> None:
    found = one(SAID, scores("090000", "980000", "080990"))
    assert (found.cue, found.source, found.content) == ((1,), (0,), (3, 4))


THREE = sketch("""
Rain/NOUN/nsubj/2 fell/VERB/root/0 ./PUNCT/punct/2
“/PUNCT/punct/2 Roads/NOUN/nsubj/3 shut/VERB/root/0 ,/PUNCT/punct/3 Kim/PROPN/nsubj/6 said/VERB/parataxis/3
Snow/NOUN/nsubj/2 came/VERB/root/0
""")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param("00009900000", (4, 5), id="in its own sentence"),
        pytest.param("99909900000", (0, 1, 2, 4, 5), id="also a whole sentence before"),
        pytest.param("09909900000", (4, 5), id="not one from its middle on"),
        pytest.param("00009900099", (4, 5, 9, 10), id="also a whole sentence behind"),
        pytest.param("00009900009", (4, 5), id="not the last word of one"),
        pytest.param("09999900000", (1, 2, 3, 4, 5), id="what goes on into its own sentence"),
        pytest.param("09900000000", None, id="nothing else"),
    ],
)
def test_runs_in_other_sentences_are_noise(content: str, found: tuple[int, ...] | None) -> None:
    nothing = "0" * len(THREE.tokens)
    read = list(decoded(THREE, [scores(nothing, nothing, content, anchor=8)]))
    assert [one.content for one in read] == ([] if found is None else [found])


chances = st.lists(st.floats(0, 1), min_size=5, max_size=5).map(tuple)
WORDS = sketch("a/NOUN/root/0 b/NOUN/dep/1 c/NOUN/dep/1 d/NOUN/dep/1 e/NOUN/dep/1")


@given(chances, chances, chances)
@example((0.0, 0.0, 0.0, 0.0, 0.0), (1.0, 0.0, 0.0, 0.0, 0.0), (0.999, 0.9, 0.0, 0.0, 0.0))
@example((0.0, 0.0, 0.7, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0, 0.0), (0.9, 0.9, 0.4, 0.9, 0.9))
def test_roles_do_not_share_words(
    cue: tuple[float, ...], source: tuple[float, ...], content: tuple[float, ...]
) -> None:
    for found in decoded(WORDS, [CueScores(2, 0.9, 0, 0, cue, source, content)]):
        assert len({*found.cue, *found.source, *found.content}) == len((*found.cue, *found.source, *found.content))


WARNED = sketch(
    "Dale/PROPN/nsubj/8 Pruitt/PROPN/flat/1 ,/PUNCT/punct/6 who/PRON/nsubj/6 had/AUX/aux/6 called/VERB/acl:relcl/1 "
    ",/PUNCT/punct/6 warned/VERB/root/0 of/ADP/case/10 floods/NOUN/obl/8"
)
"""A source with a clause of its own, in which it says something too."""


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param("XXXXX00000", (0, 1), id="words of a clause that is not in the source"),
        pytest.param("XXXXXX0000", (0, 1, 2, 3, 4, 5), id="the clause is"),
        pytest.param("XX00000000", (0, 1), id="a name"),
    ],
)
def test_a_source_does_not_end_with_words_that_belong_to_one_behind_it(source: str, words: tuple[int, ...]) -> None:
    found = one(WARNED, scores("0000000X00", source, "00000000XX", anchor=7))
    assert found.source == words


def test_a_cue_scored_from_another_verb_is_at_its_own_verb() -> None:
    text = analysis("passives/booed-by-agent")
    head, verb = (next(t.index for t in text.tokens if t.text == word) for word in ("booed", "claiming"))
    from_another = Candidate(MODEL, head, (verb,), (0, 1), (verb + 1,), "", "")
    assert at_own_verb(text, from_another).head == verb
    assert at_own_verb(text, replace(from_another, cue=(head,))).head == head
