"""Makes a plan: reads every input once, counts and hashes its articles, and cuts them into units."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from onrecord.archive.errors import UnknownColumn, UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.cursor import InputCursor
from onrecord.archive.inputs.format import Format
from onrecord.archive.inputs.formats import FORMATS, WITH_COLUMNS, format_of, is_known, known_suffixes
from onrecord.archive.inputs.mapping import ColumnMapping, UnseenColumns
from onrecord.archive.inputs.streams import opened
from onrecord.archive.packages import package
from onrecord.archive.plan.plan import Input, Plan, RunOptions, Unit

UNIT_ARTICLES = 1_000
"""Articles of a unit: a quarter of an hour for one process, so that little is lost with it, and 10^8 articles have
100,000 output files."""
UNIT_BYTES = 16 << 20
"""The most raw bytes of a unit, beyond its first article: its records are held in memory until they are written."""
TRIED_ARTICLES = 100
"""The first articles of an input, of which one has to be parsable: a wrong column makes an error of every article."""
_HASHED_BYTES = 1 << 20
"""Bytes that are hashed at a time."""


@dataclass(slots=True)
class Planning:
    """The input of a plan.

    `tick` is called after each article with the number of articles so far.
    """

    fingerprint: str
    options: RunOptions = field(default_factory=RunOptions)
    mapping: ColumnMapping = field(default_factory=ColumnMapping)
    form: str | None = None
    """The format of all inputs; None: that of each one's suffix."""
    unit_articles: int = UNIT_ARTICLES
    tick: Callable[[int], None] = lambda articles: None
    unit_bytes: int = UNIT_BYTES
    tried: int = 0
    """The first articles of each input of which one has to be parsable; 0: all may be errors."""

    def plan(self, names: Sequence[str]) -> Plan:
        """The plan for some inputs: files, folders or addresses.

        Raises:
            UnreadableInput: One of them cannot be read. All are tried, and the message names each that fails.
            UnknownColumn: A column that the mapping names is in none of them.
        """
        inputs: list[Input] = []
        units: list[Unit] = []
        unseen = UnseenColumns(self.mapping)
        files = [(name, list(_files(name))) for name in names]
        nothing = f"there is no file of a known format in it: {known_suffixes()}"
        faults = [UnreadableInput(name, nothing) for name, found in files if not found]
        for name in chain.from_iterable(found for _, found in files):
            try:
                found, more = self._input(name, len(inputs), units, unseen)
            except UnreadableInput as error:
                faults.append(error)
                continue
            inputs.append(found)
            units += more
        if faults:
            raise UnreadableInput(faults[0].name, "; ".join([faults[0].reason, *map(str, faults[1:])]))
        if not units:
            raise UnreadableInput(", ".join(names), "there is no article in it")
        if unseen.names:
            raise UnknownColumn(unseen.names)
        return Plan(tuple(inputs), tuple(units), self.fingerprint, self.options, self.mapping)

    def _input(self, name: str, place: int, before: Sequence[Unit], unseen: UnseenColumns) -> tuple[Input, list[Unit]]:
        size, digest = _hashed(name)
        with opened(name) as stream:
            form = FORMATS[self.form] if self.form else format_of(name, stream)
        base = before[-1].article + before[-1].count if before else 0
        units: list[Unit] = []
        with closing(InputCursor(name, form, self.mapping)) as cursor:
            raws = self._tried(cursor, form)
            if form.name in WITH_COLUMNS:
                raws = map(unseen.passed, raws)
            for first, count, sha256, offset in self._cut(raws, cursor, base):
                units.append(Unit(len(before) + len(units), place, first, count, base + first, sha256, offset))
        return Input(name, form.name, size, digest, sum(unit.count for unit in units)), units

    def _tried(self, cursor: InputCursor, form: Format) -> Iterator[bytes]:
        """The raw articles of an input.

        Raises:
            UnreadableInput: None of the first ones is an article.
        """
        is_known, number, reason = not self.tried, 0, ""
        for raw in cursor.read(0):
            if not is_known:
                number += 1
                try:
                    form.article(raw, self.mapping)
                    is_known = True
                except UnparsableArticle as error:
                    reason = str(error)
                if not is_known and number == self.tried:
                    break
            yield raw
        if not is_known and number:
            what = "its only article cannot" if number == 1 else f"none of its first {number} articles can"
            remedy = "--column names the columns"
            if form.name not in WITH_COLUMNS:
                remedy = f"it is read as {form.name}, and --format names another format"
            raise UnreadableInput(cursor.name, f"{what} be read: {reason}; {remedy}")

    def _cut(self, raws: Iterator[bytes], cursor: InputCursor, base: int) -> Iterator[tuple[int, int, str, int | None]]:
        """Yields first article, count, hash and offset of each unit of an input."""
        first = count = size = 0
        digest = UnitHash()
        offset: int | None = None
        after: int | None = None
        for raw in raws:
            if count == self.unit_articles or (count and size + len(raw) > self.unit_bytes):
                yield first, count, digest.hex(), offset
                first, count, size, digest, offset = first + count, 0, 0, UnitHash(), after
            digest.add(raw)
            count, size, after = count + 1, size + len(raw), cursor.offset
            self.tick(base + first + count)
        if count:
            yield first, count, digest.hex(), offset


class UnitHash:
    """The hash of a unit's raw articles, each with its length, so that different lists have different hashes."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, raw: bytes) -> None:
        """Add an article."""
        self._hash.update(b"%d " % len(raw) + raw)

    def hex(self) -> str:
        """The hash of what has been added."""
        return self._hash.hexdigest()


def _files(name: str) -> Iterator[str]:
    """The files behind an argument: itself, those in a folder, or those that match an address with `*`."""
    if "://" in name:
        found: Any = package("fsspec").open_files(name, "rb") if "*" in name else None
        yield from (one.full_name for one in found) if found is not None else (name,)
    elif (path := Path(name)).is_dir():
        yield from (str(one.absolute()) for one in sorted(path.rglob("*")) if one.is_file() and is_known(one.name))
    else:
        yield str(path.absolute())


def _hashed(name: str) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with opened(name) as stream:
        while piece := stream.read(_HASHED_BYTES):
            digest.update(piece)
            size += len(piece)
    return size, digest.hexdigest()
