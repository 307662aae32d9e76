"""`onrecord extract --roster` and `--include`: files that are read, and messages about those that cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.api.cli.inputs import BadInput
from onrecord.api.cli.main import app
from onrecord.api.cli.roster import read_roster
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.roster import MAX_ENTRIES
from tests.api.first_words import FirstWords

ANN = {"id": "ann", "name": "Ann Cole", "aliases": ["A. Cole"], "role": "mayor"}
BOB = {"id": "bob", "name": "Bob Cole"}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def asked(loaded: FirstWords, monkeypatch: pytest.MonkeyPatch) -> list[ExtractionOptions]:
    """The options that the extractor is given."""
    seen: list[ExtractionOptions] = []
    extract = loaded.extract

    def noted(text: str, options: ExtractionOptions) -> Extraction:
        seen.append(options)
        return extract(text, options)

    monkeypatch.setattr(loaded, "extract", noted)
    return seen


def run(*arguments: str) -> Result:
    Path("a.txt").write_text("Ann said no", encoding="utf-8")
    return CliRunner().invoke(app, ["extract", "a.txt", "--format", "jsonl", *arguments])


@pytest.mark.parametrize(
    "text", [json.dumps([ANN, BOB]), f"{json.dumps(ANN)}\n\n{json.dumps(BOB)}\n", "\ufeff" + json.dumps([ANN, BOB])]
)
def test_a_list_and_lines_are_read_alike(text: str, asked: list[ExtractionOptions]) -> None:
    Path("known.json").write_text(text, encoding="utf-8")
    assert run("--roster", "known.json").exit_code == 0
    assert [entry.model_dump(exclude_defaults=True) for entry in asked[0].roster] == [ANN, BOB]


@pytest.mark.parametrize(
    ("name", "text", "entries"),
    [
        (
            "known.txt",
            "Ann Cole\n\n Bob Cole \n",
            [{"id": "Ann Cole", "name": "Ann Cole"}, {"id": "Bob Cole", "name": "Bob Cole"}],
        ),
        ("known.csv", "id,name,aliases,role\nann,Ann Cole,A. Cole,mayor\nbob,Bob Cole,,\n", [ANN, BOB]),
        ("known.csv", "\ufeffName;Aliases\nAnn;A | B\n", [{"id": "Ann", "name": "Ann", "aliases": ["A", "B"]}]),
    ],
)
def test_names_and_tables_are_read(
    name: str, text: str, entries: list[dict[str, object]], asked: list[ExtractionOptions]
) -> None:
    Path(name).write_text(text, encoding="utf-8")
    assert run("--roster", name).exit_code == 0
    assert [entry.model_dump(exclude_defaults=True) for entry in asked[0].roster] == entries


@pytest.mark.parametrize(
    ("contents", "message"),
    [
        (b'[{"id": "ann"}]', "known.json: 0/name: This field is required"),
        (b'{"id": "a", "name": "Ann"}\n{"id": "b"}', "known.json, line 2: name: This field is required"),
        (b"[oops", "known.json: not JSON: Expecting value at character 2"),
        (b'{"id": "a", "name": "Ann"}\nAnn', "known.json, line 2: not JSON: Expecting value at character 1"),
        (b"\xff", "known.json: not UTF-8: byte 0xff"),
        (b'[{"id": "a", "name": "Ann", "born": 1970}]', "known.json: 0/born: Unknown field"),
    ],
)
def test_an_error_is_reported_with_its_place(contents: bytes, message: str, asked: list[ExtractionOptions]) -> None:
    Path("known.json").write_bytes(contents)
    result = run("--roster", "known.json")
    assert (result.exit_code, result.stderr, asked) == (2, f"onrecord: {message}\n", [])


def test_a_roster_that_is_too_long_is_refused() -> None:
    Path("long.json").write_text(json.dumps([BOB] * (MAX_ENTRIES + 1)), encoding="utf-8")
    found = read_roster("long.json")
    assert isinstance(found, BadInput)
    assert found.reason == "10001 entries; the limit is 10000"


def test_a_missing_file_is_reported(asked: list[ExtractionOptions]) -> None:
    assert run("--roster", "none.json").stderr == "onrecord: none.json: No such file or directory\n"


@pytest.mark.parametrize(
    ("listed", "parts"),
    [("speakers", {"speakers"}), ("claims, speakers", {"claims", "speakers"}), ("", set())],
)
def test_parts_are_those_listed(listed: str, parts: set[str], asked: list[ExtractionOptions]) -> None:
    assert run("--include", listed).exit_code == 0
    assert asked[0].include == parts


def test_a_part_that_there_is_not_is_refused(asked: list[ExtractionOptions]) -> None:
    result = run("--include", "speakers,poems")
    assert result.exit_code == 2
    assert "poems" in result.stderr
    assert asked == []
