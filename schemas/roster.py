"""A roster: people and organizations that the caller knows, to be recognised among a text's speakers."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints

from onrecord.schemas import examples
from onrecord.schemas.model import RequestModel

MAX_ENTRIES = 10_000
MAX_ALIASES = 50
MAX_NAME_LENGTH = 256
"""The most entries, aliases of an entry, and code points of a name: a national parliament has fewer than 3,000 members,
a person in several scripts some dozens of names."""
MAX_NAMES = 100_000
"""The most names and aliases of a roster. With ten names to each of 10,000 entries, indexing takes about a second."""

# No `Encodable`: it would cost a fifth of the time that a long roster takes, and the pattern refuses surrogates, too.
_Name: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME_LENGTH, pattern=r"\S")]


class RosterEntry(RequestModel):
    """A person or organization that the caller knows."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ROSTER_ENTRY]})

    id: _Name
    """The caller's id, given back as a speaker's `roster_id`."""
    name: _Name
    """The full name."""
    aliases: list[_Name] = Field(default_factory=list, max_length=MAX_ALIASES, fail_fast=True)
    """Other names of the same person or organization."""
    role: _Name | None = None
    """Office or occupation. It distinguishes namesakes if the text mentions one."""
