"""Speakers looked up on a roster."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from onrecord.extractors.analysis import Entity
from onrecord.extractors.draft import Draft, SpeakerDraft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.roster.index import RosterIndex, RosterIndexes
from onrecord.extractors.roster.stage import RosterMatches
from onrecord.schemas.roster import ROSTERS_KEPT, RosterEntry
from onrecord.schemas.strings import is_blank
from tests.examples import example_count
from tests.rows import flat

COLES = (
    RosterEntry(id="ann", name="Ann Cole", role="mayor of Leeds"),
    RosterEntry(id="bob", name="Bob Cole", role="striker"),
    RosterEntry(id="who", name="World Health Organization"),
    RosterEntry(id="un", name="United Nations", aliases=["U.N."]),
)


def looked_up(text: str, name: str, roster: tuple[RosterEntry, ...], **fields: object) -> SpeakerDraft:
    """One speaker of a text, after the stage."""
    start = text.index(name)
    speaker = SpeakerDraft(name, "person", [(start, start + len(name), "name")])
    for field, value in fields.items():
        setattr(speaker, field, value)
    draft = Draft(flat(text), replace(ExtractionOptions(), roster=roster), speakers=[speaker])
    RosterMatches()(draft)
    return speaker


def test_one_entry_is_a_match() -> None:
    found = looked_up("yes Ann Cole spoke", "Ann Cole", COLES)
    assert (found.roster_status, found.roster_id, found.roster_candidates) == ("matched", "ann", ())


def test_several_are_left_open() -> None:
    found = looked_up("yes Cole spoke", "Cole", COLES)
    assert (found.roster_status, found.roster_id, found.roster_candidates) == ("ambiguous", None, ("ann", "bob"))


@pytest.mark.parametrize(("word", "expected"), [("striker", "bob"), ("mayor", "ann"), ("dentist", None)])
def test_roles_tell_namesakes_apart(word: str, expected: str | None) -> None:
    assert looked_up(f"{word} Cole spoke", "Cole", COLES, role=(0, len(word))).roster_id == expected


def test_a_relative_known_by_the_surname_is_not_the_one_with_the_full_name() -> None:
    text = "Mrs Cole spoke . Ann Cole left"
    start = text.index("Ann Cole")
    named = replace(flat(text), entities=(Entity(start, start + len("Ann Cole"), "PERSON", 4, 6),))
    speaker = SpeakerDraft("Cole", "person", [(4, 8, "name")])
    RosterMatches()(Draft(named, replace(ExtractionOptions(), roster=COLES[:1]), speakers=[speaker]))
    assert (speaker.roster_status, speaker.roster_id) == ("unmatched", None)


LEADERS = (
    RosterEntry(id="p", name="Ann Lund", role="President of the United States"),
    RosterEntry(id="v", name="Bob Lund", role="Vice President of the United States"),
    RosterEntry(id="f", name="Cy Lund", role="former French president"),
    RosterEntry(id="h", name="Di Lund", role="Health Secretary"),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the US president", "p"),
        ("the American vice president", "v"),
        ("the health secretary", "h"),
        ("the president", None),
        ("the French president", None),
        ("the deputy health secretary", None),
        ("a health secretary", None),
    ],
)
def test_who_is_not_named_is_known_by_a_role(words: str, expected: str | None) -> None:
    found = looked_up(f"yes {words} spoke", words, LEADERS, named=False)
    assert (found.roster_status, found.roster_id) == ("by_role" if expected else "unmatched", expected)


@pytest.mark.parametrize(
    "entry", [RosterEntry(id="a", name="Ann Lund"), RosterEntry(id="a", name="Ann", role="\x0b \u200b.")]
)
def test_a_roster_may_have_no_roles(entry: RosterEntry) -> None:
    assert looked_up("yes the mayor spoke", "the mayor", (entry,), named=False).roster_status == "unmatched"


NAMES = st.text(min_size=1, max_size=6).filter(lambda name: not is_blank(name) and "\n" not in name)


@given(st.lists(st.tuples(NAMES, st.none() | st.text(max_size=6).filter(lambda role: not is_blank(role))), max_size=4))
def test_any_roster_can_be_looked_up(entries: list[tuple[str, str | None]]) -> None:
    roster = tuple(RosterEntry(id=str(n), name=name, role=role) for n, (name, role) in enumerate(entries))
    for words, named in (("Ann Cole", True), ("the mayor", False), ("WHO", True)):
        assert looked_up(f"yes {words} spoke", words, roster, named=named).roster_status in (None, "unmatched")


def test_without_a_roster_nothing_is_said() -> None:
    found = looked_up("yes Ann Cole spoke", "Ann Cole", ())
    assert (found.roster_status, found.roster_id) == (None, None)


def test_who_is_not_named_or_is_several_is_nobody_known() -> None:
    assert looked_up("yes Ann Cole spoke", "Ann Cole", COLES, named=False).roster_status == "unmatched"
    assert looked_up("yes Ann Cole spoke", "Ann Cole", COLES, members=(1, 2)).roster_status == "unmatched"


@pytest.mark.parametrize(("name", "expected"), [("WHO", "who"), ("UN", "un"), ("U.N.", "un"), ("WTO", None)])
def test_bodies_are_known_by_their_initials(name: str, expected: str | None) -> None:
    assert looked_up(f"the {name} spoke", name, COLES, type="organization").roster_id == expected


def test_entries_with_one_id_are_one() -> None:
    twice = (COLES[0], RosterEntry(id="ann", name="Anne Cole"))
    assert looked_up("yes Cole spoke", "Cole", twice).roster_id == "ann"


def test_the_indexes_of_the_rosters_that_were_asked_for_last_are_kept() -> None:
    indexes = RosterIndexes(load_nouns())
    first = indexes.of(COLES)
    others = [(RosterEntry(id=str(number), name="Ann"),) for number in range(ROSTERS_KEPT)]
    assert [indexes.of(roster) is first for roster in (COLES, others[0], COLES)] == [True, False, True]
    for roster in others[1:]:
        indexes.of(roster)
    assert indexes.of(COLES) is not first


LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12)


def test_an_index_does_not_grow_with_the_names_of_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.extractors.roster.index.MAX_ANSWERS", 20)
    indexes, roster = RosterIndexes(load_nouns()), (RosterEntry(name="Ann Lee"),)
    for number in range(100):
        index = indexes.of(roster)
        assert list(index.persons("Ann Lee")) == [0]
        assert not index.persons(f"Bo X{number}y")
    assert len(index._answers) + len(index._words) < 30


@settings(max_examples=example_count(60))
@given(st.lists(LETTERS.filter(str.strip), min_size=1, max_size=8), LETTERS)
def test_any_names_can_be_put_on_a_roster_and_asked_for(names: list[str], asked: str) -> None:
    entries = tuple(RosterEntry(id=str(i), name=name) for i, name in enumerate(names))
    index = RosterIndex(entries, load_nouns())
    assert set(index.persons(asked)) | set(index.bodies(asked)) <= set(range(len(names)))


@given(st.sampled_from(["Ann Cole", "Zoë Äkäslompolo", "Ngũgĩ wa Thiong’o", "Наталья Иванова", "李 小龍"]))
def test_a_name_is_found_again_by_itself(name: str) -> None:
    assert set(RosterIndex((RosterEntry(id="a", name=name),), load_nouns()).persons(name)) == {0}


def test_names_that_no_text_can_hold_are_refused() -> None:
    with pytest.raises(ValidationError, match="unicode"):
        RosterEntry(id="a", name="Ann \ud800")


@pytest.mark.parametrize(
    ("name", "asked", "known"),
    [
        ("Board of Health and Human Services", "BHHS", True),
        ("Board of Health and Human Services", "BOHAHS", True),
        ("Board of Trade", "BOT", True),
        ("Board of Trade", "BT", False),
        ("Board of Trade", "TOB", False),
        ("a " * 120 + "board", "AAAAAAA", False),
        ("Federal Trade Commission", "FTC", True),
        ("Ministry of Defence Procurement", "MODP", True),
        ("Securities and Exchange Commission", "SEC", True),
    ],
)
def test_initials_may_leave_out_little_words(name: str, asked: str, known: bool) -> None:
    index = RosterIndex((RosterEntry(id="a", name=name),), load_nouns())
    assert (set(index.bodies(asked)) == {0}) == known


def test_of_many_namesakes_a_record_names_a_few() -> None:
    namesakes = tuple(RosterEntry(id=f"e{n}", name=f"John{n} Cole") for n in range(300))
    found = looked_up("yes Cole spoke", "Cole", namesakes)
    assert (found.roster_status, len(found.roster_candidates)) == ("ambiguous", 20)
    assert looked_up("yes John7 Cole spoke", "John7 Cole", namesakes).roster_id == "e7"
