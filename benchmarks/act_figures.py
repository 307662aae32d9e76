"""The table of figures on acts, stances and how contents are put."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.markdown import code, table
from benchmarks.results import ActFigures, SignFigures, ValueCount

HALVES = ("tuned", "fresh")
PLACES = {"certainty": "claim.modality", "hedges": "claim.hedges", "denied": "claim.negated", "tense": "claim.tense"}
NAMES = {
    **PLACES,
    "future": "claim.about_future",
    "act": "act",
    "stance": "cue.stance",
    "negated": "cue.negated",
    "modality": "cue.modality",
}
"""Where a record has each field."""


def acts(figures: ActFigures) -> str:
    """Accuracy by field in both halves, precision and recall by value, and the sign of factuality."""
    header = ("field", *(f"{half}: rows" for half in HALVES), *(f"{half}: right, %" for half in HALVES))
    rows = []
    for field in figures.fields[HALVES[0]]:
        counted = [figures.fields[half][field] for half in HALVES]
        rows.append([code(NAMES[field]), *(str(_rows(one)) for one in counted), *(_accuracy(one) for one in counted)])
    parts = [table(header, rows), _values(figures), *([_signs(figures.signs)] if figures.signs else [])]
    return "\n\n".join(parts)


def _signs(figures: Sequence[SignFigures]) -> str:
    """How often the sign is right, beside the larger class."""
    rows = []
    for one in figures:
        rows.append(
            [one.part, "those whose annotators agree", *_sign(one.agreed, one.agreed_right, one.agreed_positive)]
        )
        rows.append([one.part, "all", *_sign(one.clauses, one.right, one.positive)])
    return table(("UDS-Factuality, EWT", "", "clauses", "sign right, %", "larger class, %"), rows)


def _sign(clauses: int, right: int, positive: int) -> list[str]:
    return [str(clauses), _share(right, clauses), _share(max(positive, clauses - positive), clauses)]


def _values(figures: ActFigures) -> str:
    header = ("field", "value", *(f"{half}: {name}" for half in HALVES for name in ("rows", "P, %", "R, %")))
    return table(header, _value_rows(figures))


def _value_rows(figures: ActFigures) -> Iterator[list[str]]:
    """A row a value, of fields whose values are names."""
    for field, values in figures.fields[HALVES[0]].items():
        if field == "hedges":
            continue
        for value in sorted({*values, *figures.fields[HALVES[1]][field]}):
            both = [figures.fields[half][field].get(value) for half in HALVES]
            if any(one and one.expected for one in both):
                yield [code(NAMES[field]), value, *(cell for one in both for cell in _cells(one))]


def _cells(count: ValueCount | None) -> tuple[str, str, str]:
    if count is None:
        return "0", "–", "–"
    return str(count.expected), _share(count.right, count.found), _share(count.right, count.expected)


def _rows(values: Mapping[str, ValueCount]) -> int:
    return sum(one.expected for one in values.values())


def _accuracy(values: Mapping[str, ValueCount]) -> str:
    return _share(sum(one.right for one in values.values()), _rows(values))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"
