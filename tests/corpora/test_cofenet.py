"""Instances of our own wording: their places in a text, and their texts without one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.cofenet import AS_TEXT, FILE, Instance, detokenised, place, placed, read

TEXT = "“Rents won’t fall,” said Ada.\n\nBo Lund, who left, denied it — twice.\u200b He hopes to win… soon."


def instance(tokens: str, copy: str = "one_a") -> Instance:
    found = tuple(tokens.split())
    return Instance("one", copy, found, ("O",) * len(found))


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        ("`` Rents wo n't fall , '' said", ["“", "Rents", "wo", "n’t", "fall", ",", "”", "said"]),
        ("it -- twice . He", ["it", "—", "twice", ".", "He"]),  # a mark that takes no room stands between
        ("to win ... soon", ["to", "win", "…", "soon"]),
        ("said Ada. . Bo", ["said", "Ada.", ".", "Bo"]),  # the full stop that tokens have twice
    ],
)
def test_tokens_have_their_places_whatever_the_style_of_marks(tokens: str, words: list[str]) -> None:
    places = place(tokens.split(), TEXT)
    assert places is not None
    assert [TEXT[start:end] for start, end in places] == words


@pytest.mark.parametrize("tokens", ["said Bo", "Rents will not fall", "Ada said"])
def test_what_is_not_there_has_no_place(tokens: str) -> None:
    assert place(tokens.split(), TEXT) is None


def test_instances_of_a_copy_come_one_after_the_other() -> None:
    text = "It rains. Ada left. It rains."
    rain, left = (instance(tokens) for tokens in ("It rains .", "Ada left ."))
    elsewhere = instance("It rains .", copy="one_b")
    starts = [places[0][0] for places in placed([rain, left, rain, elsewhere], {"one": text}) if places]
    assert starts == [0, 10, 20, 0]


def test_an_instance_that_is_further_up_is_found_too() -> None:
    text = "It rains. Ada left."
    rain, left = (instance(tokens) for tokens in ("It rains .", "Ada left ."))
    assert [places and places[0][0] for places in placed([left, rain], {"one": text})] == [10, 0]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("`` Rents wo n't fall , '' said Ada 's aunt .", "\"Rents won't fall,\" said Ada's aunt."),
        ("It cost $ 5 -LRB- or 4 % -RRB- ; why ?", "It cost $5 (or 4%); why?"),
        ("`` Say ` no , ''' he said .", "\"Say 'no,'\" he said."),
        ("She left at 5 p.m. . `` So", 'She left at 5 p.m. "So'),
        ("'' he said -- twice", '" he said -- twice'),
    ],
)
def test_tokens_are_put_together_as_one_would_write_them(tokens: str, text: str) -> None:
    assert detokenised(tokens.split())[0] == text


@given(st.lists(st.sampled_from("`` '' ` ' . , -LSB- $ n't 's Ada U.S. --".split()), min_size=1, max_size=9))
def test_every_token_is_at_its_offsets(tokens: list[str]) -> None:
    text, places = detokenised(tokens)
    assert len(places) == len(tokens)
    assert all(text[a:b] == AS_TEXT.get(token, token) for token, (a, b) in zip(tokens, places, strict=True))
    assert list(places) == sorted(places)


@pytest.mark.data
def test_nearly_all_instances_have_their_place(shared_data: Path) -> None:
    from corpora.polnear import articles

    path = shared_data / "polnear" / FILE
    if not path.exists():
        pytest.skip("the instances are not there")
    texts = {one.name: one.text for one in articles(shared_data / "polnear" / "dev")}
    instances = read(path, texts)
    assert len(instances) > 1_900
    assert placed(instances, texts).count(None) <= 5
