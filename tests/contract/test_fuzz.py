"""Requests made from the document, valid and not: every answer is one that the document promises.

`make fuzz` makes more of them than `make test`.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import negative_data_rejection, positive_data_acceptance
from schemathesis.generation.meta import TestPhase
from starlette.types import Receive, Scope, Send

from onrecord.api.app import create_app
from onrecord.api.documents.document import MEDIA_TYPES
from onrecord.api.errors.problems import NotReady
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker
from tests.api.first_words import Harmless
from tests.examples import FUZZING, THOROUGH

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

app = create_app(Settings(), Harmless())


async def when_ready(scope: Scope, receive: Receive, send: Send) -> None:
    """The app, which gets its requests when it is ready: schemathesis starts it again for every test."""
    while scope["type"] == "http" and not _is_ready(scope["state"]["worker"]):
        await asyncio.sleep(0.001)
    await app(scope, receive, send)


def _is_ready(worker: ModelWorker) -> bool:
    try:
        return all(check.passed for check in worker.checks())
    except NotReady:
        return False


schema = schemathesis.openapi.from_asgi("/openapi.json", when_ready, config=schemathesis.Config.from_dict(CONFIG))
OPERATIONS = [
    f"{method.upper()} {path}" for path, operations in schema.raw_schema["paths"].items() for method in operations
]
# What takes no body has few requests to make: the others make up the number.
WITH_BODY = sum(
    "requestBody" in operation for path in schema.raw_schema["paths"].values() for operation in path.values()
)


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


def _checked(operation: str) -> Callable[..., None]:
    """The test of one operation."""

    @schema.include(name=operation).parametrize()
    @settings(max_examples=-(-EXAMPLES // WITH_BODY), suppress_health_check=list(HealthCheck))
    def test(case: Any) -> None:
        if _is_left_out(case):
            return
        made[case.operation.label] += 1
        response = case.call()
        takes_record = case.operation.label.startswith(RECORDS)
        excluded = [positive_data_acceptance] if takes_record or is_beyond_schemas(response) else []
        excluded += [negative_data_rejection] if case.operation.label == STREAM else []
        case.validate_response(response, additional_checks=[errors_are_problems], excluded_checks=excluded)

    found: Callable[..., None] = test
    return found


# A function for each operation: schemathesis gives all operations of one function the same id, and pytest-xdist runs
# only one test of an id.
for _operation in OPERATIONS:
    _name = "".join(letter if letter.isalnum() else "_" for letter in _operation.lower())
    globals()[f"test_an_answer_is_what_the_document_promises_{_name}"] = _checked(_operation)


def test_enough_requests_were_made() -> None:
    assert made.keys() == set(OPERATIONS)
    assert made.total() >= EXAMPLES
