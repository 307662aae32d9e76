"""The OpenAPI document: that of FastAPI, completed and adapted to code generators."""

from __future__ import annotations

import json
import threading
from hashlib import sha256
from typing import ClassVar

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from onrecord.api.errors.catalogue import PROBLEMS
from onrecord.api.errors.problems import NotAcceptable, RateExceeded, ServiceProblem, SlowBody, Unauthorized
from onrecord.api.middleware.auth import is_public
from onrecord.api.openapi.enumerations import name_enumerations
from onrecord.api.openapi.export_examples import add_export_examples
from onrecord.api.openapi.headers import HEADERS, describe_headers
from onrecord.api.routes.responses import API_VERSION, JsonObject, example_reference, problem_responses
from onrecord.schemas import examples
from onrecord.schemas.archive import (
    AuditAnswer,
    AuditQuestion,
    PeopleAnswer,
    PeopleQuestion,
    QuotationsAnswer,
    QuotationsQuestion,
    SaidAnswer,
    SaidQuestion,
)
from onrecord.schemas.batch import Batch, BatchItem, StreamEnd
from onrecord.schemas.document import DocumentText
from onrecord.schemas.export import ExportBatchRequest, ExportRequest
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.job import Job, JobList, JobRequest
from onrecord.schemas.problem import Problem
from onrecord.schemas.request import BatchRequest, ExtractionRequest, StreamDefaults, StreamText
from onrecord.schemas.service import Health, ServiceInfo
from onrecord.schemas.verification import KeptRecord, VerificationReport
from onrecord.schemas.verification_request import RecordText, VerificationRequest

METADATA: JsonObject = {
    "title": "onrecord",
    "version": API_VERSION,
    "summary": "Who said what in a news text",
    "description": (
        "onrecord reads an English news text and returns every attribution in it as a typed record: the source, "
        "the cue, the content, and the speaker behind the source.\n\n"
        "Spans are half-open, `[start, end)`, into the text exactly as sent, in the unit that the request chooses. "
        "Errors are problems (RFC 9457). Clients must ignore unknown fields and accept unknown values: more may be "
        "added."
    ),
    "contact": {"name": "The operator of this service"},
    "license_info": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
    "servers": [{"url": "/", "description": "This service"}],
    "openapi_tags": [
        {"name": "extractions", "description": "Extract records from texts."},
        {"name": "exports", "description": "Records in other formats, from texts or from records."},
        {"name": "verifications", "description": "Check quotations against the record."},
        {"name": "jobs", "description": "Read many articles in the background."},
        {"name": "archive", "description": "Ask an archive that has been read."},
        {"name": "service", "description": "Versions, limits, health and metrics of the service."},
    ],
}

# The models of requests and responses. The models of their fields follow from them.
_ROOTS: list[tuple[type[BaseModel], JsonSchemaMode]] = [
    (ExtractionRequest, "validation"),
    (BatchRequest, "validation"),
    (StreamText, "validation"),
    (StreamDefaults, "validation"),
    (ExportRequest, "validation"),
    (JobRequest, "validation"),
    (SaidQuestion, "validation"),
    (PeopleQuestion, "validation"),
    (QuotationsQuestion, "validation"),
    (AuditQuestion, "validation"),
    (ExportBatchRequest, "validation"),
    (VerificationRequest, "validation"),
    (RecordText, "validation"),
    (Extraction, "serialization"),
    (Batch, "serialization"),
    (BatchItem, "serialization"),
    (StreamEnd, "serialization"),
    (DocumentText, "serialization"),
    (VerificationReport, "serialization"),
    (KeptRecord, "serialization"),
    (Job, "serialization"),
    (JobList, "serialization"),
    (SaidAnswer, "serialization"),
    (PeopleAnswer, "serialization"),
    (QuotationsAnswer, "serialization"),
    (AuditAnswer, "serialization"),
    (ServiceInfo, "serialization"),
    (Health, "serialization"),
    (Problem, "serialization"),
]


_VERSIONED = "/v1/"
"""Below it are the operations that take a problem for an `Accept` header: `/metrics` answers as Prometheus expects."""

_BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "An API key. The operator creates keys with `onrecord keys new`, and may require them.",
}
_SECURITY: list[JsonObject] = [{}, {"bearer": []}]


class Service(FastAPI):
    """A FastAPI app with a complete OpenAPI document. All apps have the same routes and share the document."""

    _document: ClassVar[JsonObject | None] = None
    _rendered: ClassVar[tuple[bytes, str] | None] = None
    _generating: ClassVar = threading.Lock()

    def openapi(self) -> JsonObject:
        """The document, generated once. Threads may ask for it at the same time."""
        with self._generating:
            if Service._document is None:
                document = super().openapi()
                _complete(document)
                Service._document = document
            return Service._document

    def rendered(self) -> tuple[bytes, str]:
        """The document as JSON, and its hash."""
        if Service._rendered is None:
            body = json.dumps(self.openapi(), ensure_ascii=False).encode()
            Service._rendered = body, sha256(body).hexdigest()[:32]
        return Service._rendered


def _example(problem: type[ServiceProblem]) -> JsonObject:
    instance = examples.PROBLEM["instance"]
    return {"summary": problem.title, "value": problem(problem.remedy).body(instance).model_dump()}


def _complete(document: JsonObject) -> None:
    """Completes FastAPI's document: schemas that only problems refer to, headers, and nulls in examples and defaults.

    It also adds the responses of the middleware: authentication, body limits and rate limits.
    """
    add_export_examples(document["paths"])
    for path, item in document["paths"].items():
        for operation in item.values():
            _guard(operation, path)
            _without_null(operation)
            timed = operation["operationId"] == "extract"
            describe_headers(operation, public=is_public(path), timed=timed)
    _, definitions = models_json_schema(_ROOTS, ref_template="#/components/schemas/{model}")
    found = definitions["$defs"]
    name_enumerations(found)
    for schema in found.values():
        _without_titles(schema)
    answered = json.dumps(document["paths"])
    document["components"] = {
        "securitySchemes": {"bearer": _BEARER},
        "headers": HEADERS,
        "examples": {one.slug: _example(one) for one in PROBLEMS if example_reference(one) in answered},
        "schemas": dict(sorted(found.items())),
    }
    document["security"] = _SECURITY


def _without_titles(schema: JsonObject) -> None:
    """Removes the titles that pydantic derives from names: a generator would make a type of each."""
    schema.pop("title", None)
    for one in schema.get("properties", {}).values():
        one.pop("title", None)


def _guard(operation: JsonObject, path: str) -> None:
    """Documents the responses that an operation has from the middleware and from checks of all routes."""
    if is_public(path):
        operation["security"] = []
        return
    before = problem_responses(
        Unauthorized,
        *([NotAcceptable] if path.startswith(_VERSIONED) and "204" not in operation["responses"] else ()),
        *((SlowBody, RateExceeded) if "requestBody" in operation else ()),
    )
    documented = {str(status): answer for status, answer in before.items()} | operation["responses"]
    operation["responses"] = dict(sorted(documented.items()))


def _without_null(operation: JsonObject) -> None:
    """Removes null from the types of parameters, which are omitted instead: `null` would be a string."""
    for parameter in operation.get("parameters", []):
        schema = parameter["schema"]
        values = [one for one in schema.pop("anyOf", []) if one.get("type") != "null"]
        schema.update({"anyOf": values} if len(values) > 1 else values[0] if values else {})


def render(document: JsonObject) -> str:
    """Formats the document as in `openapi/openapi.json`."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
