"""The sources of the record, parsed: their words, their speakers, and the unspoken parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from onrecord.extractors.marks import find_quotations
from onrecord.extractors.spans import CharSpan, holding
from onrecord.schemas.verification_request import SourceKind
from onrecord.verification.captions import captions, is_captions
from onrecord.verification.transcripts import Transcript, Turn, is_transcript, transcript
from onrecord.verification.words import Numbers, Words


@dataclass(frozen=True)
class SourceText:
    """A source, read once.

    `speaker` is the speaker of words without a label: the author of a statement, the person interviewed. Its words are
    those that were spoken: labels, times and notes of a transcriber are left out.
    """

    id: str
    text: str
    kind: SourceKind
    speaker: str | None
    turns: Sequence[Turn]
    unspoken: Sequence[CharSpan]
    words: Words

    @cached_property
    def turn_numbers(self) -> Numbers:
        """The number of the turn of each word."""
        starts = np.array([turn.start for turn in self.turns], np.int32)
        return (np.searchsorted(starts, self.words.starts, side="right") - 1).astype(np.int32)

    @cached_property
    def _turn_starts(self) -> list[int]:
        return [turn.start for turn in self.turns]

    def turn_at(self, position: int) -> int:
        """The number of the turn at a position; the first one before all."""
        return max(0, bisect_right(self._turn_starts, position) - 1)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels of its turns."""
        return frozenset(turn.label for turn in self.turns if turn.label)

    @cached_property
    def quoted(self) -> Sequence[CharSpan]:
        """The quotations in the source, in order; none of a transcript, as its speakers quote."""
        if self.kind == "transcript":
            return ()
        found = find_quotations(self.text)
        return sorted(piece for one in found.quotations if not one.depth for piece in one.pieces)

    def is_quoted(self, start: int, end: int) -> bool:
        """True if a span is inside of quotation marks of the source."""
        found = holding(self.quoted, start)
        return found is not None and end <= found[1]

    def spans(self, start: int, end: int) -> list[CharSpan]:
        """A span without the unspoken parts in it."""
        return list(_without(start, end, self.unspoken))


def read_source(id: str, text: str, kind: SourceKind | None = None, speaker: str | None = None) -> SourceText:
    """Reads a source, in time in proportion to its length.

    Args:
        id: The caller's id.
        text: The text.
        kind: Its kind; None: a transcript if it has the form of one, else a statement.
        speaker: The speaker of words without a label.

    Raises:
        CaptionsInvalid: It begins as WebVTT or SRT and is malformed.
    """
    found: Transcript
    if kind in (None, "transcript") and is_captions(text):
        kind, found = "transcript", captions(text)
    elif kind == "transcript" or (kind is None and is_transcript(text)):
        kind, found = "transcript", transcript(text)
    else:
        kind, found = kind or "statement", Transcript([Turn(0, len(text), None)], [])
    spoken = [span for turn in found.turns for span in _without(turn.start, turn.end, found.unspoken)]
    return SourceText(id, text, kind, speaker, found.turns, found.unspoken, Words(text, spoken))


def _without(start: int, end: int, unspoken: Sequence[CharSpan]) -> Iterator[CharSpan]:
    """The spoken spans of a part of the text."""
    first = bisect_right(unspoken, start, key=lambda span: span[1])
    for gap in unspoken[first:]:
        if gap[0] >= end:
            break
        if gap[0] > start:
            yield start, gap[0]
        start = max(start, gap[1])
    if end > start:
        yield start, end
