"""A roster: people and organizations that the caller knows, to be recognised among a text's speakers."""

from __future__ import annotations

import marshal
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from itertools import chain
from typing import Annotated, Any, NamedTuple, TypeAlias, overload

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, StringConstraints, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from onrecord.schemas import examples
from onrecord.schemas.garbage import uncollected
from onrecord.schemas.model import RequestModel
from onrecord.schemas.strings import NOT_BLANK, is_encodable

MAX_ENTRIES = 10_000
MAX_ALIASES = 50
MAX_NAME_LENGTH = 256
"""The most entries, aliases of an entry, and code points of a name: a national parliament has fewer than 3,000 members,
a person in several scripts some dozens of names."""
MAX_NAMES = 100_000
"""The most names and aliases of a roster. With ten names to each of 10,000 entries, indexing takes about a second."""

# No `Encodable`: it would cost a fifth of the time that a long roster takes, and the pattern refuses surrogates, too.
_Name: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME_LENGTH, pattern=NOT_BLANK)]


class RosterEntry(RequestModel):
    """A person or organization that the caller knows."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.ROSTER_ENTRY]})

    name: _Name
    """The full name."""
    id: _Name = Field(default_factory=lambda known: str(known["name"]))
    """The caller's id, given back as a speaker's `roster_id`; if left out, the name."""
    aliases: list[_Name] = Field(default_factory=list, max_length=MAX_ALIASES, fail_fast=True)
    """Other names of the same person or organization."""
    role: _Name | None = None
    """Office or occupation: `President of France`. It distinguishes namesakes if the text mentions one, and tells who
    `the French president` is where the text does not."""


ROSTERS_KEPT = 4
"""Rosters that are kept ready in memory: most callers send the same one with every text, and few send long ones."""
KEPT_BYTES = 4_000_000
"""Longer rosters are not kept: four of these take some 100 MB in all forms."""
_MIN_KEPT = 100
"""Shorter rosters are validated faster than they are recognised."""
_BETWEEN = "\t"
_BLANKS = str.maketrans("\t\n", "  ")
_ODD = "\t\n\ufeff"
"""Characters of which a name has few: those between names, and one that Python does not take for white space."""
_FIELDS = frozenset({"id", "name", "aliases", "role"})
_NO_ALIASES: list[str] = []


class _Columns(NamedTuple):
    """The fields of what was sent as a roster, of any types and values."""

    ids: list[Any]
    names: list[Any]
    aliases: list[Any]
    roles: list[Any]

    @property
    def roster(self) -> Roster | None:
        """The roster, if it is clearly valid."""
        ids, names, aliases, roles = self
        if set(map(type, aliases)) != {list} or max(map(len, aliases)) > MAX_ALIASES:
            return None
        every = [*ids, *names, *chain.from_iterable(aliases), *(role for role in roles if role is not None)]
        if set(map(type, every)) != {str} or max(map(len, every)) > MAX_NAME_LENGTH or not all(map(str.strip, every)):
            return None
        text = "".join(every)
        if any(character in text for character in _ODD) or not (text.isascii() or is_encodable(text)):
            return None
        return Roster(ids, [_BETWEEN.join((name, *more)) for name, more in zip(names, aliases, strict=True)], roles)


def _columns(value: Any) -> _Columns | None:
    """The columns of what was sent; None if it is no list of objects, has too many of them, or unknown fields."""
    if not isinstance(value, list) or len(value) > MAX_ENTRIES or set(map(type, value)) != {dict}:
        return None
    if not set().union(*value) <= _FIELDS:
        return None
    names = [one.get("name") for one in value]
    ids = [one.get("id", name) for one, name in zip(value, names, strict=True)]
    return _Columns(ids, names, [one.get("aliases", _NO_ALIASES) for one in value], [one.get("role") for one in value])


class Roster(Sequence[RosterEntry]):
    """The entries of a roster as columns of strings, in which the garbage collector finds nothing to look through.

    10,000 entries as objects would be 40,000 for it, at every pass while they are in memory. An entry that is read
    is created again; tabs and line feeds in its names are blanks.

    Args:
        ids: The ids.
        names: The name of each with its aliases, tabs between them.
        roles: The roles.
    """

    __slots__ = ("ids", "names", "roles")

    def __init__(self, ids: Sequence[str] = (), names: Sequence[str] = (), roles: Sequence[str | None] = ()) -> None:
        self.ids = tuple(ids)
        self.names = tuple(names)
        self.roles = tuple(roles)

    @classmethod
    def of_plain(cls, value: Any) -> Roster | None:
        """The roster of what was sent, if it is clearly valid; None if that has to be looked into, entry by entry.

        Whole columns are checked at a time, in a third of the time. What is wrong is found by the model of an entry.
        """
        return columns.roster if (columns := _columns(value)) else None

    @classmethod
    def of(cls, entries: Sequence[RosterEntry]) -> Roster:
        """The roster with some entries; itself if it is one."""
        if isinstance(entries, Roster):
            return entries
        names = [(one.name, *one.aliases) for one in entries]
        if not {"\t", "\n"}.isdisjoint("".join(chain.from_iterable(names))):
            names = [tuple(name.translate(_BLANKS) for name in several) for several in names]
        return cls([one.id for one in entries], list(map(_BETWEEN.join, names)), [one.role for one in entries])

    @property
    def name_count(self) -> int:
        """The number of its names and aliases."""
        return len(self.names) + "".join(self.names).count(_BETWEEN)

    def __len__(self) -> int:
        """The number of its entries."""
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> RosterEntry: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[RosterEntry]: ...

    def __getitem__(self, place: int | slice) -> RosterEntry | Sequence[RosterEntry]:
        """One entry, or several as another roster."""
        if isinstance(place, slice):
            return Roster(self.ids[place], self.names[place], self.roles[place])
        name, *aliases = self.names[place].split(_BETWEEN)
        return RosterEntry.model_construct(id=self.ids[place], name=name, aliases=aliases, role=self.roles[place])

    def __eq__(self, other: object) -> bool:
        """True for the same entries in the same order."""
        if isinstance(other, Roster):
            return (self.ids, self.names, self.roles) == (other.ids, other.names, other.roles)
        return isinstance(other, Sequence) and self == Roster.of(other)

    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validates a list of entries."""
        entries = Annotated[list[RosterEntry], Field(max_length=MAX_ENTRIES, fail_fast=True)]
        written = core_schema.plain_serializer_function_ser_schema(list)
        return core_schema.no_info_wrap_validator_function(
            _recent.validated, handler.generate_schema(entries), serialization=written
        )


