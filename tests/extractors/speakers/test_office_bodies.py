"""Names of bodies that end in an office: where they begin, and what is none."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.names.office_bodies import bodies_by_office
from tests.rows import flat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then the Health and Safety Executive spoke", ["Health and Safety Executive"]),
        ("The Prisons Ombudsman spoke", ["Prisons Ombudsman"]),
        ("the Scottish Executive and the Fair Work Ombudsman spoke", ["Scottish Executive", "Fair Work Ombudsman"]),
        ("the Chief Executive spoke", []),
        ("the Executive spoke", []),
        ("the chief executive spoke", []),
        ("a Marketing Executive spoke", []),
        ("Prisons Ombudsman Ada Bern spoke", []),
        ("the Prisons Ombudsman Ada Bern spoke", []),
        ("the ombudsman spoke", []),
    ],
)
def test_bodies_that_are_called_by_an_office(text: str, expected: list[str]) -> None:
    analysis = flat(text)
    assert [text[one.start : one.end] for one in bodies_by_office(analysis)] == expected


def test_a_longer_name_stays_whole() -> None:
    text = "the General Directorate of Prisons spoke"
    assert not list(bodies_by_office(flat(text, entities=[("ORG", "General Directorate of Prisons")])))
