"""Referents of nouns and names, as far as the lexicon has them."""

from __future__ import annotations

import pytest

from onrecord.extractors.nouns import load_nouns


@pytest.mark.parametrize("noun", ["minister", "Spokeswoman", "ex-minister", "co-author", "vice-chancellor", "nurse"])
def test_offices_and_trades_are_roles_and_persons(noun: str) -> None:
    assert load_nouns().is_role(noun)
    assert load_nouns().is_person(noun)


@pytest.mark.parametrize("noun", ["resident", "victim", "mother", "source", "insider"])
def test_other_persons_are_no_roles(noun: str) -> None:
    assert load_nouns().is_person(noun)
    assert not load_nouns().is_role(noun)


@pytest.mark.parametrize("noun", ["ministry", "report", "bridge", "company", "crowd", "well-being", "share"])
def test_what_is_no_person(noun: str) -> None:
    assert not load_nouns().is_person(noun)


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("spokeswoman", "f"), ("Mother", "f"), ("Nadia", "f"), ("king", "m"), ("chairman", "m"),
     ("Boris", "m"), ("woman", "f"), ("human", None), ("doctor", None)],
)  # fmt: skip
def test_gender_is_that_of_unambiguous_words(noun: str, gender: str | None) -> None:
    assert load_nouns().gender(noun) == gender


def test_places_are_known_in_any_case_and_with_an_article() -> None:
    nouns = load_nouns()
    assert all(map(nouns.is_place, ("France", "the Netherlands", "KYIV", "Texas")))
    assert not nouns.is_place("Kremlin")
    assert "kremlin" in nouns.seats


@pytest.mark.parametrize("noun", ["department", "inspectorate", "branch", "agency", "university"])
def test_bodies_are_no_things(noun: str) -> None:
    assert noun in load_nouns().bodies


def test_no_noun_is_both_a_person_and_something_else() -> None:
    nouns = load_nouns()
    assert not nouns.roles & nouns.persons
    assert not (nouns.roles | nouns.persons) & nouns.documents
