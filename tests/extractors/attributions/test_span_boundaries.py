"""The choice between several proposals for a span."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.evidence.model_features import RoleEvidence
from onrecord.extractors.attributions.rules import MODEL
from onrecord.extractors.attributions.spans.span_boundaries import Edges
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

SAID = sketch(
    "Old/ADJ/amod/2 Kim/PROPN/nsubj/3 said/VERB/root/0 rain/NOUN/nsubj/5 fell/VERB/ccomp/3 today/NOUN/obl/5 "
    "here/ADV/advmod/5 ./PUNCT/punct/3"
)
SCORES = CueScores(
    2, 0.8, 0, 0, (0.0, 0.0, 1.0, 0, 0, 0, 0, 0), (0.4, 0.9, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0.9, 0.9, 0.9, 0.4, 0.0)
)


def model(source: tuple[int, ...] = (1,), content: tuple[int, ...] = (3, 4, 5), weight: float = 0.9) -> Candidate:
    return Candidate(MODEL, 2, (2,), source, content, "", weight=weight)


def rule(source: tuple[int, ...] = (1,), content: tuple[int, ...] = (3, 4, 5), weight: float = 0.9) -> Candidate:
    return replace(model(source, content, weight), rule=rules.CCOMP)


def settled(
    one: Candidate,
    *companions: Candidate,
    scores: tuple[CueScores, ...] = (SCORES,),
    parse: Analysis = SAID,
    quoted: Collection[int] = (),
) -> Candidate:
    analysis = replace(parse, roles=scores)
    return Edges(analysis, RoleEvidence(analysis, inside=False), quoted).settled(one, companions)


def test_alone_nothing_changes() -> None:
    assert settled(model()) == model()
    assert settled(rule()) == rule()


@pytest.mark.parametrize(
    ("companion", "content"),
    [
        pytest.param(rule(content=(3, 4, 5, 6)), (3, 4, 5, 6), id="a rule of weight beats a slightly likelier span"),
        pytest.param(rule(content=(3, 4, 5, 6), weight=0.05), (3, 4, 5), id="one of hardly any weight does not"),
        pytest.param(rule(content=(3,)), (3, 4, 5), id="nor does one for a far less likely span"),
        pytest.param(model(content=(3, 4, 5, 6)), (3, 4, 5), id="the model's own weight adds nothing"),
        pytest.param(model(content=(3, 4)), (3, 4, 5), id="of the model's two the likelier stands"),
    ],
)
def test_the_best_content_stands(companion: Candidate, content: tuple[int, ...]) -> None:
    assert settled(model(), companion).content == content


def test_each_role_is_settled_by_itself() -> None:
    found = settled(model(), rule(source=(0, 1), content=(3, 4), weight=0.3))
    assert (found.source, found.content) == ((0, 1), (3, 4, 5))
    assert (found.rule, found.weight) == (MODEL, 0.9)


def test_a_source_may_go() -> None:
    unlikely = replace(SCORES, source=(0.1,) * 8)
    assert settled(model(), rule(source=(), weight=0.1), scores=(unlikely,)).source == ()


def test_a_mark_makes_no_difference_but_stays_with_who_came_first() -> None:
    assert settled(model(content=(3, 4, 5, 7)), rule()).content == (3, 4, 5, 7)


def test_words_outside_the_window_are_unlikely() -> None:
    narrow = CueScores(2, 0.8, 0, 2, (1.0, 0, 0), (0, 0, 0), (0, 0.9, 0.9))
    assert settled(model(), model(content=(3, 4)), scores=(narrow,)).content == (3, 4)


def test_the_likeliest_reading_of_a_cue_counts() -> None:
    weaker = replace(SCORES, probability=0.3, content=(0, 0, 0, 0.9, 0, 0, 0, 0))
    assert settled(model(), model(content=(3,)), scores=(weaker, SCORES)).content == (3, 4, 5)


@pytest.mark.parametrize("scores", [(), (replace(SCORES, anchor=4),), (replace(SCORES, depth=1),)])
def test_without_scores_of_the_cue_nothing_changes(scores: tuple[CueScores, ...]) -> None:
    assert settled(model(), rule(content=(3, 4, 5, 6)), scores=scores) == model()


CLAIMED = sketch(
    "Rain/NOUN/nsubj/2 fell/VERB/root/0 ,/PUNCT/punct/2 Kim/PROPN/nsubj/5 claimed/VERB/parataxis/2 on/ADP/case/7 "
    "radio/NOUN/obl/5 today/NOUN/obl/5"
)


@pytest.mark.parametrize(
    ("high", "quoted", "content"),
    [
        pytest.param((0, 1), (), (0, 1), id="what lies above the cue"),
        pytest.param((6, 7), (), (6, 7), id="what lies below it"),
        pytest.param((0, 1), (7,), (0, 1, 6, 7), id="both where a word is quoted"),
    ],
)
def test_a_content_above_its_cue_does_not_go_on_below_it(
    high: tuple[int, ...], quoted: tuple[int, ...], content: tuple[int, ...]
) -> None:
    likely = tuple(0.99 if i in high else 0.6 for i in range(8))
    scores = CueScores(4, 0.8, 0, 0, (0, 0, 0, 0, 1.0, 0, 0, 0), (0.0,) * 8, likely)
    one = Candidate(MODEL, 4, (4,), (3,), (0, 1, 6, 7), "", weight=0.9)
    assert settled(one, scores=(scores,), parse=CLAIMED, quoted=quoted).content == content


probabilities = st.lists(st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0]), min_size=8, max_size=8).map(tuple)


@st.composite
def proposals(draw: st.DrawFn) -> Candidate:
    """A candidate whose roles share no words."""
    roles = [draw(st.sampled_from(["none", "cue", "source", "content"])) for _ in SAID.tokens]
    roles[2] = "cue"
    cue, source, content = (
        tuple(i for i, role in enumerate(roles) if role == name) for name in ("cue", "source", "content")
    )
    rule_id = draw(st.sampled_from([MODEL, rules.OBJ]))
    return Candidate(rule_id, 2, cue, source, content, "", weight=draw(st.sampled_from([0.1, 0.5, 0.9])))


SHARING = (
    replace(model(content=(4,), weight=0.9), cue=(2, 3)),
    replace(rule(source=(1, 3), content=(4,), weight=0.9), cue=(2,)),
)
"""A word that is the cue's in one candidate and the source's in the other."""


@given(proposals(), st.lists(proposals(), max_size=3), probabilities, probabilities, probabilities)
@example(
    SHARING[0], [SHARING[1]], (0, 0, 1.0, 1.0, 0, 0, 0, 0), (0, 1.0, 0, 0.5, 0, 0, 0, 0), (0, 0, 0, 0, 1.0, 0, 0, 0)
)
def test_roles_do_not_come_to_overlap(
    one: Candidate,
    companions: list[Candidate],
    cue: tuple[float, ...],
    source: tuple[float, ...],
    content: tuple[float, ...],
) -> None:
    found = settled(one, *companions, scores=(CueScores(2, 0.9, 0, 0, cue, source, content),))
    words = (*found.cue, *found.source, *found.content)
    assert len(words) == len(set(words))
    assert found.cue
