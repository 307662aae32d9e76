"""The gender that names show."""

from __future__ import annotations

import pytest

from onrecord.extractors.nouns import load_given_names
from onrecord.extractors.speakers.antecedents import gender
from onrecord.extractors.speakers.antecedents.ranking import LearnedRanker
from tests.extractors.speakers.texts import Nearest, draft_of, meant

STRICT = LearnedRanker({"he": {"none": -2.0, "gender against given": -9.0}}, {"he": 0.6})
"""Never takes somebody whose given name is the other gender's."""
LATER = "{} came/VERB/root/0\n\n*She/PRON/nsubj/2 spoke/VERB/root/0"


@pytest.mark.parametrize(
    "name", ["Leila", "Marisol", "Priya", "Wanjiku", "Thandiwe", "Siobhán", "Anne-Mette", "Oksana"]
)
def test_names_of_women_all_over_the_world(name: str) -> None:
    assert gender.of_given(name) == "f"


@pytest.mark.parametrize("name", ["Amadou", "Kwame", "Søren", "Jean-Claude", "Hiroshi", "Oleksandr", "Wiremu", "Nayib"])
def test_names_of_men_all_over_the_world(name: str) -> None:
    assert gender.of_given(name) == "m"


@pytest.mark.parametrize(
    "name", ["Andrea", "Jean", "Sasha", "Nikita", "Kim", "Simone", "Robin", "Nguyen", "Wei", "Kiran"]
)
def test_names_that_differ_by_country_tell_nothing(name: str) -> None:
    assert gender.of_given(name) is None


@pytest.mark.parametrize("word", ["Pastor", "Sheriff", "Manila", "Captain", "Bank", "the", "", "Okafor"])
def test_titles_places_and_surnames_tell_nothing(word: str) -> None:
    assert gender.of_given(word) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("amina bello", "f"),
        ("nguyen thi lan", "f"),
        ("nur bin ahmad", "m"),
        ("nur binti ahmad", "f"),
        ("sasha petrova", "f"),
        ("nikita orlov", "m"),
        ("andrea villanueva", None),
        ("andrea casanova", None),
        ("andrea jónsdóttir", "f"),
        ("kim reed", None),
        ("thomas", None),
    ],
)
def test_full_names(name: str, expected: str | None) -> None:
    assert gender.of_name(name.split()) == expected


def test_no_name_is_on_both_lists() -> None:
    names = list(load_given_names().all())
    assert len(names) == len(set(names))


def test_a_surname_does_not_tell_what_it_would_as_a_given_name() -> None:
    """`Thomas` of Kim Thomas is no man's name: she may be meant."""
    thomas = "Kim/PROPN+PERSON/nsubj/3 Thomas/PROPN+PERSON/flat/1 came/VERB/root/0\n"
    assert meant(draft_of(thomas + LATER.format("Thomas/PROPN+PERSON/nsubj/2"), ranker=STRICT)) == ["Kim Thomas"]


MARTA = "Marta/PROPN+PERSON/nsubj/3 Soler/PROPN+PERSON/flat/1 came/VERB/root/0\n"
PETER = "Peter/PROPN+PERSON/nsubj/3 Prat/PROPN+PERSON/flat/1 left/VERB/root/0\n"
ROBIN = PETER.replace("Peter", "Robin")
SHE = "*She/PRON/nsubj/2 spoke/VERB/root/0"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(MARTA + PETER + SHE, "Marta Soler", id="the woman of the paragraph"),
        pytest.param(PETER + MARTA + SHE.replace("She", "He"), "Peter Prat", id="the man of the paragraph"),
        pytest.param(MARTA + ROBIN + SHE, "Robin Prat", id="a name of both genders"),
        pytest.param(PETER + SHE, "Peter Prat", id="no woman"),
        pytest.param(MARTA + "\n" + PETER + SHE, "Peter Prat", id="a woman in the paragraph before"),
    ],
)
def test_full_names_of_the_other_gender(text: str, expected: str) -> None:
    """The ranker takes whoever was mentioned last."""
    assert meant(draft_of(text)) == [expected]


@pytest.mark.parametrize(("title", "shown"), [("Hajiya", "f"), ("Alhaji", "m"), ("Frau", "f"), ("Chief", None)])
def test_titles_of_any_language_show_gender(title: str, shown: str | None) -> None:
    assert gender.of_noun(title) == shown


TITLED = (
    "Nora/PROPN+PERSON/nsubj/3 Thomas/PROPN+PERSON/flat/1 left/VERB/root/0\n"
    "That/DET/det/2 {0}/NOUN/{1} Thomas/PROPN+PERSON/nsubj/4 slept/VERB/root/0\n*She/PRON/nsubj/2 spoke/VERB/root/0"
)


@pytest.mark.parametrize(("noun", "relation"), [("evening", "obl/4"), ("striker", "compound/3")])
def test_a_noun_before_a_surname_that_shows_no_gender_leaves_that_of_the_name(noun: str, relation: str) -> None:
    assert meant(draft_of(TITLED.format(noun, relation), ranker=Nearest())) == ["Nora Thomas"]
