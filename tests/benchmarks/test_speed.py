"""Parts of the speed benchmark, without models: the sample, the medians, the child processes' own count of memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import speed
from benchmarks.cold_start import ColdStart
from benchmarks.sample_articles import LENGTH, Sample, generated, sample
from benchmarks.speed import Turn, Workers, facts
from benchmarks.timed_reader import Loaded, Reading, peak_megabytes


def test_without_a_corpus_the_articles_are_generated(tmp_path: Path) -> None:
    articles = sample(tmp_path, 5)
    assert "the project's own" in articles.origin
    assert len(set(articles.texts)) == 5
    assert all(LENGTH <= len(text.split()) < LENGTH * 1.1 for text in articles.texts)
    assert generated(3) == articles.texts[3]


def test_articles_nearest_to_the_length_are_taken(tmp_path: Path) -> None:
    for name, words in (("long", 1_500), ("right", LENGTH + 3), ("short", 40)):
        for folder in ("text", "attributions"):
            (tmp_path / "polnear" / "dev" / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / "polnear" / "dev" / "text" / f"{name}.txt").write_text("word " * words, "utf-8")
        (tmp_path / "polnear" / "dev" / "attributions" / f"{name}_x.ann").write_text("", "utf-8")
    assert sample(tmp_path, 1).words == LENGTH + 3


def test_figures_are_medians_over_the_turns() -> None:
    articles = Sample("made up", ("one two", "three four five"))
    seconds = ((1.0, 2.0, 0.9), (2.0, 3.0, 1.6), (4.0, 12.0, 2.0))
    turns = [Turn(*(Reading(one, 7, 900.0) for one in each)) for each in seconds]
    starts = [ColdStart(1.0, 2.0, 0.5, total) for total in (9.0, 4.0, 5.0)]
    found = facts(articles, turns, Loaded(2, "cpu"), starts, Workers(2, (1.0, 0.5, 4.0), 1_800.0))
    assert [row[1] for row in found.rows] == [2, 2, "2.00", 25, 5, 1800, "5.0", "1.0", "2.0", "0.5", 900, 900]
    assert found.rows[4][0] == "words a second, 2 processes of one thread each"
    assert found.note.startswith("2 articles of 2 words on average, made up;")
    assert found.note.endswith("threads: 2; medians of 3 alternated repetitions.")


def test_a_process_knows_its_peak_memory() -> None:
    assert 10 < peak_megabytes() < 1_000_000


def test_no_articles_are_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        speed.main(["--limit", "0"])
    assert "begin at 1" in capsys.readouterr().err
