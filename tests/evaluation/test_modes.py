"""Modes of annotated contents by the marks of the text, and their counts."""

from __future__ import annotations

from evaluation.attributions import ScoredArticle
from evaluation.modes import annotated_modes, direct_table, mode_table
from tests.evaluation.records import Parts, article, record

TEXT = "“Rents fell,” said Ada. Bo denied that rents “fell at all”. Cy hopes to win."

ADA: Parts = ("Ada", "said", "“Rents fell,”")
BO: Parts = ("Bo", "denied", "that rents “fell at all”")
CY: Parts = ("Cy", "hopes", "to win")


def test_an_annotated_content_has_the_mode_of_its_marks() -> None:
    assert annotated_modes(article(TEXT, ADA, BO, CY)) == ["direct", "mixed", "indirect"]


def test_recall_goes_by_the_annotated_mode_and_precision_by_the_found_one() -> None:
    one = ScoredArticle.of(article(TEXT, ADA, BO, CY), record(TEXT, ADA, BO, modes=("direct", "indirect")))
    assert mode_table([one]).rows == [
        ["direct", 1, 1.0, 1, 1.0], ["indirect", 1, 0.0, 1, 1.0], ["mixed", 1, 1.0, 0, None],
    ]  # fmt: skip
    assert mode_table([one, one]).rows[0] == ["direct", 2, 1.0, 2, 1.0]


QUOTED = "“Rents fell,” said Ada. “Not at all,” said Bo. “We win,” said Cy. Di denied it."
SAID: tuple[Parts, ...] = (
    ("Ada", "said", "“Rents fell,”"),
    ("Bo", "said", "“Not at all,”"),
    ("Cy", "said", "“We win,”"),
    ("Di", "denied", "it"),
)


def test_direct_quotations_are_counted_by_content_and_then_by_source() -> None:
    found: tuple[Parts, ...] = (("Ada", "fell", "Rents fell"), ("Cy", "said", "“Not at all,”"), SAID[3])
    one = ScoredArticle.of(article(QUOTED, *SAID), record(QUOTED, *found))
    assert direct_table([one]).rows == [[3, 2, 2 / 3, 1, 1 / 2]]  # a cue that differs does not matter here
    assert direct_table([one, one]).rows == [[6, 4, 2 / 3, 2, 1 / 2]]
