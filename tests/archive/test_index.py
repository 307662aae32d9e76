"""The index of an archive, and questions to it: in Python, by commands, on made tables."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from benchmarks.archive_tables import numbered, quotations, write_tables
from onrecord.api.cli.main import app
from onrecord.archive.errors import TablesMissing
from onrecord.archive.index.build import build_index
from onrecord.archive.index.near_quotations import centres_of, centres_of_numbers
from onrecord.archive.queries.archive import Archive, TookTooLong, changes
from onrecord.archive.queries.audit import audit
from onrecord.archive.queries.conditions import words_of
from onrecord.archive.queries.report import report
from onrecord.archive.tables.compact import compact
from onrecord.schemas.archive import (
    ArchiveFilter,
    AuditQuestion,
    PeopleQuestion,
    QuotationsQuestion,
    SaidQuestion,
)
from tests.archive.runs import planned, run, write_jsonl
from tests.house.repository import ROOT

FERRY = "We have no plans to sell the ferry to anybody, now or later"
SENTENCES = (
    ("Bay Post", "Local", "2026-05-01", f'Ana Petrova said on Monday: "{FERRY}."'),
    ("Herald", "Local", "2026-05-02", f'Ana Petrova said: "{FERRY[:48]}".'),
    ("Mail", "Business", "2026-06-03", f'Tom Reed said: "{FERRY}". Ana Petrova told us: "It rains on the ferry."'),
    ("Mail", "Business", "3 July", 'Tom Reed said: "Café owners are tired of waiting for the ferry." She left.'),
)
ROWS = [
    {"id": str(number), "outlet": outlet, "section": section, "published": published, "text": text}
    for number, (outlet, section, published, text) in enumerate(SENTENCES, start=1)
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive")
    target, _ = planned(path / "run", write_jsonl(path / "in.jsonl", ROWS))
    run(target)
    compact(target)
    build_index(target.path, threads=1)
    return target.path


@pytest.fixture(scope="module")
def archive(folder: Path) -> Archive:
    return Archive(folder, threads=1)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ({}, ["4", "3", "3", "2", "1"]),
        ({"speaker": "petrova"}, ["3", "2", "1"]),
        ({"speaker": "PETROVA ana"}, ["3", "2", "1"]),
        ({"person": "person:tom-reed"}, ["4", "3"]),
        ({"words": "rains ferry"}, ["3"]),
        ({"words": "cafe"}, ["4"]),
        ({"words": '"the ferry to"'}, ["1", "2", "3"]),
        ({"words": '"ferry the"'}, []),
        ({"outlet": "Mail", "published_to": "2026-06"}, ["3", "3"]),
        ({"published_from": "2026-05-02", "published_to": "2026-05-02"}, ["2"]),
        ({"published_from": "2026-05-02"}, ["3", "3", "2"]),
        ({"month": "2026-05"}, ["2", "1"]),
        ({"section": "Local", "min_confidence": 0.9}, []),
        ({"named": "anonymous"}, []),
        ({"mode": "direct", "type": "person", "limit": 1}, ["4"]),
        ({"offset": 3, "limit": 9}, ["2", "1"]),
        ({"speaker": "' OR 1=1 --"}, []),
    ],
)
def test_who_said_what(archive: Archive, question: dict[str, object], texts: list[str]) -> None:
    answer = archive.said(SaidQuestion(**question))  # type: ignore[arg-type]
    assert sorted(str(hit.text_id) for hit in answer.hits) == sorted(texts)
    if not {"limit", "offset"} & question.keys():
        assert answer.total == len(texts)
    if "words" not in question:
        assert [hit.text_id for hit in answer.hits] == texts


def test_a_hit_has_its_spans(archive: Archive) -> None:
    (hit,) = archive.said(SaidQuestion(words="rains")).hits
    text = ROWS[2]["text"]
    assert hit.quoted == "It rains on the ferry."
    assert text[hit.content_start : hit.content_end] == hit.content
    assert hit.score is not None
    assert hit.score > 0


def test_people_have_their_articles(archive: Archive) -> None:
    answer = archive.people(PeopleQuestion())
    assert [(one.person, one.articles, one.attributions) for one in answer.people] == [
        ("person:ana-petrova", 3, 3),
        ("person:tom-reed", 2, 2),
    ]
    assert archive.people(PeopleQuestion(name="reed")).total == 1


def test_a_quotation_is_there_once_with_its_forms_and_conflict(archive: Archive) -> None:
    (found,) = archive.quotations(QuotationsQuestion()).quotations
    assert (found.longest, found.occurrences, found.articles, found.outlets, found.forms) == (f"{FERRY}.", 3, 3, 3, 3)
    assert (found.first_published, found.first_article, found.conflict) == ("2026-05-01", 0, True)
    assert found.speakers == "Ana Petrova; Tom Reed"
    assert "We have no plans to sell the ferry to anybody, [-now or later.-] {+n+}" in found.changes
    occurrences = archive.said(SaidQuestion(quotation=found.quotation))
    assert [hit.text_id for hit in occurrences.hits] == ["3", "2", "1"]
    assert archive.quotations(QuotationsQuestion(conflict=False)).total == 0
    assert archive.quotations(QuotationsQuestion(min_articles=4)).total == 0


@pytest.mark.parametrize(
    "question",
    [
        {"measure": "named"},
        {"by": "section"},
        {"measure": "type", "by": "month"},
        {"measure": "reference", "by": "outlet"},
    ],
)
def test_every_count_opens_to_what_it_counts(archive: Archive, question: dict[str, str]) -> None:
    buckets = audit(archive, AuditQuestion(**question)).buckets  # type: ignore[arg-type]
    assert sum(bucket.count for bucket in buckets) == 5
    for bucket in buckets:
        opened = SaidQuestion.model_validate(bucket.open)
        if bucket.group is not None or question.get("by") is None:
            assert archive.said(opened).total == bucket.count


def test_intervals_come_from_the_confidences(archive: Archive) -> None:
    (bucket,) = audit(archive, AuditQuestion(measure="named")).buckets
    weight = 0.8 * 0.9
    assert bucket.expected == pytest.approx(5 * weight)
    assert bucket.low == pytest.approx(5 * weight - 1.96 * (5 * weight * (1 - weight)) ** 0.5)
    assert (bucket.share, bucket.share_low, bucket.share_high) == (1, 1, 1)
    speakers = audit(archive, AuditQuestion(measure="named", count="speakers")).buckets
    assert speakers[0].count == 5


def test_intervals_hold_the_truth_as_often_as_they_say(tmp_path: Path) -> None:
    """Sources that are right with their confidences: the true count is in 95 of 100 intervals."""
    chance, inside = random.Random(5), 0
    for _ in range(400):
        weights = [chance.uniform(0.3, 1) for _ in range(60)]
        expected = sum(weights)
        half = 1.96 * sum(w * (1 - w) for w in weights) ** 0.5
        inside += abs(sum(chance.random() < w for w in weights) - expected) <= half
    assert 0.92 <= inside / 400 <= 0.98


def test_the_report_is_one_page_without_scripts(archive: Archive) -> None:
    page = report(archive, ArchiveFilter(), "section")
    assert page.count("<svg") >= 6
    assert "<script" not in page
    assert "Café owners" in page
    assert "Business" in page


def test_a_question_that_takes_too_long_ends(folder: Path) -> None:
    archive = Archive(folder, threads=1, seconds=0.2)
    with pytest.raises(TookTooLong, match=r"more than 0\.2 seconds"):
        archive.rows("SELECT count(*) FROM range(100000000) a, range(100000000) b")
    archive.close()


def test_a_question_that_is_stopped_ends(folder: Path) -> None:
    archive = Archive(folder, threads=1)
    threading.Timer(0.2, archive.stop).start()
    with pytest.raises(TookTooLong, match="given up"):
        archive.rows("SELECT count(*) FROM range(100000000) a, range(100000000) b")
    with pytest.raises(TookTooLong, match="given up"):
        archive.rows("SELECT 1")
    archive.close()


def test_an_archive_without_index_or_tables_is_named(tmp_path: Path) -> None:
    with pytest.raises(TablesMissing, match="no index"):
        Archive(tmp_path)
    with pytest.raises(TablesMissing, match="no tables"):
        build_index(tmp_path)


def test_variants_join_the_longest_form_and_others_stay() -> None:
    keys = [
        "we have no plans to sell the ferry to anybody now or later",
        "we have no plans to sell the ferry",
        "we had no plans to sell the ferry to anybody now or later",
        "we have plans",
        "the council will meet again on friday to decide about the road",
        "we have no plans for the summer and none for the winter either",
    ]
    assert centres_of(keys).tolist() == [0, 0, 0, 3, 4, 5]
    assert centres_of([]).tolist() == []
    assert centres_of(["a"]).tolist() == [0]


def test_variants_of_made_quotations_are_found() -> None:
    made = sorted(set(quotations(3_000)))
    centres = centres_of([one.lower() for one in made])
    assert len(set(centres.tolist())) < 0.9 * len(made)
    assert all(centres[centre] == centre for centre in centres)
    assert all(len(made[place].split()) <= len(made[centre].split()) for place, centre in enumerate(centres))


def test_quotations_as_numbers_have_variants() -> None:
    words, lengths = numbered(60_000)
    assert (len(lengths), len(words)) == (60_000, lengths.sum())
    centres = centres_of_numbers(words, lengths)
    variants = (centres != np.arange(60_000)).sum()
    assert 7_000 < variants < 9_000  # one of five after the first 15,000, if it keeps enough words


def test_changes_are_shown_word_by_word() -> None:
    assert changes("a b c d", "a x c") == "a [-b-] {+x+} c [-d-]"


def test_words_are_folded_as_those_of_the_index() -> None:
    assert words_of("Café CAFÉ, the-ferry!") == ["cafe", "the", "ferry"]


def test_made_tables_can_be_asked(tmp_path: Path) -> None:
    write_tables(tmp_path / "tables", 500)
    counts = build_index(tmp_path, threads=1)
    assert counts["said"] == 500
    assert Archive(tmp_path, threads=1).said(SaidQuestion(words="baba")).total > 0


def test_questions_on_the_command_line(folder: Path, tmp_path: Path) -> None:
    def command(*arguments: str, code: int = 0) -> str:
        result = CliRunner().invoke(app, ["archive", *arguments])
        assert result.exit_code == code, result.output
        return result.output

    assert command("index", str(folder)).startswith(
        "5 attributions; 2 speakers across articles; 3 quotations; 3 other forms of quotations"
    )
    said = command("query", "said", str(folder), "--where", "speaker=petrova", "--format", "csv")
    assert len(said.splitlines()) == 4
    assert "person:ana-petrova" in command("query", "people", str(folder), "--name", "petrova")
    assert "conflict" in command("query", "quotations", str(folder))
    assert '"share"' in command("query", "audit", str(folder), "--measure", "named", "--by", "section")
    command("query", "report", str(folder), "--out", str(tmp_path / "page.html"))
    assert (tmp_path / "page.html").read_text().startswith("<!doctype html>")
    assert "with one of person, speaker" in command("query", "said", str(folder), "--where", "colour=red", code=2)
    assert "A month (`2026-11`)" in command("query", "said", str(folder), "--where", "month=May", code=2)
    assert "act: Input should be 'statement'" in command("query", "said", str(folder), "--where", "act=deny", code=2)
    assert "min_confidence" in command("query", "said", str(folder), "--where", "min_confidence=3", code=2)


@pytest.mark.parametrize(
    ("arguments", "message", "columns"),
    [
        (["said", "--where", "person=nobody"], "no attribution fits these conditions", 30),
        (["people", "--name", "nobody"], "no speaker has these words in the name", 10),
        (["quotations", "--min-articles", "99"], "no such quotation is in 99 articles or more", 11),
        (["audit", "--where", "outlet=nowhere"], "no attribution fits these conditions", 10),
    ],
)
def test_a_question_without_an_answer_says_so(folder: Path, arguments: list[str], message: str, columns: int) -> None:
    result = CliRunner().invoke(app, ["archive", "query", arguments[0], str(folder), *arguments[1:], "--format", "csv"])
    assert (result.exit_code, result.stderr) == (0, f"onrecord: {message}\n")
    (header,) = result.stdout.splitlines()
    assert len(header.split(",")) >= columns


def test_disk_that_cannot_be_written_is_one_line_and_leaves_the_old_index(tmp_path: Path) -> None:
    write_tables(tmp_path / "tables", 2_000)
    build_index(tmp_path)
    before = sorted(path.stat().st_ino for path in (tmp_path / "index").iterdir())
    # A limit on the size of files: the nearest thing to a full disk that needs no privileges.
    command = f"ulimit -f 8; exec {sys.executable} -B -m onrecord.api.cli archive index {tmp_path}"
    found = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert found.returncode == 1
    assert found.stderr.strip().endswith(": File too large")
    assert len(found.stderr.splitlines()) == 1
    assert sorted(path.stat().st_ino for path in (tmp_path / "index").iterdir()) == before
    assert not list(tmp_path.glob(".index*"))
