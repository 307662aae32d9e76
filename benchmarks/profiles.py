"""Print how many sources of the tables are described rightly: ``python -m benchmarks.profiles``.

Reads every row of the tables in `tests/cases/profiles` with the whole extractor and judges the records as
`benchmarks.profile_tables` says, field by field. Tables whose names end in `_fresh` were written after the rules.
Models are those that the ``ONRECORD_*`` settings name. The rows that are known to fail stand in
`tests/cases/known_profile_failures.toml`; ``--known-failures`` writes that file anew and keeps the reasons it has.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import figure_tables, results
from benchmarks.profile_tables import Fault, Table, judge, load_tables
from benchmarks.results import ROOT, FieldCount, ProfileFigures, Results
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.settings import Settings
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions

CASES = ROOT / "tests" / "cases" / "profiles"
KNOWN = ROOT / "tests" / "cases" / "known_profile_failures.toml"

Faults = Mapping[str, tuple[Fault, ...]]
"""What is wrong by the number of the row; nothing where it passes."""


def faults(extractor: TextExtractor, table: Table) -> Faults:
    """Read and judge every row of a table, all in one batch."""
    options = ExtractionOptions(roster=table.roster)
    records = extractor.extract_batch([(row.text, options) for row in table.row])
    return {
        number: tuple(Fault(field, f"not read: {record}") for field in sorted(row.fields))
        if isinstance(record, ExtractionError)
        else judge(row, record)
        for (number, row), record in zip(table.named.items(), records, strict=True)
    }


def counts(table: Table, found: Faults) -> dict[str, FieldCount]:
    """How many rows look at each field, and in how many it is right."""
    looked = Counter(field for row in table.row for field in row.fields)
    wrong = Counter(field for row in found.values() for field in {fault.field for fault in row})
    return {field: FieldCount(rows=rows, right=rows - wrong[field]) for field, rows in sorted(looked.items())}


def failing(table: Table, found: Faults) -> str:
    """What fails, to be read: each such row with its faults."""
    lines = []
    for number, row in table.named.items():
        if found[number]:
            lines.append(f"  {number}: {json.dumps(row.text, ensure_ascii=False)}")
            lines += [f"      {fault.message}" for fault in found[number]]
    return "\n".join(lines)


def known_failures(path: Path = KNOWN) -> dict[str, dict[str, str]]:
    """By table, the rows that are known to fail, each with the reason; none where there is no file."""
    known: dict[str, dict[str, str]] = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    return known


def write_known_failures(found: Mapping[str, Faults], path: Path = KNOWN) -> None:
    """Write the rows that fail now; one that had a reason keeps it, another gets its faults for one."""
    old = known_failures(path)
    lines = ["# Rows that fail, and why: `python -m benchmarks.profiles --known-failures` writes this file."]
    for table, judged in found.items():
        told = {number: "; ".join(fault.message for fault in wrong) for number, wrong in judged.items() if wrong}
        reasons = {number: old.get(table, {}).get(number, reason) for number, reason in told.items()}
        if reasons:
            lines += ["", f"[{table}]"]
            lines += [f"{number} = {json.dumps(reason, ensure_ascii=False)}" for number, reason in reasons.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--known-failures", action="store_true", help="write the file of known failures anew")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    options = parser.parse_args(given)
    tables = load_tables(CASES)
    extractor = load(Settings().models)
    judged = {name: faults(extractor, table) for name, table in tables.items()}
    figures = ProfileFigures(
        engine=f"{extractor.engine.version}, fingerprint {extractor.engine.fingerprint}",
        tables={name: counts(table, judged[name]) for name, table in tables.items()},
    )
    for name, table in tables.items():
        print(f"\n## What fails in {name}", failing(table, judged[name]), sep="\n")
    print("\n## Sources\n", figure_tables.profiles(figures), sep="\n")
    measured = Results(profiles=figures)
    results.write(results.LATEST / "profiles.json", measured)
    if options.known_failures:
        write_known_failures(judged)
    if options.keep:
        results.keep(measured)


if __name__ == "__main__":
    main()
