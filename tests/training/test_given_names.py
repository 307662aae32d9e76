"""Conditions on names in the list of given names."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.extractors.nouns import load_nouns
from training.given_names import CONSENSUS, Known, checked, chosen, grouped


@pytest.mark.parametrize(
    ("name", "known", "second", "expected"),
    [
        ("nomvula", Known(5, 90, 0.99), None, "f"),
        ("kwame", Known(19, 4_466, 0.001), 0.007, "m"),
        ("andrea", Known(34, 772_519, 0.83), 0.96, None),
        ("grace", Known(31, 654_376, 0.93), 0.998, "f"),
        ("grace", Known(31, 654_376, 0.93), 0.9, None),
        ("hedwig", Known(18, 27_370, 0.98), 0.7, None),
        ("rare", Known(3, 12, 1.0), None, None),
        ("rare", Known(3, 12, 1.0), 1.0, "f"),
        ("rare", Known(3, 4, 1.0), 1.0, None),
        ("pastor", Known(11, 605, 0.0), 0.0, None),
        ("dean", Known(31, 217_305, 0.004), 0.013, "m"),
    ],
)
def test_which_names_tell_a_gender(name: str, known: Known, second: float | None, expected: str | None) -> None:
    women, men = chosen({name: known}, {} if second is None else {name: second}, load_nouns())
    assert ("f" if women else "m" if men else None) == expected


def test_a_double_name_is_left_to_its_first_part() -> None:
    known = dict.fromkeys(("anne", "anne-mette", "jean-anne"), Known(20, 9_000, 1.0))
    assert chosen(known, {}, load_nouns()) == ({"anne", "jean-anne"}, set())


def test_names_are_grouped_by_their_first_letters() -> None:
    assert grouped(["bo", "anna", "ann", "bob"]) == {"an": "ann anna", "bo": "bo bob"}


def test_another_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / CONSENSUS[0]).write_bytes(b"no wheel")
    with pytest.raises(ValueError, match="sha256"):
        checked(tmp_path, CONSENSUS)
