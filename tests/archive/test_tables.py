"""Flat tables of a run: their rows, their sizes, and the commands that make them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from onrecord.api.cli.main import app
from onrecord.archive.errors import Unfinished
from onrecord.archive.inputs.streams import decompressed, opened
from onrecord.archive.run.schedule import Share
from onrecord.archive.tables.compact import compact
from onrecord.archive.units.references import reference_of
from tests.archive import stub
from tests.archive.runs import articles, planned, run, write_jsonl


def table(query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(query).fetchall()


def test_tables_have_a_row_for_each_article_attribution_and_speaker(tmp_path: Path) -> None:
    rows = articles(25)
    rows[4]["text"] = " "
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", rows))
    run(target)
    assert compact(target, nested=True) == {"articles": 25, "attributions": 24, "speakers": 24}
    found = table(
        f"select a.title, a.published, s.name, s.names, t.quoted, t.confidence, t.speaker_confidence "
        f"from '{target.tables}/attributions-*.parquet' t join '{target.tables}/articles-*.parquet' a using (article) "
        f"join '{target.tables}/speakers-*.parquet' s on s.article = t.article and s.id = t.speaker_id "
        "order by t.article limit 1"
    )
    assert found == [
        ("Day 0", "2026-01-01", "Ana Petrova", "Ana Petrova", "It is day 0 without a ferry.", 0.8, 0.9),
    ]
    error = table(f"select article, error from '{target.tables}/articles-*.parquet' where error is not null")
    assert error == [(4, "/problems/invalid-request")]
    with opened(str(target.tables / "records.jsonl.zst")) as stream:
        assert len(decompressed("records.jsonl.zst", stream).read().splitlines()) == 25


def test_files_end_at_their_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.archive.tables.parquet_files._GROUP_ROWS", 10)
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(40)))
    run(target)
    compact(target, file_bytes=1)
    files = sorted(target.tables.glob("articles-*.parquet"))
    assert [pq.ParquetFile(path).metadata.num_rows for path in files] == [10, 10, 10, 10]


def test_processes_change_no_byte_of_the_tables(tmp_path: Path) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(70)))
    run(target)

    def files() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in target.tables.iterdir()}

    ticks: list[int] = []
    counts = compact(target, nested=True)
    alone = files()
    assert compact(target, nested=True, processes=2, tick=ticks.append) == counts
    assert files() == alone
    assert sum(ticks) == 70


def test_an_unfinished_run_has_tables_only_where_asked(tmp_path: Path) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(20)))
    run(target, share=Share(0, 2))
    with pytest.raises(Unfinished, match="1 of 2 units are not done"):
        compact(target)
    assert not target.tables.exists()
    assert compact(target, partial=True)["articles"] == 10
    run(target)
    assert compact(target)["articles"] == 20
    assert not list(target.path.glob(".tables*"))


@pytest.mark.parametrize(
    ("text", "mentions", "reference", "words"),
    [
        ("Kim Arnesen left. She sang.", ["Kim Arnesen", "She"], "she", "She"),
        ("So Mr Arnesen left.", ["Arnesen"], "he", "Mr Arnesen"),
        ("Mr. Arnesen lost his hat.", ["Mr. Arnesen", "his"], "he", "Mr. Arnesen"),
        ("Ms Arnesen said they left.", ["Arnesen", "they"], "she", "Ms Arnesen"),
        ("Kim Arnesen said they left.", ["Kim Arnesen", "they"], "they", "they"),
        ("John Arnesen left.", ["John Arnesen"], "unknown", None),
        ("I saw Maria, the nurse.", ["Maria", "the nurse"], "unknown", None),
        ("Miss left.", ["Miss"], "unknown", None),
        ("Rain Arnesen left.", ["Arnesen"], "unknown", None),
        ("Kim said she lost his hat.", ["Kim", "she", "his"], "mixed", "she"),
    ],
)
def test_gender_is_what_the_text_says_and_never_a_guess(
    text: str, mentions: list[str], reference: str, words: str | None
) -> None:
    forms = ["name" if one.istitle() else "pronoun" for one in mentions]
    spans = [{**stub.span(text.index(one), one), "form": form} for one, form in zip(mentions, forms, strict=True)]
    found = reference_of({"type": "person", "mentions": spans}, text)
    assert (found.reference, found.text) == (reference, words)
    if found.start is not None:
        assert text[found.start : found.end] == words
    assert reference_of({"type": "organization", "mentions": spans}, text).reference == "unknown"


def test_the_command_line_plans_runs_and_compacts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.archive.units.reader.engine_fingerprint", lambda roles: stub.FINGERPRINT)
    monkeypatch.setattr("onrecord.archive.units.reader.load_engine", lambda options, device: stub.StubReader())
    rows = [{"body": row["text"], "id": row["id"]} for row in articles(12)]
    source, out = write_jsonl(tmp_path / "in.jsonl", rows), str(tmp_path / "run")

    def command(*arguments: str) -> str:
        result = CliRunner().invoke(app, ["archive", *arguments])
        assert result.exit_code == 0, result.output
        return result.output.strip()

    planning = command("plan", str(source), "--out", out, "--column", "text=body", "--unit-articles", "5")
    assert planning == f"{out}: 12 articles of 1 input in 3 units"
    assert command("run", out, "--worker", "1/2") == "1 of 3 units, 5 of 12 articles, 5 attributions, 0 errors"
    assert "articles a second; " in command("status", out)
    assert command("run", out, "--processes", "2").startswith("3 of 3 units")
    assert command("status", out).startswith("3 of 3 units, 12 of 12 articles")
    assert command("compact", out) == f"{out}/tables: 12 articles; 12 attributions; 12 speakers"


def test_the_first_error_of_a_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.archive.units.reader.engine_fingerprint", lambda roles: stub.FINGERPRINT)
    monkeypatch.setattr("onrecord.archive.units.reader.load_engine", lambda options, device: stub.StubReader())
    out = str(tmp_path / "run")
    CliRunner().invoke(
        app, ["archive", "plan", str(write_jsonl(tmp_path / "in.jsonl", [*articles(2), {"a": 1}])), "--out", out]
    )
    for command in ("run", "status"):
        told = CliRunner().invoke(app, ["archive", command, out]).output.splitlines()
        assert told[0] == "1 of 1 unit, 3 of 3 articles, 2 attributions, 1 error"
        assert told[1].startswith(f"the first error: article 2 of {tmp_path}/in.jsonl: the column text is missing")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["plan", "in.jsonl", "--out", "run", "--column", "words=body"], "FIELD=COLUMN"),
        (["plan", "missing.jsonl", "--out", "run"], "missing.jsonl: No such file or directory"),
        (
            ["plan", "in.jsonl", "--out", "run", "--column", "text=body"],
            "its only article cannot be read: the column body",
        ),
        (["plan", "in.jsonl", "--out", "run", "--extra", "desk"], "no article of the inputs has a column 'desk'"),
        (["run", "run", "--worker", "2/2"], "is not i/n"),
        (["run", "nowhere"], "nowhere has no plan"),
        (["status", "nowhere"], "nowhere has no plan"),
    ],
)
def test_mistakes_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("onrecord.archive.units.reader.engine_fingerprint", lambda roles: stub.FINGERPRINT)
    Path("in.jsonl").write_text(json.dumps(articles(1)[0]))
    result = CliRunner().invoke(app, ["archive", *arguments])
    assert result.exit_code in (1, 2)
    assert message in result.output


@pytest.mark.model
def test_the_engine_reads_an_archive(tmp_path: Path) -> None:
    rows = [
        {"id": "rain", "text": 'It will rain on Friday, Mr Halvorsen said. "Bring a coat," he added.'},
        {
            "id": "page",
            "markup": "html",
            "text": f"<html><body><article>{'<p>The ferry sails.</p>' * 9}</article></body></html>",
        },
    ]
    source, out = write_jsonl(tmp_path / "in.jsonl", rows), str(tmp_path / "run")
    for arguments in (["plan", str(source), "--out", out], ["run", out, "--processes", "2"], ["compact", out]):
        result = CliRunner().invoke(app, ["archive", *arguments])
        assert result.exit_code == 0, result.output
    found = table(f"select speaker, mode from '{out}/tables/attributions-*.parquet' order by content_start")
    assert [who for who, _ in found] == ["Halvorsen"] * 2
    people = table(f"select name, reference, reference_text from '{out}/tables/speakers-*.parquet'")
    assert people == [("Halvorsen", "he", "Mr Halvorsen")]
