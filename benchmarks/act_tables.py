"""Tables of sentences with the act, stance, negation and modality of one cue, and how its content is put.

A table is a folder of TOML files, each a list of `rows`. A row names what is not the plain case. A draft is judged
field by field: a value is right when it is the row's; hedges, when they are the row's words in the order of the text.
A cue that is not found at all makes every field of its row wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, model_validator

from onrecord.extractors.draft import AttributionDraft, Draft
from onrecord.extractors.factuality.factuality import factuality

CUE_FIELDS = ("act", "stance", "negated", "modality")
CONTENT_FIELDS = ("certainty", "hedges", "denied", "tense", "future")
FIELDS = CUE_FIELDS + CONTENT_FIELDS
"""What is judged: the last five are fields of a claim, `denied` being its `negated`, `future` its `about_future`."""

MISSING = "not found"

Values = Mapping[str, str]
"""A value in words for each field."""


class Row(BaseModel):
    """A sentence, a cue in it, and what must be said of both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    cue: str | None = None
    """Words of the cue; left out: there must be none."""
    act: str = "statement"
    stance: str = "neutral"
    negated: bool = False
    modality: str = "asserted"
    unread: bool = False
    """Whether how the content is put is not judged: there is none, or annotators would differ."""
    certainty: str = "certain"
    hedges: tuple[str, ...] = ()
    denied: bool = False
    """Whether the content's main predicate is negated."""
    tense: str = "none"
    future: bool = False

    @model_validator(mode="after")
    def _in_the_text(self) -> Row:
        if strange := [words for words in (self.cue or "", *self.hedges) if words not in self.text]:
            raise ValueError(f"not in the text {self.text!r}: {strange}")
        return self

    @property
    def expected(self) -> Values:
        """What each judged field must be."""
        fields = CUE_FIELDS if self.unread else FIELDS
        return {name: _words(getattr(self, name)) for name in fields}


class Group(BaseModel):
    """One file of a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[Row, ...]


def load_rows(folder: Path) -> dict[str, tuple[Row, ...]]:
    """The rows of every file of a table, by its name.

    Raises:
        ValueError: A file is not such a table.
    """
    files = sorted(folder.glob("*.toml"))
    return {file.stem: Group.model_validate(tomllib.loads(file.read_text("utf-8"))).rows for file in files}


def found(row: Row, draft: Draft) -> Values:
    """What a draft says of a row's cue in each judged field; `MISSING` of all where it has no such cue."""
    text = draft.analysis.text
    one = next((one for one in draft.attributions if _same_cue(row, text, one)), None)
    if one is None:
        return dict.fromkeys(row.expected, MISSING)
    put = factuality(draft.analysis, one)
    values = {
        "act": one.act or "none",
        "stance": one.stance,
        "negated": one.negated,
        "modality": one.modality,
        "certainty": put.modality,
        "hedges": tuple(text[start:end] for start, end in put.hedges),
        "denied": put.negated,
        "tense": put.tense or "none",
        "future": put.about_future,
    }
    return {name: _words(values[name]) for name in row.expected}


def faults(row: Row, draft: Draft) -> tuple[str, ...]:
    """What is wrong with a draft of a row's text, in words."""
    given = found(row, draft)
    if MISSING in given.values():
        return (f"no record of the cue {row.cue!r}",)
    return tuple(
        f"{name} is {given[name]}, not {wanted}" for name, wanted in row.expected.items() if given[name] != wanted
    )


def named(table: Mapping[str, Sequence[Row]]) -> dict[str, Row]:
    """Every row by name: that of its file and its number, from 1."""
    return {f"{group}/{number}": row for group, rows in table.items() for number, row in enumerate(rows, 1)}


def _same_cue(row: Row, text: str, attribution: AttributionDraft) -> bool:
    if row.cue is None or not attribution.cue:
        return row.cue is None and not attribution.cue
    words = " ".join(text[start:end] for start, end in attribution.cue)
    return re.search(rf"\b{re.escape(row.cue)}\b", words, re.IGNORECASE) is not None


def _words(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return " … ".join(map(str, value)) or "none"
        case _:
            return str(value)
