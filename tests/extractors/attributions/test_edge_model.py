"""Edges of spans, moved by hand-made weights."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.rules import CCOMP
from onrecord.extractors.attributions.spans.edge_features import EdgeReader
from onrecord.extractors.attributions.spans.edge_model import ORDER, EdgeModel, kind_of, load_edge_model
from onrecord.extractors.draft import Candidate
from tests.extractors.random_texts import analyses
from tests.extractors.sketches import sketch

SAID = sketch(
    "Old/ADJ/amod/2 Kim/PROPN/nsubj/4 today/NOUN/obl/4 said/VERB/root/0 for/ADP/case/6 rain/NOUN/nsubj/7 "
    "fell/VERB/ccomp/4 on/ADP/case/9 us/PRON/obl/7 Monday/PROPN/obl/4 ./PUNCT/punct/4"
)
Weights = Mapping[str, Mapping[str, float]]


def scores(analysis: Analysis) -> CueScores:
    none = (0.5,) * len(analysis.tokens)
    return CueScores(3, 0.9, 0, 0, none, none, none)


def settled(
    weights: Weights,
    content: tuple[int, ...] = (5, 6, 7, 8),
    source: tuple[int, ...] = (1,),
    quoted: tuple[int, ...] = (),
) -> Candidate:
    one = Candidate(CCOMP, 3, (3,), source, content, "", weight=0.9)
    return EdgeModel(weights).settled(SAID, EdgeReader(SAID, load_lexicon(), quoted), one, scores(SAID))


def test_without_weights_nothing_moves() -> None:
    assert (
        settled({}) == settled({"content right": {}}) == Candidate(CCOMP, 3, (3,), (1,), (5, 6, 7, 8), "", weight=0.9)
    )


@pytest.mark.parametrize(
    ("kind", "feature", "content"),
    [
        pytest.param("content right", "inside PROPN", (5, 6, 7, 8, 9), id="outwards"),
        pytest.param("content right", "inside ADP", (5, 6, 7), id="inwards"),
        pytest.param("content left", "inside ADP", (4, 5, 6, 7, 8), id="to the left"),
        pytest.param("content left", "inside VERB", (6, 7, 8), id="never over the cue"),
    ],
)
def test_an_edge_moves_to_the_best_place(kind: str, feature: str, content: tuple[int, ...]) -> None:
    assert settled({kind: {feature: 1.0}}).content == content


@pytest.mark.parametrize(("weight", "moves"), [(0.6, False), (0.8, True)])
def test_a_place_must_be_clearly_better(weight: float, moves: bool) -> None:
    assert (settled({"content right": {"inside PROPN": weight}}).content != (5, 6, 7, 8)) is moves


def test_an_edge_stays_near() -> None:
    assert settled({"content right": {"inside VERB": 1.0}}).content == (5, 6, 7, 8)  # two words of four
    assert settled({"source right": {"inside NOUN": 1.0}}).source == (1, 2)


def test_what_is_quoted_is_settled() -> None:
    assert settled({"content right": {"inside PROPN": 1.0}}, quoted=(5, 6, 7, 8)).content == (5, 6, 7, 8)
    assert settled({"content right": {"inside PROPN": 1.0}}, quoted=(9,)).content == (5, 6, 7, 8)


def test_a_cue_takes_function_words_of_a_content_and_no_nouns() -> None:
    found = settled({"cue right": {"inside ADP": 1.0}}, content=(4, 5, 6))
    assert (found.cue, found.content) == ((3, 4), (5, 6))
    assert settled({"cue right": {"inside NOUN": 1.0}}, content=(4, 5, 6)).cue == (3,)


@st.composite
def candidates(draw: st.DrawFn) -> tuple[Analysis, Candidate]:
    """A text and a candidate of runs of its words that share none."""
    analysis = draw(analyses())
    count = len(analysis.tokens)
    cuts = sorted(draw(st.sets(st.integers(0, count), min_size=4, max_size=4))) if count >= 4 else [0, 0, 0, 0]
    runs = [tuple(range(a, b)) for a, b in pairwise(cuts)]
    source, cue, content = draw(st.permutations(runs))
    return analysis, Candidate(CCOMP, cue[0] if cue else 0, cue, source, content, "", weight=0.9)


NAMES = ("out", "in", "inside NOUN", "inside VERB", "cut nothing", "outside end", "holder none")


@given(candidates(), st.lists(st.floats(-3, 3), min_size=len(NAMES), max_size=len(NAMES)))
def test_roles_stay_apart_and_whole(given_: tuple[Analysis, Candidate], values: list[float]) -> None:
    analysis, one = given_
    model = EdgeModel({kind_of(*edge): dict(zip(NAMES, values, strict=True)) for edge in ORDER})
    found = model.settled(analysis, EdgeReader(analysis, load_lexicon(), ()), one, scores(analysis))
    roles = (found.cue, found.source, found.content)
    assert sum(map(len, roles)) == len({i for role in roles for i in role})
    for before, after in zip((one.cue, one.source, one.content), roles, strict=True):
        assert list(after) == sorted(after)
        assert any(analysis.tokens[i].upos != "PUNCT" for i in after) or not any(
            analysis.tokens[i].upos != "PUNCT" for i in before
        )


def test_the_bundled_weights_are_of_known_edges() -> None:
    assert set(load_edge_model().weights) <= {kind_of(*edge) for edge in ORDER}
