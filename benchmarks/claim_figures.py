"""The tables of figures on claims and circumstances."""

from __future__ import annotations

from benchmarks.markdown import code, table
from benchmarks.results import ClaimFigures, FieldCount

NAMES = {
    "text": "claim.text",
    "edits": "claim.edits",
    "quantities": "claim.quantities",
    "dates": "claim.dates",
    "entities": "claim.entities",
}
"""Where a record has each field that is not the attribution's own."""


def claims(figures: ClaimFigures) -> str:
    """Rows and shares that are right by field in both halves, and how well `checkable` orders sentences."""
    header = ("field", *(f"{half}: {name}" for half in figures.fields for name in ("rows", "right, %")))
    fields = dict.fromkeys(field for half in figures.fields.values() for field in half)
    rows = [
        [code(NAMES.get(field, field)), *(cell for half in figures.fields.values() for cell in _cells(half.get(field)))]
        for field in fields
    ]
    parts = [table(header, rows)]
    if figures.checkable:
        measures = [
            [one.corpus, str(one.sentences), f"{one.area:.3f}", f"{one.mean:.2f}", f"{one.share:.2f}"]
            for one in figures.checkable
        ]
        parts.append(table(("corpus", "sentences", "ROC-AUC", "mean `checkable`", "share labelled so"), measures))
    return "\n\n".join(parts)


def _cells(count: FieldCount | None) -> tuple[str, str]:
    return (str(count.rows), f"{100 * count.right / count.rows:.1f}") if count else ("0", "–")
