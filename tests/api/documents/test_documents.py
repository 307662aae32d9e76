"""The text of documents of each kind, and the errors where there is none."""

from __future__ import annotations

import io
import zipfile
from typing import get_args

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.api.documents import package
from onrecord.api.documents.document import Kind
from onrecord.api.documents.errors import DocumentError, NoTextFound, TooCostly, Undecodable, Unreadable
from onrecord.api.documents.reading import read
from tests.api.documents.samples import PAGE, TAKEN, rewritten, saved, word
from tests.examples import example_count


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Zoë said\r\nno.\n\n".encode(), None, "Zoë said\r\nno.\n\n"),
        (b"\xef\xbb\xbfZo\xc3\xab", None, "Zoë"),
        ("Zoë".encode("utf-16"), None, "Zoë"),
        (b"Zo\xeb \x93no\x94", "iso-8859-1", "Zoë “no”"),
        (b"Zo\xeb", '"windows-1252"', "Zoë"),
        ("Зоя".encode("koi8-r"), "KOI8-R", "Зоя"),
        ("ğ".encode("cp1254"), "latin5", "ğ"),
        ("ไทย".encode("cp874"), "windows-874", "ไทย"),
    ],
)
def test_plain_text_is_taken_as_it_stands(raw: bytes, charset: str | None, text: str) -> None:
    document = read("plain", raw, charset)
    assert (document.text, document.title, document.notices) == (text, None, ())


@pytest.mark.parametrize(
    ("raw", "charset", "said"),
    [
        (b"Zo\xeb", None, "not valid utf-8: byte 0xeb at 2"),
        (b"Zo\xeb", "ascii-art", "`charset` is unknown"),
        (b"abc", "base64", "`charset` is unknown"),
        (b"abc", "\0", "`charset` is unknown"),
        (b"a +2AA- b", "utf-7", "`charset` is unknown"),
        (rb"a \ud800 b", "unicode_escape", "`charset` is unknown"),
        (rb"a \ud800 b", "raw_unicode_escape", "`charset` is unknown"),
        (b"\xd8", "utf-16-be", "not valid utf-16-be"),
    ],
)
def test_bytes_of_another_encoding_are_reported(raw: bytes, charset: str | None, said: str) -> None:
    with pytest.raises(Undecodable, match=said):
        read("plain", raw, charset)


def test_of_a_page_the_article_is_taken() -> None:
    document = read("html", PAGE.encode())
    assert document.text == TAKEN
    assert (document.title, document.notices) == ("Bridge to reopen", ())


LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"datePublished": "2026-05-01T08:00:00Z", "dateModified": "2026-06-02", "articleSection": "Local",
"author": [{"@type": "Person", "name": "Ana Lind"}, {"@type": "Person", "name": "Bo Kern"}]}</script>"""


@pytest.mark.parametrize(
    ("head", "body", "declared"),
    [
        ("", "", {}),
        # Of the text, or of another page.
        ("<title>News of 2024-01-02</title>", "<p>On 2001-02-03 the bridge closed.</p>", {}),
        ("", "<footer>Updated 2018-01-01</footer>", {}),
        (
            "<meta property='article:published_time' content='2026-05-01T23:30:00+02:00'>",
            "",
            {"published": "2026-05-01"},
        ),
        ("<meta property='og:site_name' content='The Bay Post'>", "", {"outlet": "The Bay Post"}),
        (LINKED, "", {"published": "2026-05-01", "byline": "Ana Lind, Bo Kern", "section": "Local"}),
        (
            "<link rel='canonical' href='https://bay.example/2026/05/02/bridge'>",
            "",
            {"published": "2026-05-02", "outlet": "bay.example", "url": "https://bay.example/2026/05/02/bridge"},
        ),
        (
            "",
            "<time datetime='2026-05-03'>3 May</time><time datetime='2019-05-03'>3 May</time>",
            {"published": "2026-05-03"},
        ),
    ],
)
def test_what_a_page_declares_of_itself(head: str, body: str, declared: dict[str, str]) -> None:
    page = PAGE.replace("<head>", f"<head>{head}").replace("</body>", f"{body}</body>")
    assert read("html", page.encode()).declared == declared


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "", None),
        ("cp1252", '<meta charset="iso-8859-1">', None),
        ("cp1252", "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", None),
        ("cp1252", '<meta charset="utf-8">', "windows-1252"),
        ("utf-16", "", None),
    ],
)
def test_a_pages_encoding_is_the_declared_one(encoding: str, declared: str, charset: str | None) -> None:
    page = PAGE.replace("<head>", f"<head>{declared}")
    assert read("html", page.encode(encoding), charset).text == TAKEN


def test_characters_that_are_lost_are_reported() -> None:
    document = read("html", PAGE.encode("cp1252"), "utf-8")
    assert [notice.code for notice in document.notices] == ["characters_replaced"]
    assert "\ufffd2 million" in document.text


@pytest.mark.parametrize("page", ["", " ", "<html></html>", "<p></p>", "<div>" * 100_000, "<!--", "\0", "]]>"])
def test_a_page_without_an_article_says_so(page: str) -> None:
    with pytest.raises(NoTextFound):
        read("html", page.encode())


def test_of_a_word_document_paragraphs_and_tables_are_taken() -> None:
    document = docx.Document()
    document.core_properties.title = "Bridge to reopen"
    document.add_heading("Bridge to reopen", level=1)
    document.add_paragraph("The bridge will reopen in May,").add_run(" Ana Petrova said.").bold = True
    document.add_paragraph("")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "First lane", "1 May"
    document.add_paragraph("Repairs had\tcost\n£2 million.")
    taken = read("docx", saved(document))
    expected = (
        "Bridge to reopen\n\nThe bridge will reopen in May, Ana Petrova said.\n\nFirst lane\n\n1 May\n\n"
        "Repairs had cost\n£2 million."
    )
    assert (taken.text, taken.title, taken.notices) == (expected, "Bridge to reopen", ())


def test_tracked_changes_are_accepted_and_reported() -> None:
    change = (
        '<w:ins w:id="1"><w:r><w:t>May</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>June</w:delText></w:r></w:del>'
    )
    raw = rewritten(
        word("reopens in X soon"),
        "word/document.xml",
        "<w:t>reopens in X soon</w:t></w:r>",
        f'<w:t xml:space="preserve">reopens in </w:t></w:r>{change}<w:r><w:t>.</w:t></w:r>',
    )
    document = read("docx", raw)
    assert document.text == "reopens in May."
    assert [notice.code for notice in document.notices] == ["tracked_changes"]


def test_text_boxes_are_left_out_and_reported() -> None:
    box = "<w:pict><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></w:pict>"
    raw = rewritten(word("outside"), "word/document.xml", "<w:t>outside</w:t>", f"<w:t>outside</w:t>{box}")
    document = read("docx", raw)
    assert document.text == "outside"
    assert [notice.code for notice in document.notices] == ["text_boxes_left_out"]


def bomb(parts: int, size: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(parts):
            file.writestr(f"part{number}.xml", b"x" * size)
    return target.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind", "said"),
    [
        (b"", Unreadable, "not a Word document"),
        (b"PK\x03\x04 and so on", Unreadable, "not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable, r"\.doc"),
        (bomb(1, 10), Unreadable, "broken"),
        (rewritten(word("x"), "word/document.xml", "<w:body>", "<w:body><"), Unreadable, "broken"),
        (word(), NoTextFound, "no text"),
        (bomb(package.MAX_PARTS + 1, 0), TooCostly, "parts"),
        (bomb(1, package.MAX_UNPACKED_BYTES + 1), TooCostly, "unpack"),
    ],
)
def test_what_is_no_word_document_is_reported(raw: bytes, kind: type[DocumentError], said: str) -> None:
    with pytest.raises(kind, match=said):
        read("docx", raw)


def test_entities_are_not_followed() -> None:
    declared = '<!DOCTYPE d [<!ENTITY a SYSTEM "/etc/hostname">]><w:document'
    raw = rewritten(word("safe here"), "word/document.xml", "<w:document", declared)
    raw = rewritten(raw, "word/document.xml", "safe here", "safe &a; here")
    assert read("docx", raw).text in ("safe here", "safe  here", "safe")


@settings(max_examples=example_count(60), deadline=None)
@given(st.sampled_from(get_args(Kind)), st.binary(max_size=300), st.none() | st.text(max_size=8))
def test_no_bytes_break_it(kind: Kind, raw: bytes, charset: str | None) -> None:
    try:
        text = read(kind, raw, charset).text
    except DocumentError as error:
        text = str(error)
    assert text.strip()


@settings(max_examples=example_count(30), deadline=None)
@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1), min_size=1, max_size=4))
def test_what_is_in_a_word_document_is_in_its_text(paragraphs: list[str]) -> None:
    assert read("docx", word(*paragraphs)).text.split("\n\n") == paragraphs
