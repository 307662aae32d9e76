"""The OpenAPI document: alike to the committed one, whole, and true."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from zstandard import ZstdDecompressor

from onrecord.api.app import create_app
from onrecord.api.openapi import render
from onrecord.api.openapi.enumerations import VALUES
from onrecord.api.openapi.export_examples import SHOWN
from onrecord.api.routes.exports import FORMATS
from onrecord.api.settings import Settings
from onrecord.schemas import examples
from tests.api.first_words import FirstWords

COMMITTED = Path(__file__).resolve().parents[3] / "openapi" / "openapi.json"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The document, made once: it takes half a second."""
    return create_app(Settings(), FirstWords()).openapi()


def operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in document["paths"].values():
        yield from path.values()


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the document."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)


def test_the_committed_document_is_the_apps(document: dict[str, Any]) -> None:
    assert COMMITTED.read_text(encoding="utf-8") == render(document), "run `make openapi`"


def test_the_service_gives_out_the_same_document(client: TestClient, document: dict[str, Any]) -> None:
    assert client.get("/openapi.json").json() == document


def test_every_reference_leads_to_something(document: dict[str, Any]) -> None:
    targets = {node["$ref"] for node in nodes(document) if isinstance(node.get("$ref"), str)}
    assert "#/components/schemas/Problem" in targets
    for target in targets:
        found = document
        for name in target.removeprefix("#/").split("/"):
            found = found[name]
        assert found


def test_operations_have_names_summaries_and_tags(document: dict[str, Any]) -> None:
    known = {tag["name"] for tag in document["tags"]}
    assert {one["operationId"] for one in operations(document)} == {
        "extract",
        "extract_batch",
        "extract_stream",
        *(f"export_{form.replace('.', '_').replace('-', '_')}{many}" for form in FORMATS for many in ("", "_batch")),
        "get_info",
        "get_metrics",
        "take_text",
        "verify",
        "verify_as_annotations",
        "verify_as_csv",
        "put_record",
        "get_record",
        "delete_record",
        *(f"ask_{what}" for what in ("said", "people", "quotations", "audit")),
        *("create_job", "list_jobs", "get_job", "get_job_results", "get_job_file", "delete_job"),
        "get_liveness",
        "get_readiness",
    }
    for one in operations(document):
        assert one["summary"]
        assert one["description"]
        assert set(one["tags"]) <= known


GOOD = {
    "extract_stream": "application/x-ndjson",
    "get_job_file": "application/octet-stream",
    "get_job_results": "application/x-ndjson",
    "get_metrics": "text/plain",
}


def test_no_parameter_is_null(document: dict[str, Any]) -> None:
    parameters = [parameter for one in operations(document) for parameter in one.get("parameters", [])]
    assert parameters
    assert not [node for node in nodes(parameters) if node.get("type") == "null"]


def test_every_error_is_a_problem(document: dict[str, Any]) -> None:
    for one in operations(document):
        for status, response in one["responses"].items():
            media = set(response.get("content", {}))
            if status == "204":
                assert not media
            elif status in ("200", "202"):
                assert len(media) == 1
                exported = one["operationId"].startswith(("export_", "verify_as_"))
                assert exported or media == {GOOD.get(one["operationId"], "application/json")}
            else:
                assert media == {"application/problem+json"}
    assert not {"HTTPValidationError", "ValidationError"} & document["components"]["schemas"].keys()


