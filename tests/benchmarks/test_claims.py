"""How claims are judged and counted."""

from __future__ import annotations

import pytest

from benchmarks import claim_figures
from benchmarks.claim_cases import AmountRow, CircumstanceRow, SentenceRow
from benchmarks.claims import area, counts
from benchmarks.results import CheckableFigures, ClaimFigures, FieldCount
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution

ATTRIBUTION = Attribution.model_validate(examples.DIRECT)


def test_a_row_says_what_is_wrong() -> None:
    right = SentenceRow(text=examples.ARTICLE, cue="told", claim="We are ahead of plan.")
    wrong = SentenceRow(text=examples.ARTICLE, cue="told", claim="We are late.", edits=("dropped",))
    assert right.judge(ATTRIBUTION) == {"text": None}
    assert all(wrong.judge(ATTRIBUTION).values())


def test_what_a_row_leaves_out_must_not_be_found() -> None:
    assert CircumstanceRow(text="", cue="", addressee="reporters").judge(ATTRIBUTION)["addressee"] is None
    assert CircumstanceRow(text="", cue="").judge(ATTRIBUTION)["addressee"] is not None
    found = Attribution.model_validate(examples.INDIRECT)
    assert AmountRow(text="", cue="", dates=(("May", "date"),)).judge(found)["dates"] is None
    assert AmountRow(text="", cue="").judge(found)["dates"] is not None


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        ([(0.9, True), (0.3, True), (0.5, False)], 0.5),
    ],
)
def test_area(judged: list[tuple[float, bool]], expected: float) -> None:
    assert area(judged) == expected


def test_tables_show_every_field_and_corpus() -> None:
    fields = {"before": counts([{"text": None}, {"text": "wrong"}]), "fresh": {"place": FieldCount(rows=1, right=1)}}
    one = CheckableFigures(corpus="C", sentences=2, area=0.75, mean=0.5, share=0.4)
    shown = claim_figures.claims(ClaimFigures(fields=fields, checkable=[one]))
    assert "| `claim.text` | 2 | 50.0 | 0 | – |" in shown
    assert "| `place` | 0 | – | 1 | 100.0 |" in shown
    assert "| C | 2 | 0.750 | 0.50 | 0.40 |" in shown
