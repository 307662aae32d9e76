"""Hard cases, each a text of our own, read with the real models: `tests/cases`.

What fails and is known to is in `known_failures.toml`, with the reason; when it passes, the test says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from benchmarks.case_tables import variants
from benchmarks.edge_cases import Faults, faults, known_failures, tables
from onrecord.extractors.pipeline import load_extractor
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings

TABLES = tables()
KNOWN = known_failures()
CATALOGUED = range(1, 54)
"""Numbers of the cases that are looked at; the styles that follow them have higher ones."""


def rows() -> Iterator[object]:
    """Each variant of each table; those that are known to fail are expected to."""
    for table, cases in TABLES.items():
        known = KNOWN.get(table, {})
        for name in variants(cases):
            marks = [pytest.mark.xfail(reason=known[name], strict=True)] if name in known else []
            yield pytest.param(table, name, id=f"{table}/{name}", marks=marks)


@pytest.fixture(scope="module")
def judged() -> Mapping[str, Faults]:
    """What is wrong with every variant; all are read at once, because loading takes seconds."""
    extractor = load_extractor(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1))
    return {name: faults(extractor, table, name) for name, table in TABLES.items()}


@pytest.mark.model
@pytest.mark.parametrize(("table", "name"), list(rows()))
def test_a_variant_is_read_rightly(judged: Mapping[str, Faults], table: str, name: str) -> None:
    assert not judged[table][name], "\n".join((variants(TABLES[table])[name].text, *judged[table][name]))


def test_known_failures_are_variants() -> None:
    strange = [
        (table, name) for table, known in KNOWN.items() for name in known.keys() - variants(TABLES[table]).keys()
    ]
    assert not strange


def test_every_catalogued_case_is_there_in_three_variants_or_more() -> None:
    cases = [case for group in TABLES["edge_cases"].values() for case in group]
    numbers = [case.number for case in cases]
    assert not set(CATALOGUED) - set(numbers)
    assert len(numbers) == len(set(numbers))
    assert not [case.id for case in cases if len(case.variants) < 3]


def test_cases_say_what_must_be_found_and_what_must_not() -> None:
    texts = variants(TABLES["edge_cases"]).values()
    assert any(not variant.expect and variant.only for variant in texts)
    assert any(len(variant.expect) > 1 for variant in texts)
