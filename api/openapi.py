"""The OpenAPI document: what clients are generated from.

`onrecord openapi` prints it; `openapi/openapi.json` is that output, and `make check` compares the two.
"""

from __future__ import annotations

import json

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from onrecord.api.errors.problems import PROBLEMS, RateExceeded, ServiceProblem, SlowBody, Unauthorized
from onrecord.api.middleware.auth import is_public
from onrecord.api.routes.responses import API_VERSION, JsonObject, example_reference, problem_responses
from onrecord.schemas import examples
from onrecord.schemas.batch import Batch, BatchItem, StreamEnd
from onrecord.schemas.document import DocumentText
from onrecord.schemas.export import ExportRequest
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.problem import Problem
from onrecord.schemas.request import BatchRequest, ExtractionRequest, StreamDefaults, StreamText
from onrecord.schemas.service import Health, ServiceInfo

METADATA: JsonObject = {
    "title": "onrecord",
    "version": API_VERSION,
    "summary": "Who said what in a news text",
    "description": (
        "onrecord reads an English news text and returns every attribution in it as a typed record: the source, "
        "the cue, the content, and the speaker behind the source.\n\n"
        "Spans are half-open, `[start, end)`, into the text exactly as sent, in the unit that the request chooses. "
        "Errors are problems after RFC 9457. Readers must ignore fields and accept values that they do not know: "
        "more may come."
    ),
    "contact": {"name": "Whoever runs the service that gave you this document"},
    "license_info": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
    "servers": [{"url": "/", "description": "The service that gave you this document"}],
    "openapi_tags": [
        {"name": "extractions", "description": "Texts in, records out."},
        {"name": "service", "description": "What runs here, how much it takes and whether it is well."},
    ],
}

# The models that routes take and give. What they are made of follows from them.
_ROOTS: list[tuple[type[BaseModel], JsonSchemaMode]] = [
    (ExtractionRequest, "validation"),
    (BatchRequest, "validation"),
    (StreamText, "validation"),
    (StreamDefaults, "validation"),
    (ExportRequest, "validation"),
    (Extraction, "serialization"),
    (Batch, "serialization"),
    (BatchItem, "serialization"),
    (StreamEnd, "serialization"),
    (DocumentText, "serialization"),
    (ServiceInfo, "serialization"),
    (Health, "serialization"),
    (Problem, "serialization"),
]


_BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key that `onrecord keys new` has made. Whoever runs the service sets whether one is needed.",
}
_SECURITY: list[JsonObject] = [{}, {"bearer": []}]


class Service(FastAPI):
    """A FastAPI app whose document has what FastAPI leaves out."""

    def openapi(self) -> JsonObject:
        """The document, made once."""
        if self.openapi_schema is None:
            super().openapi()
            assert self.openapi_schema is not None
            _complete(self.openapi_schema)
        return self.openapi_schema


def _example(problem: type[ServiceProblem]) -> JsonObject:
    instance = examples.PROBLEM["instance"]
    return {"summary": problem.title, "value": problem(problem.remedy).body(instance).model_dump()}


def _complete(document: JsonObject) -> None:
    """Puts in what FastAPI leaves out: schemas that only problems refer to, and every null in an example or default.

    It also says where a key may be asked for, and what else is settled before a route is reached.
    """
    for path, item in document["paths"].items():
        for operation in item.values():
            _guard(operation, path)
            _without_null(operation)
    _, definitions = models_json_schema(_ROOTS, ref_template="#/components/schemas/{model}")
    # A record that is sent back has the schema that it came with.
    record = definitions["$defs"]["ExportRequest"]["properties"]["extraction"]
    for name in ("additionalProperties", "title", "type"):
        record.pop(name)
    record["$ref"] = "#/components/schemas/Extraction"
    answered = json.dumps(document["paths"])
    document["components"] = {
        "securitySchemes": {"bearer": _BEARER},
        "examples": {one.slug: _example(one) for one in PROBLEMS if example_reference(one) in answered},
        "schemas": dict(sorted(definitions["$defs"].items())),
    }
    document["security"] = _SECURITY


def _guard(operation: JsonObject, path: str) -> None:
    """Says of an operation what the service does before its route is reached."""
    if is_public(path):
        operation["security"] = []
        return
    before = problem_responses(Unauthorized, *((SlowBody, RateExceeded) if "requestBody" in operation else ()))
    documented = {str(status): answer for status, answer in before.items()} | operation["responses"]
    operation["responses"] = dict(sorted(documented.items()))


def _without_null(operation: JsonObject) -> None:
    """Takes null out of what a parameter may be: one that is not sent is left out, and `null` would be a word."""
    for parameter in operation.get("parameters", []):
        schema = parameter["schema"]
        values = [one for one in schema.pop("anyOf", []) if one.get("type") != "null"]
        schema.update({"anyOf": values} if len(values) > 1 else values[0] if values else {})


def render(document: JsonObject) -> str:
    """The document as it is written to `openapi/openapi.json`."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
