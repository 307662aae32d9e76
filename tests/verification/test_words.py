"""Words: what counts as one, and which are the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.verification import words as words_module
from onrecord.verification.folding import folded
from onrecord.verification.words import Words
from tests.verification.records import whole


def keys(text: str) -> list[str]:
    return Words(text, [(0, len(text))]).key_list(0, 10**6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Don’t go”", '"Don\'t go"'),
        ("well-known", "well known"),
        ("The  end —\n of it", "the end -- of it"),
        ("U.S. policy", "US policy"),
        ("2,000 people", "2000 people"),
        ("20% of it", "20 percent of it"),
        ("caf\u00e9", "cafe\u0301"),
        ("\ufb01nal", "final"),
        ("wo\u00adrd", "word"),
        ("Research & Co.", "research and co"),
        ("at 5 p.m.", "at 5 pm"),
        ("½ of it", "1/2 of it"),
        ("2½ tons", "2 1/2 tons"),
        (".5 percent", "0.5%"),
        ("10° below", "10 degrees below"),
        ("20\u202f000 people", "20000 people"),
        ("iPhone® sales", "iPhone sales"),
        ("▪ We go", "We go"),
        ("> We go", "We go"),
    ],
)
def test_marks_white_space_and_case_do_not_count(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we can", "we can't"),
        ("$2", "2"),
        ("-5 degrees", "5 degrees"),
        ("1.5", "15"),
        ("2,5", "25"),
        ("20 percent", "20"),
        ("José", "Jose"),
        ("its", "it's"),
        ("harbour", "harbor"),
        ("do not", "don't"),
        ("₹500", "500"),
        ("10² metres", "102 metres"),
        (".5 percent", "5 percent"),
        ("a 3/4 vote", "a 3-4 vote"),
        ("5 > 4", "5 < 4"),
        ("~5 boats", "5 boats"),
        ("C++", "C"),
        ("a day 👍", "a day 👎"),
        ("a day 🎉", "a day"),
        ("die Maße", "die Masse"),
        ("№ 5", "no 5"),
        ("की", "का"),
        ("สวัสดี", "สวัสดิ์"),
        ("שלום", "שָׁלוֹם"),
        ("كَتَبَ", "كُتِبَ"),
    ],
)
def test_letters_digits_and_signs_count(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@given(st.text(max_size=200))
def test_words_are_spans_of_the_text_in_order(text: str) -> None:
    found = Words(text, [(0, len(text))])
    assert all(text[s:e] == found.spelling(i) for i, (s, e) in enumerate(zip(found.starts, found.ends, strict=True)))
    edges = np.stack([found.starts, found.ends], 1).ravel()
    assert (np.diff(edges) >= 0).all()
    assert all(found.key(i) == folded(found.spelling(i)) for i in range(len(found)))


@given(st.lists(st.sampled_from(["one", "two's", "3.5", "—", "U.S.", "\n\n", "é"]), max_size=60), st.integers(5, 40))
def test_chunks_change_nothing(parts: list[str], size: int) -> None:
    text = " ".join(parts)
    expected = Words(text, [(0, len(text))])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words_module, "CHUNK", size)
        found = Words(text, [(0, len(text))])
    assert found.starts.tolist() == expected.starts.tolist()
    assert found.key_list(0, 100) == expected.key_list(0, 100)


def test_brackets_and_ellipses_are_sites_and_not_words() -> None:
    found = whole("He [the mayor] said … it walk[ed] and [w]ent [sic] home. . . now")
    assert found.keys == ["he", "said", "it", "walked", "and", "went", "home", "now"]
    assert [(before, site.kind, [w.key for w in site.inserted]) for before, site in found.sites.items()] == [
        (1, "bracket", ["the", "mayor"]),
        (2, "ellipsis", []),
        (6, "bracket", []),
        (7, "ellipsis", []),
    ]
    assert [word.stem for word in found.words if word.stem is not None] == ["walk", "ent"]
