"""The draft of a speaker."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.spans import CharSpan, LabelledCharSpan


@dataclass(slots=True)
class SpeakerDraft:
    """The draft of a speaker: see `onrecord.schemas.speaker.Speaker`.

    `mentions` are spans with their form; `members` are numbers of other speakers.
    """

    name: str
    type: str | None
    mentions: list[LabelledCharSpan]
    named: bool = True
    anonymous: bool = False
    anonymity_reason: CharSpan | None = None
    role: CharSpan | None = None
    affiliation: CharSpan | None = None
    descriptions: tuple[CharSpan, ...] = ()
    members: tuple[int, ...] = ()
    roster_id: str | None = None
    roster_status: str | None = None
    roster_candidates: tuple[str, ...] = ()
