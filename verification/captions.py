"""Reads WebVTT and SRT into turns: the text of each cue where it is in the file, and the voice that speaks it."""

from __future__ import annotations

import io
import re

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.spans import CharSpan
from onrecord.verification.transcripts import Transcript, Turn, transcript

_SRT = re.compile(r"\ufeff?\s{0,20}\d{1,9}[ \t]*\r?\n[ \t]*\d+:\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->")
_VTT = re.compile(r"\ufeff?WEBVTT(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]{1,60})?[ \t]+([^>\n]{1,200})>")
_TAG = re.compile(r"</?[^<>\n]{0,200}>")
_DASH = re.compile(r"[ \t]{0,8}(?:[-–]|>>)[ \t]{1,8}")


class CaptionsInvalid(ValueError):
    """A text begins as WebVTT or SRT but is malformed."""


def is_captions(text: str) -> bool:
    """True if a text begins as WebVTT or SRT do."""
    return _VTT.match(text) is not None or _SRT.match(text) is not None


def captions(text: str) -> Transcript:
    """The turns of a WebVTT or SRT file. Offsets are those of the file; all but the text of its cues is unspoken.

    A cue belongs to the voice that its tag names, else to the label in its text, else to the voice before it.

    Raises:
        CaptionsInvalid: The library cannot read the file.
    """
    form = "vtt" if _VTT.match(text) else "srt"
    try:
        cues = webvtt.from_buffer(io.StringIO(text.removeprefix("\ufeff")), format=form)
    except (MalformedFileError, MalformedCaptionError) as error:
        raise CaptionsInvalid(f"it begins as {form.upper()} and is malformed") from error
    if not cues.captions:
        raise CaptionsInvalid(f"it begins as {form.upper()} and has no cue that can be read")
    spoken: list[CharSpan] = []
    turns: list[Turn] = []
    position = 0
    for number, cue in enumerate(cues.captions):
        if number % 500 == 0:
            checkpoint()
        position = text.find("-->", position)
        for line in cue.lines:
            start = text.find(line, position)
            if start < 0:
                raise CaptionsInvalid("the text of a cue is not where it should be")
            position = start + len(line)
            _line(text, (start, position), spoken, turns)
    return Transcript(_merged(turns), _gaps(spoken, len(text)))


def _line(text: str, span: CharSpan, spoken: list[CharSpan], turns: list[Turn]) -> None:
    """Adds what is said in a line, and the turn that it belongs to."""
    start, end = span
    label = turns[-1].label if turns else None
    dash = _DASH.match(text, start, end)
    if dash is not None:
        start, label = dash.end(), None  # A dash begins the words of another speaker.
    for tag in _TAG.finditer(text, start, end):
        if tag.start() > start:
            spoken.append((start, tag.start()))
            turns.append(Turn(start, tag.start(), label))
        voice = _VOICE.match(tag[0])
        label = voice[1].strip() if voice else label
        start = tag.end()
    if end > start:
        inner = transcript_line(text, start, end)
        if inner is not None:
            start, label = inner
        spoken.append((start, end))
        turns.append(Turn(start, end, label))


def transcript_line(text: str, start: int, end: int) -> tuple[int, str] | None:
    """The position at which the words after a label in capitals begin, and the label, as in `MS. LEE: Good morning`."""
    found = transcript(text[start:end])
    if found.unspoken and found.turns and found.turns[-1].label:
        return start + found.unspoken[0][1], found.turns[-1].label
    return None


def _merged(turns: list[Turn]) -> list[Turn]:
    """The turns, with consecutive ones of one speaker merged."""
    found: list[Turn] = []
    for turn in turns:
        if found and found[-1].label == turn.label:
            found[-1] = Turn(found[-1].start, turn.end, turn.label)
        else:
            found.append(turn)
    return found


def _gaps(spans: list[CharSpan], length: int) -> list[CharSpan]:
    """The spans of a text outside of given spans, which are in order."""
    edges = [0, *(edge for span in spans for edge in span), length]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]
