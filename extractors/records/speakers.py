"""The record of a speaker."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.spans import CharSpan, LabelledCharSpan
from onrecord.schemas.spans import OffsetMap, Span
from onrecord.schemas.speaker import Speaker, SpeakerMention


class SpeakerIds:
    """The ids of a draft's speakers: `s1`, `s2`, in order."""

    def __init__(self, speakers: Iterable[SpeakerDraft]) -> None:
        self._ids = {id(speaker): f"s{number}" for number, speaker in enumerate(speakers, 1)}

    def of(self, speaker: SpeakerDraft) -> str:
        """The id of a speaker."""
        return self._ids[id(speaker)]


def speaker_record(speaker: SpeakerDraft, ids: SpeakerIds, offsets: OffsetMap) -> Speaker:
    """The record of a speaker."""

    def span(span: CharSpan | None) -> Span | None:
        return None if span is None else offsets.span(*span)

    return Speaker(
        id=ids.of(speaker),
        name=speaker.name,
        type=speaker.type,
        named=speaker.named,
        anonymous=speaker.anonymous,
        anonymity_reason=span(speaker.anonymity_reason),
        role=span(speaker.role),
        affiliation=span(speaker.affiliation),
        descriptions=offsets.spans(speaker.descriptions),
        members=[ids.of(member) for member in speaker.members],
        roster_id=speaker.roster_id,
        roster_status=speaker.roster_status,
        roster_candidates=list(speaker.roster_candidates),
        mentions=[_mention(mention, offsets) for mention in speaker.mentions],
    )


def _mention(mention: LabelledCharSpan, offsets: OffsetMap) -> SpeakerMention:
    start, end, form = mention
    span = offsets.span(start, end)
    return SpeakerMention(start=span.start, end=span.end, text=span.text, form=form)
