"""Nesting of attributions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.nesting import parents, with_inner_sources
from onrecord.extractors.draft import Candidate, Selected
from tests.extractors.sketches import sketch


def candidate(cue: range, content: Sequence[int]) -> Candidate:
    return Candidate(rules.CCOMP, cue[0] if cue else content[0], tuple(cue), (), tuple(content), "")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([candidate(range(1, 2), range(2, 9))], [None], id="alone"),
        pytest.param(
            [candidate(range(1, 2), range(2, 9)), candidate(range(3, 4), range(4, 9))], [None, 0], id="inside"
        ),
        pytest.param(
            [candidate(range(3, 4), range(4, 9)), candidate(range(1, 2), range(2, 9))], [1, None], id="named later"
        ),
        pytest.param(
            [
                candidate(range(1, 2), range(2, 20)),
                candidate(range(3, 4), range(4, 20)),
                candidate(range(5, 6), range(6, 20)),
            ],
            [None, 0, 1],
            id="the smallest around",
        ),
        pytest.param(
            [candidate(range(1, 2), range(2, 9)), candidate(range(10, 11), range(11, 15))], [None, None], id="apart"
        ),
        pytest.param(
            [candidate(range(9, 10), range(9)), candidate(range(3, 4), range(4, 6))], [None, 0], id="cue behind"
        ),
        pytest.param(
            [candidate(range(0), range(9)), candidate(range(3, 4), range(4, 6))], [None, 0], id="no cue around"
        ),
        pytest.param(
            [candidate(range(1, 2), range(2, 9)), candidate(range(5, 6), [2, 3, 4, 6, 7, 8])], [None, 0], id="all of it"
        ),
        pytest.param(
            [candidate(range(1, 2), range(2, 6)), candidate(range(7, 8), range(2, 6))], [None, None], id="one content"
        ),
    ],
)
def test_parents(found: list[Candidate], expected: list[int | None]) -> None:
    assert parents(found) == expected


@pytest.mark.parametrize(("adverb", "kept"), [("apparently", 1), ("allegedly", 2)])
def test_what_seems_so_to_a_speaker_is_no_report(adverb: str, kept: int) -> None:
    parse = f"Bern/PROPN/nsubj/2 said/VERB/root/0 Cole/PROPN/nsubj/5 {adverb}/ADV/advmod/5 left/VERB/ccomp/2"
    inner = Candidate(rules.EVIDENTIAL, 3, (3,), (), (2, 4), "")
    found = [Selected(candidate(range(1, 2), (2, 3, 4))), Selected(inner)]
    assert len(with_inner_sources(sketch(parse), found)) == kept
