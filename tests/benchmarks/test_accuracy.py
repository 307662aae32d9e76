"""The command over a corpus of two articles and an extractor that knows what to say."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import accuracy
from benchmarks.accuracy import scored, tables
from corpora.cofenet import FILE
from evaluation import report as reports
from evaluation.errors import WORST, error_report
from evaluation.report import Report
from onrecord.extractors.errors import ModelError
from tests.evaluation.records import Knowing, Parts, article, corpus, record

FIRST = "“Rents fell,” said Ada."
SECOND = "Bo denied it. Cy hopes to win."
ADA: Parts = ("Ada", "said", "“Rents fell,”")
BO: Parts = ("Bo", "denied", "it")
CY: Parts = ("Cy", "hopes", "to win")


Measured = Callable[..., tuple[Report, dict[str, Report]]]


@pytest.fixture
def knowing() -> Knowing:
    """Finds the first article's attribution, and in the second a wrong source and nothing else."""
    wrong: Parts = ("Cy", "denied", "it")
    found = {FIRST: record(FIRST, ADA, name="a", modes=("direct",)), SECOND: record(SECOND, wrong, name="b")}
    return Knowing(found.__getitem__)


ARTICLES = (article(FIRST, ADA, name="a"), article(SECOND, BO, CY, name="b"))


def test_tables_of_a_corpus(knowing: Knowing) -> None:
    found = tables("Two articles", list(scored(knowing, ARTICLES)))
    rows = {str(row[0]): row[1:] for row in found["Attributions"].rows}
    assert rows["whole attribution (`triple`)"] == [3, 2, 1 / 2, 1 / 3, 2 / 5, "0.0–100.0", 0.731, 0.72]
    assert rows["content, half of it (`content@0.5`)"][:2] == [3, 2]
    assert rows["content, half of it (`content@0.5`)"][5] == "66.7–100.0"  # one article wholly right, the other by half
    assert rows["`tokens.cue`"][5:] == [None, None, None]
    assert sum(row[5] is not None for row in rows.values()) == 6
    assert found["Attributions"].note.startswith("Two articles, 2 documents.")
    assert found["By mode"].rows[0] == ["direct", 1, 1.0, 1, 1.0]
    assert found["Direct quotations"].rows == [[1, 1, 1.0, 1, 1.0]]
    assert "Reliability" not in found


def test_articles_are_counted_by_the_publisher_in_their_names(knowing: Knowing) -> None:
    named = (("usa-now_2016-01-02_a", FIRST, (ADA,)), ("bay_2016_b", SECOND, (BO, CY)), ("usa-now_c", FIRST, ()))
    documents = (article(text, *rows, name=name) for name, text, rows in named)
    found = tables("three articles", list(scored(knowing, documents)))["By publisher"].rows
    assert [row[:4] for row in found] == [["bay", 1, 2, 1], ["usa-now", 2, 1, 2]]


def test_the_errors_say_what_was_missed_and_what_was_wrong(knowing: Knowing) -> None:
    said = error_report(list(scored(knowing, ARTICLES)))
    assert "# b: 2 annotated, 1 found, 0 right" in said
    assert "missed   indirect  Cy | hopes | to win" in said
    assert "source differs: Bo | denied | it" in said
    assert said.index("# b:") < said.index("# a:")


def test_the_errors_are_of_the_thirty_worst_documents(knowing: Knowing) -> None:
    documents = list(scored(knowing, (article(FIRST, ADA, name=f"d{number}") for number in range(WORST + 5))))
    assert error_report(documents).count("# d") == WORST == 30


ROWS = (
    "T1\tSource 19 22\tAda", "T2\tCue 14 18\tsaid", "T3\tContent 0 13\t-", "E1\tA:T3 Content:T3 Cue:T2 Source:T1",
)  # fmt: skip


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Measured:
    """Runs the command, with a confidence in every record; gives the latest report and the kept ones."""
    corpus(tmp_path, "a", FIRST, *ROWS)
    sure = record(FIRST, ADA, name="a", modes=("direct",), confidences=(0.75,))
    monkeypatch.setattr(
        accuracy, "load", lambda settings: Knowing(lambda text: sure if text == FIRST else ModelError("not this one"))
    )
    monkeypatch.setattr(reports, "LATEST", tmp_path / "latest")
    monkeypatch.setattr(reports, "KEPT", tmp_path / "results.json")

    def run(name: str, *options: str) -> tuple[Report, dict[str, Report]]:
        accuracy.main(["--data", str(tmp_path), *options])
        return reports.read(tmp_path / "latest" / f"{name}.json")[name], reports.read()

    return run


def test_the_command_prints_and_writes(tmp_path: Path, measured: Measured, capsys: pytest.CaptureFixture[str]) -> None:
    predictions, errors = tmp_path / "p.jsonl", tmp_path / "errors.txt"
    options = ["--limit", "1", "--predictions", str(predictions), "--errors", str(errors)]
    latest, kept = measured("attributions", *options)
    assert "| whole attribution (`triple`) | 1 | 1 | 100.0 | 100.0 | 100.0 |" in capsys.readouterr().out
    assert json.loads(predictions.read_text("utf-8"))["id"] == "a"
    assert "1 annotated, 1 found, 1 right" in errors.read_text("utf-8")
    assert latest.fingerprint == "abc"
    assert latest.tables["Confidence"].rows == [[0.7, 1, 0.75, 1.0]]
    assert not kept


def test_instances_are_measured_where_they_are(tmp_path: Path, measured: Measured) -> None:
    row = {
        "id": "a_x",
        "tokens": ["``", "Rents", "fell", ",", "''", "said", "Ada", "."],
        "labels": ["B-content", *["I-content"] * 4, "B-cue", "B-source", "O"],
    }
    other = {"id": "b_x", "tokens": ["Bo"], "labels": ["O"]}
    instances = tmp_path / "polnear" / FILE
    instances.write_text("".join(json.dumps(one) + "\n" for one in (row, other)), "utf-8")
    latest, _ = measured("attributions", "--attributions-only")
    found = latest.tables["CofeNet's instances"]
    assert found.note.startswith("1 instances of the dev articles; 1 of them")
    assert [row[2:5] for row in found.rows[:3]] == [[1, 1, 1.0]] * 3


def test_clean_figures_are_kept_apart(measured: Measured) -> None:
    latest, before = measured("attributions", "--attributions-only", "--keep")
    assert before == {"attributions": latest}
    clean, kept = measured("clean", "--as-clean")
    assert kept == {"attributions": latest, "clean": clean}
    assert clean == latest


def test_a_missing_corpus_and_a_part_of_the_articles_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        accuracy.main(["--data", str(tmp_path)])
    assert "is not there" in capsys.readouterr().err
    corpus(tmp_path, "a", FIRST, *ROWS)
    with pytest.raises(SystemExit):
        accuracy.main(["--data", str(tmp_path), "--limit", "1", "--keep"])
    assert "--keep and --as-clean are for all articles" in capsys.readouterr().err
