"""Reports: the figures of one benchmark as tables, with the fingerprint of the engine that was measured.

Commands print them; `benchmarks/results.json` keeps them; README and docs show the kept ones (`tools.docs`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict, TypeAdapter

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "benchmarks" / "results.json"
LATEST = ROOT / "build" / "benchmarks"
"""Every run writes its report here; `--keep` writes it to `KEPT` as well."""

Cell: TypeAlias = str | int | float | None

PERCENT, CODE = "%", "`"
"""Formats of a column in addition to those of `format`: a share as a percentage, and code."""

MISSING = "–"
NUMBERS = frozenset("0123456789.,–")


class Table(BaseModel):
    """Rows of cells, and for each column its format."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    columns: dict[str, str]
    rows: list[list[Cell]]
    note: str = ""

    def markdown(self) -> str:
        """The table in Markdown with its note; columns of numbers are aligned to the right."""
        shown = markdown(list(self.columns), [list(map(_shown, row, self.columns.values())) for row in self.rows])
        return f"{shown}\n\n{self.note}" if self.note else shown


class Report(BaseModel):
    """The tables of one benchmark by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: str | None
    """The fingerprint of the measured engine; null in reports from before it was recorded."""
    tables: dict[str, Table]


Reports: TypeAlias = dict[str, Report]
_REPORTS = TypeAdapter(Reports)


def _shown(cell: Cell, form: str) -> str:
    if cell is None:
        return MISSING
    if form == CODE:
        return code(str(cell))
    if isinstance(cell, str):
        return cell
    if form == PERCENT:
        return f"{100 * cell:.1f}"
    return format(cell, form or ("," if isinstance(cell, int) else ""))


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of finished cells. Bars are escaped and line ends become spaces, so that a cell stays one cell."""
    cells = [[_escaped(cell) for cell in row] for row in rows]
    numeric = [all(row[i] and set(row[i].strip("*")) <= NUMBERS for row in cells) for i in range(len(header))]
    rule = ["---:" if right else "---" for right in numeric]
    return "\n".join(f"| {' | '.join(line)} |" for line in [list(map(_escaped, header)), rule, *cells])


def _escaped(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def code(text: str) -> str:
    """The text as code."""
    return f"`{text}`" if text else ""


def share(part: float, whole: float) -> float | None:
    """The part divided by the whole; None where the whole is zero."""
    return part / whole if whole else None


def read(path: Path | None = None) -> Reports:
    """The reports in a file, by default the kept ones; none where there is no file.

    Raises:
        ValidationError: The file does not hold reports.
    """
    path = path or KEPT
    return _REPORTS.validate_json(path.read_bytes()) if path.exists() else {}


def write(reports: Reports, path: Path) -> None:
    """Write reports as indented JSON. The folder is made if it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_REPORTS.dump_json(reports, indent=1) + b"\n")


def publish(name: str, tables: dict[str, Table], fingerprint: str, keep: bool = False) -> None:
    """Print the tables and write the report, with `keep` in the place of the kept report of this name as well."""
    for title, table in tables.items():
        print(f"\n## {title}\n", table.markdown(), sep="\n")
    report = Report(fingerprint=fingerprint, tables=tables)
    write({name: report}, LATEST / f"{name}.json")
    if keep:
        write(read() | {name: report}, KEPT)


def stamp(report: Report, shipped: str) -> str:
    """The sentence that names the engine of a report, and says whether it is the one that ships."""
    if report.fingerprint is None:
        return "Measured before reports recorded the fingerprint of the engine."
    if report.fingerprint == shipped:
        return f"Measured with the engine that ships, fingerprint {code(report.fingerprint)}."
    return f"Measured with an earlier engine, of fingerprint {code(report.fingerprint)}."
