"""Texts with what the speaker of one source should be.

A row judges the fields that it names; an empty string says that there must be nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import model_validator

from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.attribution import Source
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.roster import RosterEntry
from onrecord.schemas.spans import Span
from onrecord.schemas.speaker import Speaker
from tests.judges.case import Case, Judged


class ProfileCase(Case):
    """A text, the source that is judged, and the expected fields of its speaker."""

    source: str
    """Words of the source; the first attribution whose source has them is judged."""
    entries: tuple[RosterEntry, ...] = ()
    """The roster of the file."""
    name: str | None = None
    type: str | None = None
    role: str | None = None
    affiliation: str | None = None
    anonymous: bool | None = None
    reason: str | None = None
    spoken_by: str | None = None
    """Words of that speaker's name or mentions."""
    on_behalf_of: str | None = None
    """Words of that speaker's name or mentions."""
    roster: str | None = None
    candidates: tuple[str, ...] = ()
    """The ids between which it cannot be decided, in any order."""

    @model_validator(mode="after")
    def _checks_something(self) -> ProfileCase:
        if not self.fields:
            raise ValueError(f"nothing is checked: {self.text!r}")
        return self

    @property
    def fields(self) -> list[str]:
        """The judged fields."""
        return sorted(self.model_fields_set - {"text", "source", "entries"})

    def words(self) -> Iterable[str]:
        """The strings that are read off the text."""
        return filter(None, (self.role, self.affiliation, self.reason, self.source))

    def options(self) -> ExtractionOptions:
        """With the roster of the file."""
        return ExtractionOptions(roster=self.entries)

    def judge(self, record: Extraction) -> Judged:
        """The faults of a record."""
        attribution = next((a for a in record.attributions if a.source and self.source in a.source.text), None)
        if attribution is None or attribution.source is None:
            return dict.fromkeys(self.fields, "the source is not found")
        speakers = {speaker.id: speaker for speaker in record.speakers}
        speaker = speakers.get(attribution.source.speaker_id or "")
        if speaker is None:
            return dict.fromkeys(self.fields, f"the source is {attribution.resolution.status}")
        judged = self._plain(speaker) | self._chained(attribution.source, speakers)
        return {field: judged[field] for field in self.fields}

    def _plain(self, speaker: Speaker) -> dict[str, str | None]:
        found: dict[str, object] = {
            "name": speaker.name,
            "type": speaker.type or "",
            "role": _words(speaker.role),
            "affiliation": _words(speaker.affiliation),
            "anonymous": speaker.anonymous,
            "reason": _words(speaker.anonymity_reason),
            "roster": speaker.roster_id or "",
            "candidates": tuple(sorted(speaker.roster_candidates)),
        }
        wanted = {field: getattr(self, field) for field in found} | {"candidates": tuple(sorted(self.candidates))}
        return {field: _fault(field, given, wanted[field], given == wanted[field]) for field, given in found.items()}

    def _chained(self, source: Source, speakers: Mapping[str, Speaker]) -> dict[str, str | None]:
        judged: dict[str, str | None] = {}
        for field in ("spoken_by", "on_behalf_of"):
            found, wanted = speakers.get(getattr(source, field) or ""), getattr(self, field) or ""
            texts = [] if found is None else [found.name, *(mention.text for mention in found.mentions)]
            like = any(wanted.lower() in text.lower() or text.lower() in wanted.lower() for text in texts)
            judged[field] = _fault(field, texts[:1], wanted, like if wanted else not texts)
        return judged


def _words(span: Span | None) -> str:
    return "" if span is None else span.text


def _fault(field: str, given: object, wanted: object, right: bool) -> str | None:
    return None if right else f"{field} is {given or 'none'!r}, not {wanted or 'none'!r}"
