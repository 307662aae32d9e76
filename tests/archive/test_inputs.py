"""Readers of inputs: each format, compressed or not, and what is wrong with a file."""

from __future__ import annotations

import csv
import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from onrecord.archive.article import Article, Page
from onrecord.archive.errors import InputChanged, UnknownColumn, UnparsableArticle, UnreadableInput
from onrecord.archive.inputs import parquet as parquet_input
from onrecord.archive.inputs.cursor import InputCursor
from onrecord.archive.inputs.formats import FORMATS, format_of
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.markup import text_of_html
from onrecord.archive.inputs.streams import opened
from onrecord.archive.plan.plan import PlanFolder
from onrecord.archive.plan.planning import Planning
from onrecord.archive.run.schedule import progress_of
from tests.archive import stub
from tests.archive.runs import articles, run, write_jsonl


def read(path: Path, mapping: ColumnMapping | None = None, first: int = 0, form: str | None = None) -> list[Article]:
    mapping = mapping or ColumnMapping()
    with opened(str(path)) as stream:
        found = FORMATS[form] if form else format_of(str(path), stream)
    return [found.article(raw, mapping) for raw in raws(path, found.name, mapping, first)]


def raws(path: Path, form: str, mapping: ColumnMapping | None = None, first: int = 0) -> list[bytes]:
    with closing(InputCursor(str(path), FORMATS[form], mapping or ColumnMapping())) as cursor:
        return list(cursor.read(first))


def lines(count: int) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in articles(count))


def parquet(path: Path, count: int) -> None:
    pq.write_table(pa.Table.from_pylist(articles(count)), path, row_group_size=4)


