"""The request header `Accept` (RFC 9110, section 12.5.1), for operations that respond with one media type each."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from http import HTTPStatus

from fastapi import Depends
from fastapi.routing import APIRoute
from starlette.requests import Request

from onrecord.api.errors.problems import MEDIA_TYPE, NotAcceptable
from onrecord.api.middleware.auth import is_public

MAX_ACCEPT_LENGTH = 2_000
"""The characters of the header that are parsed: real ones are much shorter."""
JSON = "application/json"


def accepts(accept: str, media_type: str) -> bool:
    """True if a header allows a media type. The most specific range that matches decides, as the standard says."""
    if not accept.strip():
        return True
    qualities = dict(reversed(list(_ranges(accept[:MAX_ACCEPT_LENGTH]))))
    ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    return next((qualities[name] > 0 for name in ranges if name in qualities), False)


def answered_type(route: APIRoute) -> str | None:
    """The media type of a route's success, without parameters; None if it has no body."""
    if route.status_code == HTTPStatus.NO_CONTENT:
        return None
    content = route.responses.get(HTTPStatus.OK, {}).get("content")
    return next(iter(content)) if content else JSON


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Yields the media ranges of a header, each with its quality."""
    for part in accept.split(","):
        message = Message()
        message["Content-Type"] = part.strip()
        if "/" in part:
            yield message.get_content_type(), _quality(str(message.get_param("q", "1")))


def _quality(text: str) -> float:
    """Parses a weight from 0 to 1; an invalid one counts as 0."""
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0


async def _check(request: Request) -> None:
    """Refuses a request that excludes the response.

    A header that names problems alone comes from generated clients, some of which take the first type of an operation's
    responses that has `json` in its name. And what has the suffix `+json` is JSON to those who ask for JSON.
    """
    route = request.scope["route"]
    if is_public(route.path) or (answer := answered_type(route)) is None:
        return
    accept = ",".join(request.headers.getlist("accept"))
    allowed = (answer, MEDIA_TYPE, *([JSON] if answer.endswith("+json") else ()))
    if not any(accepts(accept, one) for one in allowed):
        raise NotAcceptable(f"The response is `{answer}`, which the Accept header excludes.")


ACCEPTABLE = Depends(_check)
"""For routers: refuses requests that do not accept the media type of the operation's response. Probes of health, which
need no key, are answered in any case."""
