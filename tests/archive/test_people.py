"""Speakers across documents. The pairs of the table are written for this test."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from onrecord.archive.errors import TablesMissing
from onrecord.archive.index.build import build_index
from onrecord.archive.people.decisions import SpeakerEdits, Split, people_of, read_edits
from onrecord.archive.people.grouping import grouped
from onrecord.archive.people.profile import NameCounts, Profile
from onrecord.archive.queries.archive import Archive
from onrecord.archive.tables.compact import compact
from onrecord.extractors.roster.names import FoldedName
from onrecord.extractors.roster.normalization import folded
from onrecord.schemas.archive import PeopleQuestion
from onrecord.schemas.roster import RosterEntry
from tests.archive.runs import articles, planned, run, write_jsonl

GIVEN = (
    "john james david michael robert mary william thomas richard charles joseph chris daniel paul mark george elizabeth"
    " jennifer linda susan anna ali ahmed mohammed hassan imran ivan wei qiang jun min lei"
).split()
SURNAMES = (
    "smith johnson williams brown jones garcia miller davis wilson anderson taylor moore jackson martin lee thompson"
    " white harris clark lewis robinson walker young king wright scott evans davies kelly khan hussain petrov wang li"
    " zhang chen liu"
).split()
COUNTS = NameCounts(FoldedName(folded(f"{given} {surname}")) for given in GIVEN for surname in SURNAMES)
"""An archive in which these names are common."""


def rows() -> list[list[str]]:
    text = (Path(__file__).parent / "speaker_pairs.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def is_one(row: list[str]) -> bool:
    pair = [Profile(0, row[0], "person", row[1], row[2]), Profile(1, row[3], "person", row[4], row[5])]
    return len(grouped(pair, COUNTS)) == 1


def test_hard_pairs_of_speakers() -> None:
    found = [(row, row[6] == "y", is_one(row)) for row in rows()]
    assert len(found) >= 200
    wrong = ["\t".join(row) for row, same, one in found if one and not same]
    missed = ["\t".join(row) for row, same, one in found if same and not one]
    right = sum(same and one for _, same, one in found)
    precision, recall = right / (right + len(wrong)), right / (right + len(missed))
    assert precision >= 0.98, wrong
    assert recall >= 0.85, missed


def profile(number: int, name: str, role: str = "", affiliation: str = "", count: int = 1, **more: str) -> Profile:
    return Profile(
        number,
        name,
        more.get("type", "person"),
        role,
        affiliation,
        more.get("reference", "unknown"),
        more.get("roster", ""),
        count,
    )


def names(profiles: list[Profile]) -> list[list[int]]:
    return sorted(sorted(one.number for one in group.profiles) for group in grouped(profiles, COUNTS))


def test_a_name_of_two_people_stays_separate_if_the_text_does_not_decide() -> None:
    ones = [
        profile(0, "Imran Khan", "prime minister", "Pakistan"),
        profile(1, "Imran Khan", "doctor", "Leeds"),
        profile(2, "Imran Khan"),
    ]
    assert names(ones) == [[0], [1], [2]]
    people = people_of(grouped(ones, COUNTS))
    assert len({person.id for person in people}) == 3


def test_a_shorter_name_with_two_bearers_is_left_apart_with_both_as_candidates() -> None:
    ones = [
        profile(0, "Ann Marie Lindqvist", count=5),
        profile(1, "Ann Sofie Lindqvist", count=4),
        profile(2, "Ann Lindqvist"),
    ]
    assert names(ones) == [[0], [1], [2]]
    apart = next(one for one in people_of(grouped(ones, COUNTS)) if one.name == "Ann Lindqvist")
    assert set(apart.candidates) == {"person:an-marie-lindkvist", "person:an-sofie-lindkvist"}


def test_he_and_she_are_two_people() -> None:
    ones = [profile(0, "Kim Arnesen", "nurse", reference="he"), profile(1, "Kim Arnesen", "nurse", reference="she")]
    assert names(ones) == [[0], [1]]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [((1921, 1940), (2010, 2012), False), ((1951, 1990), (2010, 2012), True), ((1921, 1940), (None, None), True)],
)
def test_nobody_speaks_for_a_century(
    first: tuple[int | None, int | None], second: tuple[int | None, int | None], one: bool
) -> None:
    found = grouped([
        Profile(number, "Ludo Verhagen", "person", "mayor", "Ghent", "he", "", 1, *years)
        for number, years in enumerate((first, second))
    ], COUNTS)  # fmt: skip
    assert (len(found) == 1) is one


def test_bodies_are_one_by_their_words() -> None:
    ones = [
        profile(0, "The Ministry of Health", type="government"),
        profile(1, "ministry of health", type="government"),
        profile(2, "Ministry of Justice", type="government"),
    ]
    assert names(ones) == [[0, 1], [2]]


ROSTER = [RosterEntry(id="Q76", name="Barack Obama", aliases=["Barack Hussein Obama"])]


def test_the_roster_decides_who_is_one_person() -> None:
    ones = [
        profile(0, "Barack Obama", "president", "White House"),
        profile(1, "Barack H. Obama", "author", "Crown"),
        profile(2, "Michelle Obama"),
    ]
    found = {
        person.id: sorted(one.number for one in person.profiles) for person in people_of(grouped(ones, COUNTS), ROSTER)
    }
    assert found == {"roster:Q76": [0, 1], "person:michele-obama": [2]}


def test_a_roster_id_of_the_record_decides() -> None:
    ones = [profile(0, "the president", roster="Q76"), profile(1, "Barack Obama")]
    found = {
        person.id: sorted(one.number for one in person.profiles) for person in people_of(grouped(ones, COUNTS), ROSTER)
    }
    assert found == {"roster:Q76": [0, 1]}


def test_people_merge_split_and_name_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(
        '[[merge]]\npeople = ["person:bob-dole", "person:robert-dole"]\nname = "Bob Dole"\n'
        '[[split]]\nperson = "person:greg-abot"\nrole = "coach"\nlabel = "coach"\narticles = [7]\n'
        '[[name]]\nperson = "person:bob-dole"\nname = "Senator Dole"\n'
    )
    edits = read_edits(path)
    ones = [
        profile(0, "Bob Dole"),
        profile(1, "Robert Dole"),
        profile(2, "Greg Abbott", "governor"),
        profile(3, "Greg Abbott", "coach"),
    ]
    found = people_of(grouped(ones, COUNTS), edits=edits)
    assert {one.id: (one.name, sorted(p.number for p in one.profiles)) for one in found} == {
        "person:bob-dole": ("Senator Dole", [0, 1]),
        "person:greg-abot": ("Greg Abbott", [2]),
        "person:greg-abot/coach": ("Greg Abbott", [3]),
    }
    assert edits.splits == (Split("person:greg-abot", "coach", "coach", "", (7,)),)
    assert read_edits(tmp_path / "none.toml") == SpeakerEdits()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[join]]\npeople = []", "are expected, not join"),
        ('[[merge]]\nperson = "a"', "has no field person"),
        ("[[merge]]\nname = 'a'", "missing or of a wrong type"),
        ("[[merge", "people.toml: "),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "people.toml").write_text(text)
    with pytest.raises(TablesMissing, match=message):
        read_edits(tmp_path / "people.toml")


def test_one_name_in_articles_of_a_century_is_two_people(tmp_path: Path) -> None:
    rows = articles(4)
    for row, year in zip(rows, (1921, 1925, 2010, 2012), strict=True):
        row["published"] = f"{year}-05-01"
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", rows))
    run(target)
    compact(target)
    build_index(target.path)
    with closing(Archive(target.path)) as archive:
        found = archive.people(PeopleQuestion()).people
    assert sorted((one.person, one.first, one.last) for one in found) == [
        ("person:ana-petrova", "1921-05", "1925-05"),
        ("person:ana-petrova+2010", "2010-05", "2012-05"),
    ]
