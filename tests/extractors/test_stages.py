"""The order of the stages, checked before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import AttributionDraft, Draft, SpeakerDraft
from onrecord.extractors.errors import ExtractionError, StageContractInvalid
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.stage import GIVEN, Stage, check_contracts
from onrecord.extractors.stages import default_stages
from onrecord.schemas.request import Part
from tests.treebank import analysis


@dataclass(frozen=True)
class Step:
    reads: frozenset[str]
    adds: frozenset[str]
    part: Part | None = None
    uses: frozenset[str] = frozenset()

    def __call__(self, draft: Draft) -> None:
        """Do nothing."""


def step(reads: str, adds: str, part: Part | None = None, uses: str = "") -> Stage:
    return Step(frozenset(reads.split()), frozenset(adds.split()), part, frozenset(uses.split()))


FOUND = step("analysis", "attributions")
TIED = step("analysis attributions", "speakers attributions.speaker", "speakers")


def test_the_services_stages_keep_their_contracts() -> None:
    stages = default_stages()
    check_contracts(stages)
    assert GIVEN.union(*(stage.adds for stage in stages)) >= {field.name for field in fields(Draft)}


@pytest.mark.parametrize(
    "stages",
    [[], [FOUND], [FOUND, TIED], [FOUND, TIED, step("attributions", "attributions.claim", "claims", uses="speakers")]],
    ids=len,
)
def test_contracts_that_hold(stages: list[Stage]) -> None:
    check_contracts(stages)


@pytest.mark.parametrize(
    ("stages", "fault"),
    [
        ([step("analysis", "attributions.marks")], "names attributions.marks, which no draft has"),
        ([step("marks", "attributions")], "names marks, which no draft has"),
        ([TIED, FOUND], "reads attributions, which no stage before it adds"),
        (
            [step("speakers attributions", "other_language")],
            "reads attributions, speakers, which no stage before it adds",
        ),
        (
            [FOUND, step("attributions", "attributions.claim", uses="speakers")],
            "reads speakers, which no stage before it adds",
        ),
        (
            [FOUND, TIED, step("attributions speakers", "attributions.claim", "claims")],
            "reads speakers, which a request may leave out",
        ),
        ([FOUND, FOUND], "adds attributions, which another stage adds"),
    ],
)
def test_contracts_that_are_broken(stages: list[Stage], fault: str) -> None:
    with pytest.raises(StageContractInvalid, match=f"^stage Step {fault}$"):
        check_contracts(stages)


def test_a_broken_contract_is_one_of_the_extractors_errors() -> None:
    with pytest.raises(ExtractionError):
        check_contracts(list(reversed(default_stages())))


def test_each_stage_fills_only_its_own_fields() -> None:
    draft = Draft(analysis("nesting/according-outside"))
    for stage in default_stages():
        before = filled(draft)
        stage(draft)
        after = filled(draft)
        changed = {name for name, value in after.items() if before.get(name) != value}
        # A new object has all its fields; stages that follow may add names and mentions to speakers.
        fresh = {name for name in after if name.partition(".")[0] in stage.adds}
        assert changed <= stage.adds | fresh | {
            "attributions.decisions",
            "speakers.named",
            "speakers.mentions",
            "speakers",
        }


def filled(draft: Draft) -> dict[str, str]:
    """The value of every field, as text; those of attributions and speakers one after another."""
    found = {field.name: "" for field in fields(Draft)}
    found["other_language"] = repr(draft.other_language)
    for kind, objects, shape in (
        ("attributions", draft.attributions, AttributionDraft),
        ("speakers", draft.speakers, SpeakerDraft),
    ):
        found[kind] = repr(list(map(id, objects)))
        for field in fields(shape):
            values = [getattr(one, field.name) for one in objects]
            found[f"{kind}.{field.name}"] = repr([id(v) if isinstance(v, SpeakerDraft) else v for v in values])
    return found


PARTS_OF_A_REQUEST: list[set[Part]] = [
    set(),
    {"claims"},
    {"speakers"},
    {"circumstances"},
    {"claims", "speakers"},
    {"claims", "circumstances"},
    {"speakers", "circumstances"},
]


@pytest.mark.parametrize("include", PARTS_OF_A_REQUEST, ids=lambda include: " ".join(sorted(include)) or "none")
def test_what_a_request_leaves_out_is_null(include: set[Part]) -> None:
    draft = Draft(analysis("nesting/according-outside"), ExtractionOptions(include=frozenset(include)))
    stages = default_stages()
    for stage in stages:
        if stage.part is None or stage.part in include:
            stage(draft)
    assert draft.attributions
    unfilled = {name for stage in stages if stage.part and stage.part not in include for name in stage.adds}
    for name in unfilled:
        kind, _, field = name.partition(".")
        if kind == "attributions":
            assert all(not getattr(one, field) and getattr(one, field) is not False for one in draft.attributions), name
        else:
            assert not draft.speakers


def test_attributions_come_in_the_order_of_the_text_with_their_parents() -> None:
    draft = Draft(analysis("nouns/repeated-promise"))
    Attributions()(draft)
    text = draft.analysis.text
    found = [(text[slice(*a.cue[0])], a.mode, a.parent) for a in draft.attributions]
    assert found == [("repeated", "indirect", None), ("promise", "indirect", 0)]
