"""The command over a corpus of two articles and an extractor that knows what to say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from benchmarks import accuracy, results
from benchmarks.accuracy import attribution_figures, judged
from benchmarks.attribution_scores import Count
from benchmarks.cofenet import FILE
from benchmarks.error_report import WORST, report
from benchmarks.mode_scores import DirectCount
from benchmarks.results import PublisherFigures, Results
from onrecord.extractors.errors import ExtractionError, ModelError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction
from tests.benchmarks.records import Parts, article, record

FIRST = "“Rents fell,” said Ada."
SECOND = "Bo denied it. Cy hopes to win."
ADA: Parts = ("Ada", "said", "“Rents fell,”")
BO: Parts = ("Bo", "denied", "it")
CY: Parts = ("Cy", "hopes", "to win")


Measured = Callable[..., tuple[Results, Results, Path]]


class Knowing:
    """An extractor that finds what it was told to find."""

    engine = Engine(version="0", fingerprint="abc", models=[])

    def __init__(self, found: dict[str, Extraction]) -> None:
        self._found = found

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        return self._found[text]

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        return iter([self._found.get(text) or ModelError("not this one") for text, _ in texts])


@pytest.fixture
def knowing() -> Knowing:
    """Finds the first article's attribution, and in the second a wrong source and nothing else."""
    wrong: Parts = ("Cy", "denied", "it")
    return Knowing({FIRST: record(FIRST, ADA, name="a", modes=("direct",)), SECOND: record(SECOND, wrong, name="b")})


ARTICLES = (article(FIRST, ADA, name="a"), article(SECOND, BO, CY, name="b"))


def test_figures_of_a_corpus(knowing: Knowing) -> None:
    figures = attribution_figures("two articles", list(judged(knowing, ARTICLES)), knowing.engine)
    assert figures.counts["triple"] == Count(3, 2, 1)
    assert figures.counts["content@0.5"] == Count(3, 2, 2)
    assert figures.modes["direct"].recall == 1
    assert figures.engine == "0, fingerprint abc"
    assert figures.direct == DirectCount(1, 1, 1)
    assert figures.reliability is None
    assert figures.cofenet is None


def test_every_measure_that_is_compared_has_its_interval(knowing: Knowing) -> None:
    figures = attribution_figures("two articles", list(judged(knowing, ARTICLES)), knowing.engine)
    assert set(figures.intervals) == {
        "triple",
        "content+source",
        "content@0.5",
        "exact.source",
        "exact.cue",
        "exact.content",
    }
    assert figures.intervals["triple"] == figures.interval == (0, 1)
    low, high = figures.intervals["content@0.5"]  # one article wholly right, the other by half
    assert low == pytest.approx(2 / 3)
    assert high == 1


def test_articles_are_counted_by_the_publisher_in_their_names(knowing: Knowing) -> None:
    named = (("usa-now_2016-01-02_a", FIRST, (ADA,)), ("bay_2016_b", SECOND, (BO, CY)), ("usa-now_c", FIRST, ()))
    documents = (article(text, *rows, name=name) for name, text, rows in named)
    figures = attribution_figures("three articles", list(judged(knowing, documents)), knowing.engine)
    assert figures.publishers == {
        "bay": PublisherFigures(documents=1, count=Count(2, 1, 0)),
        "usa-now": PublisherFigures(documents=2, count=Count(1, 2, 1)),
    }
    assert list(figures.publishers) == ["bay", "usa-now"]


def test_the_errors_say_what_was_missed_and_what_was_wrong(knowing: Knowing) -> None:
    said = report(list(judged(knowing, ARTICLES)))
    assert "# b: 2 annotated, 1 found, 0 right" in said
    assert "missed   indirect  Cy | hopes | to win" in said
    assert "source differs: Bo | denied | it" in said
    assert said.index("# b:") < said.index("# a:")


def test_the_errors_are_of_the_thirty_worst_documents(knowing: Knowing) -> None:
    documents = list(judged(knowing, (article(FIRST, ADA, name=f"d{number}") for number in range(WORST + 5))))
    assert report(documents).count("# d") == WORST == 30


def _corpus(folder: Path) -> None:
    for name in ("text", "attributions"):
        (folder / "polnear" / "dev" / name).mkdir(parents=True)
    text, annotation = folder / "polnear/dev/text/a.txt", folder / "polnear/dev/attributions/a_x.ann"
    text.write_text(FIRST, "utf-8")
    rows = [
        "T1\tSource 19 22\tAda",
        "T2\tCue 14 18\tsaid",
        "T3\tContent 0 13\t-",
        "E1\tA:T3 Content:T3 Cue:T2 Source:T1",
    ]
    annotation.write_text("\n".join(rows) + "\n", "utf-8")


