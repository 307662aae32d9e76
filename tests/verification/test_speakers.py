"""Speakers: the draft's name compared with the record's label."""

from __future__ import annotations

import pytest

from onrecord.verification.sources import read_source
from onrecord.verification.speakers import DraftSpeaker, compare, taken_apart

SOURCE = read_source("t", "MS. PSAKI: Hello there.\n\nQ    Why?\n\nMS. PSAKI: Because.\n\nTHE PRESIDENT: Yes.\n")


@pytest.mark.parametrize(
    ("label", "titles", "words"),
    [
        ("MS. JEAN-PIERRE", {"ms"}, ("jean", "piere")),
        ("SECRETARY MAYORKAS", {"secretary"}, ("maiorkas",)),
        ("THE PRESIDENT", {"president"}, ()),
        ("ACTING ADMINISTRATOR SLAVITT", {"acting", "administrator"}, ("slavit",)),
        ("SENIOR ADMINISTRATION OFFICIAL", {"senior", "official", "administration"}, ()),
        ("REPRESENTATIVE BASS", {"representative"}, ("bas",)),
        ("MODERATOR", {"moderator"}, ()),
        ("Ann Lee", set(), ("an", "lee")),
        ("Press Secretary Karine Jean-Pierre", {"press", "secretary"}, ("karine", "jean", "piere")),
    ],
)
def test_titles_are_no_part_of_a_name(label: str, titles: set[str], words: tuple[str, ...]) -> None:
    found = taken_apart(label)
    assert (set(found.titles), found.words) == (titles, words)


@pytest.mark.parametrize(
    ("name", "label", "verdict"),
    [
        ("Jen Psaki", "MS. PSAKI", "same"),
        ("Psaki", "MS. PSAKI", "same"),
        ("Karine Jean-Pierre", "MS. JEAN-PIERRE", "same"),
        ("Alejandro Mayorkas", "SECRETARY MAYORKAS", "same"),
        ("Ann Lee", "Ann B. Lee", "same"),
        ("Karine Jean-Pierre", "MS. PSAKI", "different"),
        ("Ann Lee", "Ben Lee", "different"),
        ("Jen Psaki", "Q", "different"),
        ("Jen Psaki", "THE PRESIDENT", "different"),
        ("Joe Biden", "THE PRESIDENT", "unknown"),
        ("Joe Biden", "Q", "unknown"),
        ("John Psaki", "MS. PSAKI", "unknown"),
        ("Joe Biden", None, "unknown"),
    ],
)
def test_verdicts(name: str, label: str | None, verdict: str) -> None:
    assert compare(DraftSpeaker((name,)), SOURCE, label, quoted=False).verdict == verdict


@pytest.mark.parametrize(
    ("names", "described", "said_by", "verdict"),
    [
        ((), "the harbour company", "Harbour Company", "same"),
        ((), "the harbour company", "Ferry Company", "unknown"),
        ((), "the company", "Harbour Company", "unknown"),
        ((), "the president", "THE PRESIDENT", "unknown"),
        (("Okafor",), "", "MAYOR OKAFOR", "same"),
        (("Okafor",), "", "MAYOR LEE", "unknown"),
    ],
)
def test_bodies(names: tuple[str, ...], described: str, said_by: str, verdict: str) -> None:
    source = read_source("t", "We will pay.", "statement", said_by)
    speaker = DraftSpeaker(names, (described,), is_body=True)
    assert compare(speaker, source, None, quoted=False).verdict == verdict


def test_the_caller_may_say_who_holds_an_office() -> None:
    source = read_source("t", SOURCE.text, "transcript", "President Joe Biden")
    assert compare(DraftSpeaker(("Joe Biden",)), source, "THE PRESIDENT", quoted=False).verdict == "same"
    assert compare(DraftSpeaker(("Joe Biden",)), source, "Q", quoted=False).verdict == "unknown"


def test_a_surname_alone_is_nobodys_with_another_office() -> None:
    speaker = DraftSpeaker(("Jill Biden",), ("first lady",))
    assert compare(speaker, SOURCE, "PRESIDENT BIDEN", quoted=False).verdict == "unknown"


@pytest.mark.parametrize("speaker", [None, DraftSpeaker(()), DraftSpeaker(("The White House",), is_body=True)])
def test_without_a_persons_name_nothing_is_known(speaker: DraftSpeaker | None) -> None:
    assert compare(speaker, SOURCE, "MS. PSAKI", quoted=False).verdict == "unknown"


def test_the_author_of_a_statement_says_it() -> None:
    source = read_source("s", "We will go.", "statement", "Governor Tim Walz")
    assert compare(DraftSpeaker(("Tim Walz",)), source, None, quoted=False).verdict == "same"
    assert compare(DraftSpeaker(("Ann Lee",)), source, None, quoted=False).verdict == "different"
