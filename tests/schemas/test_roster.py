"""Rosters that are sent again are recognised, and nothing else is taken for one of them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from onrecord.schemas.request import ExtractionRequest
from onrecord.schemas.roster import MAX_ENTRIES, ROSTERS_KEPT, RecentRosters, Roster, RosterEntry


def roster(name: str, count: int = 200) -> list[dict[str, Any]]:
    return [{"id": f"{name}{number}", "name": f"{name} {number}", "aliases": [f"N{number}"]} for number in range(count)]


def validated(entries: object) -> Roster:
    return ExtractionRequest.model_validate({"text": "Ann said no.", "roster": entries}).roster


@pytest.mark.parametrize("name", [" ", "\u0085", "\ufeff", "\u3000\t"])
def test_a_name_has_something_to_read(name: str) -> None:
    """Also for what is white space in some dialects of regular expressions alone."""
    with pytest.raises(ValidationError, match="pattern"):
        RosterEntry(id="1", name=name)
    assert RosterEntry(id="1", name=f"{name}A").name == f"{name}A"


def test_a_roster_that_is_sent_again_is_the_same_object() -> None:
    first = validated(roster("Ann"))
    assert validated(roster("Ann")) is first
    request = ExtractionRequest(text="Ann said no.", roster=first)
    assert ExtractionRequest.model_validate_json(request.model_dump_json()).roster == first
    assert validated(roster("Ann", 3)) is not validated(roster("Ann", 3))


def test_another_order_and_other_values_are_another_roster() -> None:
    validated(roster("Ann"))
    assert [entry.id for entry in validated(roster("Ann")[::-1])] == [one["id"] for one in roster("Ann")[::-1]]
    changed = roster("Ann")
    changed[-1]["role"] = "mayor"
    assert validated(changed)[-1].role == "mayor"


def test_what_a_caller_changes_later_changes_nothing() -> None:
    sent = roster("Bo")
    found = validated(sent)
    sent[0]["name"] = ""
    assert found[0].name == "Bo 0"
    assert validated(roster("Bo"))[0].name == "Bo 0"
    with pytest.raises(ValidationError, match="at least 1 character"):
        validated(sent)


@pytest.mark.parametrize("value", [True, 1, 1.0, None, b"id0", ["id"]])
def test_an_invalid_roster_is_refused_each_time(value: object) -> None:
    wrong = roster("Cy")
    validated(wrong)
    wrong[7]["id"] = value
    for _ in range(2):
        with pytest.raises(ValidationError) as caught:
            validated(wrong)
        assert caught.value.errors()[0]["loc"] == ("roster", 7, "id")


def test_limits_hold_for_rosters_that_are_kept() -> None:
    for _ in range(2):
        with pytest.raises(ValidationError, match="at most 10000 items"):
            validated(roster("Di", MAX_ENTRIES + 1))
        with pytest.raises(ValidationError, match="names and aliases; the limit is"):
            validated([{**entry, "aliases": ["N"] * 50} for entry in roster("Di", 2_000)])


def test_the_oldest_is_forgotten() -> None:
    first = validated(roster("Ed"))
    for number in range(ROSTERS_KEPT):
        validated(roster(f"Ed{number}"))
    assert validated(roster("Ed")) is not first


ENTRIES = [
    RosterEntry(id="1", name="Fay Day", aliases=["F. Day", "Day"], role="mayor"),
    RosterEntry(id="2", name="UNHCR"),
    RosterEntry(id="3", name="Zoë Lee", aliases=["Lee"]),
]


def test_a_roster_is_a_sequence_of_its_entries() -> None:
    found = validated(ENTRIES)
    assert found == ENTRIES
    assert list(found) == ENTRIES
    assert (len(found), found.name_count, found[-1]) == (3, 6, ENTRIES[-1])
    assert found[1:] == ENTRIES[1:]
    assert found != ENTRIES[1:]
    assert Roster.of(found) is found
    assert not Roster()
    with pytest.raises(IndexError):
        found[3]


def test_a_name_stays_one_name() -> None:
    assert validated([{"id": "1", "name": "Fay\tDay\nand Co"}])[0].name == "Fay Day and Co"


_TEXTS = st.sampled_from(
    ["Ann", "Zoë", "", " ", "\t", "Bo\tLee", "Bo\nLee", "\x1c", "\u0085", "\ufeff", "\ud800", "x" * 257, None, 7]
)
_ENTRIES = st.fixed_dictionaries(
    {"id": _TEXTS},
    optional={
        "name": _TEXTS,
        "aliases": st.one_of(st.none(), _TEXTS, st.lists(_TEXTS, max_size=3), st.sampled_from([["N"] * 51, ("N",)])),
        "role": _TEXTS,
        "office": _TEXTS,
    },
)


@given(st.lists(st.one_of(_ENTRIES, st.just({"id": "1", "name": "Ann Lee"}), st.none()), max_size=3))
def test_what_is_taken_as_columns_is_what_the_model_of_an_entry_takes(sent: list[Any]) -> None:
    written = json.dumps(sent).encode()
    for quick, value in (
        (RecentRosters().recognised(sent), sent),
        (RecentRosters().sent(written), json.loads(written)),
    ):
        if quick is not None:
            assert quick == Roster.of(TypeAdapter(list[RosterEntry]).validate_python(value))


def test_a_plain_roster_is_taken_as_columns() -> None:
    sent = [*roster("Fay"), {"id": "z", "name": "Zoë Lee", "role": "mayor"}, {"id": "n", "name": "UNHCR", "role": None}]
    written = json.dumps(sent).encode()
    for quick in (RecentRosters().recognised(sent), RecentRosters().sent(written)):
        assert quick is not None
        assert list(quick) == TypeAdapter(list[RosterEntry]).validate_python(sent)


@pytest.mark.parametrize(
    "written",
    [
        b'[{"name":"Ann"},]',
        b'[{"name":"Ann\t"}]',
        b'[{"name":"\xff"}]',
        b'[{"name":"\\ud800"}]',
        b"[[[",
        b"[" * 100_000,
    ],
)
def test_what_is_no_json_or_no_text_is_not_taken(written: bytes) -> None:
    assert RecentRosters().sent(written) is None
