"""The problems that the service responds with.

    ServiceProblem
      ├── MalformedBody         400  malformed-body
      ├── Unauthorized          401  unauthorized
      ├── NotFound              404  not-found
      ├── UnknownOrigin         403  unknown-origin
      ├── MethodNotAllowed      405  method-not-allowed
      ├── NotAcceptable         406  not-acceptable
      ├── SlowBody              408  slow-body
      ├── BodyTooLarge          413  body-too-large
      ├── TextTooLong           413  text-too-long
      ├── DeadlineTooShort      413  deadline-too-short
      ├── UnsupportedMediaType  415  unsupported-media-type
      ├── UnknownHost           421  unknown-host
      ├── InvalidRequest        422  invalid-request
      ├── UnsupportedLanguage   422  unsupported-language
      ├── UnreadableDocument    422  unreadable-document
      ├── NoTextFound           422  no-text-found
      ├── RateExceeded          429  rate-exceeded
      ├── TooManyOpen           429  too-many-open
      ├── InternalError         500  internal-error
      ├── NotReady              503  not-ready
      ├── Overloaded            503  overloaded
      ├── ShuttingDown          503  shutting-down
      ├── DeadlineExceeded      504  deadline-exceeded
      ├── RecordsFull           507  records-full
      └── DiskFull              507  disk-full

A problem never repeats what a caller sent: it may be under embargo, and problems end up in logs.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import ClassVar

from starlette.exceptions import HTTPException

from onrecord.schemas.problem import InvalidField, Problem
from onrecord.schemas.validation import listed

MEDIA_TYPE = "application/problem+json"
MAX_ERRORS = 20
"""Most validation errors in a problem. A request with more is usually of another schema."""


class ServiceProblem(HTTPException):
    """A request that fails. It is an HTTPException so that FastAPI does not convert it while it reads a body.

    Args:
        detail: The error and a remedy, without anything that was sent.
        limit: The limit that was exceeded, if any.
        actual: The size that exceeded it, if known.
        errors: The validation errors of single fields; at most `MAX_ERRORS` are listed.
        retry_after: The seconds after which to try again.
        headers: Further headers of the response.
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
        self.errors = list(errors[:MAX_ERRORS])
        self.error_count = len(errors)

    @classmethod
    def type_uri(cls) -> str:
        """The path of the page that explains this problem type, the same wherever the service runs."""
        return f"/problems/{cls.slug}"

    def body(self, instance: str) -> Problem:
        """The body of the response.

        Args:
            instance: The request's id as a URI.
        """
        return Problem(
            type=self.type_uri(),
            title=self.title,
            status=self.status,
            detail=self.detail,
            instance=instance,
            limit=self.limit,
            actual=self.actual,
            errors=self.errors,
            error_count=self.error_count,
        )


class MalformedBody(ServiceProblem):
    """The body is not valid JSON."""

    status = HTTPStatus.BAD_REQUEST
    slug = "malformed-body"
    title = "The body is not valid JSON"
    remedy = "Send one JSON document in UTF-8. The detail says where parsing failed."


class Unauthorized(ServiceProblem):
    """The service requires an API key, and the request has no valid one."""

    status = HTTPStatus.UNAUTHORIZED
    slug = "unauthorized"
    title = "Missing or invalid API key"
    remedy = (
        "Send your key in the header `Authorization: Bearer onr_…`. The operator of the service creates keys with "
        "`onrecord keys new`."
    )


class UnknownOrigin(ServiceProblem):
    """A page of another origin sent the request."""

    status = HTTPStatus.FORBIDDEN
    slug = "unknown-origin"
    title = "Requests from this origin are not allowed"
    remedy = "Send the request from the service's own page or from a program, or ask the operator to allow the origin."


class NotFound(ServiceProblem):
    """There is no resource at this path."""

    status = HTTPStatus.NOT_FOUND
    slug = "not-found"
    title = "No resource at this path"
    remedy = "/openapi.json lists the paths of the service."


class RecordNotFound(ServiceProblem):
    """No source of the record is kept under this id."""

    status = HTTPStatus.NOT_FOUND
    slug = "record-not-found"
    title = "No such source"
    remedy = (
        "Send the source's text to `/v1/records/{id}`, or with the request. Sources are kept for a stated time, each "
        "for the caller who sent it; those in memory are gone when the service restarts."
    )


class MethodNotAllowed(ServiceProblem):
    """The path supports other methods."""

    status = HTTPStatus.METHOD_NOT_ALLOWED
    slug = "method-not-allowed"
    title = "Method not allowed at this path"
    remedy = "The Allow header of the response lists the methods that the path supports."


class NotAcceptable(ServiceProblem):
    """The `Accept` header excludes the media type of the response."""

    status = HTTPStatus.NOT_ACCEPTABLE
    slug = "not-acceptable"
    title = "No such format"
    remedy = (
        "Accept the media type that `detail` names, or leave the header out. Other formats have paths of their own: "
        "/v1/exports/…"
    )


class SlowBody(ServiceProblem):
    """The body arrived too slowly."""

    status = HTTPStatus.REQUEST_TIMEOUT
    slug = "slow-body"
    title = "The body arrived too slowly"
    remedy = "Send the body without long pauses. The detail says which limit it exceeded."


class BodyTooLarge(ServiceProblem):
    """The body is larger than the service accepts."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    slug = "body-too-large"
    title = "The body is too large"
    remedy = "`limit` is the limit that the detail names. Send less per request; /v1/info lists every limit."


class TextTooLong(ServiceProblem):
    """The text is longer than the service accepts."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    slug = "text-too-long"
    title = "The text is too long"
    remedy = (
        "`limit` is the longest text and `actual` the length of the text that was sent, both in code points. "
        "Split it between paragraphs and send the parts; /v1/info lists every limit."
    )