def warc(count: int) -> list[bytes]:
    """Records of a crawl: every second one is a page."""
    records = []
    for number in range(count):
        kind = b"text/html; charset=iso-8859-1" if number % 2 == 0 else b"image/png"
        page = f"<p>Caf\xe9 {number}</p>".encode("latin-1")
        http = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s" % (kind, len(page), page)
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-05-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:0000000{number}>\r\nWARC-Target-URI: https://paper.example/{number}\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return records


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Bay Post</title><language>en</language>
<item><guid>1</guid><title>Ferry</title><link>https://bay.example/1</link><author>Ana Lind</author>
<pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate><category>Local</category>
<description>&lt;p&gt;The ferry &lt;b&gt;sails&lt;/b&gt; again.&lt;/p&gt;
&lt;p&gt;It is blue.&lt;/p&gt;</description></item>
<item><guid>2</guid><title>Empty</title></item></channel></rss>"""

NEWSML = """<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:1"><itemMeta><provider><name>Bay Agency</name></provider>
<versionCreated>2026-05-01T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Ferry</headline>
<by>Ana Lind</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>no text</title></head><body><p>The ferry sails.</p>
<p>It is blue.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:2"><contentSet/></newsItem></itemSet></newsMessage>"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("in.jsonl", lines(10)),
        ("in.jsonl.gz", gzip.compress(lines(5)) + gzip.compress(lines(10)[len(lines(5)) :])),
        ("in.jsonl.zst", zstandard.compress(lines(5)) + zstandard.compress(lines(10)[len(lines(5)) :])),
    ],
)
def test_json_lines_are_read_compressed_or_not_from_any_article(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    found = read(tmp_path / name)
    assert [article.id for article in found] == [f"n{number}" for number in range(10)]
    assert found[3].document == {"title": "Day 3", "published": "2026-04-01"}
    assert read(tmp_path / name, first=7) == found[7:]


@pytest.mark.parametrize("name", ["in.jsonl.gz", "in.jsonl.zst"])
def test_a_compressed_input_that_breaks_off_is_unreadable(tmp_path: Path, name: str) -> None:
    content = lines(200)
    whole = gzip.compress(content) if name.endswith("gz") else zstandard.compress(content)
    (tmp_path / name).write_bytes(whole[:-20])
    with pytest.raises(UnreadableInput, match=name.replace(".", r"\.")):
        Planning("f").plan([str(tmp_path / name)])


def test_parquet_skips_row_groups(tmp_path: Path) -> None:
    parquet(tmp_path / "in.parquet", 10)
    found = read(tmp_path / "in.parquet")
    assert [article.id for article in found] == [f"n{number}" for number in range(10)]
    assert read(tmp_path / "in.parquet", first=6) == found[6:]
    with pytest.raises(UnreadableInput, match="no column body"):
        read(tmp_path / "in.parquet", ColumnMapping({"text": "body"}))


@pytest.mark.parametrize("compressed", [False, True])
def test_warc_has_its_pages_with_their_encodings(tmp_path: Path, compressed: bool) -> None:
    path = tmp_path / ("in.warc.gz" if compressed else "in.warc")
    path.write_bytes(b"".join(map(gzip.compress, warc(4)) if compressed else warc(4)))
    found = read(path)
    assert [article.document["url"] for article in found] == ["https://paper.example/0", "https://paper.example/2"]
    assert found[1].body == Page(b"<p>Caf\xe9 2</p>", "iso-8859-1", "2026-05-01T00:00:00Z")
    assert read(path, first=1) == found[1:]


def test_feeds_have_texts_of_their_markup(tmp_path: Path) -> None:
    (tmp_path / "in.xml").write_text(RSS)
    with pytest.raises(UnparsableArticle, match="neither content nor summary"):
        read(tmp_path / "in.xml")
    raw = raws(tmp_path / "in.xml", "feed")
    assert FORMATS["feed"].article(raw[0], ColumnMapping()) == Article(
        "The ferry sails again.\n\nIt is blue.",
        "1",
        {
            "title": "Ferry",
            "url": "https://bay.example/1",
            "published": "2026-05-01T10:00:00Z",
            "byline": "Ana Lind",
            "section": "Local",
            "outlet": "The Bay Post",
            "language": "en",
        },
    )


def test_newsml_items(tmp_path: Path) -> None:
    (tmp_path / "in.xml").write_text(NEWSML)
    raw = raws(tmp_path / "in.xml", "newsml")
    assert FORMATS["newsml"].article(raw[0], ColumnMapping()) == Article(
        "The ferry sails.\n\nIt is blue.",
        "urn:1",
        {"title": "Ferry", "published": "2026-05-01T10:00:00Z", "byline": "Ana Lind", "outlet": "Bay Agency"},
    )
    with pytest.raises(UnparsableArticle, match="no text"):
        FORMATS["newsml"].article(raw[1], ColumnMapping())


@pytest.mark.parametrize(
    "item",
    [
        {"headline": "Ferry", "body_text": "The ferry sails.", "byline": "Ana Lind"},
        {"headline": "Ferry", "body_xhtml": "<div><p>The ferry sails.</p></div>", "byline": "Ana Lind"},
        {
            "headlines": [{"value": "Ferry"}],
            "by": "Ana Lind",
            "bodies": [{"contenttype": "text/html", "value": "<p>The ferry sails.</p>"}],
        },
    ],
)
def test_ninjs_of_each_version(tmp_path: Path, item: dict[str, object]) -> None:
    (tmp_path / "in.json").write_text(json.dumps([{"uri": "urn:1", "provider": "Bay", **item}]))
    assert read(tmp_path / "in.json") == [
        Article("The ferry sails.", "urn:1", {"title": "Ferry", "byline": "Ana Lind", "outlet": "Bay"})
    ]


def test_json_files_of_other_kinds_are_read_by_their_columns(tmp_path: Path) -> None:
    rows = articles(3)
    (tmp_path / "list.json").write_text(json.dumps(rows, indent=1))
    (tmp_path / "lines.json").write_bytes(lines(3))
    (tmp_path / "item.json").write_text('{"headline": "Ferry",\n"body_text": "The ferry sails."}\n')
    assert [one.id for one in read(tmp_path / "list.json")] == ["n0", "n1", "n2"]
    assert read(tmp_path / "lines.json") == read(tmp_path / "list.json")
    assert [one.body for one in read(tmp_path / "item.json")] == ["The ferry sails."]
    (tmp_path / "list.json").write_text(json.dumps([{"words": "The ferry sails.", "id": 7}]))
    assert read(tmp_path / "list.json", ColumnMapping({"text": "words"})) == [Article("The ferry sails.", "7")]


def test_columns_are_mapped_and_carried_through(tmp_path: Path) -> None:
    row = {"key": 7, "body": "A text.", "head": "T", "authors": ["A", "B"], "desk": {"n": 1}, "markup": None}
    source = write_jsonl(tmp_path / "in.jsonl", [row])
    mapping = ColumnMapping({"id": "key", "text": "body", "title": "head", "byline": "authors"}, ("desk",))
    assert read(source, mapping) == [Article("A text.", "7", {"title": "T", "byline": "A, B"}, {"desk": {"n": 1}})]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("in.docx", b"x", "no known format: name one of jsonl"),
        ("in.parquet", b"not parquet at all", "not a Parquet file"),
        ("in.json", b"{", "not JSON"),
        ("in.xml", b"<a>", "not well-formed XML, line 1"),
        ("in.xml", b"<a/>", "neither NewsML-G2 nor NITF"),
        ("in.rss", b"<a/>", "neither RSS nor Atom"),
        ("in.warc", b"something else", "not a WARC file"),
        ("in.jsonl.gz", b"no gzip", "gzip"),
        ("in.jsonl.zst", b"no zstandard", "damaged"),
    ],
)
def test_an_unreadable_input_is_named(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableInput) as raised:
        Planning("f").plan([str(tmp_path / name)])
    assert name in str(raised.value)
    assert reason in str(raised.value)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("s3://archive/2026.jsonl", r"a package .* is missing: pip install 'onrecord\[s3\]'"),
        ("nowhere://2026.jsonl", "cannot be opened: ValueError: Protocol not known: nowhere"),
    ],
)
@pytest.mark.skipif(find_spec("s3fs") is not None, reason="needs an environment without s3fs")
def test_an_address_that_cannot_be_opened_is_named(name: str, reason: str) -> None:
    with pytest.raises(UnreadableInput, match=reason):
        Planning("f").plan([name])


