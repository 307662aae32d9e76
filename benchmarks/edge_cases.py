"""Print how many hard cases are read rightly: ``python -m benchmarks.edge_cases``.

Reads every variant of the tables in `tests/cases` with the whole extractor and judges the records as
`benchmarks.case_tables` says. A case passes when all its variants do. Models are those that the ``ONRECORD_*`` settings
name. The variants that are known to fail stand in `tests/cases/known_failures.toml`; ``--known-failures`` writes that
file anew and keeps the reasons it has.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import figure_tables, results
from benchmarks.case_tables import Case, Table, judge, load_table, variants
from benchmarks.results import ROOT, CaseFigures, GroupCount, Results
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.settings import Settings
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions

CASES = ROOT / "tests" / "cases"
KNOWN = CASES / "known_failures.toml"
NESTING = "nesting"
NAMES = ("edge_cases", NESTING)
"""The tables, each a folder of the folder of cases, or a file."""

Faults = Mapping[str, tuple[str, ...]]
"""What is wrong, in words, by the name of the variant; nothing where it passes."""


def tables(folder: Path = CASES) -> dict[str, Table]:
    """The tables that are there, by name.

    Raises:
        ValueError: A file is not such a table.
    """
    found = [path for name in NAMES for path in (folder / name, folder / f"{name}.toml") if path.exists()]
    return {path.stem: load_table(path) for path in found}


def faults(extractor: TextExtractor, table: Table, name: str) -> Faults:
    """Read and judge every variant of a table, all in one batch; what is inside a content only the one on nesting."""
    named = variants(table)
    records = extractor.extract_batch((variant.text, ExtractionOptions()) for variant in named.values())
    return {
        row: (f"not read: {record}",)
        if isinstance(record, ExtractionError)
        else judge(variant, record, inside=name == NESTING)
        for (row, variant), record in zip(named.items(), records, strict=True)
    }


def counts(table: Table, found: Faults) -> dict[str, GroupCount]:
    """Cases and variants of each group, and how many of both pass."""
    return {group: _count(cases, found) for group, cases in table.items()}


def _count(cases: Sequence[Case], found: Faults) -> GroupCount:
    passed = [[not found[name] for name in case.names] for case in cases]
    return GroupCount(
        cases=len(cases),
        cases_passed=sum(map(all, passed)),
        variants=sum(map(len, passed)),
        variants_passed=sum(map(sum, passed)),
    )


def failing(table: Table, found: Faults) -> str:
    """What fails, to be read: each such case with its variants' texts and faults."""
    lines = []
    for group, cases in table.items():
        for case in cases:
            wrong = {name: variant for name, variant in case.names.items() if found[name]}
            if wrong:
                lines += ["", f"{case.number} {case.id} ({group}): {len(wrong)} of {len(case.variants)}"]
            for name, variant in wrong.items():
                lines.append(f"  {name}: {json.dumps(variant.text, ensure_ascii=False)}")
                lines += [f"      {fault}" for fault in found[name]]
    return "\n".join(lines)


def known_failures(path: Path = KNOWN) -> dict[str, dict[str, str]]:
    """By table, the variants that are known to fail, each with the reason; none where there is no file."""
    known: dict[str, dict[str, str]] = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    return known


def write_known_failures(found: Mapping[str, Faults], path: Path = KNOWN) -> None:
    """Write the variants that fail now; one that had a reason keeps it, another gets its first fault for one."""
    old = known_failures(path)
    lines = ["# Variants that fail, and why: `python -m benchmarks.edge_cases --known-failures` writes this file."]
    for table, judged in found.items():
        reasons = {name: old.get(table, {}).get(name, wrong[0]) for name, wrong in judged.items() if wrong}
        lines += ["", f"[{table}]", *(f"{_quoted(name)} = {_quoted(reason)}" for name, reason in reasons.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _quoted(text: str) -> str:
    """A basic string of TOML, which escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False)


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", choices=NAMES, help="read this one alone")
    parser.add_argument("--known-failures", action="store_true", help="write tests/cases/known_failures.toml anew")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    return parser


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = arguments()
    options = parser.parse_args(given)
    if options.table and (options.keep or options.known_failures):
        parser.error("--keep and --known-failures are for all tables: leave --table out")
    found = {name: table for name, table in tables().items() if options.table in (None, name)}
    extractor = load(Settings().models)
    judged = {name: faults(extractor, table, name) for name, table in found.items()}
    figures = CaseFigures(
        engine=f"{extractor.engine.version}, fingerprint {extractor.engine.fingerprint}",
        tables={name: counts(table, judged[name]) for name, table in found.items()},
    )
    for name, table in found.items():
        print(f"\n## What fails in {name}", failing(table, judged[name]), sep="\n")
    print("\n## Cases\n", figure_tables.cases(figures), sep="\n")
    measured = Results(cases=figures)
    results.write(results.LATEST / "cases.json", measured)
    if options.known_failures:
        write_known_failures(judged)
    if options.keep:
        results.keep(measured)


if __name__ == "__main__":
    main()
