"""Reads a roster from a file: names, one per line; a table; a JSON list of entries, or one entry per line."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer
from pydantic import TypeAdapter, ValidationError

from onrecord.api.cli.exit import BAD_INPUT, tell
from onrecord.api.cli.inputs import BadInput, Origin
from onrecord.api.cli.reason import json_reason, reason_of
from onrecord.schemas.roster import MAX_ENTRIES, RosterEntry

_ENTRIES: TypeAdapter[tuple[RosterEntry, ...]] = TypeAdapter(tuple[RosterEntry, ...])
_ENTRY = TypeAdapter(RosterEntry)
_COLUMNS = ("id", "name", "aliases", "role")


def roster_of(argument: str | None) -> tuple[RosterEntry, ...]:
    """The entries of the file of an option; an error in it ends the command."""
    found = read_roster(argument) if argument is not None else ()
    if isinstance(found, BadInput):
        tell(f"{found.origin}: {found.reason}")
        raise typer.Exit(BAD_INPUT)
    return found


def read_roster(argument: str) -> tuple[RosterEntry, ...] | BadInput:
    """Reads the entries of a file; an error names the file, the line of a `.jsonl` and the field."""
    origin = Origin(argument)
    try:
        text = Path(argument).read_bytes().removeprefix(codecs.BOM_UTF8).decode()
    except OSError as error:
        return BadInput(origin, error.strerror or type(error).__name__)
    except UnicodeDecodeError as error:
        return BadInput(origin, f"not UTF-8: byte 0x{error.object[error.start]:02x}")
    found = _entries(argument, text)
    if isinstance(found, BadInput):
        return found
    if len(found) > MAX_ENTRIES:
        return BadInput(origin, f"{len(found)} entries; the limit is {MAX_ENTRIES}")
    return found


def _entries(argument: str, text: str) -> tuple[RosterEntry, ...] | BadInput:
    if Path(argument).suffix.lower() in (".csv", ".tsv"):
        return _rows(argument, text)
    match text.lstrip()[:1]:
        case "[":
            found: tuple[RosterEntry, ...] | BadInput = _checked(Origin(argument), text, _ENTRIES)
            return found
        case "{":
            return _lines(argument, text)
        case _:
            return _names(argument, text)


def _names(argument: str, text: str) -> tuple[RosterEntry, ...] | BadInput:
    """The names of a text file."""
    names = [(number, line.strip()) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    return _all((Origin(argument, number) for number, _ in names), [{"name": name} for _, name in names])


def _rows(argument: str, text: str) -> tuple[RosterEntry, ...] | BadInput:
    """The rows of a table with a header: `name`, and if there are, `id`, `aliases` (divided by |) and `role`."""
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = {name.strip().lower(): name for name in rows.fieldnames or []}
    if "name" not in names:
        return BadInput(Origin(argument), "no column `name`")
    found, origins = [], []
    try:
        for row in rows:
            cells = {field: (row[names[field]] or "").strip() for field in _COLUMNS if field in names}
            entry: dict[str, Any] = {"name": cells["name"]}
            entry |= {field: cells[field] for field in ("id", "role") if cells.get(field)}
            aliases = [one.strip() for one in cells.get("aliases", "").split("|") if one.strip()]
            found.append(entry | ({"aliases": aliases} if aliases else {}))
            origins.append(Origin(argument, rows.line_num))
    except csv.Error as error:
        return BadInput(Origin(argument, rows.line_num), f"not CSV: {error}")
    return _all(origins, found)


def _all(origins: Iterable[Origin], values: list[dict[str, Any]]) -> tuple[RosterEntry, ...] | BadInput:
    """The entries, or the error in the first invalid one."""
    entries = []
    for origin, value in zip(origins, values, strict=True):
        try:
            entries.append(RosterEntry.model_validate(value))
        except ValidationError as error:
            return BadInput(origin, reason_of(error, most=1))
    return tuple(entries)


def _lines(name: str, text: str) -> tuple[RosterEntry, ...] | BadInput:
    entries: list[RosterEntry] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            entry = _checked(Origin(name, number), line, _ENTRY)
            if isinstance(entry, BadInput):
                return entry
            entries.append(entry)
    return tuple(entries)


def _checked(origin: Origin, text: str, expected: TypeAdapter[Any]) -> Any:
    """Parses and validates JSON."""
    try:
        value = json.loads(text)
        return expected.validate_json(text) if isinstance(value, list | dict) else expected.validate_python(value)
    except ValidationError as error:
        return BadInput(origin, reason_of(error, most=1))
    except (RecursionError, ValueError) as error:
        return BadInput(origin, json_reason(error))
