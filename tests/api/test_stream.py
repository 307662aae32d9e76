"""`POST /v1/extractions/stream`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from schemas.batch import BatchItem, StreamEnd
from tests.api.first_words import CRASH, POISON
from tests.contents import content

URL = "/v1/extractions/stream"
NDJSON = {"Content-Type": "application/x-ndjson"}
GOOD = b'{"id": "good", "text": "Ann said no"}\n'


def exchange(client: TestClient, body: Any) -> tuple[dict[str | None, BatchItem], StreamEnd]:
    """The items by id, and the end."""
    answer = client.post(URL, content=body, headers=NDJSON)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/x-ndjson")
    *lines, last = answer.text.splitlines()
    items = [BatchItem.model_validate_json(line) for line in lines]
    end = StreamEnd.model_validate_json(last)
    assert end.counts.ok == sum(item.extraction is not None for item in items)
    assert end.counts.problem == sum(item.problem is not None for item in items)
    assert end.counts.ok + end.counts.problem == len(items)
    return {item.id: item for item in items}, end


def lines(*records: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_every_text_is_answered_and_the_end_counts_them(client: TestClient) -> None:
    items, end = exchange(client, lines(*({"id": f"t{n}", "text": f"Ann said {n}"} for n in range(50))))
    assert items.keys() == {f"t{n}" for n in range(50)}
    assert all(
        item.extraction and f"t{content(item.extraction.attributions[0]).text}" == i for i, item in items.items()
    )
    assert end.counts.model_dump() == {"ok": 50, "problem": 0}


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
def test_it_does_not_matter_how_the_body_is_cut(client: TestClient, size: int) -> None:
    body = lines({"id": "a", "text": "Zoë said 😀"}, {"id": "b", "text": "Bob said\nyes"}).rstrip()
    items, _ = exchange(client, (body[start : start + size] for start in range(0, len(body), size)))
    assert items.keys() == {"a", "b"}


@pytest.mark.parametrize("body", [b"", b"\n", b"\r\n \n"])
def test_a_stream_without_lines_ends_well(client: TestClient, body: bytes) -> None:
    assert exchange(client, body)[1].counts.model_dump() == {"ok": 0, "problem": 0}


@pytest.mark.parametrize(
    ("line", "text_id", "slug"),
    [
        (b"not JSON", None, "malformed-body"),
        (b'{"id": "x", "text": "embargoed', None, "malformed-body"),
        (b'{"id": "x", "text": "embargoed \xff"}', None, "malformed-body"),
        (b"[" * 900, None, "malformed-body"),
        (b'["embargoed"]', None, "invalid-request"),
        (b'{"text": "embargoed"}', None, "invalid-request"),
        (b'{"id": "x"}', "x", "invalid-request"),
        (b'{"id": "x", "text": "embargoed", "colour": 1}', "x", "invalid-request"),
        (b'{"id": "x", "text": "embargoed", "language": "fr"}', "x", "unsupported-language"),
        (b'{"id": "x", "text": "%s"}' % (b"embargoed" * 7), "x", "text-too-long"),
        (b'{"id": "x", "text": "embargoed %s"}' % POISON.encode(), "x", "internal-fault"),
        (b'{"id": "x", "text": "embargoed %s"}' % CRASH.encode(), "x", "internal-fault"),
        (b'{"id": "x", "text": "%s"}' % (b"embargoed" * 200), None, "body-too-large"),
        (b'{"type": "defaults", "explain": true}', None, "invalid-request"),
    ],
)
def test_a_line_with_a_problem_is_answered_with_it_and_the_stream_goes_on(
    client: TestClient, line: bytes, text_id: str | None, slug: str, caplog: pytest.LogCaptureFixture
) -> None:
    items, end = exchange(client, GOOD + line + b"\n" + GOOD.replace(b"good", b"last"))
    assert items.keys() == {"good", text_id, "last"}
    problem = items[text_id].problem
    assert problem
    assert problem.type == f"/problems/{slug}"
    assert "embargoed" not in problem.model_dump_json() + caplog.text
    assert end.counts.model_dump() == {"ok": 2, "problem": 1}


def test_options_in_the_first_line_are_those_of_texts_that_name_none(client: TestClient) -> None:
    items, _ = exchange(
        client,
        lines(
            {"type": "defaults", "offset_unit": "utf16", "explain": True},
            {"id": "plain", "text": "Ann said no"},
            {"id": "own", "text": "Ann said no", "offset_unit": "utf8"},
        ),
    )
    records = {i: item.extraction for i, item in items.items()}
    assert records["plain"]
    assert records["own"]
    assert (records["plain"].offset_unit, records["own"].offset_unit) == ("utf16", "utf8")
    assert all(record and record.attributions[0].evidence for record in records.values())


def test_first_options_that_are_not_valid_refuse_the_stream(client: TestClient) -> None:
    answer = client.post(URL, content=lines({"type": "defaults", "offset_unit": "miles"}), headers=NDJSON)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/offset_unit")


@pytest.mark.parametrize("declared", ["application/json", "text/plain", ""])
def test_a_body_that_is_not_declared_as_lines_is_refused(client: TestClient, declared: str) -> None:
    answer = client.post(URL, content=GOOD, headers={"Content-Type": declared} if declared else {})
    assert (answer.status_code, answer.json()["type"]) == (415, "/problems/unsupported-media-type")


def test_a_stream_may_be_longer_than_a_body(client: TestClient) -> None:
    body = lines(*({"id": f"t{n}", "text": "Ann said no"} for n in range(100)))
    assert len(body) > 1000
    assert exchange(client, body)[1].counts.ok == 100
