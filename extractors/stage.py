"""The contract of a stage, and the check of the contracts of all stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Protocol

from onrecord.extractors.draft import AttributionDraft, Draft, SpeakerDraft
from onrecord.extractors.errors import StageContractInvalid
from onrecord.schemas.request import Part

GIVEN = frozenset({"analysis", "options"})
"""The fields of a draft that are filled before the first stage."""

FIELDS = frozenset(
    {
        *(field.name for field in fields(Draft)),
        *(f"attributions.{field.name}" for field in fields(AttributionDraft)),
        *(f"speakers.{field.name}" for field in fields(SpeakerDraft)),
    }
)
"""Every field that a contract can name: those of a draft, of its attributions, of its speakers."""


class Stage(Protocol):
    """A step that reads some fields of a draft and fills others.

    Explanations (`attributions.decisions`) are not part of a contract: all stages may add to them, and none reads them.
    """

    @property
    def part(self) -> Part | None:
        """The optional part of a record that it makes; None for a stage that always runs."""

    @property
    def reads(self) -> frozenset[str]:
        """The fields it needs filled."""

    @property
    def uses(self) -> frozenset[str]:
        """The fields it reads if the request includes the part that fills them."""

    @property
    def adds(self) -> frozenset[str]:
        """The fields it fills. A field has one stage that fills it."""

    def __call__(self, draft: Draft) -> None:
        """Fill the fields of a draft."""


def check_contracts(stages: Sequence[Stage]) -> None:
    """Check that contracts name real fields, that each field has one owner, and that every read field is filled.

    A field that a stage needs must be filled by an earlier stage that always runs or makes the same part.

    Raises:
        StageContractInvalid: A stage breaks one of these rules.
    """
    owners: dict[str, Part | None] = dict.fromkeys(GIVEN)
    for stage in stages:
        name = type(stage).__name__
        if unknown := (stage.reads | stage.uses | stage.adds) - FIELDS:
            raise StageContractInvalid(name, "names", unknown, "which no draft has")
        if missing := (stage.reads | stage.uses) - owners.keys():
            raise StageContractInvalid(name, "reads", missing, "which no stage before it adds")
        if optional := {field for field in stage.reads if owners[field] not in (None, stage.part)}:
            raise StageContractInvalid(name, "reads", optional, "which a request may leave out")
        if owned := stage.adds & owners.keys():
            raise StageContractInvalid(name, "adds", owned, "which another stage adds")
        owners.update(dict.fromkeys(stage.adds, stage.part))
