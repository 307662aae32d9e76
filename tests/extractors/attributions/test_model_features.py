"""Features of the agreement of candidates with the role model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.evidence.model_features import (
    BINS,
    NONE,
    Agreement,
    RoleEvidence,
    bin_of,
    features,
)
from onrecord.extractors.attributions.rules import MODEL
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

SAID = sketch(
    "Kim/PROPN/nsubj/2 said/VERB/root/0 rain/NOUN/nsubj/4 fell/VERB/ccomp/2 here/ADV/advmod/4 ./PUNCT/punct/2"
)
NOWHERE = (0.0,) * 6
SCORES = CueScores(1, 0.8, 0, 0, (0, 0.9, 0, 0, 0, 0), (0.6, 0, 0, 0.2, 0, 0.9), (0, 0, 0.5, 0.9, 0.4, 0.9))


def candidate(source: tuple[int, ...] = (0,), content: tuple[int, ...] = (2, 3)) -> Candidate:
    return Candidate(rules.CCOMP, 1, (1,), source, content, "")


def evidence(*scores: CueScores, inside: bool = False) -> RoleEvidence:
    return RoleEvidence(replace(SAID, roles=scores), inside)


@pytest.mark.parametrize(
    ("content", "overlap"),
    [
        pytest.param((2, 3), (0.5 + 0.9) / (2 + 0.4), id="without a likely word"),
        pytest.param((2, 3, 4), (0.5 + 0.9 + 0.4) / 3, id="all likely words"),
        pytest.param((2, 3, 4, 5), (0.5 + 0.9 + 0.4) / 3, id="a mark counts for nothing"),
        pytest.param((3,), 0.9 / (1 + 0.5 + 0.4), id="one word"),
        pytest.param((0,), 0.0, id="unlikely words alone"),
    ],
)
def test_the_overlap_that_a_content_can_expect(content: tuple[int, ...], overlap: float) -> None:
    found = evidence(SCORES).of(candidate(content=content))
    assert found.cue == 0.8
    assert found.content == pytest.approx(overlap)


def test_a_source_may_be_right_not_to_be_there() -> None:
    assert evidence(SCORES).of(candidate(source=())).source == pytest.approx(1 - 0.6)
    sourceless = replace(SCORES, source=(0.02, 0, 0, 0, 0, 0))
    assert evidence(sourceless).of(candidate(source=())).source == 1.0


def test_words_outside_the_window_are_not_likely() -> None:
    scores = CueScores(1, 0.8, 0, 1, (0.9, 0, 0), (0, 0, 0), (0, 0.5, 0.9))
    found = evidence(scores).of(candidate(source=(0,), content=(2, 3, 4)))
    assert found.content == pytest.approx(1.4 / 3)
    assert found.source == 0.0


@pytest.mark.parametrize(
    "scores",
    [
        pytest.param((), id="none at all"),
        pytest.param((replace(SCORES, anchor=3),), id="none on a word of its cue"),
        pytest.param((replace(SCORES, depth=1),), id="none of the text itself"),
    ],
)
def test_without_scores_there_is_no_agreement(scores: tuple[CueScores, ...]) -> None:
    assert evidence(*scores).of(candidate()) is NONE


def test_what_is_reported_has_evidence_of_its_own() -> None:
    inner = replace(SCORES, depth=2, probability=0.3)
    assert evidence(SCORES, inner).of(candidate()).cue == 0.8
    assert evidence(SCORES, inner, inside=True).of(candidate()).cue == 0.3
    assert evidence(SCORES, inside=True).of(candidate()) is NONE


def test_the_likely_cue_that_suits_best_counts() -> None:
    phrase = replace(candidate(), cue=(1, 4))
    other = CueScores(4, 0.9, 0, 0, NOWHERE, NOWHERE, (0.9, 0, 0, 0, 0, 0))
    assert evidence(other, SCORES).of(phrase).cue == 0.8
    assert evidence(other, SCORES).about(phrase) == [SCORES, other]


probabilities = st.lists(st.floats(0, 1), min_size=6, max_size=6).map(tuple)
numbers = st.sets(st.sampled_from([0, 2, 3, 4, 5])).map(lambda found: tuple(sorted(found)))


@given(probabilities, probabilities, numbers, numbers.filter(bool))
def test_agreement_is_from_0_to_1(
    source: tuple[float, ...], content: tuple[float, ...], named: tuple[int, ...], said: tuple[int, ...]
) -> None:
    scores = CueScores(1, 0.8, 0, 0, NOWHERE, source, content)
    assert all(0 <= value <= 1 for _, value in evidence(scores).of(candidate(named, said)).named)


@pytest.mark.parametrize(("value", "number"), [(0.0, 0), (0.019, 0), (0.02, 1), (0.5, 7), (0.979, 13), (1.0, 14)])
def test_bins(value: float, number: int) -> None:
    assert bin_of(value) == number


@given(st.floats(0, 1), st.floats(0, 1))
def test_bins_rise(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert 0 <= bin_of(low) <= bin_of(high) <= len(BINS)


def named(one: Candidate, agreement: Agreement = NONE) -> set[str]:
    return set(features(one, agreement))


def test_features_tell_classes_and_kinds() -> None:
    found = named(candidate(), Agreement(0.8, 0.5, 1.0))
    assert {"likely cue 10", "likely cue 10 verb", "likely content 7", "likely source 14 verb"} <= found
    assert {"source named", "source named cue 3", "alone verb"} <= found
    own = named(replace(candidate(source=()), rule=MODEL))
    assert {f"likely cue 0 {MODEL.id}", "source unnamed", f"alone {MODEL.id}"} <= own


def test_features_tell_what_else_proposes_the_same() -> None:
    found = named(replace(candidate(), supporters=(rules.in_passive(rules.OBJ), MODEL)))
    assert {"with verb.obj", "with verb cue 0", f"with {MODEL.id}"} <= found
    assert not any(name.startswith("alone") for name in found)


def test_an_analysis_without_scores_has_no_readings() -> None:
    assert RoleEvidence(Analysis("", (), ()), inside=False).readings == []
