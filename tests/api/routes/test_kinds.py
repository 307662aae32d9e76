"""`kinds`, from the request or the command line to the extractor."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner, Result

from onrecord.api.cli.main import app as command
from tests.api.first_words import NotesOptions

TEXT = "Ann said it rained."
ALL = ["speech", "thought", "writing"]


@pytest.fixture
def extractor() -> NotesOptions:
    return NotesOptions()


@pytest.mark.parametrize(
    ("body", "asked"),
    [({}, ALL), ({"kinds": ["thought"]}, ["thought"]), ({"kinds": ["writing", "speech"]}, ["speech", "writing"])],
)
def test_the_extractor_is_asked_for_them(
    client: TestClient, extractor: NotesOptions, body: dict[str, Collection[str]], asked: list[str]
) -> None:
    assert client.post("/v1/extractions", json={"text": TEXT, **body}).status_code == 200
    assert [sorted(options.kinds) for options in extractor.asked] == [asked]


def test_a_batch_and_a_stream_are_asked_for_them(client: TestClient, extractor: NotesOptions) -> None:
    text = {"id": "a", "text": TEXT}
    assert client.post("/v1/extractions/batch", json={"texts": [text], "kinds": ["writing"]}).status_code == 200
    lines = "\n".join(json.dumps(line) for line in ({"type": "defaults", "kinds": ["thought"]}, text))
    headers = {"Content-Type": "application/x-ndjson"}
    assert client.post("/v1/extractions/stream", content=lines, headers=headers).status_code == 200
    assert [sorted(options.kinds) for options in extractor.asked] == [["writing"], ["thought"]]


@pytest.mark.parametrize(
    ("value", "pointer", "error"),
    [
        ("[]", "/kinds", "too_short"),
        ('["speech", "song"]', "/kinds/1", "literal_error"),
        ('["speech", "speech", "speech", "speech"]', "/kinds", "too_long"),
        ('"speech"', "/kinds", "list_type"),
        ("null", "/kinds", "list_type"),
    ],
)
def test_what_is_no_kind_is_a_problem(
    client: TestClient, extractor: NotesOptions, value: str, pointer: str, error: str
) -> None:
    body = f'{{"text": {json.dumps(TEXT)}, "kinds": {value}}}'
    answer = client.post("/v1/extractions", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert [(one["pointer"], one["type"]) for one in answer.json()["errors"]] == [(pointer, error)]
    assert extractor.asked == []


def run(tmp_path: Path, *arguments: str) -> Result:
    file = tmp_path / "rain.txt"
    file.write_text(TEXT, encoding="utf-8")
    return CliRunner().invoke(command, ["extract", str(file), "--format", "jsonl", *arguments])


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("arguments", "asked"), [([], ALL), (["--kinds", "speech, writing"], ["speech", "writing"])])
def test_the_command_line_hands_them_on(
    tmp_path: Path, extractor: NotesOptions, arguments: list[str], asked: list[str]
) -> None:
    assert run(tmp_path, *arguments).exit_code == 0
    assert [sorted(options.kinds) for options in extractor.asked] == [asked]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("value", ["", "song", "speech,song"])
def test_the_command_line_refuses_what_is_no_kind(tmp_path: Path, extractor: NotesOptions, value: str) -> None:
    result = run(tmp_path, f"--kinds={value}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--kinds" in result.stderr
    assert extractor.asked == []
