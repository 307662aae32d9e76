"""A record as brat standoff (https://brat.nlplab.org/standoff.html), with attributions as in PolNeAR.

Speakers are entities: a `T` line for each mention, and an equivalence of all mentions of one speaker. The other `T`
lines contain the spans of attributions, an `E` line binds them and the speaker's first mention, `A` lines contain mode,
act and review, and `#` lines the speaker's name and the confidence. Offsets are code points. A span with a line end in
it is split, as brat requires. `settings/annotation.conf` declares all types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span
from onrecord.schemas.speaker import Speaker

_LINE = re.compile(r"[^\r\n]+")
_CONTROL = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def standoff(extraction: Extraction, _: str) -> str:
    """The `.ann` file of a record whose offsets are code points; empty if there is no attribution."""
    return "".join(f"{line}\n" for line in _Standoff(extraction).lines())


class _Standoff:
    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._names = {speaker.id: speaker.name for speaker in extraction.speakers}
        self._entities: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        """Yields all lines: speakers, then attribution by attribution."""
        for speaker in self._extraction.speakers:
            yield from self._speaker(speaker)
        for one in self._extraction.attributions:
            yield from self._attribution(one)

    def _speaker(self, speaker: Speaker) -> Iterator[str]:
        keys = []
        for mention in speaker.mentions:
            if pieces := list(_lines_of(mention)):
                keys.append(self._next("T"))
                yield _text_bound(keys[-1], _entity_type(speaker), pieces)
        if keys:
            self._entities[speaker.id] = keys[0]
        if len(keys) > 1:
            yield f"*\tEquiv {' '.join(keys)}"

    def _attribution(self, one: Attribution) -> Iterator[str]:
        roles = (("Content", one.content), ("Cue", one.cue), ("Source", one.source))
        parts = [(role, passage) for role, passage in roles if passage and _pieces(passage)]
        if not parts:
            return
        bound = []
        for role, passage in parts:
            key = self._next("T")
            bound.append(f"{role}:{key}")
            yield _text_bound(key, role, _pieces(passage))
        speaker_id = (one.source.speaker_id or "") if one.source else ""
        if speaker_id in self._entities:
            bound.append(f"Speaker:{self._entities[speaker_id]}")
        trigger, event = self._next("T"), self._next("E")
        anchor = one.cue if one.cue and _pieces(one.cue) else parts[0][1]
        yield _text_bound(trigger, "Attribution", _pieces(anchor))
        yield f"{event}\tAttribution:{trigger} {' '.join(bound)}"
        yield from self._kinds(one, event)
        notes = [self._names[speaker_id]] if speaker_id in self._names else []
        notes += [] if one.confidence is None else [f"confidence {one.confidence:.2f}"]
        notes += [one.review.note] if one.review and one.review.note else []
        if notes:
            yield f"{self._next('#')}\tAnnotatorNotes {event}\t{_one_line('; '.join(notes))}"

    def _kinds(self, one: Attribution, event: str) -> Iterator[str]:
        review = one.review.status if one.review else None
        for kind, value in (("Mode", one.mode), ("Kind", one.kind), ("Act", one.act), ("Review", review)):
            if value is not None:
                yield f"{self._next('A')}\t{kind} {event} {value}"

    def _next(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{kind}{self._counts[kind]}"


def _entity_type(speaker: Speaker) -> str:
    """The type as an entity: `Person`, `Unnamed_person`; `Speaker` if it is not determined."""
    return (speaker.type or "speaker").capitalize()


def _text_bound(key: str, role: str, pieces: list[tuple[int, int, str]]) -> str:
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
