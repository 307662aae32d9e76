"""Records of which only attributions of some confidence, or of some kinds, are wanted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected, SpeakerDraft
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.records import RecordWriter
from onrecord.schemas.engine import EngineStamp
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import ReportKind
from tests.rows import flat

ENGINE = EngineStamp(version="0", fingerprint="0", models=[])
SPEAKERS = [SpeakerDraft(f"Speaker {n}", "person", [(0, 3, "name")]) for n in range(1, 9)]
TEXT: Analysis = flat("Kim says Ana thinks Bo knows it rains")


def attribution(
    confidence: float | None, parent: int | None = None, speaker: int | None = None, candidates: Sequence[int] = ()
) -> AttributionDraft:
    """`Kim says Ana …`, as sure and as linked as told."""
    chosen = Selected(Candidate(rules.CCOMP, 1, (1,), (0,), (2,), ""))
    status = "unresolved" if speaker is None else "resolved"
    return AttributionDraft(
        chosen,
        source=((0, 3),),
        cue=((4, 8),),
        content=((9, 12),),
        quotations=(),
        mode="indirect",
        confidence=confidence,
        parent=parent,
        speaker=None if speaker is None else SPEAKERS[speaker],
        status=status,
        candidates=tuple((SPEAKERS[number], None) for number in candidates),
    )


def record(least: float, *attributions: AttributionDraft, speakers: int = 3) -> Extraction:
    draft = Draft(TEXT, attributions=list(attributions))
    draft.speakers = SPEAKERS[:speakers]
    return RecordWriter(draft, ExtractionOptions(min_confidence=least)).record(ENGINE)


def links(found: Extraction) -> dict[str, str | None]:
    return {one.id: one.parent_id for one in found.attributions}


NESTED = attribution(0.9), attribution(0.5, 0), attribution(0.7, 1), attribution(0.3), attribution(0.8, 3)


@pytest.mark.parametrize(
    ("least", "left"),
    [
        pytest.param(0.0, {"a1": None, "a2": "a1", "a3": "a2", "a4": None, "a5": "a4"}, id="all"),
        pytest.param(0.3, {"a1": None, "a2": "a1", "a3": "a2", "a4": None, "a5": "a4"}, id="the limit is in"),
        pytest.param(0.4, {"a1": None, "a2": "a1", "a3": "a2", "a5": None}, id="one around is gone"),
        pytest.param(0.6, {"a1": None, "a3": "a1", "a5": None}, id="linked to the next around"),
        pytest.param(0.75, {"a1": None, "a5": None}, id="few"),
        pytest.param(1.0, {}, id="none is certain"),
    ],
)
def test_what_is_left_keeps_its_id_and_is_linked_to_what_is_left(least: float, left: dict[str, str | None]) -> None:
    assert links(record(least, *NESTED)) == left


def test_without_a_confidence_nothing_is_left_out() -> None:
    assert links(record(1.0, attribution(None), attribution(0.99), attribution(None, 1))) == {"a1": None, "a3": None}


@pytest.mark.parametrize(
    ("least", "speakers"),
    [
        pytest.param(0.0, ["s1", "s2", "s3"], id="all, also one that no attribution names"),
        pytest.param(0.5, ["s1", "s2"], id="a source and a candidate"),
        pytest.param(0.8, ["s2"], id="a candidate alone"),
        pytest.param(1.0, [], id="none"),
    ],
)
def test_speakers_that_nothing_names_are_left_out(least: float, speakers: list[str]) -> None:
    found = record(least, attribution(0.4, speaker=2), attribution(0.7, speaker=0), attribution(0.9, candidates=[1]))
    assert [speaker.id for speaker in found.speakers] == speakers
    assert [speaker.name for speaker in found.speakers] == [f"Speaker {name[1:]}" for name in speakers]


@st.composite
def drafts(draw: st.DrawFn) -> list[AttributionDraft]:
    """Attributions inside one another in any order, without a ring."""
    count = draw(st.integers(0, 7))
    order = draw(st.permutations(range(count)))
    parents = {one: draw(st.sampled_from([None, *order[:place]])) for place, one in enumerate(order)}
    certain = st.none() | st.sampled_from([0.1, 0.5, 0.9])
    return [attribution(draw(certain), parents[n], draw(st.none() | st.integers(0, 2))) for n in range(count)]


@given(drafts(), st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.9, 1.0]))
def test_what_is_left_is_as_it_was_but_for_its_parent(attributions: list[AttributionDraft], least: float) -> None:
    every, found = record(0.0, *attributions), record(least, *attributions)
    assert len(every.attributions) == len(attributions)
    sure = [one for one in every.attributions if one.confidence is None or one.confidence >= least]
    assert [one.model_copy(update={"parent_id": None}) for one in found.attributions] == [
        one.model_copy(update={"parent_id": None}) for one in sure
    ]
    above, left = links(every), links(found)
    for one, parent in left.items():
        up = above[one]
        while up is not None and up not in left:
            up = above[up]
        assert parent == up
    sources = {one.source.speaker_id for one in found.attributions if one.source}
    assert sources <= {*(speaker.id for speaker in found.speakers), None}


@pytest.mark.parametrize(
    ("kinds", "left"),
    [
        pytest.param({"speech", "writing", "thought"}, {"a1": None, "a2": "a1", "a3": "a2", "a4": None}, id="all"),
        pytest.param({"speech", "writing"}, {"a1": None, "a3": "a1", "a4": None}, id="a thought between is gone"),
        pytest.param({"thought"}, {"a2": None, "a4": None}, id="one without a kind stays"),
        pytest.param({"writing"}, {"a3": None, "a4": None}, id="one around is gone"),
    ],
)
def test_other_kinds_are_left_out(kinds: Collection[ReportKind], left: dict[str, str | None]) -> None:
    given = ("speech", None), ("thought", 0), ("writing", 1), (None, None)
    draft = Draft(TEXT, attributions=[replace(attribution(0.9, parent), kind=kind) for kind, parent in given])
    draft.speakers = []
    found = RecordWriter(draft, ExtractionOptions(kinds=frozenset(kinds))).record(ENGINE)
    assert links(found) == left
    assert [one.kind for one in found.attributions] == [given[int(one.id[1:]) - 1][0] for one in found.attributions]
