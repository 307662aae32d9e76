"""The judge of the tables on acts, and the tables of their figures."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from benchmarks import act_figures
from benchmarks.act_tables import MISSING, Row, faults, found, named
from benchmarks.acts import counts
from benchmarks.results import ActFigures, SignFigures
from onrecord.extractors.draft import Draft
from tests.extractors.acts.test_acts import drafted, examples
from tests.treebank import HandmadeWeighing

TEXT = "The doctor said the rash may spread."
RIGHT = {"text": TEXT, "cue": "said", "certainty": "possible", "hedges": ["may"], "tense": "present"}


@pytest.fixture(scope="module")
def draft() -> Draft:
    analysis = next(one.analysis for one in examples() if one.analysis.text == TEXT)
    return drafted(analysis, HandmadeWeighing())


def test_a_right_draft_has_no_faults(draft: Draft) -> None:
    assert not faults(Row.model_validate(RIGHT), draft)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"act": "denial"}, "act is statement, not denial"),
        ({"stance": "doubting"}, "stance is neutral, not doubting"),
        ({"negated": True}, "negated is no, not yes"),
        ({"modality": "future"}, "modality is asserted, not future"),
        ({"certainty": "certain"}, "certainty is possible, not certain"),
        ({"hedges": []}, "hedges is may, not none"),
        ({"denied": True}, "denied is no, not yes"),
        ({"tense": "past"}, "tense is present, not past"),
        ({"future": True}, "future is no, not yes"),
        ({"cue": "rash"}, "no record of the cue 'rash'"),
    ],
)
def test_each_fault_is_named(draft: Draft, change: dict[str, object], fault: str) -> None:
    assert faults(Row.model_validate({**RIGHT, **change}), draft) == (fault,)


def test_what_is_not_read_is_not_judged(draft: Draft) -> None:
    row = Row.model_validate({"text": TEXT, "cue": "said", "unread": True, "tense": "past"})
    assert not faults(row, draft)


def test_a_cue_that_is_not_found_makes_all_fields_wrong(draft: Draft) -> None:
    row = Row.model_validate({**RIGHT, "cue": None})
    assert set(found(row, draft).values()) == {MISSING}


def test_a_row_must_speak_of_its_text() -> None:
    with pytest.raises(ValidationError):
        Row.model_validate({**RIGHT, "hedges": ["might"]})


def test_rows_are_named_by_file_and_number() -> None:
    row = Row.model_validate(RIGHT)
    assert list(named({"b": [row, row], "a": [row]})) == ["b/1", "b/2", "a/1"]


def test_figures_by_field_and_value() -> None:
    judged = [({"act": "denial"}, {"act": "denial"}), ({"act": "denial"}, {"act": "threat"})]
    fields = counts(judged)
    figures = ActFigures(
        rows={"tuned": 2, "fresh": 2},
        fields={"tuned": {"act": fields["act"]}, "fresh": {"act": fields["act"]}},
        signs=[SignFigures(part="dev", clauses=4, right=3, positive=3, agreed=2, agreed_right=2, agreed_positive=1)],
    )
    shown = act_figures.acts(figures)
    assert "| `act` | 2 | 2 | 50.0 | 50.0 |" in shown
    assert "| `act` | denial | 2 | 100.0 | 50.0 | 2 | 100.0 | 50.0 |" in shown
    assert "| dev | all | 4 | 75.0 | 75.0 |" in shown
    assert "| dev | those whose annotators agree | 2 | 100.0 | 50.0 |" in shown
