"""Records that are sent back are written in other formats."""

from __future__ import annotations

import csv
import io
import json
import re
from hashlib import sha256
from typing import Any
from zipfile import ZipFile

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from onrecord.api.app import CHARGED
from onrecord.api.exports import EXPORTS, ExportFormat
from onrecord.api.routes.exports import FORMATS
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


@pytest.mark.parametrize("form", FORMATS)
def test_record_is_written_as_its_text_would_be(client: TestClient, form: str) -> None:
    wanted = client.post(f"{URL}/{form}", json={"text": TEXT, "offset_unit": "utf16"})
    found = client.post(f"{URL}/{form}", json={"text": TEXT, "extraction": record(client)})
    assert (found.status_code, found.headers["content-type"]) == (200, wanted.headers["content-type"])
    assert found.text == wanted.text


@pytest.mark.parametrize("unit", ["codepoint", "utf16", "utf8"])
def test_brat_counts_code_points_whatever_unit_is_asked_for_or_sent(client: TestClient, unit: str) -> None:
    asked = client.post(f"{URL}/brat", json={"text": TEXT, "offset_unit": unit}).text
    sent = client.post(f"{URL}/brat", json={"text": TEXT, "extraction": record(client, unit)}).text
    assert asked == sent
    spans = re.findall(r"^T\d+\t\w+ (\d+) (\d+)\t(.+)$", asked, re.MULTILINE)
    assert len(spans) > 3
    assert [TEXT[int(start) : int(end)] for start, end, _ in spans] == [covered for _, _, covered in spans]


@pytest.mark.parametrize("form", FORMATS)
def test_several_are_written_together(client: TestClient, form: ExportFormat) -> None:
    texts = [{"text": TEXT, "extraction": record(client)}, {"text": "Ann said no", "id": "ann"}]
    found = client.post(f"{URL}/{form}/batch", json={"texts": texts})
    assert (found.status_code, found.headers["content-type"]) == (200, EXPORTS[form].many_type)
    if EXPORTS[form].many_type == "application/zip":
        names = set(ZipFile(io.BytesIO(found.content)).namelist())
        assert len(names) == {"brat": 6, "inception": 3}[form]
    elif form in ("csv", "excel"):
        rows = list(csv.DictReader(io.StringIO(found.content.decode("utf-8-sig"))))
        assert [row["content"] for row in rows][-1] == "no"
        assert "text_id" not in {row["text_id"] for row in rows}
    else:
        assert len(found.json()) == 2


@pytest.mark.parametrize(
    ("bad", "pointer"),
    [
        ({"text": "poison"}, ""),
        ({"text": TEXT, "extraction": {}}, "/texts/1/extraction/id"),
        ({"text": " "}, "/texts/1/text"),
        ({"text": TEXT, "id": "a", "extraction": {}}, "/texts/1"),
    ],
)
def test_a_bad_text_of_several_is_named(client: TestClient, bad: dict[str, Any], pointer: str) -> None:
    found = client.post(f"{URL}/csv/batch", json={"texts": [{"text": TEXT}, bad]})
    assert found.status_code in (422, 500)
    assert "/texts/1" in found.json()["detail"]
    assert not pointer or found.json()["errors"][0]["pointer"] == pointer


def test_every_path_is_charged() -> None:
    assert set(CHARGED) >= {f"{URL}/{form}{many}" for form in FORMATS for many in ("", "/batch")}


def test_part_of_a_record_is_written_alone(client: TestClient) -> None:
    whole = record(client)
    part = {**whole, "attributions": whole["attributions"][:1]}
    table = client.post(f"{URL}/csv", json={"text": TEXT, "extraction": part}).text
    assert [row["id"] for row in csv.DictReader(io.StringIO(table))] == ["a1"]


def test_offsets_are_converted_where_the_format_counts_code_points(client: TestClient) -> None:
    page = client.post(f"{URL}/annotations", json={"text": TEXT, "extraction": record(client)}).json()
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
    found = client.post(f"{URL}/csv", json={"text": TEXT, "extraction": record(client) | change})
    assert found.status_code == 422
    assert [(error["pointer"], error["type"]) for error in found.json()["errors"]] == [(pointer, kind)]


@pytest.mark.parametrize("form", FORMATS)
def test_a_string_that_is_no_text_is_refused_wherever_it_is(client: TestClient, form: str) -> None:
    text = "Ann said no"
    record = client.post("/v1/extractions", json={"text": text}).json()
    record["attributions"][0]["act"] = "secret\ud800"
    body = json.dumps({"text": text, "extraction": record})
    answer = client.post(f"/v1/exports/{form}", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["type"] == "unpaired_surrogate"
    assert "secret" not in answer.text


def test_offset_inside_a_character_is_refused(client: TestClient) -> None:
    changed = record(client)
    changed["attributions"][0]["cue"]["spans"][0]["start"] = TEXT.index("🙂") + 1
    found = client.post(f"{URL}/annotations", json={"text": TEXT, "extraction": changed})
    assert [error["type"] for error in found.json()["errors"]] == ["offsets"]


def test_document_has_one_schema_of_a_record(app: FastAPI) -> None:
    schemas = app.openapi()["components"]["schemas"]
    assert not [name for name in schemas if name.endswith(("-Input", "-Output"))]