class RecentRosters:
    """The rosters that were validated last, by a hash of what was sent: to validate 10,000 entries takes 20 ms."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Roster] = OrderedDict()

    def validated(self, value: Any, validate: ValidatorFunctionWrapHandler) -> Roster:
        """The roster of a request: one that was sent before is the same object.

        Raises:
            ValidationError: The roster is not valid.
        """
        if isinstance(value, Roster):
            return value
        columns = _columns(value)
        key = self._key(tuple(columns) if columns else value)
        if key and (known := self._kept.get(key)):
            self._kept.move_to_end(key)
            return known
        with uncollected():  # Entries are many objects without cycles: the collector would begin several times.
            found = (columns and columns.roster) or Roster.of(validate(value))
        if key:
            self._kept[key] = found
            while len(self._kept) > ROSTERS_KEPT:
                self._kept.popitem(last=False)
        return found

    @staticmethod
    def _key(value: Any) -> bytes:
        """A hash of columns, or of a list, by their values and types; empty if the roster is not kept."""
        if not isinstance(value, list | tuple) or len(value[0] if isinstance(value, tuple) else value) < _MIN_KEPT:
            return b""
        try:
            # In this version equal values are written as equal bytes.
            written = marshal.dumps(value, 2)
        except ValueError:  # There are objects in it that are no JSON, or it is nested too deeply.
            return b""
        return sha256(written).digest() if len(written) <= KEPT_BYTES else b""


_recent = RecentRosters()
