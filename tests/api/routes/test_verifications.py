"""Drafts are checked over HTTP, and sources kept for it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.api.settings import Settings
from onrecord.schemas.verification import VerificationReport
from tests.api.middleware.test_auth import serving

URL = "/v1/verifications"
DRAFT = "Zoë 🙂 said: “We will sell the old harbour today.” 🙂 She left."
RECORD = "MS. LEE: We will not sell the old harbour today.\n\nQ  Why?\n\nMS. LEE: It is ours."


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with serving(settings, max_text_length=2_000, max_body_bytes=50_000, records_seconds=60) as client:
        yield client


def source(**fields: object) -> dict[str, object]:
    return {"id": "briefing", "text": RECORD, **fields}


def answer(client: TestClient, **fields: object) -> dict[str, Any]:
    response = client.post(URL, json={"text": DRAFT, "sources": [source()], **fields})
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def test_a_quotation_is_checked_and_its_edit_flagged(client: TestClient) -> None:
    found = VerificationReport.model_validate(answer(client, explain=True))
    (one,) = found.verifications
    assert (one.wording, one.urgency) == ("altered", "urgent")
    assert [(flag.kind, flag.change, flag.record[0].text) for flag in one.meaning_flags] == [
        ("negation", "dropped", "not")
    ]
    (passage,) = one.passages
    assert passage.text == "We will not sell the old harbour today"
    assert (passage.said_by, passage.before, passage.after) == ("MS. LEE", "", ". Q: Why? MS. LEE: It is ours")
    assert one.evidence is not None
    assert found.counts.altered == found.counts.urgent == 1
    assert (found.sources[0].kind, found.sources[0].turns) == ("transcript", 3)


@pytest.mark.parametrize(("unit", "encoding"), [("utf16", "utf-16-le"), ("utf8", "utf-8"), ("codepoint", "utf-32-le")])
def test_offsets_are_exact_in_every_unit(client: TestClient, unit: str, encoding: str) -> None:
    size = {"utf16": 2, "utf8": 1, "codepoint": 4}[unit]
    text = RECORD.replace("MS. LEE: We", "MS. LEE: 🙂 é We")
    found = answer(client, offset_unit=unit, sources=[source(text=text)])["verifications"][0]
    sent = {"draft": DRAFT.encode(encoding), "record": text.encode(encoding)}

    def cut(side: str, span: dict[str, Any]) -> str:
        return sent[side][span["start"] * size : span["end"] * size].decode(encoding)

    assert cut("draft", found["quotation"]) == found["quotation"]["text"]
    (passage,) = found["passages"]
    assert all(cut("record", span) == span["text"] for span in passage["spans"])
    for edit in passage["alignment"]:
        assert all(cut(side, edit[side]) == edit[side]["text"] for side in ("draft", "record") if edit[side])


def test_an_extraction_that_is_sent_is_used(client: TestClient) -> None:
    extraction = client.post("/v1/extractions", json={"text": DRAFT, "offset_unit": "utf16"}).json()
    assert answer(client, extraction=extraction)["verifications"] == answer(client)["verifications"]
    response = client.post(URL, json={"text": DRAFT, "sources": [source()], "extraction": {"id": 1}})
    assert (response.status_code, response.json()["type"]) == (422, "/problems/invalid-request")
    assert response.json()["errors"][0]["pointer"].startswith("/extraction")


def test_formats(client: TestClient) -> None:
    body = {"text": DRAFT, "sources": [source()], "offset_unit": "utf16"}
    rows = list(csv.DictReader(io.StringIO(client.post(f"{URL}/csv", json=body).text)))
    assert [(row["wording"], row["flags"], row["edits"]) for row in rows] == [("altered", "negation dropped", "'-not")]
    response = client.post(f"{URL}/annotations", json=body)
    assert response.headers["content-type"].startswith("application/ld+json")
    (item,) = json.loads(response.text)["items"]
    position = item["target"]["selector"][0]
    assert DRAFT[position["start"] : position["end"]] == item["target"]["selector"][1]["exact"]
    assert item["motivation"] == "assessing"


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"sources": []}, "/sources"),
        ({"sources": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]}, ""),
        ({"sources": [{"id": "a", "text": " "}]}, "/sources/0/text"),
        ({"sources": [{"id": "v", "text": "WEBVTT\n"}]}, "/sources/0/text"),
        ({"wanted": 1}, ""),
    ],
)
def test_what_is_wrong_is_named(client: TestClient, fields: dict[str, object], pointer: str) -> None:
    response = client.post(URL, json={"text": DRAFT, "sources": [source()], **fields})
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == pointer


def test_a_kept_source_is_used_until_it_is_deleted(client: TestClient) -> None:
    described = client.put("/v1/records/briefing", json={"text": RECORD, "date": "2026-11-27"})
    assert (described.status_code, described.json()["words"]) == (200, 12)
    assert 0 < client.get("/v1/records/briefing").json()["expires_in"] <= 60
    found = answer(client, sources=[{"id": "briefing"}])
    assert found["verifications"] == answer(client)["verifications"]
    assert found["sources"][0]["date"] == "2026-11-27"
    assert client.delete("/v1/records/briefing").status_code == 204
    for response in (
        client.get("/v1/records/briefing"),
        client.delete("/v1/records/briefing"),
        client.post(URL, json={"text": DRAFT, "sources": [{"id": "briefing"}]}),
    ):
        assert (response.status_code, response.json()["type"]) == (404, "/problems/record-not-found")


def test_without_a_stated_time_nothing_is_kept(settings: Settings) -> None:
    with serving(settings, max_body_bytes=5_000) as client:
        for response in (client.get("/v1/records/briefing"), client.delete("/v1/records/briefing")):
            assert response.json()["detail"] == "This service keeps no sources."
        response = client.put("/v1/records/briefing", json={"text": RECORD})
        assert (response.status_code, response.json()["type"]) == (404, "/problems/not-found")
