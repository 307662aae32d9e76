"""Records that are sent back are written in other formats."""

from __future__ import annotations

import csv
import io
import json
from hashlib import sha256
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from onrecord.api.exports import EXPORTS
from onrecord.api.settings import Settings
from tests.api.middleware.test_auth import serving

URL = "/v1/exports"
TEXT = "Zoë 🙂 said no. Bo 🙂 said yes."


@pytest.fixture
def client(settings: Settings) -> Any:
    with serving(settings, max_body_bytes=50_000) as client:
        yield client


def record(client: TestClient, unit: str = "utf16") -> dict[str, Any]:
    found: dict[str, Any] = client.post("/v1/extractions", json={"text": TEXT, "offset_unit": unit}).json()
    return found


@pytest.mark.parametrize("form", sorted(EXPORTS.keys() - {"json"}))
def test_record_is_written_as_if_it_had_been_asked_for(client: TestClient, form: str) -> None:
    wanted = client.post(f"/v1/extractions?format={form}", json={"text": TEXT, "offset_unit": "utf16"})
    found = client.post(f"{URL}?format={form}", json={"text": TEXT, "extraction": record(client)})
    assert (found.status_code, found.headers["content-type"]) == (200, wanted.headers["content-type"])
    assert found.text == wanted.text


def test_part_of_a_record_is_written_alone(client: TestClient) -> None:
    whole = record(client)
    part = {**whole, "attributions": whole["attributions"][:1]}
    table = client.post(f"{URL}?format=csv", json={"text": TEXT, "extraction": part}).text
    assert [row["id"] for row in csv.DictReader(io.StringIO(table))] == ["a1"]


def test_offsets_are_converted_where_the_format_counts_code_points(client: TestClient) -> None:
    page = client.post(f"{URL}?format=annotations", json={"text": TEXT, "extraction": record(client)}).json()
    for item in page["items"]:
        position, quote = item["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]


@pytest.mark.parametrize(
    ("change", "pointer", "kind"),
    [
        ({"text_sha256": sha256(b"another").hexdigest()}, "/text", "other_text"),
        ({"attributions": 7}, "/extraction/attributions", "list_type"),
        ({"speakers": None}, "/extraction/speakers", "list_type"),
    ],
)
def test_what_is_no_record_of_the_text_is_refused(
    client: TestClient, change: dict[str, Any], pointer: str, kind: str
) -> None:
    found = client.post(f"{URL}?format=csv", json={"text": TEXT, "extraction": record(client) | change})
    assert found.status_code == 422
    assert [(error["pointer"], error["type"]) for error in found.json()["errors"]] == [(pointer, kind)]


def test_offset_inside_a_character_is_refused(client: TestClient) -> None:
    changed = record(client)
    changed["attributions"][0]["cue"]["spans"][0]["start"] = TEXT.index("🙂") + 1
    found = client.post(f"{URL}?format=annotations", json={"text": TEXT, "extraction": changed})
    assert [error["type"] for error in found.json()["errors"]] == ["offsets"]


def test_format_is_required_and_known(client: TestClient) -> None:
    body = json.dumps({"text": TEXT, "extraction": record(client)})
    for query in ("", "?format=pdf", "?format=json"):
        found = client.post(URL + query, content=body, headers={"Content-Type": "application/json"})
        assert found.status_code == 422
        assert "pdf" not in found.text


def test_document_has_one_schema_of_a_record(app: FastAPI) -> None:
    schemas = app.openapi()["components"]["schemas"]
    assert schemas["ExportRequest"]["properties"]["extraction"]["$ref"] == "#/components/schemas/Extraction"
    assert not [name for name in schemas if name.endswith(("-Input", "-Output"))]