class DeadlineTooShort(ServiceProblem):
    """The text is too long to be read before its deadline, at the pace that the service has measured."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    slug = "deadline-too-short"
    title = "The text cannot be read before its deadline"
    remedy = (
        "`actual` is the length of the text and `limit` about how much can be read before its deadline, both in code "
        "points. Set a later deadline by the header `Request-Timeout`, up to the service's own, which /v1/info "
        "reports, or split the text between paragraphs and send the parts."
    )


class UnsupportedMediaType(ServiceProblem):
    """The body is declared with a media type that the path does not accept."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    slug = "unsupported-media-type"
    title = "Unsupported media type"
    remedy = "Send the header `Content-Type` with a type that the detail names, mostly `application/json`."


class UnknownHost(ServiceProblem):
    """The `Host` header names another host."""

    status = HTTPStatus.MISDIRECTED_REQUEST
    slug = "unknown-host"
    title = "Unknown host name"
    remedy = "Use a host name that the operator has set in ONRECORD_ALLOWED_HOSTS."


class InvalidRequest(ServiceProblem):
    """The body is JSON, but not a valid request."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "invalid-request"
    title = "The request is not valid"
    remedy = (
        "`errors` lists the first errors, each with a JSON Pointer to the field; `error_count` is their number. "
        "Unknown fields are errors, too. /openapi.json describes valid requests."
    )

    @classmethod
    def listing(cls, fields: Sequence[InvalidField]) -> InvalidRequest:
        """The problem with these errors. Its detail repeats the first ones."""
        return cls(listed(fields), errors=fields)

    @classmethod
    def at(cls, pointer: str, kind: str, detail: str) -> InvalidRequest:
        """The problem with one field."""
        return cls.listing([InvalidField(pointer=pointer, type=kind, detail=detail)])


class UnsupportedLanguage(ServiceProblem):
    """The text is declared to be in an unsupported language."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "unsupported-language"
    title = "Unsupported language"
    remedy = "Only English is supported: leave `language` out, or send `en` or a tag that begins with `en-`."


class UnreadableDocument(ServiceProblem):
    """The document is broken, of another type than declared, or takes too much time or memory to parse."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "unreadable-document"
    title = "The document cannot be parsed"
    remedy = "The detail says why. Send it in another format, or its text as plain text in UTF-8."


class NoTextFound(ServiceProblem):
    """The document contains no text."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    slug = "no-text-found"
    title = "The document contains no text"
    remedy = "If it shows a text, send that as plain text."


class RateExceeded(ServiceProblem):
    """The caller has exceeded its rate limit."""

    status = HTTPStatus.TOO_MANY_REQUESTS
    slug = "rate-exceeded"
    title = "Rate limit exceeded"
    remedy = (
        "Try again after `Retry-After` seconds. The headers `RateLimit-Policy` and `RateLimit` of every response say "
        "how many texts are allowed in which time, how many are left, and when all are available again."
    )


class TooManyOpen(ServiceProblem):
    """The caller has too many batches, streams or jobs open."""

    status = HTTPStatus.TOO_MANY_REQUESTS
    slug = "too-many-open"
    title = "Too many batches, streams or jobs are open"
    remedy = (
        "`limit` is how many a caller may have at a time. Send the request again when one of them has ended, or delete "
        "a job that you no longer need."
    )


class InternalError(ServiceProblem):
    """The service failed."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR
    slug = "internal-error"
    title = "Internal server error"
    remedy = "This is an error of the service. Report the `instance` to its operator: it is also in the log."


class ProcessLost(InternalError):
    """The process that read the text has ended: by the text, by a lack of memory, or by a signal."""


class NotReady(ServiceProblem):
    """The models are not loaded, or cannot be used."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    slug = "not-ready"
    title = "The service is not ready"
    remedy = (
        "The detail names the check that failed. Models take some seconds to load; try again after `Retry-After`, if "
        "the response has it."
    )


class Overloaded(ServiceProblem):
    """More is waiting or in progress than the service accepts, or than it can do before the deadline of the text."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    slug = "overloaded"
    title = "The service is busy"
    remedy = "Try again after `Retry-After` seconds, with fewer requests at a time."


class RecordsFull(ServiceProblem):
    """The kept sources take all of the room that the operator has set for them."""

    status = HTTPStatus.INSUFFICIENT_STORAGE
    slug = "records-full"
    title = "No room for another source"
    remedy = "Delete sources that you no longer need, wait until some expire, or send the text with the request."


class DiskFull(ServiceProblem):
    """The disk of the service has no room for what was sent."""

    status = HTTPStatus.INSUFFICIENT_STORAGE
    slug = "disk-full"
    title = "The disk of the service is full"
    remedy = "Nothing of it was kept. Delete jobs that you no longer need, or tell the operator, and send it again."


class ShuttingDown(ServiceProblem):
    """The service is shutting down and accepts no new requests."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    slug = "shutting-down"
    title = "The service is shutting down"
    remedy = "The text was not processed. Send it again after `Retry-After` seconds: another process will take it."


class DeadlineExceeded(ServiceProblem):
    """The record was not ready before the deadline."""

    status = HTTPStatus.GATEWAY_TIMEOUT
    slug = "deadline-exceeded"
    title = "Deadline exceeded"
    remedy = (
        "`limit` is the deadline in seconds: that of the header `Request-Timeout`, or the service's own, which "
        "/v1/info reports. Time in the queue counts. Send the text again when the service is less busy, or in parts."
    )
