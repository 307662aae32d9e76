"""The record of a speaker."""

from __future__ import annotations

from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.spans import CharSpan, LabelledCharSpan
from onrecord.schemas.spans import OffsetMap, Span
from onrecord.schemas.speaker import Mention, Speaker


def speaker_id(number: int) -> str:
    """The id of a speaker by its number in the draft."""
    return f"s{number + 1}"


def speaker_record(number: int, speaker: SpeakerDraft, offsets: OffsetMap) -> Speaker:
    """A speaker as the record has it."""

    def span(span: CharSpan | None) -> Span | None:
        return None if span is None else offsets.span(*span)

    return Speaker(
        id=speaker_id(number),
        name=speaker.name,
        type=speaker.type,
        named=speaker.named,
        anonymous=speaker.anonymous,
        anonymity_reason=span(speaker.anonymity_reason),
        role=span(speaker.role),
        affiliation=span(speaker.affiliation),
        descriptions=offsets.spans(speaker.descriptions),
        members=[speaker_id(member) for member in speaker.members],
        roster_id=speaker.roster_id,
        roster_status=speaker.roster_status,
        roster_candidates=list(speaker.roster_candidates),
        mentions=[_mention(mention, offsets) for mention in speaker.mentions],
    )


def _mention(mention: LabelledCharSpan, offsets: OffsetMap) -> Mention:
    start, end, form = mention
    span = offsets.span(start, end)
    return Mention(start=span.start, end=span.end, text=span.text, form=form)
