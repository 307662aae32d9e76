"""`onrecord verify`: a draft and the record in files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.api.cli.main import app
from tests.api.first_words import FirstWords

DRAFT = "Zoë said: “We will sell the old harbour today.”"
RECORD = "MS. LEE: We will not sell the old harbour today.\n\nQ  Why?\n\nMS. LEE: It is ours."
VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ann Lee>We will sell the\nold harbour today.\n"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded: FirstWords) -> Path:
    assert loaded
    monkeypatch.chdir(tmp_path)
    for name, text in {"draft.txt": DRAFT, "briefing.txt": RECORD, "clip.vtt": VTT, "empty.txt": " "}.items():
        (tmp_path / name).write_text(text, "utf-8")
    source = {"id": "b", "text": RECORD, "kind": "transcript", "date": "2026-11-27"}
    (tmp_path / "record.jsonl").write_text(f"{json.dumps(source)}\n\n", "utf-8")
    return tmp_path


AT_FAULT = {
    "notes.foo": b"x",
    "words.vtt": b"We will sell the old harbour today.",
    "cut.vtt": b"WEBVTT\n",
    "typo.jsonl": b'{"id": "a", "text": "x", "speeker": "y"}',
    "broken.jsonl": b"\nx",
    "same.jsonl": b'{"id": "briefing", "text": "We will sell it."}',
}
TABLE = "name,text,speaker,kind,date\na,We will sell the old harbour today.,Zoë Lee,notes,2026-11-27\n"
OLD = "1\n00:00:01,000 --> 00:00:04,000\nZoë: We will sell the old harbour today.\n".encode("cp1252")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["verify", "draft.txt", "--against", *arguments])


def test_the_table_shows_what_the_record_has() -> None:
    result = run("briefing.txt")
    assert result.exit_code == 0
    assert "1 altered; 1 urgent" in result.stdout
    assert "negation" in result.stdout


def test_several_files_may_follow() -> None:
    found = json.loads(run("briefing.txt", "clip.vtt", "--format", "json").stdout)
    assert [source["id"] for source in found["sources"]] == ["briefing", "clip"]
    (one,) = found["verifications"]
    assert (one["wording"], one["passages"][0]["said_by"]) == ("exact", "Ann Lee")
    assert [span["text"] for span in one["passages"][0]["spans"]] == ["We will sell the", "old harbour today"]


def test_a_folder_is_read_with_its_captions_and_without_the_draft(files: Path) -> None:
    for name in ("may", "june"):
        (files / "record" / name).mkdir(parents=True)
        (files / "record" / name / "talk.vtt").write_text(VTT, "utf-8")
    found = json.loads(run("record", "--format", "json").stdout)
    assert [source["id"] for source in found["sources"]] == ["june/talk", "may/talk"]
    (files / "empty.txt").unlink()
    found = json.loads(run(".", "--format", "json").stdout)
    assert "draft" not in {source["id"] for source in found["sources"]}
    assert "clip" in {source["id"] for source in found["sources"]}


def test_the_draft_is_no_source() -> None:
    result = run("briefing.txt", "draft.txt")
    assert result.exit_code == 2
    assert result.stderr == "onrecord: draft.txt: this is the draft, and no source of the record\n"


def test_a_speaker_is_named_for_sources_without_labels(files: Path) -> None:
    (files / "letter.txt").write_text("We will sell the old harbour today.", "utf-8")
    for arguments, said_by in (([], None), (["--speaker", "Zoë Lee"], "Zoë Lee")):
        found = json.loads(run("letter.txt", "--format", "json", *arguments).stdout)
        assert found["verifications"][0]["passages"][0]["said_by"] == said_by


def test_lines_of_json_have_their_own_ids_and_dates() -> None:
    found = json.loads(run("record.jsonl", "--format", "json", "--explain").stdout)
    assert [(one["id"], one["date"]) for one in found["sources"]] == [("b", "2026-11-27")]
    assert found["verifications"][0]["evidence"]["seed_words"] == 3


def test_a_table_names_speakers_kinds_and_dates(files: Path) -> None:
    (files / "table.csv").write_text(TABLE, "utf-8")
    found = json.loads(run("table.csv", "--format", "json", "--speaker", "Ann Lee").stdout)
    assert [(one["kind"], one["date"]) for one in found["sources"]] == [("notes", "2026-11-27")]
    assert found["verifications"][0]["speaker"]["said_by"] == ["Zoë Lee"]


def test_captions_of_another_encoding_are_read_by_name(files: Path) -> None:
    (files / "old.srt").write_bytes(OLD)
    found = json.loads(run("old.srt", "--encoding", "windows-1252", "--format", "json").stdout)
    assert found["verifications"][0]["wording"] == "exact"


def test_the_table_has_both_speakers_unless_they_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "250")
    assert "unknown: MS. LEE; the draft has no speaker" in run("briefing.txt").stdout


def test_csv_has_a_row_for_each_quotation() -> None:
    (row,) = csv.DictReader(io.StringIO(run("briefing.txt", "--format", "csv").stdout))
    assert (row["wording"], row["source_id"]) == ("altered", "briefing")


@pytest.mark.parametrize(("arguments", "code"), [(["briefing.txt"], 1), (["clip.vtt"], 0)])
def test_strict_fails_on_what_is_urgent(arguments: list[str], code: int) -> None:
    assert run(*arguments, "--strict").exit_code == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt"], "none.txt: No such file"),
        (["none.vtt"], "none.vtt: No such file"),
        (["empty.txt"], "empty.txt: text: The text is empty"),
        (["briefing.txt", "same.jsonl"], "two sources have the id 'briefing'"),
        (["notes.foo"], ".srt, .text, .tsv, .txt, .vtt, .xhtml, none"),
        (["words.vtt"], "words.vtt: not captions: WebVTT begins with WEBVTT"),
        (["cut.vtt"], "cut.vtt: it begins as VTT and has no cue"),
        (["old.srt"], "old.srt, line 3: not UTF-8: byte 0xeb; name the file's encoding: --encoding windows-1252"),
        (["typo.jsonl"], "typo.jsonl, line 1: speeker: Unknown field; did you mean speaker?"),
        (["broken.jsonl"], "broken.jsonl, line 2: not JSON: Expecting value at character 1"),
        (["table.csv", "--kind", "speech"], "'speech' is not one of 'transcript', 'statement', 'article', 'notes'\n"),
    ],
)
def test_what_is_at_fault_ends_the_command(files: Path, arguments: list[str], message: str) -> None:
    for name, content in {**AT_FAULT, "old.srt": OLD, "table.csv": TABLE.encode()}.items():
        (files / name).write_bytes(content)
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
