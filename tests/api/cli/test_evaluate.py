"""`onrecord evaluate`: the engine against records that people have corrected."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord.api.cli.evaluate import Score, score
from onrecord.api.cli.inputs import Reviewed
from onrecord.api.cli.main import app
from onrecord.extractors.options import ExtractionOptions
from tests.api.first_words import FirstWords

TEXT = "Zoë said that it rained"


def accept(record: dict[str, Any]) -> None:
    record["attributions"][0]["review"] = {"status": "accepted"}


def reviewed(change: Callable[[dict[str, Any]], None] = accept) -> dict[str, Any]:
    """The file that the page saves of a text, with a change of the record: by default its statement is accepted."""
    extraction = FirstWords().extract(TEXT, ExtractionOptions(offset_unit="utf16")).model_dump(mode="json")
    change(extraction)
    return {"text": TEXT, "extraction": extraction}


def scored(change: Callable[[dict[str, Any]], None] = accept) -> Score:
    return score(Reviewed.model_validate(reviewed(change)), FirstWords())


def test_what_is_accepted_is_right() -> None:
    assert scored() == Score(right=1, found=1, same=1, sources=1, speakers=1)


def test_what_was_rejected_is_not_right() -> None:
    def reject(record: dict[str, Any]) -> None:
        record["attributions"][0]["review"] = {"status": "rejected"}

    assert scored(reject) == Score(right=0, found=1)


def test_what_was_added_is_missing() -> None:
    def add(record: dict[str, Any]) -> None:
        span = {"start": 0, "end": 3, "text": "Zoë"}
        content = {"spans": [span], "text": "Zoë", "quotations": []}
        added = {**record["attributions"][0], "id": "a2", "content": content, "source": None, "cue": None}
        record["attributions"].append(added)

    assert scored(add) == Score(right=2, found=1, same=1, sources=1, speakers=1)


def test_another_source_and_another_speaker_are_reported() -> None:
    def correct(record: dict[str, Any]) -> None:
        span = {"start": 4, "end": 8, "text": "said"}
        record["attributions"][0]["source"].update(spans=[span], text="said", speaker_id=None)

    found = scored(correct)
    assert (found.same, found.sources) == (1, 0)


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.api.extractor.load", lambda settings: FirstWords())


@pytest.mark.usefixtures("stub")
def test_folders_are_read_and_bad_files_reported(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.review.json").write_text(json.dumps(reviewed()), "utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(tmp_path)])
    assert result.exit_code == 0
    assert "1 corrected text" in result.stdout
    assert result.stdout.count("100.0%") >= 3
    (tmp_path / "bad.json").write_text("{", "utf-8")
    (tmp_path / "other.json").write_text('{"text": "secret words"}', "utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(tmp_path)])
    assert result.exit_code == 2
    assert "not JSON" in result.stderr
    assert "extraction" in result.stderr
    assert "secret" not in result.stderr


@pytest.mark.usefixtures("stub")
def test_a_file_of_several_reviews_is_read(tmp_path: Path) -> None:
    (tmp_path / "onrecord.reviews.jsonl").write_text(f"{json.dumps(reviewed())}\n" * 2, "utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "2 corrected texts" in result.stdout


@pytest.mark.usefixtures("stub")
def test_texts_that_nobody_has_reviewed_are_left_out(tmp_path: Path) -> None:
    """The page saves the reviews of all articles in one file, also of those that nobody has opened."""
    several = [reviewed(), reviewed(lambda record: None), reviewed(lambda record: None)]
    file = tmp_path / "onrecord.reviews.jsonl"
    file.write_text("".join(f"{json.dumps(one)}\n" for one in several), "utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(file)])
    assert (result.exit_code, "1 corrected text\n" in result.stdout) == (0, True)
    assert "left out: 2 without a review" in result.stderr
    file.write_text(f"{json.dumps(several[1])}\n", "utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(file)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "left out: 1 without a review" in result.stderr


@pytest.mark.usefixtures("stub")
def test_without_a_record_there_is_no_score(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "a folder without a file of a known kind" in result.stderr
