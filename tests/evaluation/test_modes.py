"""Modes of annotated contents by the marks of the text, and their counts."""

from __future__ import annotations

from evaluation.attributions import annotated, extracted
from evaluation.modes import (
    DirectCount,
    ModeCount,
    annotated_modes,
    compare_direct,
    compare_modes,
    direct_table,
    mode_table,
)  # fmt: skip
from tests.evaluation.records import Parts, article, record

TEXT = "“Rents fell,” said Ada. Bo denied that rents “fell at all”. Cy hopes to win."

ADA: Parts = ("Ada", "said", "“Rents fell,”")
BO: Parts = ("Bo", "denied", "that rents “fell at all”")
CY: Parts = ("Cy", "hopes", "to win")


def test_an_annotated_content_has_the_mode_of_its_marks() -> None:
    assert annotated_modes(article(TEXT, ADA, BO, CY)) == ["direct", "mixed", "indirect"]


def test_recall_goes_by_the_annotated_mode_and_precision_by_the_found_one() -> None:
    gold, guess = article(TEXT, ADA, BO, CY), record(TEXT, ADA, BO, modes=("direct", "indirect"))
    counts = compare_modes(gold, guess, annotated(gold), extracted(TEXT, guess))
    assert counts == {
        "direct": ModeCount(gold=1, gold_right=1, found=1, found_right=1),
        "indirect": ModeCount(gold=1, gold_right=0, found=1, found_right=1),
        "mixed": ModeCount(gold=1, gold_right=1, found=0, found_right=0),
    }
    assert mode_table(counts).rows[2] == ["mixed", 1, 1.0, 0, None]
    assert ModeCount(1, 1, 2, 1) + ModeCount(2, 0, 1, 1) == ModeCount(3, 1, 3, 2)


QUOTED = "“Rents fell,” said Ada. “Not at all,” said Bo. “We win,” said Cy. Di denied it."
SAID: tuple[Parts, ...] = (
    ("Ada", "said", "“Rents fell,”"),
    ("Bo", "said", "“Not at all,”"),
    ("Cy", "said", "“We win,”"),
    ("Di", "denied", "it"),
)


def test_direct_quotations_are_counted_by_content_and_then_by_source() -> None:
    found: tuple[Parts, ...] = (("Ada", "fell", "Rents fell"), ("Cy", "said", "“Not at all,”"), SAID[3])
    gold, guess = article(QUOTED, *SAID), record(QUOTED, *found)
    count = compare_direct(gold, annotated(gold), extracted(QUOTED, guess))
    assert count == DirectCount(gold=3, found=2, sourced=1)  # a cue that differs does not matter here
    assert direct_table(count).rows == [[3, 2, 2 / 3, 1, 1 / 2]]
    assert count + DirectCount(1, 1, 1) == DirectCount(4, 3, 2)
