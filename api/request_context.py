"""The context of a request: its data for the log, the metrics and the response headers.

It reveals nothing of a text, path or key: it has the length and the hash of a text, the pattern of the route, and the
public id of a key.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Annotated, cast
from uuid import UUID, uuid4

from fastapi import Depends
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import Scope

UNMATCHED = "unmatched"
"""The route of a request that matches no route."""

_KEY = "onrecord.context"
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
# The ids of proxies and tracers: UUIDs, ULIDs, hexadecimal, `Root=1-5f…`. Too narrow for prose, and safe in any log.
_REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=-]{0,63}")
# https://www.w3.org/TR/trace-context/: version, trace id, parent id, flags; later versions may append.
_TRACEPARENT = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?")
_SUBSCRIBER_PREFIX = 64  # Bits of an IPv6 address: one subscriber has at least a whole /64 (RFC 6177).


@dataclass(frozen=True, slots=True)
class Caller:
    """The caller of a request: the owner of a key, named by its public id, or a network address.

    `rate` is the key's own rate; None for that of the service.
    """

    name: str
    key_id: str | None = None
    rate: str | None = None


@dataclass(slots=True)
class RequestContext:
    """The data about one request.

    `headers` are added to the response; `problem` is the slug of the problem in the response. `text_length`
    is in code points, over all texts; `text_sha256` and `timings`, in seconds, are set for a single text. `method` is
    `other` for methods that no route supports, as a caller may send any word.
    """

    request_id: str
    trace_id: str | None
    method: str
    caller: Caller
    traceparent: str | None = None
    began: float = field(default_factory=time.monotonic)
    route: str = UNMATCHED
    status: int | None = None
    problem: str | None = None
    texts: int = 0
    text_length: int = 0
    text_sha256: str | None = None
    timings: dict[str, float] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def instance(self) -> str:
        """The request's id as a URI, for problems: a URN if it is a UUID, else a tag (RFC 4151)."""
        try:
            if str(UUID(self.request_id)) == self.request_id.lower():
                return f"urn:uuid:{self.request_id}"
        except ValueError:
            pass
        return f"tag:onrecord,2026:{self.request_id}"

    @property
    def seconds(self) -> float:
        """The time since the request began."""
        return time.monotonic() - self.began

    def set_timings(self, seconds: Mapping[str, float]) -> None:
        """Sets the seconds of each part of the work, also in the response header `Server-Timing`."""
        self.timings = dict(seconds)
        self.headers["Server-Timing"] = ", ".join(f"{part};dur={value * 1000:.1f}" for part, value in seconds.items())

    def add_text(self, text: str) -> None:
        """Counts a text: its length, and the hash if it is the only one."""
        self.texts += 1
        self.text_length += len(text)
        self.text_sha256 = sha256(text.encode("utf-8", "replace")).hexdigest() if self.texts == 1 else None


def open_context(scope: Scope) -> RequestContext:
    """Creates the context of a request and stores it in its scope.

    The id is the caller's `X-Request-ID` if it is valid, else the trace id of `traceparent`, else a new one.
    """
    headers = Headers(scope=scope)
    trace = _TRACEPARENT.fullmatch(headers.get("traceparent", ""))
    trace_id = trace[1] if trace else None
    given = headers.get("x-request-id", "")
    request_id = given if _REQUEST_ID.fullmatch(given) else trace_id or str(uuid4())
    client = scope.get("client")
    context = RequestContext(
        request_id=request_id,
        trace_id=trace_id,
        method=scope["method"] if scope["method"] in _METHODS else "other",
        caller=Caller(name=f"address {_network(client[0]) if client else 'unknown'}"),
        traceparent=trace[0] if trace else None,
    )
    scope[_KEY] = context
    return context


def _network(address: str) -> str:
    """The part of an address that identifies a caller: all of IPv4, the /64 of IPv6; `unknown` if it is neither.

    The address may come from `X-Forwarded-For`, in which a caller can send anything.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Network((found, _SUBSCRIBER_PREFIX), strict=False))
    return str(found)


def context_of(scope: Scope) -> RequestContext:
    """The context of a request."""
    return cast(RequestContext, scope[_KEY])


# A function that is not async would run on a thread: handing it over costs as much as a small answer.
async def _current(request: Request) -> RequestContext:
    return context_of(request.scope)


CurrentContext = Annotated[RequestContext, Depends(_current)]
"""The context of the current request, as a parameter of its route."""
