"""`POST /v1/extractions`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords
from tests.contents import content

TEXT = "Zoë said 😀 it rained."


def test_a_text_comes_back_as_its_record(client: TestClient) -> None:
    answer = client.post("/v1/extractions", json={"text": TEXT, "id": "weather"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    record = Extraction.model_validate(answer.json())
    assert (record.id, record.offset_unit, record.text_length) == ("weather", "codepoint", len(TEXT))
    assert content(record.attributions[0]).text == "😀 it rained."
    assert record.attributions[0].evidence is None


@pytest.mark.parametrize(("unit", "start", "length"), [("codepoint", 9, 21), ("utf16", 9, 22), ("utf8", 10, 25)])
def test_offsets_are_in_the_unit_asked_for(client: TestClient, unit: str, start: int, length: int) -> None:
    record = client.post("/v1/extractions", json={"text": TEXT, "offset_unit": unit}).json()
    assert (record["offset_unit"], record["text_length"]) == (unit, length)
    assert record["attributions"][0]["content"]["spans"][0]["start"] == start


def test_evidence_comes_when_asked_for(client: TestClient) -> None:
    record = client.post("/v1/extractions", json={"text": TEXT, "explain": True}).json()
    assert record["attributions"][0]["evidence"]["rule"] == "test.first_words"


@pytest.mark.parametrize("text", ["Ann said\r\nno.", "\x00 said no", "\ufeffAnn said e\u0301", "one two \u2028 three"])
def test_the_text_is_not_changed(client: TestClient, text: str) -> None:
    record = client.post("/v1/extractions", json={"text": text}).json()
    assert record["text_length"] == len(text)
    for part in ("source", "cue", "content"):
        (span,) = record["attributions"][0][part]["spans"]
        assert text[span["start"] : span["end"]] == span["text"]


def test_the_same_request_gives_the_same_body(client: TestClient) -> None:
    bodies = {client.post("/v1/extractions", json={"text": TEXT}).content for _ in range(3)}
    assert len(bodies) == 1


@pytest.mark.parametrize("media_type", ["application/json; charset=utf-8", "APPLICATION/JSON", "application/x+json"])
def test_json_may_be_declared_in_several_ways(client: TestClient, media_type: str) -> None:
    body = json.dumps({"text": TEXT})
    assert client.post("/v1/extractions", content=body, headers={"Content-Type": media_type}).status_code == 200


KNOWN: dict[str, Any] = {
    "document": {"title": "Rain", "url": "https://news.example/1", "published": "2026-11-28T09:30:00Z"},
    "extra": {"cms": {"id": 12345678901234567890, "é": [1.5, None, True, "\u2028"]}},
}


def test_metadata_come_back_with_the_record(client: TestClient) -> None:
    record = client.post("/v1/extractions", json={"text": TEXT, **KNOWN}).json()
    assert {name: value for name, value in record["document"].items() if value} == KNOWN["document"]
    assert record["extra"] == KNOWN["extra"]
    batch = client.post("/v1/extractions/batch", json={"texts": [{"id": "a", "text": TEXT, **KNOWN}]}).json()
    assert batch["items"][0]["extraction"]["extra"] == KNOWN["extra"]
    without = client.post("/v1/extractions", json={"text": TEXT}).json()
    assert (without["document"], without["extra"]) == (None, None)


def test_a_page_gives_its_title(client: TestClient) -> None:
    page = "<html><head><title>Rain</title></head><body><article><p>Ann said it rained all day.</p></article></body>"
    record = client.post("/v1/extractions", json={"text": page, "markup": "html"}).json()
    assert record["document"]["title"] == "Rain"


def test_only_the_model_thread_calls_the_models(client: TestClient, extractor: FirstWords) -> None:
    for _ in range(5):
        client.post("/v1/extractions", json={"text": TEXT})
    assert extractor.threads == {"onrecord-model"}


def test_every_answer_has_an_id_of_its_own(client: TestClient) -> None:
    answers = [client.get("/livez"), client.get("/nowhere"), client.post("/v1/extractions", json={"text": TEXT})]
    assert len({answer.headers["x-request-id"] for answer in answers}) == len(answers)


def test_the_longest_text_fits_into_the_largest_body(client: TestClient) -> None:
    # Each of these takes twelve bytes in JSON's longest spelling.
    body: dict[str, Any] = {"text": "😀" * 60}
    assert client.post("/v1/extractions", content=json.dumps(body), headers=JSON).status_code == 200


JSON = {"Content-Type": "application/json"}
