"""Options of an extraction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.schemas.request import KINDS, MIN_UNCUED, PARTS, OptionsRequest, Part, ReportKind
from onrecord.schemas.roster import RosterEntry
from onrecord.schemas.spans import OffsetUnit


@dataclass(frozen=True, slots=True)
class ExtractionOptions:
    """Options of one extraction.

    `id` None makes an id from the text's hash; `explain` adds the evidence for every attribution. Attributions with a
    confidence below `min_confidence`, from 0 to 1, and those of other kinds than `kinds` are dropped; a resolution
    below `min_speaker_confidence` stays open. Unquoted statements without a cue need `min_uncued_confidence`. `include`
    names the optional parts of the record, and `roster` has the people and bodies that the caller knows.
    """

    id: str | None = None
    offset_unit: OffsetUnit = "codepoint"
    explain: bool = False
    min_confidence: float = 0.0
    kinds: frozenset[ReportKind] = frozenset(KINDS)
    min_speaker_confidence: float = 0.0
    min_uncued_confidence: float = MIN_UNCUED
    include: frozenset[Part] = frozenset(PARTS)
    roster: Sequence[RosterEntry] = ()

    @classmethod
    def of(cls, wanted: OptionsRequest, identity: str | None) -> ExtractionOptions:
        """The options of a request."""
        return cls(
            id=identity,
            offset_unit=wanted.offset_unit,
            explain=wanted.explain,
            min_confidence=wanted.min_confidence,
            kinds=frozenset(wanted.kinds),
            min_speaker_confidence=wanted.min_speaker_confidence,
            min_uncued_confidence=wanted.min_uncued_confidence,
            include=frozenset(wanted.include),
            roster=wanted.roster,
        )