def test_every_unreadable_input_is_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    with pytest.raises(UnreadableInput, match=r"a\.json.*b\.jsonl"):
        Planning("f").plan([str(tmp_path / "a.json"), str(tmp_path / "b.jsonl")])


def test_markup_becomes_paragraphs() -> None:
    assert text_of_html("<p>One<br>two &amp; <i>three</i></p><script>no</script><ul><li>a<li>b</ul>end") == (
        "One\n\ntwo & three\n\na\n\nb\n\nend"
    )
    assert text_of_html("just words") == "just words"
    assert text_of_html("") == ""


@pytest.mark.parametrize("is_dictionary", [False, True])
def test_a_row_of_parquet_and_what_is_held_of_a_file_are_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_dictionary: bool
) -> None:
    texts = pa.array(["Ann said no.", None, "word " * 100, "Bo said yes."] * 50)
    table = pa.table({"text": texts.dictionary_encode() if is_dictionary else texts, "id": list(range(200))})
    pq.write_table(table, tmp_path / "in.parquet")
    held: list[int] = []
    monkeypatch.setattr(parquet_input, "_PIECE_BYTES", 1_200)
    pieces = parquet_input._pieces

    def counted(batch: Any, name: str) -> Iterator[Any]:
        for piece in pieces(batch, name):
            held.append(piece.num_rows)
            yield piece

    monkeypatch.setattr(parquet_input, "_pieces", counted)
    assert Planning("f").plan([str(tmp_path / "in.parquet")]).articles == 200
    assert max(held) <= 10
    assert sum(held) == 200
    monkeypatch.setattr(parquet_input, "MAX_ROW_BYTES", 499)
    with pytest.raises(UnreadableInput, match="a row has more than 499 bytes"):
        Planning("f").plan([str(tmp_path / "in.parquet")])


