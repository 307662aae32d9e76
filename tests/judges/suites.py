"""The suites of cases, and the tables of their results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from evaluation.report import CODE, PERCENT, Cell, Table, share
from onrecord.extractors.errors import ExtractionError
from tests.judges.acts import FIELDS, ActCase
from tests.judges.attributions import Group
from tests.judges.case import CASES, Case, Judged, Records, faults, judge_cases, load
from tests.judges.claims import KINDS
from tests.judges.kinds import KindCase
from tests.judges.profiles import ProfileCase

HALVES = ("tuned", "fresh")
"""Rows from before the rules, and rows that were written after them and are no guide to them."""

HALF_COLUMNS = {"rows": "", "right": "", "right, %": PERCENT}
VALUE_COLUMNS = {"rows": "", "P, %": PERCENT, "R, %": PERCENT}
NAMES = FIELDS | {name: f"claim.{name}" for name in ("text", "edits", "quantities", "dates", "entities")}
"""Places in a record of the fields that have another name in the rows."""

Valued: TypeAlias = tuple[str, str, str]
"""Half, field and value."""


def variants(folder: str) -> dict[str, Case]:
    """Variants of phenomena: by file, phenomenon and number."""
    groups = {name: Group.model_validate(data) for name, data in load(CASES / folder).items()}
    ids = Counter(one.id for group in groups.values() for one in group.case)
    if twice := [name for name, count in ids.items() if count > 1]:
        raise ValueError(f"{folder}: ids used twice: {twice}")
    return {
        f"{group}/{one.id}/{number}": variant.model_copy(update={"nested": folder == "nesting"})
        for group, found in groups.items()
        for one in found.case
        for number, variant in enumerate(one.variants, 1)
    }


def acts() -> dict[str, Case]:
    """Rows on acts: by file and number."""
    files = load(CASES / "claims" / "acts")
    return {f"{f}/{n}": ActCase.model_validate(r) for f, data in files.items() for n, r in enumerate(data["rows"], 1)}


def claims() -> dict[str, Case]:
    """Rows on claims and circumstances: by half, file and number."""
    return {
        f"{half}/{file}/{number}": KINDS[file].model_validate(row)
        for half in ("before", "fresh")
        for file, data in load(CASES / "claims" / half).items()
        for number, row in enumerate(data["row"], 1)
    }


def kinds() -> dict[str, Case]:
    """Rows on kinds of reporting: by half and number."""
    return {
        f"{half}/{number}": KindCase.model_validate(row)
        for half, data in load(CASES / "kinds").items()
        for number, row in enumerate(data["row"], 1)
    }


def profiles() -> dict[str, Case]:
    """Rows on speakers: by file and number, each with its file's roster."""
    return {
        f"{file}/{number}": ProfileCase.model_validate(row | {"entries": data.get("roster", [])})
        for file, data in load(CASES / "profiles").items()
        for number, row in enumerate(data["row"], 1)
    }


SUITES: Mapping[str, Callable[[], dict[str, Case]]] = {
    "edge_cases": partial(variants, "edge_cases"),
    "nesting": partial(variants, "nesting"),
    "voices": partial(variants, "voices"),
    "acts": acts,
    "claims": claims,
    "kinds": kinds,
    "profiles": profiles,
}


def tables(suite: str, cases: Mapping[str, Case], records: Records) -> dict[str, Table]:
    """The tables of a suite by title."""
    judged = judge_cases(cases, records)
    title = suite.replace("_", " ").capitalize()
    if suite in ("edge_cases", "nesting", "voices"):
        return {title: groups(judged)}
    return {title: halves(judged)} | ({"Values": values(cases, records)} if suite == "acts" else {})


def groups(judged: Mapping[str, Judged]) -> Table:
    """Phenomena and variants of each file, and how many of them pass; a phenomenon passes with all its variants."""
    passed = {name: not faults(one) for name, one in judged.items()}
    found: dict[str, dict[str, list[bool]]] = {}
    for name, right in passed.items():
        group, phenomenon, _ = name.split("/")
        found.setdefault(group, {}).setdefault(phenomenon, []).append(right)
    whole = {phenomenon: rights for one in found.values() for phenomenon, rights in one.items()}
    rows: list[list[Cell]] = []
    for group, phenomena in {**found, "all": whole}.items():
        rights = [right for one in phenomena.values() for right in one]
        cells = (len(phenomena), sum(map(all, phenomena.values())), len(rights), sum(rights))
        rows.append([group, *cells, share(sum(rights), len(rights))])
    columns = {"group": "", "cases": "", "cases passed": "", "variants": "", "variants passed": ""}
    note = "A case passes when all its variants do."
    return Table(columns=columns | {"variants passed, %": PERCENT}, rows=rows, note=note)


def half(name: str) -> str:
    """The half that a row belongs to, by the name of its file or folder."""
    return HALVES["fresh" in name.partition("/")[0]]


def halves(judged: Mapping[str, Judged]) -> Table:
    """Rows that judge each field, and the share that is right, for both halves."""
    rows, right = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for name, one in judged.items():
        rows.update((half(name), field) for field in one)
        right.update((half(name), field) for field, fault in one.items() if fault is None)
    fields = dict.fromkeys(field for one in judged.values() for field in one)
    cells: list[list[Cell]] = []
    for field in fields:
        of_half = [(rows[one, field], right[one, field]) for one in HALVES]
        cells.append([NAMES.get(field, field), *(x for n, r in of_half for x in (n, r, share(r, n)))])
    columns = {f"{one}: {name}": form for one in HALVES for name, form in HALF_COLUMNS.items()}
    return Table(columns={"field": CODE, **columns}, rows=cells)


def values(cases: Mapping[str, Case], records: Records) -> Table:
    """Precision and recall of each value of the fields of acts, for both halves; hedges are words, not values."""
    expected, found, right = Counter[Valued](), Counter[Valued](), Counter[Valued]()
    for name, case in cases.items():
        record = records[name]
        if isinstance(case, ActCase) and not isinstance(record, ExtractionError):
            wanted, given = (
                {(half(name), *pair) for pair in one.items()} for one in (case.expected, case.found(record))
            )
            expected.update(wanted)
            found.update(given)
            right.update(wanted & given)
    order = [name for name in FIELDS if name != "hedges"]
    pairs = {(field, value) for _, field, value in expected if field in order}
    rows: list[list[Cell]] = []
    for field, value in sorted(pairs, key=lambda pair: (order.index(pair[0]), pair[1])):
        keys = [(one, field, value) for one in HALVES]
        cells = ((expected[key], share(right[key], found[key]), share(right[key], expected[key])) for key in keys)
        rows.append([FIELDS[field], value, *(cell for some in cells for cell in some)])
    columns = {f"{one}: {name}": form for one in HALVES for name, form in VALUE_COLUMNS.items()}
    return Table(columns={"field": CODE, "value": "", **columns}, rows=rows)
