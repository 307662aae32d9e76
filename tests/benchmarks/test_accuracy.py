"""The command over a corpus of two articles and an extractor that knows what to say."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks import accuracy, results
from benchmarks.accuracy import attribution_figures, judged
from benchmarks.attribution_scores import Count
from benchmarks.error_report import report
from benchmarks.results import Results
from extractors.errors import ExtractionError
from extractors.options import ExtractionOptions
from schemas.engine import Engine
from schemas.extraction import Extraction
from tests.benchmarks.records import Parts, article, record

FIRST = "“Rents fell,” said Ada."
SECOND = "Bo denied it. Cy hopes to win."
ADA: Parts = ("Ada", "said", "“Rents fell,”")
BO: Parts = ("Bo", "denied", "it")
CY: Parts = ("Cy", "hopes", "to win")


class Knowing:
    """An extractor that finds what it was told to find."""

    engine = Engine(version="0", fingerprint="abc", models=[])

    def __init__(self, found: dict[str, Extraction]) -> None:
        self._found = found

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        return self._found[text]

    def extract_batch(self, texts: Sequence[str], options: ExtractionOptions) -> list[Extraction | ExtractionError]:
        return [self._found[text] for text in texts]


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


def test_the_errors_say_what_was_missed_and_what_was_wrong(knowing: Knowing) -> None:
    said = report(list(judged(knowing, ARTICLES)))
    assert "# b: 2 annotated, 1 found, 0 right" in said
    assert "missed   indirect  Cy | hopes | to win" in said
    assert "source differs: Bo | denied | it" in said
    assert said.index("# b:") < said.index("# a:")


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


def test_a_corpus_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        accuracy.main(["--data", str(tmp_path)])
    assert "is not there" in capsys.readouterr().err


def test_part_of_the_articles_is_not_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _corpus(tmp_path)
    with pytest.raises(SystemExit):
        accuracy.main(["--data", str(tmp_path), "--limit", "1", "--keep"])
    assert "--keep is for all articles" in capsys.readouterr().err


def test_what_is_kept_replaces_its_own_kind_alone(tmp_path: Path, knowing: Knowing) -> None:
    path = tmp_path / "results.json"
    figures = attribution_figures("two articles", list(judged(knowing, ARTICLES)), knowing.engine)
    results.keep(Results(attributions=figures), path)
    results.keep(Results(), path)
    assert results.read(path) == Results(attributions=figures)


def test_nothing_kept_is_nothing_measured(tmp_path: Path) -> None:
    assert results.read(tmp_path / "results.json") == Results()
