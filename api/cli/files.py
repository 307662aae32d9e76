"""The files that the arguments of the command line name: files, folders and patterns, each file with an id."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.api.documents.document import SUFFIXES
from onrecord.schemas.request import MAX_ID_LENGTH

STANDARD_INPUT = "-"
TABULAR = frozenset((".jsonl", ".ndjson", ".json", ".csv", ".tsv"))
"""Suffixes of files with any number of texts."""
PLAIN = frozenset((".txt", ".md", ".markdown", ".text"))
"""Suffixes of plain text. Markdown is not converted."""
KNOWN = TABULAR | PLAIN | SUFFIXES.keys()


@dataclass(frozen=True, slots=True)
class Argument:
    """One input: a name to open and show, and the id of its text if it holds one text."""

    name: str
    id: str | None = None

    @property
    def suffix(self) -> str:
        """The suffix in lower case."""
        return Path(self.name).suffix.lower()


def arguments(given: Sequence[str], known: frozenset[str] = frozenset(KNOWN)) -> list[Argument]:
    """The inputs in order, a file that is named twice once.

    A folder is expanded to the known files in it and below, a pattern to the matching files. A folder without any, and
    a pattern that nothing matches, stay as they are: neither can be read.

    The id of a file is its path without suffix below the folder that all files share, so that equal names in different
    folders have different ids. Ids that would still be equal keep their suffixes.

    Args:
        given: The arguments.
        known: The suffixes of the files that are taken from folders.
    """
    named: dict[str, str] = {}
    for name in (name for one in given for name in _expanded(one, known)):
        named.setdefault(os.path.abspath(name), name)
    names = list(named.values())
    paths = [Path(os.path.abspath(name)) for name in names if name != STANDARD_INPUT]
    shared = Path(os.path.commonpath([path.parent for path in paths])) if paths else Path()
    relative = {name: Path(os.path.abspath(name)).relative_to(shared) for name in names if name != STANDARD_INPUT}
    stems = Counter(path.with_suffix("").as_posix() for path in dict.fromkeys(relative.values()))
    return [Argument(name, _id(relative[name], stems)) if name in relative else Argument(name) for name in names]


def _id(path: Path, stems: Counter[str]) -> str:
    stem = path.with_suffix("").as_posix()
    return (stem if stems[stem] == 1 else path.as_posix())[-MAX_ID_LENGTH:]


def _expanded(given: str, known: frozenset[str]) -> Iterator[str]:
    if given != STANDARD_INPUT and os.path.isdir(given) and Path(given).suffix.lower() not in known:
        yield from list(_below(given, known)) or [given]
    elif glob.has_magic(given) and not os.path.exists(given):
        yield from sorted(glob.glob(given, recursive=True)) or [given]
    else:
        yield given


def _below(given: str, known: frozenset[str]) -> Iterator[str]:
    for folder, folders, files in os.walk(given):
        folders.sort()
        yield from (os.path.join(folder, one) for one in sorted(files) if _is_known(one, known))


def _is_known(name: str, known: frozenset[str]) -> bool:
    return Path(name).suffix.lower() in known and not name.startswith(".")
