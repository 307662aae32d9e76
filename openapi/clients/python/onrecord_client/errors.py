"""The errors of calls as exceptions, and which are worth another attempt.

OnrecordError
  ├── ConnectionFailed    no answer came, or none in time
  ├── StreamTruncated     a stream ended before its end line: texts without a result have none
  └── ProblemError        the service answered with a problem (RFC 9457)
        ├── InvalidRequest  400, 415, 422: the request must be another
        ├── Unauthorized    401, 403: a good key is needed
        ├── TooLarge        413: `limit` tells how much is taken
        ├── RateLimited     429: come again after `retry_after` seconds
        └── Unavailable     500 and above: the service failed, is busy or is not ready
"""

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

MAX_PAUSE_SECONDS = 60.0
_FIRST_PAUSE, _MAX_BACKOFF_SECONDS = 0.5, 8.0


class OnrecordError(Exception):
    """The base of all errors that a call raises."""


class ConnectionFailed(OnrecordError):
    """No answer came, or none in time."""


class StreamTruncated(OnrecordError):
    """A stream ended before its end line."""


class ProblemError(OnrecordError):
    """An answer that is no success. What it does not tell is None; `problem` has every field of it."""

    def __init__(self, response: httpx.Response) -> None:
        self.status, self.problem = response.status_code, _object(response)
        self.type, self.title = (
            self.problem.get("type", "about:blank"),
            self.problem.get("title", "No problem document"),
        )
        self.detail, self.errors = self.problem.get("detail"), self.problem.get("errors", [])
        self.limit, self.actual = self.problem.get("limit"), self.problem.get("actual")
        self.request_id = response.headers.get("X-Request-ID")
        self.retry_after = _seconds(response.headers.get("Retry-After", ""))
        super().__init__(f"{self.status} {self.title}: {self.detail} (request {self.request_id})")


class InvalidRequest(ProblemError):
    """The request must be another."""


class Unauthorized(ProblemError):
    """A good key is needed."""


class TooLarge(ProblemError):
    """More was sent than `limit`."""


class RateLimited(ProblemError):
    """More was sent in a short time than the caller's rate allows."""


class Unavailable(ProblemError):
    """The service failed, is busy or is not ready."""


_KINDS = {400: InvalidRequest, 401: Unauthorized, 403: Unauthorized, 413: TooLarge, 415: InvalidRequest}
_KINDS |= {422: InvalidRequest, 429: RateLimited}


def error_of(response: httpx.Response) -> ProblemError:
    """The exception for an answer that has been read and is no success."""
    return _KINDS.get(response.status_code, Unavailable if response.status_code >= 500 else ProblemError)(response)


def failed(error: httpx.TransportError) -> ConnectionFailed:
    """The exception for a connection without an answer, with the address that was called."""
    try:
        url = error.request.url
    except RuntimeError:  # no request was made
        return ConnectionFailed(str(error) or repr(error))
    return ConnectionFailed(f"{url.scheme}://{url.netloc.decode()}: {str(error) or repr(error)}")


def pause(error: httpx.TransportError | ProblemError, attempt: int, max_retries: int) -> float:
    """Seconds until the next attempt, never fewer than the service asks for; raises what is not worth another."""
    asked = (error.retry_after or 0.0) if isinstance(error, ProblemError) else 0.0
    # When no answer came in time the service may still be reading: asking again would only add to its work.
    late = isinstance(error, httpx.ReadTimeout)
    again = error.status in (429, 502, 503, 504) if isinstance(error, ProblemError) else not late
    if not again or attempt >= max_retries or asked > MAX_PAUSE_SECONDS:
        raise error if isinstance(error, ProblemError) else failed(error) from error
    return max(asked, min(_MAX_BACKOFF_SECONDS, _FIRST_PAUSE * 2.0**attempt) * random.uniform(0.5, 1.0))


def _object(response: httpx.Response) -> dict[str, Any]:
    try:
        found = response.json()
    except ValueError:  # a proxy's page
        return {}
    return found if isinstance(found, dict) else {}


def _seconds(retry_after: str) -> float | None:
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
