"""A roster: people and organizations that the caller knows, to be recognised among a text's speakers."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from itertools import chain
from threading import Lock
from typing import Annotated, Any, TypeAlias, cast, overload

import msgspec
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
_BETWEEN, _AFTER = "\t", "\n"
"""The characters between the names of an entry, and between entries."""
_BLANKS = str.maketrans("\t\n", "  ")
_ODD = "\ufeff"
"""White space for patterns, but not for Python."""
FAST_BYTES = 1 << 21
"""JSON of this length is decoded in some 5 ms, in which the interpreter is held."""


Column: TypeAlias = str | Sequence[str]
"""Strings of the entries in order: as one, with line feeds between them, which takes a tenth of the time to make and to
send; as a sequence if one of them has a line feed."""


def _column(strings: Sequence[str]) -> Column:
    joined = _AFTER.join(strings)
    return tuple(strings) if joined.count(_AFTER) >= len(strings) else joined


def _strings(column: Column) -> tuple[str, ...]:
    return tuple(column.split(_AFTER) if isinstance(column, str) else column)


class Roster(Sequence[RosterEntry]):
    """The entries of a roster as columns of text, in which the garbage collector finds nothing to look through.

    10,000 entries as objects would be 40,000 for it, at every pass while they are in memory. An entry that is read
    is created again; tabs and line feeds in its names are blanks.

    Args:
        ids: The ids.
        names: A line for each entry: its name and aliases, tabs between them.
        roles: The roles, empty for an entry without one.
    """

    def __init__(self, ids: Column = (), names: str = "", roles: Column = ()) -> None:
        self.columns = (ids, names, roles)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids."""
        return _strings(self.columns[0])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The name of each entry and its aliases, tabs between them."""
        return _strings(self.columns[1] if self else ())

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles, empty for an entry without one."""
        return _strings(self.columns[2])

    @classmethod
    def of(cls, entries: Sequence[RosterEntry]) -> Roster:
        """The roster with some entries; itself if it is one."""
        if isinstance(entries, Roster):
            return entries
        names = [(one.name, *one.aliases) for one in entries]
        if not {_BETWEEN, _AFTER}.isdisjoint("".join(chain.from_iterable(names))):
            names = [tuple(name.translate(_BLANKS) for name in several) for several in names]
        lines = _AFTER.join(map(_BETWEEN.join, names))
        return cls(_column([one.id for one in entries]), lines, _column([one.role or "" for one in entries]))

    @property
    def has_roles(self) -> bool:
        """True if an entry has a role."""
        return bool(self.role_lines.strip(_AFTER))

    @property
    def role_lines(self) -> str:
        """A line for each role; line feeds within one are blanks."""
        roles = self.columns[2]
        return roles if isinstance(roles, str) else _AFTER.join(role.replace(_AFTER, " ") for role in roles)

    @property
    def key(self) -> bytes:
        """A hash of it; empty if it is too short or too long to be kept, or if an id or a role has a line feed."""
        if len(self) < _MIN_KEPT or not all(isinstance(column, str) for column in self.columns):
            return b""
        written = _AFTER.join(cast(tuple[str, str, str], self.columns)).encode()
        return sha256(written).digest() if len(written) <= KEPT_BYTES else b""

    @property
    def name_count(self) -> int:
        """The number of its names and aliases."""
        return len(self) + self.columns[1].count(_BETWEEN)

    def __len__(self) -> int:
        """The number of its entries."""
        ids = self.columns[0]
        return ids.count(_AFTER) + 1 if isinstance(ids, str) else len(ids)

    @overload
    def __getitem__(self, place: int) -> RosterEntry: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[RosterEntry]: ...

    def __getitem__(self, place: int | slice) -> RosterEntry | Sequence[RosterEntry]:
        """One entry, or several as another roster."""
        if isinstance(place, slice):
            return Roster(self.ids[place], _AFTER.join(self.names[place]), self.roles[place])
        name, *aliases = self.names[place].split(_BETWEEN)
        role = self.roles[place] or None
        return RosterEntry.model_construct(id=self.ids[place], name=name, aliases=aliases, role=role)

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
            recent.validated, handler.generate_schema(entries), serialization=written
        )


