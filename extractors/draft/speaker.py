"""The draft of a speaker."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.spans import CharSpan, LabelledCharSpan


@dataclass(slots=True, eq=False)
class SpeakerDraft:
    """The draft of a speaker: see `onrecord.schemas.speaker.Speaker`.

    `mentions` are spans with their form. `kind` is the type that the mentions show, `type` the one that the profile
    decides. Attributions and groups refer to the object; the record numbers the speakers.
    """

    name: str
    type: str | None
    mentions: list[LabelledCharSpan]
    kind: str | None = None
    named: bool = True
    anonymous: bool = False
    anonymity_reason: CharSpan | None = None
    role: CharSpan | None = None
    affiliation: CharSpan | None = None
    descriptions: tuple[CharSpan, ...] = ()
    members: tuple[SpeakerDraft, ...] = ()
    roster_id: str | None = None
    roster_status: str | None = None
    roster_candidates: tuple[str, ...] = ()
