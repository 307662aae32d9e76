"""`onrecord extract`: inputs, outputs, and messages about bad input."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from onrecord.api import extractor as extractor_module
from onrecord.api.cli import main
from onrecord.api.cli.extract import BATCH_TEXTS, Extracted
from onrecord.api.cli.inputs import BadInput, InputText, Origin
from onrecord.api.cli.main import app
from onrecord.api.cli.parallel import extract_parallel, with_threads
from onrecord.extractors.errors import ModelFileMissing
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import POISON, FirstWords, first_words
from tests.contents import content

BOM = b"\xef\xbb\xbf"

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, ["extract", *arguments], input=stdin)


def records(result: Result) -> list[Extraction]:
    return [Extraction.model_validate_json(line) for line in result.stdout_bytes.decode().split("\n")[:-1]]


def file(name: str, contents: bytes | str) -> str:
    Path(name).write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return name


def lines(*values: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def test_a_text_file_gives_one_record_named_after_it() -> None:
    result = run(file("storm.v2.txt", "Zoë said it rained"), "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    (record,) = records(result)
    assert (record.id, content(record.attributions[0]).text) == ("storm.v2", "it rained")


def test_lines_of_json_keep_their_ids_and_their_order() -> None:
    many = [{"id": f"n{number}", "text": f"Ann said {number}"} for number in range(2 * BATCH_TEXTS + 1)]
    found = records(run(file("many.jsonl", lines(*many)), "--format", "jsonl"))
    assert [record.id for record in found] == [one["id"] for one in many]
    assert [content(record.attributions[0]).text for record in found] == [str(n) for n in range(len(many))]


def test_texts_are_read_in_batches(loaded: FirstWords) -> None:
    file("many.jsonl", lines(*({"text": f"Ann said {number}"} for number in range(BATCH_TEXTS + 3))))
    run("many.jsonl", "--format", "jsonl")
    assert loaded.batches == [BATCH_TEXTS, 3]


def test_a_line_without_an_id_and_standard_input_get_ids_that_are_made() -> None:
    text = "Ann said no"
    first, second = records(run(file("a.jsonl", lines({"text": text})), "-", "--format=jsonl", stdin=text.encode()))
    assert first == second
    assert first.text_sha256.startswith(first.id)


def test_metadata_of_a_line_are_in_its_record() -> None:
    known = {"document": {"title": "A"}, "extra": {"a": [1]}}
    (record,) = records(run(file("a.jsonl", lines({"text": "Ann said no", **known})), "--format", "jsonl"))
    assert record.document
    assert (record.document.title, record.extra) == ("A", {"a": [1]})


@pytest.mark.parametrize(
    ("contents", "length"),
    [(b"Ann said\r\nno\r\n", 14), (b"Ann said\rno", 11), (b"\nAnn said no", 12), (BOM + b"Ann said no", 11)],
)
def test_line_ends_stay_and_a_byte_order_mark_goes(contents: bytes, length: int) -> None:
    (record,) = records(run(file("a.txt", contents), "--format", "jsonl"))
    assert record.text_length == length
    text = contents.removeprefix(BOM).decode()
    for span in content(record.attributions[0]).spans:
        assert text[span.start : span.end] == span.text


def test_a_byte_order_mark_before_lines_of_json_goes_too() -> None:
    assert len(records(run(file("a.jsonl", BOM + lines({"text": "Ann said no"}).encode()), "--format", "jsonl"))) == 1


@pytest.mark.parametrize(("unit", "length"), [("codepoint", 13), ("utf16", 14), ("utf8", 16)])
def test_offsets_are_in_the_unit_asked_for(unit: str, length: int) -> None:
    (record,) = records(run(file("a.txt", "Ann said no 😀"), "--format", "jsonl", "--offset-unit", unit))
    assert (record.offset_unit, record.text_length) == (unit, length)


def test_json_is_one_document() -> None:
    result = run(file("a.txt", "Ann said no"), file("b.txt", "Bob said yes"), "--format", "json", "--explain")
    document = json.loads(result.stdout_bytes)
    assert [one["id"] for one in document["extractions"]] == ["a", "b"]
    assert document["extractions"][0]["attributions"][0]["evidence"]["rule"] == "test.first_words"


def test_a_table_is_for_reading() -> None:
    result = run(file("a.txt", "Ann said [bold]no[/bold] \x1b[31m“loudly"), "--explain")
    assert result.exit_code == 0
    for words in (
        "a: 1 attribution",
        "indirect",
        "Ann",
        "said",
        "[bold]no[/bold]",
        "test.first_words",
        "warning at 30",
    ):
        assert words in result.stdout
    assert "\x1b" not in result.stdout


def bad_inputs() -> list[tuple[str, bytes | str, str]]:
    return [
        ("empty.txt", "", "empty.txt: text: The text is empty or only white space"),
        ("latin.txt", b"One\nTwo \x92 quotes", "latin.txt, line 2: not UTF-8: byte 0x92"),
        ("a.xyz", "x", "a.xyz: a file of an unknown kind; known suffixes: .csv, .docx, "),
        ("a.txt", "https://news.example/a\nhttp://news.example/b\n", "a.txt: addresses only, and no page is fetched"),
        ("a.txt", b"%PDF-1.7\n\xd3", "a.txt: a PDF, and not plain text"),
        ("a.md", r"{\rtf1 Ann said no\par}", "a.md: a document in Rich Text Format"),
        ("a", b"PK\x03\x04\x14", "a: an archive such as a .docx"),
        ("a.txt", "\n<!DOCTYPE html>\n<p>Ann said no</p>", "a.txt: an HTML page, and not plain text"),
        ("a.vtt", "WEBVTT", "a.vtt: captions: they are sources of `onrecord verify`"),
        ("a.jsonl", '{"text": "x"\n', "a.jsonl, line 1: not JSON: Expecting ',' delimiter at character 14"),
        ("a.jsonl", "\n\n7\n", "a.jsonl, line 3: A JSON object is expected"),
        ("a.jsonl", lines({"id": "x"}), "a.jsonl, line 1: text: This field is required"),
        ("a.jsonl", lines({"text": "x", "document": {"date": 1}}), "a.jsonl, line 1: document/date: Unknown field"),
        ("a.jsonl", lines({"text": "x", "id": [7]}), "a.jsonl, line 1: id: Input should be a valid string"),
        ("a.jsonl", lines({"text": "x", "id": "first"}), "a.jsonl, line 1: its id is already that of first.txt"),
        ("a.json", "[7]", "a.json, text 1: A JSON object is expected"),
        ("a.csv", "id,title\n1,A\n", "a.csv: no column for the text (text, content, "),
        ("a.csv", "text,title\nAnn said no\n", "a.csv, line 2: the row has another number of cells"),
        ("a.jsonl", '{"text": "\\ud800"}', "a.jsonl, line 1: text: Character 0, counted from 0, is an unpaired"),
        ("a.jsonl", b'{"text": "\xff"}', "a.jsonl, line 1: not UTF-8: byte 0xff"),
        ("a.jsonl", "[" * 100_000, "a.jsonl, line 1: invalid JSON: nested too deeply"),
        ("a.jsonl", lines({"text": POISON}), "a.jsonl, line 1: it holds poison"),
        ("a.txt", POISON, "a.txt: it holds poison"),
    ]


@pytest.mark.parametrize(("name", "contents", "message"), bad_inputs())
def test_bad_input_is_reported_on_a_line_and_the_rest_is_done(name: str, contents: bytes | str, message: str) -> None:
    result = run(file("first.txt", "Ann said no"), file(name, contents), file("z.txt", "Bob said so"), "--format=jsonl")
    assert result.exit_code == 2
    assert [record.id for record in records(result)] == ["first", "z"]
    assert result.stderr.startswith(f"onrecord: {message}")
    assert result.stderr.count("\n") == 1


def test_good_lines_around_a_bad_one_are_done() -> None:
    file(
        "a.jsonl", lines({"id": "a", "text": "Ann said no"}) + "nonsense\n" + lines({"id": "b", "text": "Bob said no"})
    )
    result = run("a.jsonl", "--format", "jsonl")
    assert (result.exit_code, [record.id for record in records(result)]) == (2, ["a", "b"])
    assert "a.jsonl, line 2: not JSON" in result.stderr


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.txt", "No such file"),
        ("none.jsonl", "No such file"),
        ("d.txt", ""),
        ("empty", "a folder without a file of a known kind"),
        ("zz*.txt", "a pattern that no file matches"),
        ("https://news.example/a.php", "an address"),
    ],
)
def test_what_cannot_be_opened_is_reported_without_loading_a_model(
    name: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extractor_module, "load", lambda settings: pytest.fail("nothing is there to be read"))
    Path("d.txt").mkdir()
    Path("empty").mkdir()
    result = run(name, "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (2, {"extractions": []})
    assert result.stderr.startswith(f"onrecord: {name}: {message}")


def test_models_that_cannot_be_loaded_are_reported_on_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(settings: object) -> None:
        raise ModelFileMissing(Path("models/ner/model.bin"))

    monkeypatch.setattr(extractor_module, "load", load)
    result = run(file("a.txt", "Ann said no"))
    assert result.exit_code == 1
    assert "model.bin is missing" in result.stderr
    assert result.stderr.count("\n") == 1


def test_many_texts_make_one_table() -> None:
    many = file("two.jsonl", lines({"id": "a", "text": "Ann said x"}, {"id": "b", "text": "Bo said y"}))
    rows = run(many, "--format", "csv").stdout_bytes.decode().split("\r\n")
    assert [row.partition(",")[0] for row in rows] == ['"text_id"', '"a"', '"b"', ""]


def test_formats_of_others_come_a_document_a_line() -> None:
    many = file("two.jsonl", lines({"id": "a", "text": "Ann said x"}, {"id": "b", "text": "Bo said y"}))
    for form, context in (("annotations", "http://www.w3.org/ns/anno.jsonld"), ("schema.org", "https://schema.org")):
        found = [json.loads(line) for line in run(many, "--format", form).stdout_bytes.decode().splitlines()]
        assert [context in one["@context"] for one in found] == [True, True]


def test_a_file_that_is_named_twice_is_read_once() -> None:
    Path("d").mkdir()
    file("d/b.txt", "Bob said so")
    result = run("./d/b.txt", "d", file("d/a.txt", "Ann said no"), "d/*.txt", "--format", "jsonl")
    assert (result.exit_code, [record.id for record in records(result)]) == (0, ["b", "a"])


def test_files_of_one_name_in_several_folders_keep_apart() -> None:
    for name in ("a/x.txt", "b/x.txt", "b/c/x.md", "b/c/x.txt", "b/notes.log"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        file(name, "Ann said no")
    found = records(run("a", "b", "--format", "jsonl"))
    assert [record.id for record in found] == ["a/x", "b/x", "b/c/x.md", "b/c/x.txt"]
    assert [record.id for record in records(run("b/**/*.txt", "--format", "jsonl"))] == ["c/x", "x"]
    assert [record.id for record in records(run(str(Path("a/x.txt").resolve()), "--format", "jsonl"))] == ["x"]


COLUMNS = {"id": "n1", "headline": "Rain", "date": "2026-11-28", "link": "https://news.example/1", "source": "Courier"}
KNOWN = {"title": "Rain", "published": "2026-11-28", "url": "https://news.example/1", "outlet": "Courier"}


def tables() -> list[tuple[str, str]]:
    row = {**COLUMNS, "body": "Ann said no", "words": "3"}
    cells = [",".join(row), ",".join(row.values())]
    return [
        ("a.csv", "\r\n".join(cells)),
        ("a.csv", "\ufeff" + "\n".join(cells).replace(",", ";")),
        ("a.tsv", "\n".join(cells).replace(",", "\t")),
        ("a.json", json.dumps(row)),
        ("a.json", json.dumps([row])),
        ("a.json", json.dumps({"texts": [row]})),
        ("a.jsonl", lines(row)),
    ]


@pytest.mark.parametrize(("name", "contents"), tables())
def test_columns_of_other_programs_are_metadata(name: str, contents: str) -> None:
    (record,) = records(run(file(name, contents), "--format", "jsonl"))
    assert (record.id, record.text_length, record.extra) == ("n1", 11, {"words": "3"})
    assert record.document
    assert record.document.model_dump(exclude_none=True) == KNOWN


def test_a_value_that_is_none_of_its_field_is_kept_in_extra() -> None:
    (record,) = records(run(file("a.jsonl", lines({"text": "Ann said no", "date": "yesterday"})), "--format", "jsonl"))
    assert (record.document, record.extra) == (None, {"date": "yesterday"})


def review(text: str, **changes: Any) -> dict[str, Any]:
    """A review as the page saves it: a text and its record, with one statement rejected."""
    record = FirstWords().extract(text, ExtractionOptions(id="story", offset_unit="utf16")).model_dump(mode="json")
    record["attributions"][0]["review"] = {"status": "rejected", "by": "Ines", "at": None, "note": None}
    return {"text": text, "extraction": record | changes}


@pytest.mark.parametrize("name", ["a.review.json", "a.reviews.jsonl"])
def test_a_review_is_converted_and_not_read_again(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractor_module, "load", lambda settings: pytest.fail("nothing is to be extracted"))
    text = "\N{GRINNING FACE} said no"
    file(name, lines(review(text)))
    for unit, start in (("codepoint", 7), ("utf16", 8)):
        (record,) = records(run(name, "--format", "jsonl", "--offset-unit", unit))
        assert (record.id, record.offset_unit, record.extra) == ("story", unit, None)
        assert record.attributions[0].review
        assert record.attributions[0].review.status == "rejected"
        assert content(record.attributions[0]).spans[0].start == start
    assert b'"rejected"' in run(name, "--format", "csv").stdout_bytes
    assert run(name, "--html", "out.html").exit_code == 0
    assert "rejected" in Path("out.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (review("Ann said no", text_sha256="0" * 64), "the record is of another text"),
        ({"text": "Ann said no", "extraction": {}}, "not a record that the page has saved: extraction/id"),
        ({"extraction": {}}, "not a record that the page has saved: text: This field is required"),
    ],
)
def test_a_review_that_is_none_is_reported(value: dict[str, Any], message: str) -> None:
    result = run(file("a.json", json.dumps(value)), file("b.txt", "Ann said no"), "--format", "jsonl")
    assert (result.exit_code, [record.id for record in records(result)]) == (2, ["b"])
    assert message in result.stderr


def test_the_column_of_the_text_may_be_named() -> None:
    table = file("a.csv", "text,story\nx,Ann said no\n")
    (record,) = records(run(table, "--format", "jsonl", "--text-column", "story"))
    assert (record.text_length, record.extra) == (11, {"text": "x"})


@pytest.mark.parametrize(
    ("contents", "options"),
    [
        ("Zoë said no".encode("cp1252"), ["--encoding", "windows-1252"]),
        ("\ufeffZoë said no".encode("utf-16-le"), []),
        ("\ufeffZoë said no".encode("utf-16-be"), []),
    ],
)
def test_other_encodings_are_read(contents: bytes, options: list[str]) -> None:
    (record,) = records(run(file("a.txt", contents), "--format", "jsonl", *options))
    assert record.text_length == len("Zoë said no")


def test_json_of_one_text_is_the_record_itself() -> None:
    document = json.loads(run(file("a.txt", "Ann said no"), "--format", "json").stdout_bytes)
    assert (document["id"], document["attributions"][0]["cue"]["text"]) == ("a", "said")


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("json", {"a.json", "b/c.json"}),
        ("csv", {"a.csv", "b/c.csv"}),
        ("table", {"a.txt", "b/c.txt"}),
        ("html", {"a.html", "b/c.html"}),
        ("brat", {"a.ann", "a.txt", "annotation.conf", "b/c.ann", "b/c.txt", "visual.conf"}),
        ("label-studio", {"a.json", "b/c.json", "label-studio.xml"}),
        ("inception", {"a.json", "b/c.json", "layers.xml"}),
    ],
)
def test_a_folder_has_a_file_for_each_text(form: str, names: set[str]) -> None:
    two = file("two.jsonl", lines({"id": "a", "text": "Ann said x\r\n"}, {"id": "/b/../c", "text": "Bo said y"}))
    result = run(two, "--format", form, "--out", "out")
    assert (result.exit_code, result.stdout) == (0, "")
    found = {path.relative_to("out").as_posix() for path in Path("out").rglob("*") if path.is_file()}
    assert found == names
    if form == "brat":
        assert Path("out/a.txt").read_bytes() == b"Ann said x\r\n"


def test_excel_has_a_byte_order_mark_and_guards_can_be_left_off() -> None:
    text = file("a.txt", "Ann said =1+1")
    table = run(text, "--format", "excel").stdout_bytes
    assert table.startswith(BOM)
    assert b'"\'=1+1"' in table
    assert b'"=1+1"' in run(text, "--format", "csv", "--no-guard").stdout_bytes


def test_several_processes_give_the_same_in_the_same_order() -> None:
    many = [InputText(Origin("a", number), f"n{number}", f"Ann said {number}") for number in range(9)]
    inputs: list[InputText | BadInput] = [*many[:4], BadInput(Origin("b"), "bad"), *many[4:]]
    found = list(extract_parallel(inputs, ExtractionOptions(), ModelSettings(), first_words, 2))
    expected = [one.id for one in many[:4]] + ["bad"] + [one.id for one in many[4:]]
    assert [one.extraction.id if isinstance(one, Extracted) else one.reason for one in found] == expected


@pytest.mark.parametrize(("threads", "jobs", "expected"), [(None, 1, 3), (None, 2, 1), (None, 8, 1), (2, 8, 2)])
def test_processes_share_the_cores_of_the_container(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, threads: int | None, jobs: int, expected: int
) -> None:
    """Of eight cores of the machine the container has the time of three."""
    (tmp_path / "cpu.max").write_text("300000 100000\n")
    monkeypatch.setattr("onrecord.api.settings._CPU_QUOTA", tmp_path / "cpu.max")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))
    assert with_threads(ModelSettings(threads=threads), jobs).threads == expected


@pytest.mark.parametrize("form", ["brat", "label-studio", "annotations", "inception", "html"])
@pytest.mark.parametrize("unit", ["codepoint", "utf16", "utf8"])
def test_a_format_with_offsets_of_its_own_takes_no_other_unit(form: str, unit: str) -> None:
    """It was ignored without a word. Code points are the default, and so cannot be told from none."""
    own = "UTF-16 units" if form in ("inception", "html") else "code points"
    refused = unit == "utf8" or (unit == "utf16" and own == "code points")
    found = run(file("a.txt", "Zoë said 👋 hi 👋 ho"), "--format", form, "--offset-unit", unit)
    assert (found.exit_code, found.stdout_bytes == b"") == (2 if refused else 0, refused)
    if refused:
        assert f"Invalid value for --offset-unit: {form} counts {own}: leave it out" in found.stderr
    elif form == "brat":
        assert "Content 9 18\t👋 hi 👋 ho\n" in found.stdout_bytes.decode()


def test_brat_is_for_one_text() -> None:
    one = run(file("one.txt", "Ann said x"), "--format", "brat")
    assert (one.exit_code, one.stdout_bytes.decode().splitlines()[0]) == (0, "T1\tContent 9 10\tx")
    two = run(file("a.txt", "Ann said x"), file("b.txt", "Bo said y"), "--format", "brat")
    assert (two.exit_code, two.stdout) == (1, "")
    assert "is for one text" in two.stderr


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), ""),
        (OSError(errno.ENOSPC, "No space left on device"), "onrecord: standard output: No space left on device\n"),
    ],
    ids=["a reader that has gone", "a full disk"],
)
def test_output_that_cannot_be_written_ends_the_command(
    monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    def write(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(main, "write", write)
    result = run(file("a.txt", "Ann said no"))
    assert (result.exit_code, result.stderr) == (1, message)


def test_a_long_id_in_any_script_is_a_file_name() -> None:
    text = {"id": "\N{CJK UNIFIED IDEOGRAPH-5B57}" * 200, "text": "Ann said no"}
    result = run(file("a.jsonl", lines(text, {**text, "id": f"{text['id']}2"})), "--format", "jsonl", "--out", "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(list(Path("out").iterdir())) == 2