_Written: TypeAlias = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME_LENGTH)]


class _SentEntry(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """An entry as it was sent, which has all limits of a `RosterEntry` but that on blank strings.

    msgspec decodes 10,000 of them in 2 ms; parsing JSON and validating the entries takes several times that.
    """

    name: _Written
    id: _Written = ""
    aliases: Annotated[list[_Written], msgspec.Meta(max_length=MAX_ALIASES)] = []
    role: _Written | None = None


_Entries: TypeAlias = Annotated[list[_SentEntry], msgspec.Meta(max_length=MAX_ENTRIES)]
_DECODER = msgspec.json.Decoder(_Entries)


def _in_columns(entries: Sequence[_SentEntry]) -> Roster | None:
    """The roster of some entries; None if one has a blank string, or one that cannot be in a column."""
    names, aliases = [one.name for one in entries], [one.aliases for one in entries]
    ids, roles = [one.id or one.name for one in entries], [one.role or "" for one in entries]
    others = list(chain.from_iterable(aliases))
    lines = [_BETWEEN.join((name, *more)) if more else name for name, more in zip(names, aliases, strict=True)]
    columns = _AFTER.join(ids), _AFTER.join(lines), _AFTER.join(roles)
    if columns[1].count(_BETWEEN) != len(others):
        return None
    if any(one.count(_AFTER) >= len(entries) or _ODD in one or not is_encodable(one) for one in columns):
        return None
    is_read = all(map(str.strip, chain(names, ids, others, filter(None, set(roles)))))
    return Roster(*columns) if is_read else None


class _Kept:
    """The last rosters, each by a hash; requests are parsed on several threads."""

    def __init__(self) -> None:
        self._rosters: OrderedDict[bytes, Roster] = OrderedDict()
        self._lock = Lock()

    def known(self, key: bytes) -> Roster | None:
        """The roster with a hash, if it is one of the last."""
        with self._lock:
            if key in self._rosters:
                self._rosters.move_to_end(key)
            return self._rosters.get(key)

    def keep(self, key: bytes, roster: Roster) -> Roster:
        """The roster, which is kept unless its hash is empty."""
        if key:
            with self._lock:
                self._rosters[key] = roster
                while len(self._rosters) > ROSTERS_KEPT:
                    self._rosters.popitem(last=False)
        return roster


class RecentRosters:
    """The rosters that were validated last: by the hashes of their columns, and of the JSON that they were sent as."""

    def __init__(self) -> None:
        self._validated, self._sent = _Kept(), _Kept()

    def sent(self, written: bytes) -> Roster | None:
        """The roster that is written as JSON, if it is clearly valid; one that was sent before is not decoded again."""
        key = sha256(written).digest() if len(written) <= KEPT_BYTES else b""
        if (known := self._sent.known(key)) is not None:
            return known
        if len(written) <= FAST_BYTES:
            with suppress(ValueError, RecursionError):
                if (found := _in_columns(_DECODER.decode(written))) is not None:
                    return self._sent.keep(key, found)
        return None

    def recognised(self, value: Any) -> Roster | None:
        """The roster of parsed JSON, if it is clearly valid: one that was sent before is the same object.

        Whole columns are checked at a time, in a third of the time that the model of an entry takes. If what was sent
        has to be looked into entry by entry, the answer is None.
        """
        if not isinstance(value, list) or set(map(type, value)) != {dict}:
            return None
        if not all(isinstance(one.get("aliases", []), list) for one in value):
            return None
        with suppress(ValueError):
            if (found := _in_columns(msgspec.convert(value, _Entries))) is not None:
                key = found.key
                return self._validated.known(key) or self._validated.keep(key, found)
        return None

    def validated(self, value: Any, validate: ValidatorFunctionWrapHandler) -> Roster:
        """The roster of a request: one that was sent before is the same object.

        Raises:
            ValidationError: The roster is not valid.
        """
        if isinstance(value, Roster):
            return value
        with uncollected():  # Entries are many objects without cycles: the collector would begin several times.
            if (known := self.recognised(value)) is not None:
                return known
            found = Roster.of(validate(value))
        key = found.key
        return self._validated.known(key) or self._validated.keep(key, found)


recent = RecentRosters()
"""The rosters of all requests."""
