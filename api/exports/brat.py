"""A record as brat standoff (https://brat.nlplab.org/standoff.html), with attributions as in PolNeAR.

`T` lines contain spans, an `E` line binds them to an attribution, `A` lines contain its mode and act, and `#` lines the
speaker. Offsets are code points. A span with a line end in it is split, as brat requires.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span

_LINE = re.compile(r"[^\r\n]+")
_CONTROL = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def standoff(extraction: Extraction, _: str) -> str:
    """The `.ann` file of a record whose offsets are code points; empty if there is no attribution."""
    return "".join(f"{line}\n" for line in _Standoff(extraction).lines())


class _Standoff:
    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._names = {speaker.id: speaker.name for speaker in extraction.speakers}
        self._counts: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        """Yields all lines, attribution by attribution."""
        for one in self._extraction.attributions:
            yield from self._attribution(one)

    def _attribution(self, one: Attribution) -> Iterator[str]:
        roles = (("Content", one.content), ("Cue", one.cue), ("Source", one.source))
        parts = [(role, passage) for role, passage in roles if passage and _pieces(passage)]
        if not parts:
            return
        bound = []
        for role, passage in parts:
            key = self._next("T")
            bound.append(f"{role}:{key}")
            yield _text_bound(key, role, passage)
        trigger, event = self._next("T"), self._next("E")
        yield _text_bound(trigger, "Attribution", one.cue if one.cue and _pieces(one.cue) else parts[0][1])
        yield f"{event}\tAttribution:{trigger} {' '.join(bound)}"
        yield from self._kinds(one, event)
        name = self._names.get((one.source.speaker_id or "") if one.source else "")
        if name is not None:
            yield f"{self._next('#')}\tAnnotatorNotes {event}\t{_one_line(name)}"

    def _kinds(self, one: Attribution, event: str) -> Iterator[str]:
        for kind, value in (("Mode", one.mode), ("Act", one.act)):
            if value is not None:
                yield f"{self._next('A')}\t{kind} {event} {value}"

    def _next(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{kind}{self._counts[kind]}"


def _text_bound(key: str, role: str, passage: Passage) -> str:
    pieces = _pieces(passage)
    places = ";".join(f"{start} {end}" for start, end, _ in pieces)
    return f"{key}\t{role} {places}\t{' '.join(_one_line(words) for _, _, words in pieces)}"


def _pieces(passage: Passage) -> list[tuple[int, int, str]]:
    """The spans of a passage, split at line ends, with their words."""
    return [piece for span in passage.spans for piece in _lines_of(span)]


def _lines_of(span: Span) -> Iterator[tuple[int, int, str]]:
    for match in _LINE.finditer(span.text):
        if match[0].strip():
            yield span.start + match.start(), span.start + match.end(), match[0]


def _one_line(words: str) -> str:
    return _CONTROL.sub(" ", words)
