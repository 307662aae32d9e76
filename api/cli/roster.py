"""Reads a roster from a file: a JSON list of entries, or one entry per line."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from onrecord.api.cli.inputs import BadInput, Origin
from onrecord.schemas.roster import MAX_ENTRIES, RosterEntry
from onrecord.schemas.validation import invalid_fields

_ENTRIES: TypeAdapter[tuple[RosterEntry, ...]] = TypeAdapter(tuple[RosterEntry, ...])
_ENTRY = TypeAdapter(RosterEntry)


def read_roster(argument: str) -> tuple[RosterEntry, ...] | BadInput:
    """Reads the entries of a file; an error names the file, the line of a `.jsonl` and the field."""
    origin = Origin(argument)
    try:
        text = Path(argument).read_bytes().removeprefix(codecs.BOM_UTF8).decode()
    except OSError as error:
        return BadInput(origin, error.strerror or type(error).__name__)
    except UnicodeDecodeError as error:
        return BadInput(origin, f"not UTF-8: byte 0x{error.object[error.start]:02x}")
    found = _lines(argument, text) if text.lstrip()[:1] != "[" else _checked(origin, text, _ENTRIES)
    if isinstance(found, BadInput):
        return found
    if len(found) > MAX_ENTRIES:
        return BadInput(origin, f"{len(found)} entries; the limit is {MAX_ENTRIES}")
    return found


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
    except json.JSONDecodeError as error:
        return BadInput(origin, f"not JSON: {error.msg} at character {error.pos + 1}")
    except ValidationError as error:
        fields = invalid_fields(error.errors(include_url=False, include_input=False)[:1], repeat=True)
        return BadInput(origin, "; ".join(f"{one.pointer.removeprefix('/')}: {one.detail}" for one in fields))
    except (RecursionError, ValueError):
        return BadInput(origin, "invalid JSON: nested too deeply, or a number with too many digits")
