"""Tables of sources: short texts, each with one source and what its speaker should be, and a judge of records.

A table is a TOML file with `row`s and, where speakers are looked up, a `roster`. A text given in a row is its own. What
a row leaves out is not looked at; an empty string says that there must be nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

from onrecord.schemas.attribution import Attribution
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.roster import RosterEntry
from onrecord.schemas.spans import Span
from onrecord.schemas.speaker import Speaker


class Row(BaseModel):
    """A text with one source that is looked at, and what its speaker should be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    source: str
    """Words of the source; the first attribution whose source has them is looked at."""
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
    def _checks_something(self) -> Row:
        if not self.fields:
            raise ValueError(f"nothing is checked: {self.text!r}")
        words = (self.role, self.affiliation, self.reason, self.source)
        if strange := [one for one in words if one and one not in self.text]:
            raise ValueError(f"not in the text {self.text!r}: {strange}")
        return self

    @property
    def fields(self) -> frozenset[str]:
        """The fields that are looked at."""
        return frozenset(self.model_fields_set - {"text", "source"})


class Table(BaseModel):
    """One file of rows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    row: tuple[Row, ...] = Field(min_length=1)
    roster: tuple[RosterEntry, ...] = ()

    @property
    def named(self) -> dict[str, Row]:
        """The rows by their number, from 1."""
        return {str(number): row for number, row in enumerate(self.row, 1)}


def load_tables(folder: Path) -> dict[str, Table]:
    """Every table of a folder by the name of its file.

    Raises:
        OSError: There is no such folder.
        ValueError: A file is not TOML or not such a table.
    """
    return {
        path.stem: Table.model_validate(tomllib.loads(path.read_text("utf-8")))
        for path in sorted(folder.glob("*.toml"))
    }


@dataclass(frozen=True, slots=True)
class Fault:
    """A field that is wrong, and how, in words."""

    field: str
    message: str


def judge(row: Row, record: Extraction) -> tuple[Fault, ...]:
    """What is wrong with the record of a row's text; nothing: it passes."""
    attribution = next((a for a in record.attributions if a.source and row.source in a.source.text), None)
    if attribution is None or attribution.source is None:
        return tuple(Fault(field, "the source is not found") for field in sorted(row.fields))
    speakers = {speaker.id: speaker for speaker in record.speakers}
    speaker = speakers.get(attribution.source.speaker_id or "")
    if speaker is None:
        return tuple(Fault(field, f"the source is {attribution.resolution.status}") for field in sorted(row.fields))
    return tuple(_faults(row, attribution, speaker, speakers))


def _faults(row: Row, attribution: Attribution, speaker: Speaker, speakers: Mapping[str, Speaker]) -> Iterator[Fault]:
    found: dict[str, object] = {
        "type": speaker.type or "",
        "role": _words(speaker.role),
        "affiliation": _words(speaker.affiliation),
        "anonymous": speaker.anonymous,
        "reason": _words(speaker.anonymity_reason),
        "roster": speaker.roster_id or "",
        "candidates": frozenset(speaker.roster_candidates),
    }
    for field, given in found.items():
        wanted = getattr(row, field)
        wanted = frozenset(wanted) if field == "candidates" else wanted
        if field in row.fields and given != wanted:
            yield Fault(field, f"{field} is {_shown(given)}, not {_shown(wanted)}")
    assert attribution.source is not None
    for field, given_id in (
        ("spoken_by", attribution.source.spoken_by),
        ("on_behalf_of", attribution.source.on_behalf_of),
    ):
        if field in row.fields:
            yield from _chained(field, getattr(row, field), speakers.get(given_id or ""))


def _chained(field: str, wanted: str, found: Speaker | None) -> Iterator[Fault]:
    texts = [] if found is None else [found.name, *(mention.text for mention in found.mentions)]
    right = (
        any(wanted.lower() in text.lower() or text.lower() in wanted.lower() for text in texts) if wanted else not texts
    )
    if not right:
        yield Fault(field, f"{field} is {_shown(texts[:1])}, not {_shown(wanted)}")


def _words(span: Span | None) -> str:
    return "" if span is None else span.text


def _shown(value: object) -> str:
    return "none" if value in ("", [], frozenset()) else repr(sorted(value) if isinstance(value, frozenset) else value)
