"""Claims and circumstances of texts of our own, read with the real models: `tests/cases/claims`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.claim_cases import load_rows
from benchmarks.claims import CASES, HALVES, counts, read_rows
from benchmarks.results import FieldCount
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import load_extractor
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings

LEAST = 0.9
"""The share of a field's rows that must be right."""


@pytest.fixture(scope="module")
def counted() -> Mapping[str, Mapping[str, FieldCount]]:
    """For each half and field how many rows there are, and how many are right."""
    extractor = load_extractor(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1))
    found = {}
    for half in HALVES:
        tables = load_rows(CASES / half)
        texts = [(row.text, ExtractionOptions()) for table in tables.values() for row in table]
        records = extractor.extract_batch(texts)
        found[half] = counts(faults for _, faults in read_rows(tables, records))
    return found


@pytest.mark.model
@pytest.mark.parametrize("half", HALVES)
def test_fields_are_right(counted: Mapping[str, Mapping[str, FieldCount]], half: str) -> None:
    wrong = {field: one for field, one in counted[half].items() if one.right < LEAST * one.rows}
    assert not wrong


@pytest.mark.parametrize("half", HALVES)
def test_a_table_has_rows_in_which_nothing_is_found(half: str) -> None:
    rows = load_rows(CASES / half)
    nothing = [row for row in rows["circumstances"] if row.model_dump(exclude={"text", "cue"}, exclude_none=True) == {}]
    assert len(nothing) >= 5


def test_a_cue_that_is_not_in_its_text_is_refused(tmp_path: Path) -> None:
    for name in ("sentences", "amounts", "circumstances"):
        (tmp_path / f"{name}.toml").write_text(
            '[[row]]\ntext = "He left."\ncue = "said"\nclaim = "x"\n'.replace(
                'claim = "x"\n' if name != "sentences" else "\0", ""
            )
        )
    with pytest.raises(ValueError, match="not in the text"):
        load_rows(tmp_path)
