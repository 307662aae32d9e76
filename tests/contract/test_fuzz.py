"""Requests made from the document, valid and not: every answer is one that the document promises.

`make fuzz` makes more of them than `make test`.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import negative_data_rejection, positive_data_acceptance
from schemathesis.generation.meta import TestPhase
from schemathesis.schemas import BaseSchema
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.api.app import create_app
from onrecord.api.documents.document import MEDIA_TYPES
from onrecord.api.errors.problems import NotReady
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker
from tests.api.first_words import Harmless
from tests.examples import FUZZING, THOROUGH

DOCUMENT = Path(__file__).parents[2] / "openapi" / "openapi.json"
EXAMPLES = 2000 if FUZZING else 150
BOUNDARY_SHARE = 1 if THOROUGH else 16
"""Of the boundary cases that schemathesis derives from an operation's schema, `make test` sends every sixteenth."""

# A caller that gives no time has none left: that 504 is the right answer to a tiny `Request-Timeout`.
CONFIG = {"checks": {"not_a_server_error": {"expected-statuses": ["2xx", "3xx", "4xx", "504"]}}}
# Refused although the schema takes them, for what no schema says: a document without a text, a language that is not
# read yet, an id given twice.
BEYOND_SCHEMAS = ("/problems/no-text-found", "/problems/unreadable-document", "/problems/unsupported-language")
REPEATED_ID = "repeated_id"
# Whether a record is of the text that is sent with it, or a calendar has a date, no schema says.
BEYOND_FIELDS = {REPEATED_ID, "other_text", "offsets", "date", "too_deep", "too_large"}
RECORDS = ("POST /v1/exports/", "POST /v1/verifications")
"""Their record is any object for the document; what is none is refused."""
# Answered with 200, whatever the lines are: each that cannot be read has a problem of its own.
STREAM = "POST /v1/extractions/stream"
PARQUET = "application/vnd.apache.parquet"
DOCUMENTS = tuple(name for name, kind in MEDIA_TYPES.items() if kind not in ("plain", "html"))


def when_ready(app: ASGIApp) -> ASGIApp:
    """The app, which gets its requests when it is ready: schemathesis starts it again for every operation."""

    async def called(scope: Scope, receive: Receive, send: Send) -> None:
        while scope["type"] == "http" and not _is_ready(scope["state"]["worker"]):
            await asyncio.sleep(0.001)
        await app(scope, receive, send)

    return called


def _is_ready(worker: ModelWorker) -> bool:
    try:
        return all(check.passed for check in worker.checks())
    except NotReady:
        return False


@pytest.fixture
def document(request: pytest.FixtureRequest) -> BaseSchema:
    """The document, as the service gives it."""
    request.node._nodeid = request.node.nodeid  # schemathesis reads what pytest has no more
    app = when_ready(create_app(Settings(), Harmless()))
    return schemathesis.openapi.from_asgi("/openapi.json", app, config=schemathesis.Config.from_dict(CONFIG))


# Requests are made when the test runs: as it is collected, which every process does, this would take ten seconds.
schema = schemathesis.pytest.from_fixture("document")
OPERATIONS = {
    f"{method.upper()} {path}": "requestBody" in operation
    for path, operations in json.loads(DOCUMENT.read_text("utf-8"))["paths"].items()
    for method, operation in operations.items()
}
"""All operations, and whether each takes a body. Those without have few requests: the others make up the number."""

made: Counter[str] = Counter()
boundaries: Counter[str] = Counter()


@schemathesis.serializer("application/jsonl", "application/x-ndjson", PARQUET, *DOCUMENTS)
def as_it_is(context: Any, value: Any) -> bytes:
    """Lines and documents: the schema makes one string, or some bytes, of them."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


def errors_are_problems(context: Any, response: Any, case: Any) -> None:
    """Whatever is refused is refused with a problem."""
    if response.status_code >= 400:
        assert response.headers["content-type"] == ["application/problem+json"]
        assert response.json()["status"] == response.status_code


def is_beyond_schemas(response: Any) -> bool:
    """True if a request was refused for a reason that no schema has."""
    if response.status_code != 422:
        return False
    problem = response.json()
    kinds = {error["type"] for error in problem["errors"]}
    return problem["type"] in BEYOND_SCHEMAS or (bool(kinds) and kinds <= BEYOND_FIELDS)


def _is_left_out(case: Any) -> bool:
    """True of a boundary case that only `make fuzz` sends."""
    if case.meta is None or case.meta.phase.name is not TestPhase.COVERAGE:
        return False
    boundaries[case.operation.label] += 1
    return boundaries[case.operation.label] % BOUNDARY_SHARE != 0


@schema.parametrize()
@settings(max_examples=-(-EXAMPLES // sum(OPERATIONS.values())), suppress_health_check=list(HealthCheck))
def test_an_answer_is_what_the_document_promises(case: Any) -> None:
    if _is_left_out(case):
        return
    made[case.operation.label] += 1
    response = case.call()
    takes_record = case.operation.label.startswith(RECORDS)
    excluded = [positive_data_acceptance] if takes_record or is_beyond_schemas(response) else []
    excluded += [negative_data_rejection] if case.operation.label == STREAM else []
    case.validate_response(response, additional_checks=[errors_are_problems], excluded_checks=excluded)


def test_enough_requests_were_made() -> None:
    assert made.keys() == OPERATIONS.keys()
    assert made.total() >= EXAMPLES
