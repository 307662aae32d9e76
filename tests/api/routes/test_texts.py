"""`POST /v1/texts` and the process behind it: documents in, texts out, and nothing that hangs."""

from __future__ import annotations

import json
import logging

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from onrecord.api.cli.main import app as commands
from onrecord.api.documents.document import MEDIA_TYPES
from onrecord.api.documents.errors import Unavailable
from onrecord.api.errors.mapping import problem_of
from onrecord.api.settings import Settings
from onrecord.schemas.document import DocumentText
from onrecord.schemas.extraction import Extraction
from tests.api.documents.samples import PAGE, TAKEN, word
from tests.api.middleware.test_auth import serving
from tests.contents import content

WORD = next(name for name, kind in MEDIA_TYPES.items() if kind == "docx")
SECRET = "embargoed"


def test_each_kind_of_document_gives_its_text(settings: Settings) -> None:
    documents = [
        (b"Ann said \xe9t\xe9.", "Text/Plain; charset=latin-1", "Ann said été.", None),
        (PAGE.encode(), "text/html", TAKEN, "Bridge to reopen"),
        (word("Ann said no.", title="No"), WORD, "Ann said no.", "No"),
    ]
    with serving(settings, max_text_length=1_000, max_body_bytes=100_000) as client:
        for raw, media_type, text, title in documents:
            answer = client.post("/v1/texts", content=raw, headers={"Content-Type": media_type})
            assert answer.status_code == 200
            expected = DocumentText(text=text, title=title, text_length=len(text), warnings=[])
            assert DocumentText.model_validate(answer.json()) == expected


@pytest.mark.parametrize(
    ("raw", "media_type", "status", "slug"),
    [
        (b"embargoed", "image/png", 415, "unsupported-media-type"),
        (b'{"text": "embargoed"}', "application/json", 415, "unsupported-media-type"),
        (b"embargoed \xff", "text/plain", 422, "unreadable-document"),
        (b"embargoed", "text/plain; charset=klingon", 422, "unreadable-document"),
        (b"embargoed", WORD, 422, "unreadable-document"),
        (b" ", "text/plain", 422, "no-text-found"),
        (b"<nav>embargoed</nav>", "text/html", 422, "no-text-found"),
        (b"embargoed" * 7, "text/plain", 413, "text-too-long"),
        (b"embargoed" * 200, "text/plain", 413, "body-too-large"),
    ],
)
def test_what_gives_no_text_is_a_problem(
    client: TestClient, raw: bytes, media_type: str, status: int, slug: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="onrecord"):
        answer = client.post("/v1/texts", content=raw, headers={"Content-Type": media_type})
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{slug}")
    assert SECRET not in answer.text
    assert SECRET not in caplog.text


def test_a_package_that_is_missing_is_no_fault_of_the_document() -> None:
    problem = problem_of(Unavailable("A package is missing: lxml_html_clean"), "urn:x")
    assert (problem.status, "lxml" in problem.detail) == (500, False)


def test_a_page_can_be_read_at_once_with_offsets_for_its_article(settings: Settings) -> None:
    with serving(settings, max_text_length=1_000, max_body_bytes=100_000) as client:
        one = client.post("/v1/extractions", json={"text": PAGE, "markup": "html", "offset_unit": "utf8"})
        record = Extraction.model_validate(one.json())
        assert (record.text, record.text_length) == (TAKEN, len(TAKEN.encode()))
        for span in content(record.attributions[0]).spans:
            assert TAKEN.encode()[span.start : span.end].decode() == span.text
        late = {"Request-Timeout": "0.001"}
        answer = client.post("/v1/extractions", json={"text": PAGE, "markup": "html"}, headers=late)
        assert answer.status_code == 504
        texts = [{"id": "a", "text": PAGE, "markup": "html"}, {"id": "b", "text": "<p></p>", "markup": "html"}]
        batch = client.post("/v1/extractions/batch", json={"texts": texts}).json()
        assert [item["status"] for item in batch["items"]] == ["ok", "problem"]
        assert batch["items"][1]["problem"]["type"] == "/problems/no-text-found"


@pytest.mark.usefixtures("loaded")
def test_the_command_line_reads_pages_and_word_files(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(str(tmp_path))
    with open("page.html", "wb") as page, open("report.docx", "wb") as report, open("many.jsonl", "w") as many:
        page.write(PAGE.encode())
        report.write(word("Ann said no."))
        many.write(json.dumps({"id": "m", "text": PAGE, "markup": "html"}) + "\n")
    with open("broken.docx", "wb") as broken:
        broken.write(b"x")
    arguments = ["extract", "page.html", "report.docx", "many.jsonl", "broken.docx", "--format", "jsonl"]
    result = CliRunner().invoke(commands, arguments)
    assert (result.exit_code, result.stderr) == (
        2,
        "onrecord: broken.docx: The document is not a Word document (.docx).\n",
    )
    records = [Extraction.model_validate_json(line) for line in result.stdout.splitlines()]
    assert [(one.id, one.text) for one in records] == [("page", TAKEN), ("report", "Ann said no."), ("m", TAKEN)]
    for record in records:
        assert record.text is not None
        assert record.text_length == len(record.text)
        span = content(record.attributions[0]).spans[0]
        assert record.text[span.start : span.end] == span.text
