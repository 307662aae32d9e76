"""The contract of a stage, and the check that stages come in an order in which each finds what it reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.extractors.draft import Draft
from onrecord.extractors.errors import StageOrderInvalid
from onrecord.schemas.request import Part

GIVEN = frozenset({"analysis", "options"})
"""The fields of a draft that are there from the beginning."""


class Stage(Protocol):
    """A step that reads some of a draft's fields and fills others."""

    @property
    def part(self) -> Part | None:
        """The part of a record that it makes, which a request may leave out; None: it always runs."""

    @property
    def reads(self) -> frozenset[str]:
        """The fields it needs filled."""

    @property
    def adds(self) -> frozenset[str]:
        """The fields it fills."""

    def __call__(self, draft: Draft) -> None:
        """Do the step."""


def check_order(stages: Sequence[Stage]) -> None:
    """Check that every stage finds filled what it reads.

    Names are those of a draft's fields, or `attributions.act` and the like for fields of its attributions.

    Raises:
        StageOrderInvalid: A stage reads a field that no stage before it adds.
    """
    filled = set(GIVEN)
    for stage in stages:
        if missing := stage.reads - filled:
            raise StageOrderInvalid(type(stage).__name__, sorted(missing))
        filled |= stage.adds
