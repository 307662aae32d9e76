"""Names that were cut are whole again; every entity is made of whole tokens."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from onrecord.extractors.analysis import Entity, Token
from onrecord.extractors.engines.whole_names import whole_names


def cut(text: str) -> list[Token]:
    words = re.finditer(r"[^\s&-]+|[&-]", text)
    return [Token(i, 0, w.start(), w.end(), w.group(), "", "X", "", {}, None, "root") for i, w in enumerate(words)]


def entity(tokens: list[Token], first: int, last: int, label: str = "PERSON") -> Entity:
    return Entity(tokens[first].start, tokens[last - 1].end, label, first, last)


@pytest.mark.parametrize(
    ("text", "spans", "names"),
    [
        ("Reeve-Jones says so", [(0, 2), (2, 3)], ["Reeve-Jones"]),
        ("Reeve-Jones says so", [(0, 2)], ["Reeve-Jones"]),
        ("Anna Reeve-Jones-Smith says", [(0, 3), (3, 5), (5, 6)], ["Anna Reeve-Jones-Smith"]),
        ("Reeve-Jones Partners agreed", [(0, 2), (2, 4)], ["Reeve-Jones Partners"]),
        ("Washington-based firms", [(0, 2)], ["Washington"]),
        ("Ana -Maria", [(0, 1), (2, 3)], ["Ana", "Maria"]),
        ("Ana- Maria", [(0, 2), (2, 3)], ["Ana-", "Maria"]),
        ("Jones-", [(0, 2)], ["Jones-"]),
        ("-based", [(0, 1)], []),
        ("Kessler & Roe fell", [(0, 1), (2, 3)], ["Kessler & Roe"]),
        ("Kessler & Roe fell", [(0, 1)], ["Kessler & Roe"]),
        ("Reeve-Jones & Roe-Lund", [(0, 2), (2, 3), (4, 6), (6, 7)], ["Reeve-Jones & Roe-Lund"]),
        ("Kessler & sons", [(0, 1)], ["Kessler"]),
        ("Kessler &", [(0, 1)], ["Kessler"]),
    ],
)
def test_names_are_whole(text: str, spans: list[tuple[int, int]], names: list[str]) -> None:
    tokens = cut(text)
    found = list(whole_names([entity(tokens, *span) for span in spans], tokens))
    assert [text[one.start : one.end] for one in found] == names
    assert all(one == entity(tokens, one.first, one.last, one.label) for one in found)


def test_names_with_an_ampersand_are_a_firm() -> None:
    tokens = cut("Kessler & Roe, Procter & Gamble")
    given = [entity(tokens, 0, 1), entity(tokens, 2, 3), entity(tokens, 3, 6)]
    assert [one.label for one in whole_names(given, tokens)] == ["ORG", "ORG"]


@examples(st.lists(st.sampled_from(("Ana", "bo", "-", "- ", " ")), max_size=12), st.sets(st.integers(0, 12)))
def test_entities_stay_in_order_and_apart(parts: list[str], cuts: set[int]) -> None:
    tokens = cut("".join(parts))
    borders = sorted(c for c in {0, *cuts, len(tokens)} if c <= len(tokens))
    given = [entity(tokens, a, b) for a, b in itertools.pairwise(borders)]
    found = list(whole_names(given, tokens))
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))
    assert all(0 <= one.first < one.last <= len(tokens) for one in found)