def test_a_folder_without_a_known_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    source = write_jsonl(tmp_path / "in.jsonl", articles(2))
    with pytest.raises(UnreadableInput, match=r"/empty: there is no file of a known format in it: \.jsonl, .*\.txt"):
        Planning("f").plan([str(source), str(tmp_path / "empty")])


def test_each_file_of_plain_text_is_an_article_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "may 1.txt").write_bytes("\ufeffZoë said no.\n".encode())
    (tmp_path / "note.md.gz").write_bytes(gzip.compress(b"Ann said yes."))
    plan = Planning("f", tried=9).plan([str(tmp_path)])
    assert [(one.format, one.articles) for one in plan.inputs] == [("text", 1), ("text", 1)]
    found = [read(Path(one.name))[0] for one in plan.inputs]
    assert [(one.id, one.body) for one in found] == [("may 1", "Zoë said no.\n"), ("note", "Ann said yes.")]
    assert raws(tmp_path / "may 1.txt", "text", first=1) == []
    (tmp_path / "old.txt").write_bytes(b"caf\xe9")
    with pytest.raises(UnreadableInput, match=r"old.txt: not UTF-8: byte 0xe9"):
        Planning("f").plan([str(tmp_path)])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_row_of_csv_is_an_article(tmp_path: Path, delimiter: str) -> None:
    rows = [["id", "body", "date"], ["a", 'He said "no",\r\nand left; then,\tcame.', "2026-05-01"], [], ["b", "x", ""]]
    with (tmp_path / "in.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    mapping = ColumnMapping({"text": "body", "published": "date"})
    found = read(tmp_path / "in.csv", mapping)
    assert [(one.id, one.body) for one in found] == [("a", rows[1][1]), ("b", "x")]
    assert [one.document for one in found] == [{"published": "2026-05-01"}, {}]
    assert read(tmp_path / "in.csv", mapping, first=1) == found[1:]
    with pytest.raises(UnreadableInput, match="there is no column text"):
        Planning("f").plan([str(tmp_path / "in.csv")])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"id,text\na,b,c\n", "row 0 has 3 cells, the header 2"),
        (b"id,text\na,caf\xe9\n", "not UTF-8: byte 0xe9"),
        (b'id,text\na,"' + b"x\n" * 200, "not CSV: field larger"),
        (b"id,text\na," + b"x" * 200 + b"\n", "a line has more than 100 bytes"),
        (b"", "there is no column text"),
    ],
)
def test_a_damaged_csv_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, reason: str
) -> None:
    monkeypatch.setattr("onrecord.archive.inputs.csv_table.MAX_LINE_BYTES", 100)
    (tmp_path / "in.csv").write_bytes(content)
    with pytest.raises(UnreadableInput, match=reason):
        Planning("f").plan([str(tmp_path / "in.csv")])


@pytest.mark.parametrize(("tried", "bad", "fails"), [(0, 9, False), (3, 9, True), (3, 2, False), (3, 3, True)])
def test_a_column_that_no_first_article_has_is_refused(tmp_path: Path, tried: int, bad: int, fails: bool) -> None:
    rows = [{"body": row["text"]} for row in articles(bad)] + articles(9 - bad)
    source = write_jsonl(tmp_path / "in.jsonl", rows)
    if fails:
        with pytest.raises(
            UnreadableInput, match="none of its first 3 articles can be read: the column text is missing"
        ):
            Planning("f", tried=tried).plan([str(source)])
    else:
        assert Planning("f", tried=tried).plan([str(source)]).articles == 9


def test_bytes_in_parquet_are_text(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["Zoë said no.".encode(), b"\xff said no."]}), tmp_path / "in.parquet")
    assert [one.body for one in read(tmp_path / "in.parquet")] == ["Zoë said no.", "\ufffd said no."]


