"""The order of the stages, checked before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import AttributionDraft, Draft, SpeakerDraft
from onrecord.extractors.errors import ExtractionError, StageOrderInvalid
from onrecord.extractors.stage import GIVEN, Stage, check_order
from onrecord.extractors.stages import default_stages
from onrecord.schemas.request import Part
from tests.treebank import analysis


@dataclass(frozen=True)
class Step:
    reads: frozenset[str]
    adds: frozenset[str]
    part: Part | None = None

    def __call__(self, draft: Draft) -> None:
        """Do nothing."""


def step(reads: str, adds: str) -> Stage:
    return Step(frozenset(reads.split()), frozenset(adds.split()))


def test_the_services_stages_are_in_order() -> None:
    check_order(default_stages())


def test_they_read_and_add_fields_of_the_draft() -> None:
    known = {field.name for field in fields(Draft)}
    parts = {f"attributions.{field.name}" for field in fields(AttributionDraft)}
    parts |= {f"speakers.{field.name}" for field in fields(SpeakerDraft)}
    for stage in default_stages():
        assert stage.reads | stage.adds <= known | parts
    assert GIVEN.union(*(stage.adds for stage in default_stages())) >= known


def test_no_two_add_the_same() -> None:
    added = [name for stage in default_stages() for name in stage.adds]
    assert len(added) == len(set(added))


def test_none_at_all_is_an_order_too() -> None:
    check_order([])


@pytest.mark.parametrize(
    ("stages", "missing"),
    [
        ([step("analysis marks", "attributions")], "marks"),
        ([step("analysis marks", "attributions"), step("analysis", "marks")], "marks"),
        ([step("analysis", "marks"), step("speakers attributions", "x")], "attributions, speakers"),
        ([step("attributions", "attributions")], "attributions"),
    ],
)
def test_what_reads_too_early_is_refused(stages: list[Stage], missing: str) -> None:
    with pytest.raises(StageOrderInvalid, match=f"^stage Step reads {missing}, which no stage before it adds$"):
        check_order(stages)


def test_the_refusal_is_one_of_the_extractors_errors() -> None:
    with pytest.raises(ExtractionError):
        check_order(list(reversed(default_stages())))


def test_each_stage_fills_only_its_own_fields() -> None:
    draft = Draft(analysis("nesting/according-outside"))
    for stage in default_stages():
        before = {field.name: repr(getattr(draft, field.name)) for field in fields(Draft)}
        stage(draft)
        changed = {name for name, value in before.items() if repr(getattr(draft, name)) != value}
        # Speakers are tied to the attributions that were there.
        own = {name.partition(".")[0] for name in stage.adds}
        assert changed <= own | ({"attributions"} if "speakers" in stage.adds else set())


def test_attributions_come_in_the_order_of_the_text_with_their_parents() -> None:
    draft = Draft(analysis("nouns/repeated-promise"))
    Attributions()(draft)
    text = draft.analysis.text
    found = [(text[slice(*a.cue[0])], a.mode, a.parent) for a in draft.attributions]
    assert found == [("repeated", "indirect", None), ("promise", "indirect", 0)]
