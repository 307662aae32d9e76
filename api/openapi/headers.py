"""The response headers in the OpenAPI document."""

from __future__ import annotations

from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]

_PATH = "#/components/headers/"

HEADERS: dict[str, JsonObject] = {
    "X-Request-ID": {
        "description": "The id of the request: the caller's own if it sent one, else a new one. It is in the log.",
        "required": True,
        "schema": {"type": "string"},
    },
    "RateLimit-Policy": {
        "description": "The caller's rate: `q` texts in `w` seconds (draft-ietf-httpapi-ratelimit-headers).",
        "schema": {"type": "string"},
        "example": '"texts";q=600;w=60',
    },
    "RateLimit": {
        "description": "What is left of it: `r` texts, and all of them again in `t` seconds.",
        "schema": {"type": "string"},
        "example": '"texts";r=597;t=12',
    },
    "Retry-After": {
        "description": "After how many seconds to send the request again.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "Server-Timing": {
        "description": "Milliseconds in the queue, in the parser and in the extraction.",
        "schema": {"type": "string"},
        "example": "queue;dur=3.1, parse;dur=120.4, extract;dur=18.0",
    },
    "WWW-Authenticate": {
        "description": "`Bearer`, with `error` if a key was sent.",
        "schema": {"type": "string"},
        "example": 'Bearer error="invalid_token"',
    },
    "Vary": {
        "description": "The request headers that the response depends on, for caches.",
        "schema": {"type": "string"},
        "example": "Accept-Encoding",
    },
}
"""All described headers."""


def describe_headers(operation: JsonObject, *, public: bool, timed: bool) -> None:
    """Describes the headers of an operation's responses.

    Args:
        operation: The operation, in place.
        public: True if it needs no key; its callers have no rate.
        timed: True if it extracts from one text.
    """
    for status, response in operation["responses"].items():
        names = ["X-Request-ID", "Vary"]
        names += [] if public else ["RateLimit-Policy", "RateLimit"]
        names += ["Retry-After"] if status in ("429", "503") else []
        names += ["WWW-Authenticate"] if status == "401" else []
        names += ["Server-Timing"] if timed and status == "200" else []
        response["headers"] = {name: {"$ref": f"{_PATH}{name}"} for name in names}
