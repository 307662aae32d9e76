"""The path in words from a cue to its source and its content."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.linkage import linkage
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

SENTENCE = sketch("""
The/DET/det/2 engineer/NOUN/nsubj/3 told/VERB/root/0 them/PRON/iobj/3 cracks/NOUN/nsubj/6 spread/VERB/ccomp/3
Nobody/PRON/nsubj/2 came/VERB/root/0
""")
ADDING = sketch(
    "Rain/NOUN/nsubj/2 fell/VERB/root/0 ,/PUNCT/punct/2 Kim/PROPN/nsubj/5 claimed/VERB/parataxis/2 on/ADP/case/7 "
    "radio/NOUN/obl/5"
)


def parts(head: int, source: tuple[int, ...], content: tuple[int, ...]) -> Candidate:
    return Candidate(rules.CCOMP, head, (head,), source, content, "")


@pytest.mark.parametrize(
    ("head", "source", "content", "path"),
    [
        pytest.param(2, (0, 1), (4, 5), "told >nsubj engineer; told >ccomp spread", id="down to the nearest of each"),
        pytest.param(2, (0,), (4,), "told >nsubj engineer >det The; told >ccomp spread >nsubj cracks", id="down twice"),
        pytest.param(2, (), (5,), "told >ccomp spread", id="no source"),
        pytest.param(5, (), (2,), "spread <ccomp told", id="up"),
        pytest.param(4, (3,), (2,), "cracks <nsubj spread <ccomp told >iobj them; cracks <nsubj spread <ccomp told",
                     id="up twice, and down again"),
        pytest.param(2, (1,), (6, 7), "told >nsubj engineer", id="the content in another sentence"),
        pytest.param(7, (1,), (5,), None, id="both in another sentence"),
        pytest.param(2, (2,), (), None, id="nothing but the cue itself"),
        pytest.param(2, (1,), (2, 5, 6), "told >nsubj engineer; told >ccomp spread", id="a content that goes on"),
    ],
)  # fmt: skip
def test_linkage(head: int, source: tuple[int, ...], content: tuple[int, ...], path: str | None) -> None:
    assert linkage(SENTENCE, parts(head, source, content)) == path


def test_a_content_around_its_cue() -> None:
    assert linkage(ADDING, parts(4, (3,), (0, 1))) == "claimed >nsubj Kim; claimed <parataxis fell"


def test_of_two_ways_alike_the_one_that_goes_up_is_shown() -> None:
    assert linkage(ADDING, parts(4, (), (1, 6))) == "claimed <parataxis fell"


def test_the_order_of_the_words_does_not_matter() -> None:
    assert linkage(SENTENCE, parts(2, (1, 0), (5, 4))) == linkage(SENTENCE, parts(2, (0, 1), (4, 5)))
