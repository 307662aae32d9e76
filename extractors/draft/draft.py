"""The draft of a text's record."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft.attribution import AttributionDraft
from onrecord.extractors.draft.speaker import SpeakerDraft
from onrecord.extractors.options import ExtractionOptions


@dataclass(slots=True)
class Draft:
    """The draft of one text's record; each stage fills the fields it declares.

    `other_language` is the text's language if it is clearly not English.
    """

    analysis: Analysis
    options: ExtractionOptions = field(default_factory=ExtractionOptions)
    other_language: str | None = None
    attributions: list[AttributionDraft] = field(default_factory=list)
    speakers: list[SpeakerDraft] = field(default_factory=list)
