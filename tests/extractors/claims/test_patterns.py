"""Quantities, times and entities: each pattern's own example, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.claims import amounts, times
from onrecord.extractors.claims.amounts import QUANTITIES
from onrecord.extractors.claims.expressions import things
from onrecord.extractors.claims.patterns import Pattern, found
from onrecord.extractors.claims.times import TIMES
from tests.extractors.sketches import sketch
from tests.rows import flat

ALL = (*QUANTITIES, *TIMES)


@pytest.mark.parametrize("pattern", ALL, ids=lambda pattern: pattern.id)
def test_the_example_shows_the_pattern(pattern: Pattern) -> None:
    wanted = re.findall(r"\{(.+?)\}", pattern.example)
    text = re.sub(r"[{}]", "", pattern.example)
    spans = [match.span() for match in pattern.expression.finditer(text)]
    assert len(wanted) == 1
    assert [wanted[0].endswith(text[start:end]) for start, end in spans] == [True]


@pytest.mark.parametrize(
    ("patterns", "hint"), [(QUANTITIES, amounts.HINT), (TIMES, times.HINT)], ids=["quantities", "times"]
)
def test_the_hint_is_in_every_example(patterns: tuple[Pattern, ...], hint: re.Pattern[str]) -> None:
    assert [pattern.id for pattern in patterns if not hint.search(pattern.example)] == []
    assert not hint.search("Rents are far too dear, she thought.")


def test_ids_are_taken_once() -> None:
    assert len({pattern.id for pattern in ALL}) == len(ALL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It cost about $2 million", [("about $2 million", "money")], id="rough"),
        pytest.param("It cost $30,253, he said", [("$30,253", "money")], id="a comma behind"),
        pytest.param("It lent €1.5bn to 12 firms", [("€1.5bn", "money"), ("12", "count")], id="no range"),
        pytest.param("It cost $2-3 million", [("$2-3 million", "money")], id="range"),
        pytest.param("It rose by 4% to 5%", [("4% to 5%", "percent")], id="range of per cent"),
        pytest.param("The COVID-19 wave", [], id="a number in a word"),
        pytest.param("See section 5", [], id="a number that names"),
        pytest.param("It took over 10 years", [("10 years", "duration")], id="over means during"),
        pytest.param("It took more than 10 years", [("more than 10 years", "duration")], id="more than is rough"),
        pytest.param("It fell three years ago", [("three years ago", "date")], id="a date, no duration"),
        pytest.param("It makes 2 million a day", [("2 million", "count"), ("a day", "set")], id="a rate"),
        pytest.param("It lasts to the end of the year", [("the end of the year", "date")], id="the end of a time"),
        pytest.param("It took a day", [], id="no rate without an amount"),
        pytest.param("It closed at 5.30 p.m. on May 3", [("5.30 p.m.", "time"), ("May 3", "date")], id="time and date"),
        pytest.param("It may close", [], id="may is no month"),
        pytest.param("It won 3-1 in 2019", [("2019", "date"), ("3-1", "score")], id="a score"),
    ],
)  # fmt: skip
def test_amounts_and_times(text: str, expected: list[tuple[str, str]]) -> None:
    read = things(flat(text), [(0, len(text))])
    shown = [(text[start:end], label) for start, end, label in (*read.quantities, *read.dates)]
    assert sorted(shown) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "entities", "dates"),
    [
        pytest.param("He read USA Today", [("ORG", "USA Today")], [], id="a day in a name"),
        pytest.param("He left today", [], ["today"], id="a day"),
    ],
)
def test_a_name_holds_no_time(text: str, entities: list[tuple[str, str]], dates: list[str]) -> None:
    read = things(flat(text, entities=entities), [(0, len(text))])
    assert [text[start:end] for start, end, _ in read.dates] == dates


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        pytest.param("one/NUM/nummod/2 house/NOUN/root/0", ["one"], id="counts"),
        pytest.param("one/NUM/root/0 of/ADP/case/3 them/PRON/nmod/1", ["one"], id="of several"),
        pytest.param("no/DET/det/2 one/PRON/root/0", [], id="nobody"),
        pytest.param("this/DET/det/2 one/NOUN/root/0", [], id="stands for a noun"),
        pytest.param("Article/PROPN/root/0 5/NUM/nummod/1", [], id="numbered"),
        pytest.param("fourth/ADJ/amod/2 flood/NOUN/root/0", ["fourth"], id="ordinal"),
        pytest.param("a/DET/det/2 second/NOUN/root/0", [], id="a second of time"),
    ],
)
def test_what_counts(sentence: str, counts: list[str]) -> None:
    analysis = sketch(sentence)
    read = things(analysis, [(0, len(analysis.text))])
    assert [analysis.text[start:end] for start, end, _ in read.quantities] == counts


def test_an_earlier_pattern_wins() -> None:
    text = "nearly 30 per cent"
    assert [label for _, _, label in found(flat(text), QUANTITIES, [(0, len(text))])] == ["percent"]


NAMED = """
1 Kenya Kenya PROPN NNP _ 3 nmod:poss _ Entity=GPE|SpaceAfter=No
2 's 's PART POS _ 1 case _ Entity=GPE
3 talks talk NOUN NNS _ 0 root _ _
4 Monday Monday PROPN NNP _ 3 nmod _ Entity=DATE
"""


def test_entities_leave_out_possessive_endings_and_times() -> None:
    analysis = read_conllu(NAMED)
    read = things(analysis, [(0, len(analysis.text))])
    assert [(analysis.text[a:b], label) for a, b, label in read.entities] == [("Kenya", "location")]


def test_entities_that_reach_out_of_the_content_are_left_out() -> None:
    text = "Bank of Mali fell"
    analysis = flat(text, entities=[("ORG", "Bank of Mali")])
    assert things(analysis, [(8, len(text))]).entities == ()
