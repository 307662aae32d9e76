"""The plan of a run, and the folder that it is kept in."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from onrecord.archive.errors import PlanInvalid
from onrecord.archive.files import write_whole
from onrecord.archive.inputs.mapping import ColumnMapping

PLAN_FILE = "plan.json"
UNITS_FILE = "units.jsonl"
_STARTED = "started"
VERSION = 1
"""The version of the layout of a folder."""
_FOLDER_UNITS = 1_000
"""Output files in one folder: file systems list a thousand names at once."""


@dataclass(frozen=True, slots=True)
class Input:
    """An input as it was when the plan was made. `size` and `sha256` are those of its own bytes."""

    name: str
    format: str
    size: int
    sha256: str
    articles: int


@dataclass(frozen=True, slots=True)
class Unit:
    """Consecutive articles of one input, whose records are one output file."""

    number: int
    input: int
    """The place of the input in the plan."""
    first: int
    """The first article within the input, counted from 0."""
    count: int
    article: int
    """The first article within the whole plan, counted from 0."""
    sha256: str
    """The hash of the raw articles."""
    offset: int | None = None
    """Its offset, in an input with random access."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Options that change records or errors."""

    include: tuple[str, ...] = ("speakers", "circumstances", "claims")
    min_confidence: float = 0.0
    min_speaker_confidence: float = 0.0
    explain: bool = False
    roster: tuple[dict[str, Any], ...] = ()
    roles: bool = True
    document_seconds: float = 60.0
    """Seconds that an article may take for each 10,000 code points begun."""
    keep_text: bool = False
    """Keep the text of each article with its record."""
    folder: str = ""
    """Results name the inputs below this folder without it, so that a caller sees no path of this machine."""


@dataclass(frozen=True)
class Plan:
    """A frozen plan."""

    inputs: tuple[Input, ...]
    units: tuple[Unit, ...]
    fingerprint: str
    """The fingerprint of the engine."""
    options: RunOptions = field(default_factory=RunOptions)
    mapping: ColumnMapping = field(default_factory=ColumnMapping)

    @property
    def articles(self) -> int:
        """The number of articles."""
        return sum(unit.count for unit in self.units)

    @cached_property
    def id(self) -> str:
        """A hash of everything that the output depends on."""
        return hashlib.sha256(self._head() + self._units()).hexdigest()[:12]

    def _head(self) -> bytes:
        head = {
            "version": VERSION,
            "fingerprint": self.fingerprint,
            "options": asdict(self.options),
            "columns": dict(self.mapping.columns),
            "extra": self.mapping.extra,
            "inputs": [asdict(one) for one in self.inputs],
        }
        return json.dumps(head, indent=1).encode() + b"\n"

    def _units(self) -> bytes:
        return b"".join(json.dumps(asdict(unit)).encode() + b"\n" for unit in self.units)


class PlanFolder:
    """The folder of a run: its plan and its output.

    Args:
        path: The folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, plan: Plan) -> None:
        """Write the plan. The head is written last: a folder without it has no plan.

        Raises:
            PlanInvalid: The folder has another plan.
        """
        if (self.path / PLAN_FILE).exists():
            if self.read().id == plan.id:
                return
            raise PlanInvalid(f"{self.path} has another plan already: name a new folder with --out")
        self.path.mkdir(parents=True, exist_ok=True)
        write_whole(self.path / UNITS_FILE, plan._units())
        write_whole(self.path / PLAN_FILE, plan._head())

    def read(self) -> Plan:
        """The plan.

        Raises:
            PlanInvalid: There is none, or it is damaged.
            OSError: It cannot be read at present.
        """
        try:
            head = json.loads((self.path / PLAN_FILE).read_bytes())
            if head["version"] != VERSION:
                raise PlanInvalid(f"{self.path}: the plan has layout {head['version']}, this version reads {VERSION}")
            units = tuple(Unit(**json.loads(line)) for line in (self.path / UNITS_FILE).read_bytes().splitlines())
            options = RunOptions(**_tuples(head["options"]))
            mapping = ColumnMapping(head["columns"], tuple(head["extra"]))
            plan = Plan(tuple(Input(**one) for one in head["inputs"]), units, head["fingerprint"], options, mapping)
        except FileNotFoundError:
            raise PlanInvalid(f"{self.path} has no plan: make one with `onrecord archive plan`") from None
        except (ValueError, KeyError, TypeError) as error:
            raise PlanInvalid(f"{self.path}: the plan is damaged ({type(error).__name__})") from error
        if plan.articles != sum(one.articles for one in plan.inputs):
            raise PlanInvalid(f"{self.path}: the plan is damaged: its units do not add up to its inputs")
        return plan

    def output(self, plan: Plan, unit: Unit) -> Path:
        """The output file of a unit."""
        folder = f"{unit.number // _FOLDER_UNITS:05d}"
        return self.path / "records" / folder / f"{unit.number:08d}-{plan.id}.jsonl.zst"

    @property
    def parts(self) -> Path:
        """The folder of finished parts of units that have been halved."""
        return self.path / "parts"

    @property
    def attempts(self) -> Path:
        """The folder that counts the attempts at what is not finished."""
        return self.path / "attempts"

    def start(self) -> None:
        """Note the time of a start of the run."""
        (self.path / _STARTED).touch()

    @property
    def last_start(self) -> float | None:
        """The time of the last start; None if there was none."""
        try:
            return (self.path / _STARTED).stat().st_mtime
        except FileNotFoundError:
            return None

    @property
    def tables(self) -> Path:
        """The folder of the flat tables."""
        return self.path / "tables"


def _tuples(options: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}
