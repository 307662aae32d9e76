"""Extracts the records of a stream of texts."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.problems import (
    BodyTooLarge,
    InternalError,
    InvalidRequest,
    MalformedBody,
    NotReady,
    Overloaded,
    RateExceeded,
    ServiceProblem,
    TooManyOpen,
    UnsupportedMediaType,
)
from onrecord.api.http import ndjson
from onrecord.api.http.content_type import essence_of
from onrecord.api.http.json_body import SMALL_BYTES, parsed, value_count
from onrecord.api.http.ndjson import LineTooLong
from onrecord.api.limits.bulk import BulkPlace
from onrecord.api.request_context import CurrentContext, RequestContext
from onrecord.api.routes.deadline import RequestTimeout
from onrecord.api.routes.responses import problem_responses
from onrecord.api.services.extraction import ExtractionSession, Item
from onrecord.api.services.streaming import Line, LineStream
from onrecord.api.state import CurrentBulkPlace, CurrentState, State
from onrecord.schemas import examples
from onrecord.schemas.batch import BatchItem, StreamEnd
from onrecord.schemas.request import MAX_ID_LENGTH, OptionsRequest, StreamDefaults, StreamText
from onrecord.schemas.strings import is_encodable

router = APIRouter(prefix="/v1", tags=["extractions"])

PATH = f"{router.prefix}/extractions/stream"
WINDOW = 8
"""Most lines of one stream in progress: enough to keep the models busy while results are written."""


class _Kind(BaseModel):
    """The fields of a line that distinguish options from a text, and identify the text."""

    model_config = ConfigDict(extra="ignore")

    type: Any = None
    id: Any = None


Valid = TypeVar("Valid", bound=BaseModel)


def _example(*records: dict[str, Any]) -> str:
    return "".join(TypeAdapter(dict[str, Any]).dump_json(record).decode() + "\n" for record in records)


def _content(example: str, description: str, *line: type[BaseModel]) -> dict[str, Any]:
    """A body of lines: in OpenAPI 3.1 a string with the schema of a line."""
    kinds = [{"$ref": f"#/components/schemas/{kind.__name__}"} for kind in line]
    schema = {
        "type": "string",
        "description": description,
        "contentMediaType": "application/json",
        "contentSchema": {"anyOf": kinds},
    }
    return {"schema": schema, "example": example}


_SENT = _content(
    _example(examples.STREAM_DEFAULTS, examples.TEXT),
    "One JSON object per line: a `StreamText`; the first line may be a `StreamDefaults`.",
    StreamText,
    StreamDefaults,
)
_ANSWERED = _content(
    _example(examples.BATCH_ITEM, examples.STREAM_END),
    "One JSON object per line: a `BatchItem` for each text as soon as it is ready, then one `StreamEnd`.",
    BatchItem,
    StreamEnd,
)


@router.post(
    "/extractions/stream",
    operation_id="extract_stream",
    summary="Extract who said what from a stream of texts",
    response_class=Response,
    response_description="A line for each text as soon as it is ready, and a last line that marks the end",
    responses={
        200: {"content": {ndjson.MEDIA_TYPE: _ANSWERED}},
        **problem_responses(
            MalformedBody,
            UnsupportedMediaType,
            InvalidRequest,
            RateExceeded,
            TooManyOpen,
            InternalError,
            NotReady,
            Overloaded,
        ),
    },
    openapi_extra={"requestBody": {"required": True, "content": dict.fromkeys(ndjson.MEDIA_TYPES, _SENT)}},
)
async def extract_stream(
    request: Request,
    state: CurrentState,
    context: CurrentContext,
    place: CurrentBulkPlace,
    timeout: RequestTimeout = None,
) -> Response:
    """Accepts texts as one JSON object per line, and returns a line for each text as soon as it is ready.

    Results are in any order and identified by their ids. The last line has the type `end`: if it is missing, the stream
    was cut off. An invalid line gets a problem, and the stream goes on. If the first line has the type `defaults`, its
    options apply to all texts whose own line does not set them.

    `Request-Timeout` applies to each text, from the time its line is read. The number of lines is not limited. Read
    results while you send: the service reads no more lines while many results wait to be read. After a hundred
    invalid lines in a row, the stream is cut off.
    """
    if essence_of(request.headers) not in ndjson.MEDIA_TYPES:
        raise UnsupportedMediaType(f"The body must be declared with `Content-Type: {ndjson.MEDIA_TYPE}`.")
    settings = state["settings"]
    return LineStream(
        _Lines(state, context, place, timeout),
        longest_line=settings.max_body_bytes,
        window=WINDOW,
        first_seconds=settings.body_timeout,
        idle_seconds=settings.stream_timeout,
        ending=state["worker"].draining,
    )


class _Lines:
    """Extracts from the lines of one stream."""

    def __init__(self, state: State, context: RequestContext, place: BulkPlace, timeout: float | None) -> None:
        self._state = state
        self._context = context
        self._place = place
        self._session = ExtractionSession(state, context, timeout)
        self._defaults = OptionsRequest()
        self._parsed: tuple[bytes, Any] | None = None

    async def open(self, first: Line | None) -> bool:
        """Sets the options of the first line, if it has some.

        Raises:
            ServiceProblem: The options are not valid.
        """
        try:
            if not isinstance(first, bytes) or (await self._validated(_Kind, first)).type != "defaults":
                return False
        except (ValidationError, ServiceProblem):
            return False
        try:
            self._defaults = await self._validated(StreamDefaults, first)
        except ValidationError as error:
            raise problem_of(error, self._context.instance) from None
        return True

    async def admit(self) -> None:
        """Waits until the caller's rate allows another line; the stream gives up its place meanwhile."""
        await self._state["limiter"].wait(self._context, self._place.released)

    async def read(self, line: Line) -> Coroutine[Any, Any, Item] | Item:
        """Parses a line: a coroutine for its item, or the item with the problem of an invalid line."""
        if isinstance(line, LineTooLong):
            limit = self._state["settings"].max_body_bytes
            problem = BodyTooLarge(f"The line has more than {limit} bytes.", limit=limit)
            return self._session.problem_item(problem)
        try:
            text = await self._validated(StreamText, line)
        except (ValidationError, ServiceProblem) as error:
            return self._session.problem_item(problem_of(error, self._context.instance), await self._id_of(line))
        finally:
            self._parsed = None
        given = OptionsRequest.model_fields.keys() & text.model_fields_set
        wanted = self._defaults.model_copy(update={name: getattr(text, name) for name in given})
        self._context.add_text(text.text)
        return self._session.item(text, wanted)

    async def _validated(self, kind: type[Valid], line: bytes) -> Valid:
        """The object in a line. A long line is limited and parsed as a body is, as both hold the event loop.

        Raises:
            ValidationError: It is not a valid object.
            ServiceProblem: It is too long, or not JSON.
        """
        if len(line) <= SMALL_BYTES:
            return kind.model_validate_json(line)
        if value_count(line) > (limit := self._state["settings"].max_json_values):
            raise BodyTooLarge(f"The line has more than {limit} commas and brackets.", limit=limit)
        if self._parsed is None or self._parsed[0] is not line:
            try:
                self._parsed = line, await parsed(line)
            except (ValueError, RecursionError):
                raise MalformedBody("The line is not valid JSON in UTF-8, or is nested too deeply.") from None
        return kind.model_validate(self._parsed[1])

    async def _id_of(self, line: bytes) -> str | None:
        """The id in an invalid line, if it has a valid one."""
        try:
            found = (await self._validated(_Kind, line)).id
        except (ValidationError, ServiceProblem):
            return None
        return found if isinstance(found, str) and len(found) <= MAX_ID_LENGTH and is_encodable(found) else None
