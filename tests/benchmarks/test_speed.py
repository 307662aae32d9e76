"""Parts of the speed benchmark, without models: the sample, the medians, the child processes' own count of memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import speed
from benchmarks.processes import apart, peak_megabytes
from benchmarks.sample_articles import LENGTH, Sample, generated, sample
from benchmarks.speed import Workers, facts
from benchmarks.timed_reader import Kind, Reading
from tests.evaluation.records import corpus


def test_without_a_corpus_the_articles_are_generated(tmp_path: Path) -> None:
    articles = sample(tmp_path, 5)
    assert "the project's own" in articles.origin
    assert len(set(articles.texts)) == 5
    assert all(LENGTH <= len(text.split()) < LENGTH * 1.1 for text in articles.texts)
    assert generated(3) == articles.texts[3]


def test_articles_nearest_to_the_length_are_taken(tmp_path: Path) -> None:
    for name, words in (("long", 1_500), ("right", LENGTH + 3), ("short", 40)):
        corpus(tmp_path, name, "word " * words)
    assert sample(tmp_path, 1).words == LENGTH + 3


def test_figures_are_medians_over_the_turns() -> None:
    articles = Sample("made up", ("one two", "three four five"))
    seconds: dict[Kind, tuple[float, ...]] = {
        "extraction": (1.0, 2.0, 4.0), "stanza": (2.0, 3.0, 12.0), "attributions": (0.9, 1.6, 2.0),
    }  # fmt: skip
    found = {kind: [Reading(one, 900.0) for one in each] for kind, each in seconds.items()}
    starts = [{"importing": 1.0, "loading": 2.0, "first": 0.5, "all": total} for total in (9.0, 4.0, 5.0)]
    shown = facts(articles, found, "a machine", starts, Workers(2, (1.0, 0.5, 4.0), 1_800.0))
    assert [row[1] for row in shown.rows] == [2, 2, "2.00", 25, 5, 1800, "5.0", "1.0", "2.0", "0.5", 900, 900]
    assert shown.rows[4][0] == "words a second, 2 processes of one thread each"
    assert shown.note == ("2 articles of 2 words on average, made up; a machine; medians of 3 alternated repetitions.")


def test_a_process_of_its_own_has_a_peak_of_its_own() -> None:
    held = bytes(200_000_000)
    assert 10 < apart(peak_megabytes) < peak_megabytes() - len(held) / 2e6


def test_no_articles_are_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        speed.main(["--limit", "0"])
    assert "begin at 1" in capsys.readouterr().err
