"""Every problem that the service answers with, and the one place where errors become problems.

    ServiceProblem
      ├── MalformedBody         400  malformed-body
      ├── Unauthorized          401  unauthorized
      ├── NotFound              404  not-found
      ├── MethodNotAllowed      405  method-not-allowed
      ├── NotAcceptable         406  not-acceptable
      ├── SlowBody              408  slow-body
      ├── BodyTooLarge          413  body-too-large
      ├── TextTooLong           413  text-too-long
      ├── UnsupportedMediaType  415  unsupported-media-type
      ├── UnknownHost           421  unknown-host
      ├── InvalidRequest        422  invalid-request
      ├── UnsupportedLanguage   422  unsupported-language
      ├── UnreadableDocument    422  unreadable-document
      ├── NoTextFound           422  no-text-found
      ├── RateExceeded          429  rate-exceeded
      ├── InternalError         500  internal-fault
      ├── NotReady              503  not-ready
      ├── Overloaded            503  overloaded
      ├── ShuttingDown          503  shutting-down
      └── DeadlineExceeded      504  deadline-exceeded

What a caller sent is never repeated in a problem: it may be under embargo, and problems end in logs.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import ClassVar

from starlette.exceptions import HTTPException

from onrecord.schemas.problem import InvalidField, Problem
from onrecord.schemas.validation import listed

MEDIA_TYPE = "application/problem+json"


class ServiceProblem(HTTPException):
    """A request that is not answered. It is an HTTPException so that FastAPI lets it through while reading a body.

    Args:
        detail: What happened this time and what would help, without anything that was sent.
        limit: The limit that was passed, if one was.
        actual: What was sent against it, if that is known.
        errors: What is wrong with single fields.
        retry_after: In how many seconds it is worth trying again.
        headers: Further headers of the answer.
    """

    status: ClassVar[HTTPStatus]
    slug: ClassVar[str]
    title: ClassVar[str]
    remedy: ClassVar[str]

    def __init__(
        self,
        detail: str,
        *,
        limit: int | None = None,
        actual: int | None = None,
        errors: Sequence[InvalidField] = (),
        retry_after: int | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        headers = dict(headers or {})
        if retry_after is not None:
            headers["Retry-After"] = str(retry_after)
        super().__init__(status_code=self.status, detail=detail, headers=headers)
        self.limit = limit
        self.actual = actual
        self.errors = list(errors)

    @classmethod
    def type_uri(cls) -> str:
        """Where the service explains this kind of problem: a path, the same wherever it runs."""
        return f"/problems/{cls.slug}"

    def body(self, instance: str) -> Problem:
        """The answer's body, for one occurrence."""
        return Problem(
            type=self.type_uri(),
            title=self.title,
            status=self.status,
            detail=self.detail,
            instance=instance,
            limit=self.limit,
            actual=self.actual,
            errors=self.errors,
        )


class MalformedBody(ServiceProblem):
    """The body is not JSON."""

    status = HTTPStatus.BAD_REQUEST
    slug = "malformed-body"
    title = "The body is not JSON"
    remedy = "Send one JSON document in UTF-8. The detail says where reading it stopped."


class Unauthorized(ServiceProblem):
    """The service asks for a key, and the request has none that is good."""

    status = HTTPStatus.UNAUTHORIZED
    slug = "unauthorized"
    title = "The request has no key that is good"
    remedy = (
        "Send your key in the header `Authorization: Bearer onr_…`. Whoever runs the service makes keys, by "
        "`onrecord keys new`."
    )


class NotFound(ServiceProblem):
    """There is nothing at this address."""

    status = HTTPStatus.NOT_FOUND
    slug = "not-found"
    title = "There is nothing at this address"
    remedy = "The addresses of the service are listed in /openapi.json."


class MethodNotAllowed(ServiceProblem):
    """The address takes other methods."""

    status = HTTPStatus.METHOD_NOT_ALLOWED
    slug = "method-not-allowed"
    title = "The address does not take this method"
    remedy = "The Allow header of the answer lists the methods that it takes."


class NotAcceptable(ServiceProblem):
    """The `Accept` header names no media type that records come in."""

    status = HTTPStatus.NOT_ACCEPTABLE
    slug = "not-acceptable"
    title = "There is no such format"
    remedy = (
        "Accept `application/json`, `application/ld+json` or `text/csv`, leave the header out, or name a format by "
        "`?format=`; /openapi.json lists them."
    )


class SlowBody(ServiceProblem):
    """The body came too slowly."""

    status = HTTPStatus.REQUEST_TIMEOUT
    slug = "slow-body"
    title = "The body came too slowly"
    remedy = "Send the body without long pauses. The detail tells how long one may be."


