"""Sources of our own wording, read with the real models: what their speakers are; `tests/cases/profiles`.

What fails and is known to is in `known_profile_failures.toml`, with the reason; when it passes, the test says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from benchmarks.profile_tables import Row, load_tables
from benchmarks.profiles import CASES, Faults, faults, known_failures
from onrecord.extractors.pipeline import load_extractor
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings

TABLES = load_tables(CASES)
KNOWN = known_failures()
TYPES = {"person", "organization", "government", "group", "document", "unnamed_person", "author"}


def rows() -> Iterator[object]:
    """Each row of each table; those that are known to fail are expected to."""
    for table, found in TABLES.items():
        known = KNOWN.get(table, {})
        for number in found.named:
            marks = [pytest.mark.xfail(reason=known[number], strict=True)] if number in known else []
            yield pytest.param(table, number, id=f"{table}/{number}", marks=marks)


@pytest.fixture(scope="module")
def judged() -> Mapping[str, Faults]:
    """What is wrong with every row; all are read at once, because loading takes seconds."""
    extractor = load_extractor(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1))
    return {name: faults(extractor, table) for name, table in TABLES.items()}


@pytest.mark.model
@pytest.mark.parametrize(("table", "number"), list(rows()))
def test_a_source_is_described_rightly(judged: Mapping[str, Faults], table: str, number: str) -> None:
    wrong = judged[table][number]
    assert not wrong, "\n".join((TABLES[table].named[number].text, *(fault.message for fault in wrong)))


def test_known_failures_are_rows() -> None:
    strange = [(table, name) for table, known in KNOWN.items() for name in known.keys() - TABLES[table].named.keys()]
    assert not strange


def test_there_are_two_hundred_sources_over_all_types() -> None:
    typed = [row for table in TABLES.values() for row in table.row if row.type is not None]
    assert len(typed) >= 200
    assert {row.type for row in typed} == TYPES


def test_every_field_has_rows_where_there_is_nothing() -> None:
    every = [row for table in TABLES.values() for row in table.row]
    for field in ("role", "affiliation", "reason", "spoken_by", "on_behalf_of", "roster"):
        assert any(getattr(row, field) == "" for row in every), field
    assert any(row.anonymous is False for row in every)


def test_a_row_must_check_something_that_the_text_has() -> None:
    with pytest.raises(ValueError, match="nothing is checked"):
        Row(text="Ann said no.", source="Ann")
    with pytest.raises(ValueError, match="not in the text"):
        Row(text="Ann said no.", source="Ann", role="mayor")
