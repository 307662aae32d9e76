"""A record as HTML for a notebook: the marked text, then a table of attributions.

The HTML needs no script and nothing from elsewhere. It takes the colour of its text from the notebook and puts
transparent colours behind it, so it is readable on a light and on a dark page. Every string is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Literal

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.columns import AttributionRow, attribution_rows
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap, Span

SHOWN_LENGTH = 20_000
"""Code points of text that are shown: four long articles. A notebook keeps what it shows, and a book would stall it."""
SHOWN_ROWS = 200
"""Rows of the table: about the attributions of a text of `SHOWN_LENGTH`."""

Role = Literal["source", "cue", "content", "quoted"]
ROLES: tuple[Role, ...] = ("source", "cue", "content", "quoted")

TINTS = {"source": (255, 170, 0, 0.28), "content": (70, 130, 255, 0.18)}
"""Red, green, blue and opacity behind sources and contents, chosen by eye. A test checks their contrast."""

_LABELS = {"source": "source", "cue": "cue", "content": "content", "quoted": "word for word"}


def _background(role: str) -> str:
    red, green, blue, opacity = TINTS[role]
    return f"background:rgba({red},{green},{blue},{opacity})"


# Roles differ in more than colour: a source is bold, a cue underlined with dots, quoted words with a line.
_STYLE = (
    "<style>"
    ".onrecord{color:inherit;line-height:1.7;max-width:46em}"
    ".onrecord .text{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}"
    f".onrecord .source{{font-weight:600;{_background('source')}}}"
    ".onrecord .cue{text-decoration:underline dotted;text-underline-offset:.2em}"
    f".onrecord .content{{{_background('content')}}}"
    ".onrecord .quoted{text-decoration:underline solid;text-underline-offset:.2em}"
    ".onrecord .legend,.onrecord .note{font-size:.85em;opacity:.85}"
    ".onrecord .legend span{margin-right:1em}"
    ".onrecord table{margin-top:1em;border-collapse:collapse;font-size:.9em;color:inherit;background:transparent}"
    ".onrecord th,.onrecord td{text-align:left;vertical-align:top;padding:.2em .8em .2em 0;"
    "color:inherit;background:transparent;unicode-bidi:isolate}"
    "</style>"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The span of a part of an attribution, in code points."""

    start: int
    end: int
    role: Role
    title: str


def html(extraction: Extraction, text: str | None) -> str:
    """The record as HTML; `text` is the text that its offsets are for, None if it is not at hand."""
    rows = list(attribution_rows(extraction))
    parts = [_STYLE, '<div class="onrecord">']
    if text is not None:
        parts += [_legend(), f'<div class="text" dir="auto">{"".join(_marked(extraction, text, rows))}</div>']
        parts += _note(len(text), SHOWN_LENGTH, "code points of the text")
    parts += [*_table(rows[:SHOWN_ROWS]), *_note(len(rows), SHOWN_ROWS, "attributions"), "</div>"]
    return "".join(parts)


def _note(actual: int, shown: int, what: str) -> list[str]:
    return [f'<p class="note">The first {shown} of {actual} {what} are shown.</p>'] if actual > shown else []


def _legend() -> str:
    return '<p class="legend">' + "".join(f'<span class="{role}">{_LABELS[role]}</span>' for role in ROLES) + "</p>"


def _marked(extraction: Extraction, text: str, rows: Iterable[AttributionRow]) -> Iterator[str]:
    """The text, cut wherever a mark begins or ends: marks may overlap, which elements cannot."""
    marks = sorted(_marks(extraction, text, rows), key=lambda mark: (mark.start, mark.end))
    shown = min(len(text), SHOWN_LENGTH)
    edges = {0, shown, *(edge for mark in marks for edge in (mark.start, mark.end) if edge < shown)}
    cuts = sorted(edges)
    open_marks: list[Mark] = []
    following = iter([*marks, Mark(len(text) + 1, len(text) + 1, "cue", "")])
    upcoming = next(following)
    for start, end in pairwise(cuts):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while upcoming.start <= start:
            open_marks.append(upcoming)
            upcoming = next(following)
        yield _segment(text[start:end], [mark for mark in open_marks if mark.end > start])


def _segment(words: str, marks: list[Mark]) -> str:
    if not marks:
        return escape(words)
    roles = " ".join(role for role in ROLES if any(mark.role == role for mark in marks))
    title = "\n".join(dict.fromkeys(mark.title for mark in marks))
    return f'<span class="{roles}" title="{escape(title)}">{escape(words)}</span>'


def _marks(extraction: Extraction, text: str, rows: Iterable[AttributionRow]) -> Iterator[Mark]:
    offsets = OffsetMap(text, extraction.offset_unit)
    for row in rows:
        named = [row.speaker.name] if row.speaker else []
        title = " · ".join([row.attribution.id, *named, row.attribution.mode])
        for role, spans in _parts(row.attribution):
            for span in spans:
                yield Mark(offsets.position(span.start), offsets.position(span.end), role, title)


def _parts(attribution: Attribution) -> Iterator[tuple[Role, list[Span]]]:
    yield "source", attribution.source.spans if attribution.source else []
    yield "cue", attribution.cue.spans if attribution.cue else []
    yield "content", attribution.content.spans if attribution.content else []
    yield "quoted", attribution.content.quotations if attribution.content else []


def _table(rows: Iterable[AttributionRow]) -> Iterator[str]:
    yield "<table><thead><tr>"
    yield from (f"<th>{name}</th>" for name in ("", "speaker", "role", "cue", "content", "confidence"))
    yield "</tr></thead><tbody>"
    for row in rows:
        one, speaker = row.attribution, row.speaker
        confidence = None if one.confidence is None else f"{one.confidence:.2f}"
        role = speaker.role.text if speaker and speaker.role else None
        who = speaker.name if speaker else _words(one.source)
        cells = (one.id, who, role, _words(one.cue), _words(one.content), confidence)
        yield "<tr>" + "".join(f"<td>{escape(cell or '')}</td>" for cell in cells) + "</tr>"
    yield "</tbody></table>"


def _words(passage: Passage | None) -> str | None:
    return passage.text if passage else None
