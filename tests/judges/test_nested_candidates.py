"""Precision and recall of attributions inside contents, on verbs with a judgement each."""

from __future__ import annotations

import pytest

from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from tests.judges.nested_candidates import Counts, Row, Verb, counts, row, rows

MIN_SCORES = {"before": (0.83, 0.97), "after": (0.9, 0.88)}
"""Precision and recall of each half, a little below what was measured: 0.845 and 1.0; 0.912 and 0.897."""


def test_rows_are_read() -> None:
    assert row("They {said+} he {left-}.") == Row("They said he left.", (Verb(5, 9, True), Verb(13, 17, False)))
    assert Counts(0, 0, 0).precision == Counts(0, 0, 0).recall == 0.0


@pytest.mark.parametrize("half", MIN_SCORES)
def test_a_half_has_many_of_both(half: str) -> None:
    verbs = [verb for one in rows(half) for verb in one.verbs]
    assert len(verbs) >= 140
    assert 40 <= sum(verb.reports for verb in verbs) <= 100


@pytest.mark.model
@pytest.mark.parametrize("half", MIN_SCORES)
def test_what_is_nested_is_mostly_right(case_extractor: TextExtractor, half: str) -> None:
    judged = [(one, case_extractor.extract(one.text, ExtractionOptions(include=frozenset()))) for one in rows(half)]
    found = counts(judged)
    precision, recall = MIN_SCORES[half]
    assert found.precision >= precision
    assert found.recall >= recall
