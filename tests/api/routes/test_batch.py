"""`POST /v1/extractions/batch`."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.api.settings import Settings
from onrecord.schemas.batch import Batch
from tests.api.first_words import CRASH, POISON
from tests.contents import content

URL = "/v1/extractions/batch"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"max_body_bytes": 20_000})


def texts(*given: str) -> list[dict[str, Any]]:
    return [{"id": f"t{number}", "text": text} for number, text in enumerate(given)]


def test_each_text_has_its_result_in_the_order_sent(client: TestClient) -> None:
    answer = client.post(URL, json={"texts": texts(*(f"Ann said {n}" for n in range(100))), "offset_unit": "utf16"})
    assert answer.status_code == 200
    batch = Batch.model_validate(answer.json())
    assert [item.id for item in batch.items] == [f"t{n}" for n in range(100)]
    found = [item.extraction for item in batch.items if item.extraction]
    assert [content(record.attributions[0]).text for record in found] == [str(n) for n in range(100)]
    assert {record.offset_unit for record in found} == {"utf16"}
    assert batch.counts.model_dump() == {"ok": 100, "problem": 0}


def test_a_record_is_the_same_as_alone(client: TestClient) -> None:
    sent = texts("Ann said no", "Bob said yes")
    together = client.post(URL, json={"texts": sent}).json()["items"]
    assert [item["extraction"] for item in together] == [
        client.post("/v1/extractions", json=one).json() for one in sent
    ]


def test_a_text_with_a_problem_leaves_the_others_alone(client: TestClient) -> None:
    sent = texts("Ann said no", f"A {POISON}", f"A {CRASH}", "word " * 13, "Bob said yes")
    answer = client.post(URL, json={"texts": sent})
    items = answer.json()["items"]
    assert answer.status_code == 200
    assert [item["status"] for item in items] == ["ok", "problem", "problem", "problem", "ok"]
    assert [item["problem"]["type"] for item in items if item["problem"]] == [
        "/problems/internal-error",
        "/problems/internal-error",
        "/problems/text-too-long",
    ]
    assert {item["problem"]["instance"] for item in items if item["problem"]} == {
        f"urn:uuid:{answer.headers['x-request-id']}"
    }
    assert answer.json()["counts"] == {"ok": 2, "problem": 3}


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_blank_text_is_the_problem_of_that_text(client: TestClient, text: str) -> None:
    answer = client.post(URL, json={"texts": [{"id": "a", "text": "Ann said no"}, {"id": "b", "text": text}]})
    assert (answer.status_code, answer.json()["counts"]) == (200, {"ok": 1, "problem": 1})
    problem = answer.json()["items"][1]["problem"]
    assert [(error["pointer"], error["type"]) for error in problem["errors"]] == [("/text", "text_blank")]


def test_a_language_that_is_not_read_is_the_problem_of_each_text(client: TestClient) -> None:
    items = client.post(URL, json={"texts": texts("Anna sagte nein"), "language": "de-AT"}).json()["items"]
    assert items[0]["problem"]["type"] == "/problems/unsupported-language"


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"texts": []}, [("/texts", "too_short")]),
        ({"texts": [{"text": "Ann said no"}]}, [("/texts/0/id", "missing")]),
        ({"texts": texts(*["Ann said no"] * 101)}, [("/texts", "too_long")]),
        ({"texts": [{"id": i, "text": "x"} for i in "abab"]}, [(f"/texts/{n}/id", "repeated_id") for n in (2, 3)]),
    ],
)
def test_a_batch_that_is_not_well_formed_is_refused_whole(
    client: TestClient, body: dict[str, Any], errors: list[tuple[str, str]]
) -> None:
    answer = client.post(URL, json=body)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-request")
    assert [(error["pointer"], error["type"]) for error in answer.json()["errors"]] == errors