class BodyTooLarge(ServiceProblem):
    """The body has more bytes than the service takes."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    slug = "body-too-large"
    title = "The body is too large"
    remedy = "`limit` is the largest body in bytes. Send less at a time; /v1/info lists every limit."


class TextTooLong(ServiceProblem):
    """The text has more code points than the service takes."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    slug = "text-too-long"
    title = "The text is too long"
    remedy = (
        "`limit` is the longest text and `actual` the length of the one sent, both in code points. "
        "Send it in parts, cut between paragraphs; /v1/info lists every limit."
    )


class UnsupportedMediaType(ServiceProblem):
    """The body is not declared as what the address takes."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    slug = "unsupported-media-type"
    title = "The body is not declared as what is taken here"
    remedy = "Send the header `Content-Type` with the type that the detail names: mostly `application/json`."


class UnknownHost(ServiceProblem):
    """The service is not called by the name that the request gives it."""

    status = HTTPStatus.MISDIRECTED_REQUEST
    slug = "unknown-host"
    title = "The service is not called by this name"
    remedy = "Call the service by one of the names that whoever runs it has set."


class InvalidRequest(ServiceProblem):
    """The body is JSON, but not a request that is understood."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "invalid-request"
    title = "The request is not valid"
    remedy = (
        "`errors` lists what is wrong, each with a JSON Pointer to the field. "
        "Fields that are not known are errors too. /openapi.json describes what is taken."
    )

    @classmethod
    def listing(cls, fields: Sequence[InvalidField]) -> InvalidRequest:
        """The problem with these mistakes, the first of them told in its detail as well."""
        return cls(listed(fields), errors=fields)


class UnsupportedLanguage(ServiceProblem):
    """The text is said to be in a language that the service does not read."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "unsupported-language"
    title = "The language is not read"
    remedy = "Only English is read: leave `language` out, or send `en` or a tag that begins with `en-`."


class UnreadableDocument(ServiceProblem):
    """The document is broken, not what it is declared to be, or takes too much to be taken apart."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "unreadable-document"
    title = "The document cannot be read"
    remedy = "The detail says why. Send another form of it, or its text as plain text in UTF-8."


class NoTextFound(ServiceProblem):
    """There is no text in the document."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "no-text-found"
    title = "There is no text in the document"
    remedy = "If there is one to be seen, send it as plain text."


class RateExceeded(ServiceProblem):
    """The caller has sent more texts than its rate allows."""

    status = HTTPStatus.TOO_MANY_REQUESTS
    slug = "rate-exceeded"
    title = "Too many texts in a short time"
    remedy = (
        "Try again after `Retry-After` seconds. The fields `RateLimit-Policy` and `RateLimit` of every answer tell how "
        "many texts may be sent in which time, how many are left, and when all are there again."
    )


class InternalError(ServiceProblem):
    """The service failed."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR
    slug = "internal-fault"
    title = "The service failed"
    remedy = "It is not your doing. Tell whoever runs the service the `instance`, which is also in its log."


class NotReady(ServiceProblem):
    """The models are not loaded."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    slug = "not-ready"
    title = "The service is not ready"
    remedy = "The detail names the check. Models take some seconds to load; try again after `Retry-After`, if given."


class Overloaded(ServiceProblem):
    """Too many texts wait already."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    slug = "overloaded"
    title = "Too many texts are waiting"
    remedy = "The service is well, but busy. Try again after `Retry-After` seconds, with fewer requests at a time."


class ShuttingDown(ServiceProblem):
    """The service ends, and begins no text any more."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    slug = "shutting-down"
    title = "The service is shutting down"
    remedy = "Nothing was done. Send the same again after `Retry-After` seconds: another process will take it."


class DeadlineExceeded(ServiceProblem):
    """The record was not there in time."""

    status = HTTPStatus.GATEWAY_TIMEOUT
    slug = "deadline-exceeded"
    title = "The time is over"
    remedy = (
        "`limit` is the time in seconds: that of the header `Request-Timeout`, or the service's own, which /v1/info "
        "gives. Waiting counts. Send the text again when the service is less busy, or in parts."
    )


PROBLEMS: tuple[type[ServiceProblem], ...] = (
    MalformedBody,
    Unauthorized,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    SlowBody,
    BodyTooLarge,
    TextTooLong,
    UnsupportedMediaType,
    UnknownHost,
    InvalidRequest,
    UnsupportedLanguage,
    UnreadableDocument,
    NoTextFound,
    RateExceeded,
    InternalError,
    NotReady,
    Overloaded,
    ShuttingDown,
    DeadlineExceeded,
)

READING = (
    MalformedBody,
    BodyTooLarge,
    TextTooLong,
    UnsupportedMediaType,
    InvalidRequest,
    UnsupportedLanguage,
    UnreadableDocument,
    NoTextFound,
    InternalError,
    NotReady,
    Overloaded,
    ShuttingDown,
    DeadlineExceeded,
)
"""What may come of a text that is sent to be read."""
