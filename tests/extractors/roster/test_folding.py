"""Long rosters are folded by other means than step by step, with the same result."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.roster.normalization import blob, plain, sounds
from onrecord.extractors.roster.roles import OTHER_OFFICE, RoleIndex, role_of

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


@given(st.lists(st.text("AUN.b\t’'éÉß\ud800\u5317 \n", max_size=12), max_size=5))
def test_each_line_is_folded_by_itself(lines: list[str]) -> None:
    whole = blob(lines).split("\n")
    assert [line.split(" ") for line in whole] == [blob([line]).split(" ") for line in lines] or not lines


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("U.N.", "un"), ("U.N.\tUnited Nations", "un \t united nations"), ("A.B.C.", "abc"), ("A. B.", "a b"),
        ("J.F. Kenedi", "j f kenedi"), ("St.J.O.", "st j o"), ("U.N.x", "u n x"), ("X\tU.N.", "x \t un"),
        ("bbb ssss", "bb ss"), ("Müller", "muler"), ("北京", "beijing"),
    ],
)  # fmt: skip
def test_folded_names(name: str, words: str) -> None:
    assert re.sub(" +", " ", blob([name])).strip(" ") == words


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
    assert RoleIndex(roles, nouns).holders(description) == [number for missing, number in expected if missing == least]


def test_forms_of_a_noun_are_one() -> None:
    index = RoleIndex(["CEO of Acme", "executive of Acme", "Acme chairwoman", None, "ex-CEO of Acme"], load_nouns())
    assert index.holders("the Acme CEO") == index.holders("the Acme executive") == [0, 1]
    assert canonical("chairwoman") == canonical("chairman")
    assert index.holders("the Acme chairman") == [2]
    assert plain("ex-CEO") == "ex ceo"
