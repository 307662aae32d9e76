"""Long rosters are folded by other means than step by step, with the same result."""

from __future__ import annotations

import re
from itertools import combinations
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.roster import normalization
from onrecord.extractors.roster.index import ACRONYM, MAX_LINKING, RosterIndex
from onrecord.extractors.roster.lines import Lines
from onrecord.extractors.roster.normalization import LITTLE, blob, plain, sounds
from onrecord.extractors.roster.roles import OTHER_OFFICE, RoleIndex, role_of
from onrecord.schemas.roster import RosterEntry

STEPS = [
    ("isation ", "ization "), ("iy", "i"), ("yy", "i"), ("y ", "i "), ("ij ", "i "), ("ya", "ia"), ("yu", "iu"),
    ("yo", "io"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), (" dj", " j"), (" dzh", " j"), ("q", "k"),
    ("oe ", "o!"), ("ue ", "u!"), ("oe", "o"), ("ue", "u"), ("!", "e "),
    ("oud ", "ud "), ("oun ", "un "), ("our ", "ur "), ("ous", "us"),
]  # fmt: skip
"""One after the other, in the whole text."""


def by_steps(text: str) -> str:
    text = f" {text} ".replace("\n", " \n ").replace("\t", " \t ")
    for spelling, kept in STEPS:
        text = text.replace(spelling, kept)
    return re.sub(r"([bcdfghijklmnpqrstvwxz])\1", r"\1", text)


@given(st.text("aeiouybcdhjnqrstz \t\né", max_size=60))
def test_sounds_are_those_of_each_step(text: str) -> None:
    assert sounds(text) == by_steps(text)
    with mock.patch.object(normalization, "_MANY", 0):
        assert sounds(text) == by_steps(text)


@given(st.lists(st.text("AUN.b\t’'éÉß\ud800\u5317 ", max_size=12), max_size=5))
def test_each_line_is_folded_by_itself(lines: list[str]) -> None:
    whole = blob("\n".join(lines)).split("\n")
    assert [line.split(" ") for line in whole] == [blob(line).split(" ") for line in lines] or not lines


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("U.N.", "un"), ("U.N.\tUnited Nations", "un \t united nations"), ("A.B.C.", "abc"), ("A. B.", "a b"),
        ("J.F. Kenedi", "j f kenedi"), ("St.J.O.", "st j o"), ("U.N.x", "u n x"), ("X\tU.N.", "x \t un"),
        ("bbb ssss", "bb ss"), ("Müller", "muler"), ("北京", "beijing"),
    ],
)  # fmt: skip
def test_folded_names(name: str, words: str) -> None:
    assert re.sub(" +", " ", blob(name)).strip(" ") == words


ROLES = st.lists(
    st.sampled_from("president US american the of former vice chairman CEO foreign minister ex\n".split(" "))
)


@given(st.lists(st.one_of(st.none(), ROLES.map(" ".join)), max_size=12), ROLES)
def test_holders_are_those_of_all_roles(roles: list[str | None], described: list[str]) -> None:
    nouns, description = load_nouns(), " ".join(["the", *described])
    wanted = role_of(description, nouns)
    expected = list[tuple[int, int]]()
    for number, text in enumerate(roles):
        role = role_of(text.replace("\n", " "), nouns) if text else None
        if not (role and wanted and wanted.narrowed) or role.noun != wanted.noun:
            continue
        if wanted.narrowed <= role.narrowed and role.narrowed & OTHER_OFFICE == wanted.words & OTHER_OFFICE:
            expected.append((len(role.narrowed - wanted.narrowed), number))
    least = min(expected, default=(0, 0))[0]
    index = RoleIndex("\n".join((role or "").replace("\n", " ") for role in roles), nouns)
    assert index.holders(description) == [number for missing, number in expected if missing == least]


def test_forms_of_a_noun_are_one() -> None:
    index = RoleIndex("CEO of Acme\nexecutive of Acme\nAcme chairwoman\n\nex-CEO of Acme", load_nouns())
    assert index.holders("the Acme CEO") == index.holders("the Acme executive") == [0, 1]
    assert canonical("chairwoman") == canonical("chairman")
    assert index.holders("the Acme chairman") == [2]
    assert plain("ex-CEO") == "ex ceo"


NAMES = st.lists(
    st.sampled_from("ministry of the interior bureau union international a beyondeight beyondeighty".split()),
    max_size=15,
)


@given(st.lists(st.lists(NAMES.map(" ".join), min_size=1, max_size=3).map("\t".join), max_size=5))
def test_lines_are_found_by_each_of_their_words(names: list[str]) -> None:
    text = blob("\n".join(names))
    lines = Lines(text)
    assert [lines[number] for number in range(len(lines))] == text.split("\n")
    for word in {word for line in names for word in line.split()} | {"beyondei", "b"}:
        assert lines.having(word) == [number for number, line in enumerate(text.split("\n")) if word in line.split()]


@given(st.lists(st.lists(NAMES.map(" ".join), min_size=1, max_size=3), min_size=1, max_size=5))
def test_bodies_are_found_by_each_of_their_initials(names: list[list[str]]) -> None:
    entries = [
        RosterEntry(id=str(number), name=name or "x", aliases=[alias or "x" for alias in aliases])
        for number, (name, *aliases) in enumerate(names)
    ]
    index = RosterIndex(entries, load_nouns())
    having: dict[str, set[int]] = {"MOT": set()}
    bodies = {"ministry", "bureau", "union"}
    for number, entry in enumerate(entries):
        for words in map(str.split, (entry.name, *entry.aliases)):
            linking = [place for place, word in enumerate(words) if word in LITTLE]
            if bodies.isdisjoint(words) or not 3 <= len(words) <= 10:
                continue
            for count in range(len(linking) + 1):
                for left in combinations(linking, count):
                    letters = "".join(word[0] for place, word in enumerate(words) if place not in left)
                    if len(linking) <= MAX_LINKING or len(left) == len(linking):
                        having.setdefault(letters.upper(), set()).add(number)
    for letters, numbers in having.items():
        if len(letters) in ACRONYM:
            assert set(index.bodies(letters)) == numbers
