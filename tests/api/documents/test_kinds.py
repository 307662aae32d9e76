"""OpenDocument texts, Rich Text Format, PDF and e-mails: the text of each, and the errors where there is none."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.api.documents import pdf as pdf_reader
from onrecord.api.documents.document import Kind
from onrecord.api.documents.errors import DocumentError, NoTextFound, TooCostly, Unreadable
from onrecord.api.documents.mail import unwrapped
from onrecord.api.documents.reading import read
from tests.api.documents.samples import odt, pdf, word
from tests.examples import example_count

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0\fs24 Zo\'eb said \ldblquote no\rdblquote .\par\par "
    rb"{\b Bo} agreed.\par}"
)


def test_an_opendocument_text_is_read() -> None:
    body = (
        "<text:h>Bridge to reopen</text:h><text:p>Ana  said<text:s/>it<text:line-break/>would"
        "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note> open.</text:p>"
        "<text:list><text:list-item><text:p>One lane</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>May</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    document = read("odt", odt(body, "Bridge"))
    assert document.text == "Bridge to reopen\n\nAna said it\nwould open.\n\nOne lane\n\nMay"
    assert document.title == "Bridge"
    assert [notice.code for notice in document.notices] == ["notes_left_out"]


def test_rich_text_is_read() -> None:
    document = read("rtf", RTF)
    assert document.text == "Zoë said “no”.\n\nBo agreed."


def test_the_pages_of_a_pdf_are_read_as_paragraphs() -> None:
    head, foot = "The Quay, Monday", "Page {}"
    pages = [
        f"{head}\n\n\nThe bridge will reopen in May, the en-\ngineer said.\n\n\nHe told us that one lane\n\n\n\n{foot}",
        f"{head}\n\n\nwould open first.\n\n\n\n{foot}",
        f"{head}\n\n\nThe other follows.\n\n\n\n{foot}",
    ]
    document = read("pdf", pdf(*(page.format(number) for number, page in enumerate(pages, start=1))))
    assert document.text.split("\n\n") == [
        "The bridge will reopen in May, the engineer said.",
        "He told us that one lane would open first.",
        "The other follows.",
    ]
    assert [notice.code for notice in document.notices] == ["layout_lost"]


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_PAGES", 1)
    with pytest.raises(TooCostly, match="more than 1 pages"):
        read("pdf", pdf("one", "two"))


def mail(content: str, subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Bridge to\treopen"
    message["From"] = "press@example.org"
    message.set_content(content, subtype=subtype)
    return message


def test_the_plain_text_of_an_email_is_read_and_its_lines_are_joined() -> None:
    message = mail(
        "The bridge will reopen in May, the engineer Ana Petrova told the\n"
        "council on Monday, and one lane of it will open to traffic on the\n"
        "first day.\n\nContact:\nAna Petrova\n"
    )
    message.add_attachment(b"a", maintype="image", subtype="png", filename="a.png")
    document = read("mail", message.as_bytes())
    assert document.text.split("\n\n") == [
        "The bridge will reopen in May, the engineer Ana Petrova told the council on Monday, "
        "and one lane of it will open to traffic on the first day.",
        "Contact:\nAna Petrova",
    ]
    assert document.title == "Bridge to reopen"
    assert [notice.code for notice in document.notices] == ["attachments_left_out"]


def test_an_email_in_html_is_read_as_a_page() -> None:
    story = "".join(f"<p>The mayor said on day {day} that the bridge would stay closed.</p>" for day in range(9))
    document = read("mail", mail(f"<html><body>{story}</body></html>", "html").as_bytes())
    assert "on day 8" in document.text
    assert "<p>" not in document.text


@pytest.mark.parametrize(
    ("kind", "raw", "error"),
    [
        ("odt", b"", Unreadable),
        ("odt", odt(""), NoTextFound),
        ("odt", odt("<text:p>"), Unreadable),
        ("rtf", b"plain", Unreadable),
        ("rtf", rb"{\rtf1 }", NoTextFound),
        ("pdf", b"%PDF-1.7", Unreadable),
        ("pdf", b"", Unreadable),
        ("pdf", pdf(""), NoTextFound),
        ("mail", b"no header here", Unreadable),
        ("mail", mail(" ").as_bytes(), NoTextFound),
    ],
)
def test_documents_without_a_text_say_why(kind: Kind, raw: bytes, error: type[DocumentError]) -> None:
    with pytest.raises(error):
        read(kind, raw)


def test_a_pdf_whose_fonts_are_damaged_is_read_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    """A warning of the library would be a line of its own on standard error of the command line."""
    without_box = b"<< /Type /Font /Subtype /Type1 /BaseFont /Own /FontDescriptor << /FontName /Own /Flags 4 >> >>"
    raw = pdf("Ann said so").replace(b"/F1 3 0 R", b"/F1 3 0 R /F2 %s" % without_box)
    assert read("pdf", raw).text == "Ann said so"
    assert caplog.records == []


@pytest.mark.parametrize("kind", ["odt", "rtf", "pdf", "mail"])
@settings(max_examples=example_count(20))
@given(data=st.data())
def test_a_damaged_document_gives_a_text_or_says_why(kind: Kind, data: st.DataObject) -> None:
    sample = {"odt": odt("<text:p>Ann</text:p>"), "rtf": RTF, "pdf": pdf("Ann said"), "mail": mail("Ann").as_bytes()}
    raw = bytearray(sample[kind])
    for _ in range(data.draw(st.integers(1, 5))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        text = read(kind, bytes(raw)).text
    except DocumentError as error:
        text = "" if "Ann" in str(error) else "an error that quotes nothing"
    assert text.strip()


@given(st.text(alphabet="ab \n", max_size=400))
def test_unwrapping_changes_only_white_space(text: str) -> None:
    assert unwrapped(text).split() == text.split()


@pytest.mark.parametrize(
    ("kind", "raw", "place"),
    [
        ("pdf", pdf("No"), "onrecord.api.documents.pdf._pages"),
        ("docx", word("No"), "onrecord.api.documents.docx._blocks"),
        ("odt", odt("<text:p>No</text:p>"), "lxml.etree.fromstring"),
        ("rtf", RTF, "striprtf.striprtf.rtf_to_text"),
    ],
)
def test_document_that_fills_the_memory_is_not_called_broken(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, raw: bytes, place: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(place, full)
    # The process that parses documents makes `TooCostly` of it.
    with pytest.raises(MemoryError):
        read(kind, raw)
