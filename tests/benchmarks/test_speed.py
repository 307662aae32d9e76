"""What is measured of speed, without models: the sample, the medians, the child processes' own count of memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import figure_tables, speed
from benchmarks.cold_start import ColdStart
from benchmarks.sample_articles import LENGTH, Sample, generated, sample
from benchmarks.speed import Turn, Workers, speed_figures
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
    figures = speed_figures(articles, turns, Loaded(2, "cpu"), starts)
    assert figures.words_a_second == 2.5
    assert figures.stanza_words_a_second == pytest.approx(5 / 3, abs=0.1)
    assert figures.ratio == 2.0
    assert figures.added == 0.25
    assert figures.cold_start_seconds == 5.0
    assert figures.peak_megabytes == 900.0
    assert "2 articles of 2 words on average, made up" in figure_tables.speed(figures)


def test_processes_side_by_side_have_their_rows() -> None:
    articles = Sample("made up", ("one two", "three four five"))
    turns = [Turn(Reading(1.0, 7, 900.0), Reading(2.0, 5, 800.0), Reading(0.8, 7, 900.0))]
    figures = speed_figures(
        articles, turns, Loaded(2, "cpu"), [ColdStart(1.0, 2.0, 0.5, 4.0)], Workers(2, (1.0, 0.5, 4.0), 1_800.0)
    )
    assert (figures.workers, figures.workers_words_a_second, figures.workers_peak_megabytes) == (2, 5.0, 1_800.0)
    assert "| words a second, 2 processes of one thread each | 5 |" in figure_tables.speed(figures)
    earlier = figures.model_copy(update={"workers": None, "added": None})
    assert "processes" not in figure_tables.speed(earlier)
    assert "| time that speakers, circumstances and claims add to attributions alone, % | 25 |" in figure_tables.speed(
        figures
    )
    assert "claims" not in figure_tables.speed(earlier)


def test_a_process_knows_its_peak_memory() -> None:
    assert 10 < peak_megabytes() < 1_000_000


def test_no_articles_are_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        speed.main(["--limit", "0"])
    assert "begin at 1" in capsys.readouterr().err