def test_the_command_prints_and_writes(
    tmp_path: Path, knowing: Knowing, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _corpus(tmp_path)
    monkeypatch.setattr(accuracy, "load", lambda settings: knowing)
    monkeypatch.setattr(results, "LATEST", tmp_path / "latest")
    predictions, errors = tmp_path / "p.jsonl", tmp_path / "errors.txt"
    options = ["--data", str(tmp_path), "--limit", "1", "--predictions", str(predictions), "--errors", str(errors)]
    accuracy.main(options)
    assert "| whole attribution (`triple`) | 1 | 1 | 100.0 | 100.0 | 100.0 |" in capsys.readouterr().out
    assert json.loads(predictions.read_text("utf-8"))["id"] == "a"
    assert "1 annotated, 1 found, 1 right" in errors.read_text("utf-8")
    kept = results.read(tmp_path / "latest" / "accuracy.json")
    assert kept.attributions is not None
    assert kept.attributions.documents == 1


@pytest.fixture
def measured(tmp_path: Path, knowing: Knowing, monkeypatch: pytest.MonkeyPatch) -> Measured:
    """Runs the command, with a confidence in every record; gives the latest and the kept figures, and the picture."""
    _corpus(tmp_path)
    sure = Knowing({FIRST: record(FIRST, ADA, name="a", modes=("direct",), confidences=(0.75,))})
    kept, picture = tmp_path / "results.json", tmp_path / "docs" / "reliability.svg"
    monkeypatch.setattr(accuracy, "load", lambda settings: sure)
    monkeypatch.setattr(accuracy, "PICTURE", picture)
    monkeypatch.setattr(results, "LATEST", tmp_path / "latest")
    monkeypatch.setattr(results.keep, "__defaults__", (kept,))

    def run(latest: str, *options: str) -> tuple[Results, Results, Path]:
        accuracy.main(["--data", str(tmp_path), *options])
        return results.read(tmp_path / "latest" / latest), results.read(kept), picture

    return run


def test_instances_are_measured_where_they_are(tmp_path: Path, measured: Measured) -> None:
    row = {
        "id": "a_x",
        "tokens": ["``", "Rents", "fell", ",", "''", "said", "Ada", "."],
        "labels": ["B-content", *["I-content"] * 4, "B-cue", "B-source", "O"],
    }
    other = {"id": "b_x", "tokens": ["Bo"], "labels": ["O"]}
    instances = tmp_path / "polnear" / FILE
    instances.write_text("".join(json.dumps(one) + "\n" for one in (row, other)), "utf-8")
    latest, _, _ = measured("accuracy.json", "--attributions-only")
    assert latest.attributions is not None
    found = latest.attributions.cofenet
    assert found is not None
    assert (found.instances, found.placed) == (1, 1)
    assert found.in_articles == dict.fromkeys(("source", "cue", "content"), Count(1, 1, 1))


def test_a_run_that_is_not_kept_draws_beside_its_figures(tmp_path: Path, measured: Measured) -> None:
    _, kept, picture = measured("accuracy.json", "--attributions-only")
    assert kept == Results()
    assert not picture.exists()
    assert (tmp_path / "latest" / "reliability.svg").exists()


def test_what_is_kept_is_drawn(measured: Measured) -> None:
    latest, kept, picture = measured("accuracy.json", "--attributions-only", "--keep")
    assert latest == kept
    assert picture.exists()


def test_clean_figures_are_kept_apart(measured: Measured) -> None:
    _, before, _ = measured("accuracy.json", "--attributions-only", "--keep")
    latest, kept, _ = measured("clean.json", "--as-clean")
    assert kept.attributions == before.attributions
    assert kept.clean == latest.clean == before.attributions
    assert latest.attributions is None
    assert kept.parser is None


def test_clean_figures_draw_nothing(measured: Measured) -> None:
    _, _, picture = measured("clean.json", "--as-clean")
    assert not picture.exists()


def test_a_corpus_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        accuracy.main(["--data", str(tmp_path)])
    assert "is not there" in capsys.readouterr().err


def test_part_of_the_articles_is_not_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _corpus(tmp_path)
    with pytest.raises(SystemExit):
        accuracy.main(["--data", str(tmp_path), "--limit", "1", "--keep"])
    assert "--keep and --as-clean are for all articles" in capsys.readouterr().err


def test_what_is_kept_replaces_its_own_kind_alone(tmp_path: Path, knowing: Knowing) -> None:
    path = tmp_path / "results.json"
    figures = attribution_figures("two articles", list(judged(knowing, ARTICLES)), knowing.engine)
    results.keep(Results(attributions=figures), path)
    results.keep(Results(), path)
    assert results.read(path) == Results(attributions=figures)


def test_nothing_kept_is_nothing_measured(tmp_path: Path) -> None:
    assert results.read(tmp_path / "results.json") == Results()