def test_enumerations_have_names_and_open_ones_are_strings(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    named = {name: schema for name, schema in schemas.items() if schema["type"] == "string"}
    assert set(named) == {name for name in named if not name[-1].isdigit()}
    assert all(bool(schema.get("enum")) != bool(schema.get(VALUES)) for schema in named.values())
    inline = [node for schema in schemas.values() if "properties" in schema for node in nodes(schema["properties"])]
    assert not [node for node in inline if "enum" in node]
    assert not [node for node in inline if {"type": "string"} in node.get("anyOf", []) and len(node["anyOf"]) > 2]
    assert named["Mode"][VALUES] == ["direct", "indirect", "mixed"]
    assert named["OffsetUnit"]["enum"] == ["codepoint", "utf16", "utf8"]


def test_headers_of_responses_are_described(document: dict[str, Any], client: TestClient) -> None:
    described = {name.lower() for name in document["components"]["headers"]}
    policies = {"content-security-policy", "cross-origin-resource-policy", "referrer-policy"}
    usual = {
        "content-type",
        "content-length",
        "content-encoding",
        "x-content-type-options",
        "x-frame-options",
        *policies,
    }
    for answer in (client.post("/v1/extractions", json={"text": "Ann said no."}), client.get("/v1/info")):
        assert set(answer.headers) <= described | usual
    extract = document["paths"]["/v1/extractions"]["post"]["responses"]
    assert {"Retry-After", "RateLimit", "X-Request-ID"} <= extract["503"]["headers"].keys()
    assert "Server-Timing" in extract["200"]["headers"]


def test_a_known_document_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/openapi.json")
    again = client.get("/openapi.json", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get("/openapi.json", headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize(("accepted", "coding"), [("gzip", "gzip"), ("zstd, gzip", "zstd"), ("identity", None)])
def test_responses_are_compressed(client: TestClient, accepted: str, coding: str | None) -> None:
    answer = client.get("/openapi.json", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == coding
    assert "Accept-Encoding" in answer.headers["vary"]
    raw = ZstdDecompressor().decompressobj().decompress(answer.content) if coding == "zstd" else answer.content
    assert json.loads(raw)["openapi"] == "3.1.0"


REQUESTS = {
    "AuditQuestion",
    "BatchRequest",
    "BatchText",
    "DocumentInput",
    "ExportBatchRequest",
    "ExportRequest",
    "ExportText",
    "ExtractionRequest",
    "JobRequest",
    "PeopleQuestion",
    "QuotationsQuestion",
    "RecordSource",
    "RecordText",
    "RosterEntry",
    "SaidQuestion",
    "StreamDefaults",
    "StreamText",
    "VerificationRequest",
}


def test_requests_are_closed_and_records_open(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    closed = {name for name, schema in schemas.items() if schema.get("additionalProperties") is False}
    assert closed == REQUESTS


def test_a_record_has_all_its_fields(document: dict[str, Any]) -> None:
    for name, schema in document["components"]["schemas"].items():
        if name not in REQUESTS and schema["type"] == "object":
            assert set(schema["required"]) == set(schema["properties"]), name


def test_examples_have_every_field_also_those_that_are_null(document: dict[str, Any]) -> None:
    # FastAPI drops a null from an example as it writes the document; `required` would then make the example wrong.
    objects = [schema for schema in document["components"]["schemas"].values() if schema["type"] == "object"]
    for schema in objects:
        for example in schema["examples"]:
            assert set(schema.get("required", ())) <= example.keys() <= set(schema["properties"])
    problem = document["components"]["schemas"]["Problem"]
    for example in document["components"]["examples"].values():
        assert example["value"].keys() == problem["properties"].keys()


def test_answers_have_every_field_that_the_document_promises(client: TestClient, document: dict[str, Any]) -> None:
    asked = {
        "Extraction": client.post("/v1/extractions", json={"text": "Ann said no.", "explain": True}),
        "ServiceInfo": client.get("/v1/info"),
        "Health": client.get("/readyz"),
        "Problem": client.post("/v1/extractions", json={"text": ""}),
    }
    for name, answer in asked.items():
        assert answer.json().keys() == document["components"]["schemas"][name]["properties"].keys()


def test_parameters_and_schemas_are_described(document: dict[str, Any]) -> None:
    for operation in operations(document):
        assert {"summary", "description"} <= operation.keys()
        for parameter in operation.get("parameters", []):
            assert parameter.get("description"), (operation["operationId"], parameter["name"])
    assert [name for name, one in document["components"]["schemas"].items() if not one.get("description")] == []


def test_exports_have_the_examples_that_the_service_gives(document: dict[str, Any]) -> None:
    body = {"text": examples.ARTICLE, "extraction": examples.EXTRACTION}
    with TestClient(create_app(Settings(), FirstWords()), base_url="http://localhost") as client:
        for form in SHOWN:
            answer = client.post(f"/v1/exports/{form}", json=body)
            is_json = answer.headers["content-type"].partition(";")[0].endswith("json")
            [content] = document["paths"][f"/v1/exports/{form}"]["post"]["responses"]["200"]["content"].values()
            given = answer.content.decode()
            assert content["example"] == (json.loads(given) if is_json else given)
