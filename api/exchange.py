"""One request and its answer, as all who handle it note it down: for the log, the metrics and the answer's headers.

Nothing in it can be read back into what was sent: of a text it has the length and the hash, of an address the route's
pattern, of a key its public id.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Annotated, cast
from uuid import UUID, uuid4

from fastapi import Depends
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import Scope

UNMATCHED = "unmatched"
"""The route of a request that no route took."""

_KEY = "onrecord.exchange"
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
# What proxies and tracers make: UUIDs, ULIDs, hexadecimal, `Root=1-5f…`. Too narrow for prose, and safe in any log.
_REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=-]{0,63}")
# https://www.w3.org/TR/trace-context/: version, trace id, parent id, flags; later versions may append.
_TRACEPARENT = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?")


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a request is from: a key, by its public id, or whoever is at an address.

    `rate` is the key's own; None: that of the service.
    """

    name: str
    key_id: str | None = None
    rate: str | None = None


@dataclass(slots=True)
class Exchange:
    """A request on its way through the service.

    `headers` go out with the answer; `problem` is the slug of the problem that it was, if it was one. `text_length`
    is in code points, over all texts; `text_sha256` and `timings`, in seconds, are there for a single text. `method` is
    one that a route may take, or `other`: a caller may send any word.
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
        """The request's id as a URI, as problems name it: a URN of a UUID where it is one, else a tag (RFC 4151)."""
        try:
            if str(UUID(self.request_id)) == self.request_id.lower():
                return f"urn:uuid:{self.request_id}"
        except ValueError:
            pass
        return f"tag:onrecord,2026:{self.request_id}"

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self.began

    def timed(self, parts: Mapping[str, float]) -> None:
        """Notes how many seconds each part of the work took, and tells it in the answer's `Server-Timing`."""
        self.timings = dict(parts)
        told = [f"{part};dur={seconds * 1000:.1f}" for part, seconds in self.timings.items()]
        self.headers["Server-Timing"] = ", ".join(told)

    def note(self, text: str) -> None:
        """Notes that a text was sent: how long it is, and the hash of the only one."""
        self.texts += 1
        self.text_length += len(text)
        self.text_sha256 = sha256(text.encode("utf-8", "replace")).hexdigest() if self.texts == 1 else None


def begin(scope: Scope) -> Exchange:
    """Opens the exchange of a request and keeps it with the request.

    The id is the caller's `X-Request-ID` if that can be one, else the trace's of `traceparent`, else a new one.
    """
    headers = Headers(scope=scope)
    trace = _TRACEPARENT.fullmatch(headers.get("traceparent", ""))
    trace_id = trace[1] if trace else None
    given = headers.get("x-request-id", "")
    request_id = given if _REQUEST_ID.fullmatch(given) else trace_id or str(uuid4())
    client = scope.get("client")
    caller = Caller(name=f"address {_network(client[0]) if client else 'unknown'}")
    exchange = Exchange(
        request_id=request_id,
        trace_id=trace_id,
        method=scope["method"] if scope["method"] in _METHODS else "other",
        caller=caller,
        traceparent=trace[0] if trace else None,
    )
    scope[_KEY] = exchange
    return exchange


def _network(address: str) -> str:
    """What stands for one caller among addresses: of IPv6 the first half, since one subscriber has all the rest."""
    return ":".join(address.split(":")[:4]) if ":" in address else address


def exchange_of(scope: Scope) -> Exchange:
    """The exchange that a request belongs to."""
    return cast(Exchange, scope[_KEY])


def _exchange(request: Request) -> Exchange:
    return exchange_of(request.scope)


CurrentExchange = Annotated[Exchange, Depends(_exchange)]
