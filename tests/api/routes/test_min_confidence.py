"""`min_confidence`, from the request or the command line to the extractor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner, Result

from onrecord.api.cli.main import app as command
from tests.api.first_words import NotesOptions

TEXT = "Ann said it rained."


@pytest.fixture
def extractor() -> NotesOptions:
    return NotesOptions()


@pytest.mark.parametrize(
    ("body", "asked"),
    [({}, 0.0), ({"min_confidence": 0.35}, 0.35), ({"min_confidence": 0}, 0.0), ({"min_confidence": 1}, 1.0)],
)
def test_the_extractor_is_asked_for_it(
    client: TestClient, extractor: NotesOptions, body: dict[str, float], asked: float
) -> None:
    assert client.post("/v1/extractions", json={"text": TEXT, **body}).status_code == 200
    assert [options.min_confidence for options in extractor.asked] == [asked]


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ("-0.01", "greater_than_equal"),
        ("1.01", "less_than_equal"),
        ("50", "less_than_equal"),
        ("1e400", "less_than_equal"),
        ("NaN", "less_than_equal"),
        ('"0.5"', "float_type"),
        ("true", "float_type"),
        ("null", "float_type"),
        ("[0.5]", "float_type"),
    ],
)
def test_what_is_no_confidence_is_a_problem(
    client: TestClient, extractor: NotesOptions, value: str, error: str
) -> None:
    body = f'{{"text": {json.dumps(TEXT)}, "min_confidence": {value}}}'
    answer = client.post("/v1/extractions", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["type"] == "/problems/invalid-request"
    assert [(one["pointer"], one["type"]) for one in answer.json()["errors"]] == [("/min_confidence", error)]
    assert extractor.asked == []


def run(tmp_path: Path, *arguments: str) -> Result:
    file = tmp_path / "rain.txt"
    file.write_text(TEXT, encoding="utf-8")
    return CliRunner().invoke(command, ["extract", str(file), "--format", "jsonl", *arguments])


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("arguments", "asked"),
    [([], 0.0), (["--min-confidence", "0.35"], 0.35), (["--min-confidence=0"], 0.0), (["--min-confidence=1"], 1.0)],
)
def test_the_command_line_hands_it_on(
    tmp_path: Path, extractor: NotesOptions, arguments: list[str], asked: float
) -> None:
    assert run(tmp_path, *arguments).exit_code == 0
    assert [options.min_confidence for options in extractor.asked] == [asked]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("value", ["-0.1", "1.1", "nan", "high"])
def test_the_command_line_refuses_what_is_no_confidence(tmp_path: Path, extractor: NotesOptions, value: str) -> None:
    result = run(tmp_path, f"--min-confidence={value}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--min-confidence" in result.stderr
    assert extractor.asked == []