def test_units_end_at_a_number_of_articles_or_bytes(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(10))
    plan = Planning("f", unit_articles=4).plan([str(source)])
    assert [(unit.first, unit.count, unit.article) for unit in plan.units] == [(0, 4, 0), (4, 4, 4), (8, 2, 8)]
    assert {unit.count for unit in Planning("f", unit_bytes=400).plan([str(source)]).units} == {2}
    with BytesIO(source.read_bytes()) as stream:
        stream.seek(plan.units[1].offset or 0)
        assert json.loads(stream.readline())["id"] == "n4"


@pytest.mark.parametrize(
    ("name", "columns", "extra", "unknown"),
    [
        ("in.jsonl", {"published": "date"}, ("desk",), []),
        ("in.jsonl", {"published": "dated"}, ("desk", "Déské"), ["dated", "Déské"]),
        ("in.csv", {}, ("desk", "date"), []),
        ("in.csv", {"byline": "Desk"}, (), ["Desk"]),
        ("in.parquet", {}, ("desk",), []),
        ("in.parquet", {}, ("rare", "words"), ["words"]),
        ("in.txt", {}, ("desk",), ["desk"]),
    ],
)
def test_a_named_column_that_no_article_has_is_refused(
    tmp_path: Path, name: str, columns: dict[str, str], extra: tuple[str, ...], unknown: list[str]
) -> None:
    """A column that is in one article of many, or empty in all, is one; a value like its name is none."""
    rows = [{"text": 'He said "words": no.', "desk": None, "date": "words"} for _ in range(200)]
    rows[-1]["rare"] = "x"
    if name == "in.csv":
        (tmp_path / name).write_text("text,desk,date\n" + "Ann said no.,,today\n" * 3)
    elif name == "in.parquet":
        pq.write_table(pa.Table.from_pylist([{"rare": None, **row} for row in rows]), tmp_path / name)
    elif name == "in.txt":
        (tmp_path / name).write_text('{"desk": 1}')
    else:
        write_jsonl(tmp_path / name, rows)
    planning = Planning("f", mapping=ColumnMapping(columns, extra))
    if unknown:
        with pytest.raises(UnknownColumn) as caught:
            planning.plan([str(tmp_path / name)])
        assert ", ".join(map(repr, unknown)) in str(caught.value)
    else:
        assert planning.plan([str(tmp_path / name)]).articles == (3 if name == "in.csv" else 200)


def test_the_format_of_an_input_without_an_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text('[{"headline": "Road", "body": "Ann said no."}]')
    with pytest.raises(UnreadableInput, match="no body; it is read as ninjs, and --format names another format"):
        Planning("f", tried=9).plan([str(tmp_path / "list.json")])


def test_a_column_of_some_inputs_and_an_escaped_one_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Ann said no.", "D\\u00e9sk" : "x"}\n')
    write_jsonl(tmp_path / "b.jsonl", articles(2))
    mapping = ColumnMapping({}, ("Désk",))
    assert Planning("f", mapping=mapping).plan([str(tmp_path)]).articles == 3


@pytest.mark.parametrize("address", ["memory://news/b.jsonl.gz", "memory://news/*"])
def test_inputs_at_addresses_are_planned_and_read(tmp_path: Path, address: str) -> None:
    """The file system of an address is fsspec's: here one in memory, of which S3 is another."""
    store = fsspec.filesystem("memory")
    store.pipe("/news/a.csv", b"text\nAnn said no.\n")
    store.pipe("/news/b.jsonl.gz", gzip.compress(b'{"text": "Bo said yes."}\n'))
    try:
        plan = Planning(stub.FINGERPRINT).plan([address])
        assert [one.articles for one in plan.inputs] == [1] * (2 if "*" in address else 1)
        target = PlanFolder(tmp_path / "run")
        target.write(plan)
        run(target)
        assert progress_of(target, plan).articles_done == len(plan.inputs)
        store.pipe("/news/b.jsonl.gz", gzip.compress(b'{"text": "Bo said so."}\n'))
        with pytest.raises(InputChanged, match=r"b\.jsonl\.gz has changed"):
            run(PlanFolder(Path(shutil.copytree(target.path, tmp_path / "again", ignore=lambda *_: ["records"]))))
    finally:
        store.rm("/news", recursive=True)
