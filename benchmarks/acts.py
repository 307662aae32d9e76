"""Print how well acts, stances and the putting of contents are told: ``python -m benchmarks.acts``.

Reads the tables in `tests/cases/claims/acts`, of which `fresh` was written after the rules and is no guide to them, and
the complement clauses of UDS-Factuality (`benchmarks.uds`). Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks import act_figures, results, uds
from benchmarks.act_tables import FIELDS, Row, Values, faults, found, load_rows, named
from benchmarks.results import ROOT, ActFigures, Results, SignFigures, ValueCount
from onrecord.api.settings import Settings
from onrecord.extractors.draft import Draft
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.stage import Stage
from onrecord.extractors.stages import default_stages

ROWS = ROOT / "tests" / "cases" / "claims" / "acts"
FRESH = "fresh"
PARTS = ("dev", "train")
"""Of the treebank: the first is measured, how the fields give a sign was settled on the second."""


def read(reader: Reader, stages: Sequence[Stage], text: str) -> Draft:
    """A text as the stages leave it."""
    draft = Draft(reader.read(text))
    for stage in stages:
        stage(draft)
    return draft


def counts(judged: Iterable[tuple[Values, Values]]) -> dict[str, dict[str, ValueCount]]:
    """For each field and each of its values how often it is expected, found, and both.

    Args:
        judged: What is expected of a row, and what was found.
    """
    expected, given, both = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for wanted, values in judged:
        expected.update(wanted.items())
        given.update(values.items())
        both.update(set(wanted.items()) & set(values.items()))
    table: dict[str, dict[str, ValueCount]] = {}
    for field in FIELDS:
        named_values = sorted({value for name, value in (*expected, *given) if name == field})
        table[field] = {
            value: ValueCount(expected=expected[field, value], found=given[field, value], right=both[field, value])
            for value in named_values
        }
    return table


def signs(reader: Reader, data: Path, part: str) -> SignFigures:
    """How often the sign of factuality is right."""
    every = [(one, sign) for one in uds.instances(data, part) if (sign := uds.predicted(reader, one)) is not None]
    agreed = [(one, sign) for one, sign in every if one.agreed]
    return SignFigures(
        part=part,
        clauses=len(every),
        right=sum(one.positive == sign for one, sign in every),
        positive=sum(one.positive for one, _ in every),
        agreed=len(agreed),
        agreed_right=sum(one.positive == sign for one, sign in agreed),
        agreed_positive=sum(one.positive for one, _ in agreed),
    )


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of corpora")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    options = parser.parse_args(given)
    reader, stages = Reader(Settings().models), default_stages()
    table = load_rows(ROWS)
    drafts = {name: read(reader, stages, row.text) for name, row in named(table).items()}
    for name, row in named(table).items():
        for fault in faults(row, drafts[name]):
            print(f"{name}: {row.text}\n    {fault}")
    halves = {"tuned": _half(table, drafts, fresh=False), "fresh": _half(table, drafts, fresh=True)}
    parts = PARTS if (options.data / uds.FOLDER).is_dir() else ()
    figures = ActFigures(rows={half: len(judged) for half, judged in halves.items()}, fields={
        half: counts(judged) for half, judged in halves.items()
    }, signs=[signs(reader, options.data, part) for part in parts])  # fmt: skip
    print("\n## Acts, and how contents are put\n", act_figures.acts(figures), sep="\n")
    measured = Results(acts=figures)
    results.write(results.LATEST / "acts.json", measured)
    if options.keep:
        results.keep(measured)


def _half(table: Mapping[str, Sequence[Row]], drafts: Mapping[str, Draft], fresh: bool) -> list[tuple[Values, Values]]:
    """What is expected and what was found in the rows that were, or were not, written after the rules."""
    rows = {name: row for name, row in named(table).items() if name.startswith(f"{FRESH}/") is fresh}
    return [(row.expected, found(row, drafts[name])) for name, row in rows.items()]


if __name__ == "__main__":
    main()
