"""Pages of crawls: how servers packed them, what a page declares of itself, and files that break off."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard

from onrecord.api.documents.document import Document
from onrecord.archive.article import Article, Page
from onrecord.archive.errors import UnparsableArticle, UnreadableInput
from onrecord.archive.inputs.formats import FORMATS
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.plan.planning import Planning
from onrecord.archive.units.reader import page_metadata
from tests.archive.test_inputs import RSS, raws

PAGE = b"<html><p>The ferry sails at noon.</p></html>"


def packed(body: bytes, *headers: str) -> bytes:
    """A record of a crawl: an answer with a body and some headers."""
    lines = ["HTTP/1.1 200 OK", "Content-Type: text/html", *headers, "", ""]
    http = "\r\n".join(lines).encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-05-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        "WARC-Target-URI: https://paper.example/1\r\nContent-Type: application/http;msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def chunks(body: bytes, size: int = 16) -> bytes:
    pieces = (body[place : place + size] for place in range(0, len(body), size))
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def deflated(body: bytes) -> bytes:
    """Without the header of zlib, as some servers send it."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PAGE, ()),
        (chunks(PAGE), ("Transfer-Encoding: chunked",)),
        (gzip.compress(PAGE), ("Content-Encoding: gzip",)),
        (chunks(gzip.compress(PAGE)), ("Transfer-Encoding: chunked", "Content-Encoding: GZIP")),
        (zlib.compress(PAGE), ("Content-Encoding: deflate",)),
        (deflated(PAGE), ("Content-Encoding: deflate",)),
        (zstandard.compress(PAGE), ("Content-Encoding: zstd",)),
        (brotli.compress(PAGE), ("Content-Encoding: br",)),
        (gzip.compress(deflated(PAGE)), ("Content-Encoding: deflate, gzip",)),
        # Unpacked by the crawler, which has kept the headers.
        (PAGE, ("Content-Encoding: gzip",)),
        (PAGE, ("Content-Encoding: br", "Transfer-Encoding: chunked")),
    ],
)
def test_pages_are_read_however_they_were_sent(tmp_path: Path, body: bytes, headers: tuple[str, ...]) -> None:
    path = tmp_path / "in.warc"
    path.write_bytes(packed(body, *headers))
    (raw,) = raws(path, "warc")
    assert FORMATS["warc"].article(raw, ColumnMapping()) == Article(
        Page(PAGE, None, "2026-05-01T00:00:00Z"), "<urn:uuid:1>", {"url": "https://paper.example/1"}
    )


def test_a_page_packed_in_an_unknown_way_is_an_error_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "in.warc"
    path.write_bytes(packed(PAGE) + packed(b"\x1f\x9d\x90", "Content-Encoding: compress") + packed(PAGE))
    first, second, third = raws(path, "warc")
    assert first == third
    with pytest.raises(UnparsableArticle, match="compressed in a way that is not read: compress"):
        FORMATS["warc"].article(second, ColumnMapping())


@pytest.mark.parametrize("name", ["in.warc", "in.warc.gz", "in.warc.zst"])
@pytest.mark.parametrize("left", [0.95, 0.9, 0.75, 0.4])
def test_a_crawl_that_breaks_off_is_unreadable(tmp_path: Path, name: str, left: float) -> None:
    pack: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "zst": zstandard.compress}
    record = pack.get(name.rpartition(".")[2], bytes)(packed(PAGE * 20))
    (tmp_path / name).write_bytes(record + record[: int(len(record) * left)])
    with pytest.raises(UnreadableInput, match=name.replace(".", r"\.")):
        Planning("f").plan([str(tmp_path / name)])
    (tmp_path / name).write_bytes(record * 2)
    assert Planning("f").plan([str(tmp_path / name)]).articles == 2


def test_a_feed_that_breaks_off_is_unreadable_and_a_careless_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "in.rss"
    path.write_text(RSS.replace("<title>Empty", "<title>Empty &nothing; <b>"))
    assert len(raws(path, "feed")) == 2
    path.write_text(RSS[: RSS.index("<item><guid>2")])
    with pytest.raises(UnreadableInput, match="ends before its last tag"):
        raws(path, "feed")


def test_the_date_of_a_page_is_its_own_else_that_of_the_crawl() -> None:
    page = Page(PAGE, None, "2026-05-01T00:00:00Z")
    assert page_metadata(page, Document("Text", "Ferry")) == {"published": "2026-05-01T00:00:00Z", "title": "Ferry"}
    declared = {"published": "2025-12-31", "outlet": "The Bay Post"}
    assert page_metadata(page, Document("Text", declared=declared)) == declared
