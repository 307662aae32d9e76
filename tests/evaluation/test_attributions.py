"""The measures, on examples counted by hand; and against the measuring tool of the corpora."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.polnear import GoldAttribution, articles
from evaluation.attributions import (
    MEASURES,
    Count,
    Roles,
    WordIndex,
    annotated,
    compare,
    extracted,
    interval,
    overlap,
    pairs,
    total,
)
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.extraction import Extraction
from tests.evaluation.records import ADA, BO, CY, TEXT, Parts, article, record


def counted(gold: list[Parts], found: list[Parts]) -> dict[str, Count]:
    return compare(annotated(article(TEXT, *gold)), extracted(TEXT, record(TEXT, *found)))


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ([ADA, BO, CY], [ADA, BO, CY], (3, 3, 3)),
        ([ADA], [("Ada", "said", "rents fell")], (1, 1, 1)),  # 2 of 4 words: just enough
        ([ADA], [("Ada", "said", "rents")], (0, 0, 0)),
        ([CY], [("Cy", "hopes", "to win the vote soon")], (1, 0, 0)),  # a third of the source
        ([CY], [("Cy, who", "hopes", "to win the vote soon")], (1, 1, 1)),
        ([ADA], [("", "said", "rents fell in May")], (1, 0, 0)),
        ([("", "", "rents fell in May")], [("", "", "rents fell in May")], (1, 1, 1)),  # none on either side
        ([ADA], [("Ada", "", "rents fell in May")], (1, 1, 0)),
        ([ADA], [("Ada", "denied", "rents fell in May")], (1, 1, 0)),
        ([CY], [("Cy, who left", "hopes|hear", "to win the vote soon")], (1, 1, 1)),  # one word of the cue is enough
        ([ADA], [ADA, ADA], (1, 1, 1)),  # one to one
        ([ADA, BO], [], (0, 0, 0)),
        ([], [ADA], (0, 0, 0)),
    ],
)
def test_a_pair_agrees_by_content_then_source_then_cue(
    gold: list[Parts], found: list[Parts], right: tuple[int, int, int]
) -> None:
    counts = counted(gold, found)
    for name, number in zip(("content@0.5", "content+source", "triple"), right, strict=True):
        assert counts[name] == Count(len(gold), len(found), number)


def test_words_and_exact_roles_are_counted_apart_from_pairs() -> None:
    counts = counted([ADA, BO], [("Ada", "said", "rents fell in"), ("", "denied", "it. Cy")])
    assert counts["tokens.source"] == Count(2, 1, 1)
    assert counts["tokens.cue"] == Count(2, 2, 2)
    assert counts["tokens.content"] == Count(5, 5, 4)
    assert counts["exact.source"] == Count(2, 1, 1)
    assert counts["exact.cue"] == Count(2, 2, 2)
    assert counts["exact.content"] == Count(2, 2, 0)


def test_equal_roles_of_several_attributions_count_as_often_as_they_are_there() -> None:
    counts = counted([ADA, ("Ada", "hear", "it")], [ADA, ADA, ADA])
    assert counts["exact.source"] == Count(2, 3, 2)
    assert counts["tokens.source"] == Count(1, 1, 1)


def test_the_greater_overlap_is_paired_first() -> None:
    gold = [Roles(frozenset(), frozenset(), frozenset(range(4))), Roles(frozenset(), frozenset(), frozenset(range(6)))]
    found = [Roles(frozenset(), frozenset(), frozenset(range(5)))]
    assert pairs(gold, found) == [(1, 0)]  # 5/6 before 4/5


def test_of_pairs_that_overlap_alike_the_later_come_first() -> None:
    same = Roles(frozenset(), frozenset(), frozenset({1, 2}))
    assert pairs([same, same], [same]) == [(1, 0)]
    assert pairs([same], [same, same]) == [(0, 1)]


def test_nested_attributions_are_left_out_of_what_is_found() -> None:
    found = extracted(TEXT, record(TEXT, CY, BO, ADA, nested=1))
    assert [roles.place for roles in found] == [0, 1]


def test_an_attribution_without_a_word_of_content_is_left_out() -> None:
    text = "Ada said: “…” Bo left."
    assert not annotated(article(text, ("Ada", "said", "“…”")))
    assert not extracted(text, record(text, ("Ada", "said", "“…”")))


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [
        ("don’t ask", (0, 9), {0, 1}),
        ("don't ask", (0, 3), {0}),  # a word that is touched counts whole
        ("the well-known U.S. team", (4, 14), {1, 2}),
        ("dogs’ bone", (0, 5), {0}),
        ("one two", (3, 4), set()),
        ("naïve 東京", (6, 8), {1}),
    ],
)
def test_words_are_runs_of_letters_and_what_follows_an_apostrophe(
    text: str, span: tuple[int, int], words: set[int]
) -> None:
    assert WordIndex(text).touched([span]) == words


def test_figures_of_nothing_are_zero() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (0.0, 0.0, 0.0)
    assert overlap(frozenset(), frozenset()) == 1.0


def test_precision_recall_and_f1() -> None:
    count = Count(gold=10, found=5, right=4)
    assert (count.precision, count.recall) == (0.8, 0.4)
    assert count.f1 == pytest.approx(8 / 15)


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    documents = [{"triple": Count(10, 10, right)} for right in range(11)]
    low, high = interval(documents)
    assert low < 0.5 < high
    assert (low, high) == interval(documents)
    assert interval([{"triple": Count(4, 4, 2)}] * 7) == (0.5, 0.5)


_SETS = st.frozensets(st.integers(0, 8), max_size=6)
_LISTS = st.lists(st.builds(Roles, _SETS, _SETS, st.frozensets(st.integers(0, 8), min_size=1, max_size=6)), max_size=5)


@given(_LISTS, _LISTS)
def test_no_measure_counts_more_right_than_there_are(gold: list[Roles], found: list[Roles]) -> None:
    counts = compare(gold, found)
    assert set(counts) == set(MEASURES)
    assert all(count.right <= min(count.gold, count.found) for count in counts.values())
    assert counts["triple"].right <= counts["content+source"].right <= counts["content@0.5"].right


@given(_LISTS)
def test_everything_agrees_with_itself(gold: list[Roles]) -> None:
    assert all(count.precision == count.recall == 1 for count in compare(gold, gold).values() if count.gold)


_ROW = re.compile(r"^(\S+) +P ([\d.]+) +R ([\d.]+) +F1 ([\d.]+) +\(gold (\d+), predicted (\d+)\)", re.MULTILINE)
_INTERVAL = re.compile(r"interval ([\d.]+) to ([\d.]+)")


def _blurred(chance: random.Random, text: str, name: str, rows: list[Parts]) -> Extraction:
    """A record that is right in part: rows dropped, cut, doubled, robbed of their source or cue, some nested."""
    found: list[Parts] = []
    for source, cue, content in rows:
        cut = content.partition("|")[0]
        cut = cut[: max(1, int(len(cut) * chance.uniform(0.3, 1.2)))]
        row = ("" if chance.random() < 0.2 else source, "" if chance.random() < 0.1 else cue, cut)
        found += [row] * chance.choice((0, 1, 1, 1, 2))
    return record(text, *found, name=name, nested=min(len(found) // 5, 1))


def _rows(text: str, attributions: tuple[GoldAttribution, ...]) -> list[Parts]:
    def words(spans: tuple[CharSpan, ...]) -> str:
        return "|".join(text[start:end] for start, end in spans)

    return [(words(one.source), words(one.cue), words(one.content)) for one in attributions]


@pytest.mark.data
def test_the_measures_equal_those_of_the_corpora_s_own_tool(shared_data: Path, tmp_path: Path) -> None:
    tool = shared_data.parent / "tools" / "score.py"
    if not tool.exists():
        pytest.skip("the tool is not there")
    chance = random.Random(3)
    chosen = [one for number, one in enumerate(articles(shared_data / "polnear" / "dev")) if number % 5 == 0]
    counts = []
    with (tmp_path / "predictions.jsonl").open("w", encoding="utf-8") as file:
        for one in chosen:
            for folder, pattern in (("text", f"{one.name}.txt"), ("attributions", f"{one.name}_*.ann")):
                (tmp_path / folder).mkdir(exist_ok=True)
                for path in (shared_data / "polnear" / "dev" / folder).glob(pattern):
                    shutil.copy(path, tmp_path / folder)
            guess = _blurred(chance, one.text, one.name, _rows(one.text, one.attributions))
            file.write(json.dumps(guess.model_dump(mode="json")) + "\n")
            counts.append(compare(annotated(one), extracted(one.text, guess)))
    command = [sys.executable, str(tool), str(tmp_path), str(tmp_path / "predictions.jsonl")]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    ours = total(counts)
    theirs = {row[1]: row.groups()[1:] for row in _ROW.finditer(said)}
    assert set(theirs) == set(ours)
    for name, row in theirs.items():
        count = ours[name]
        figures = (count.precision, count.recall, count.f1)
        assert row == (*(f"{figure:.3f}" for figure in figures), str(count.gold), str(count.found)), name
    said_interval = _INTERVAL.search(said)
    assert said_interval is not None
    # The tool draws its samples with another generator.
    assert [float(bound) for bound in said_interval.groups()] == pytest.approx(interval(counts), abs=0.02)
