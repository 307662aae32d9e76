"""Installs the middleware in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette_compress import CompressMiddleware

from onrecord.api.limits.keys import KeyRing
from onrecord.api.middleware.auth import AuthMiddleware
from onrecord.api.middleware.body_limits import BodyLimitMiddleware, BodyLimits
from onrecord.api.middleware.context import Observer, RequestContextMiddleware
from onrecord.api.middleware.errors import ServerErrorMiddleware
from onrecord.api.middleware.hosts import AllowedHostsMiddleware
from onrecord.api.middleware.ranges import RangeMiddleware
from onrecord.api.middleware.rate_limit import RateLimitMiddleware
from onrecord.api.settings import Settings

_READ_HEADERS = (
    *("Accept", "Authorization", "Content-Type", "Range", "Request-Timeout", "If-None-Match"),
    *("X-Request-ID", "traceparent"),
)
"""The headers that pages of other origins may send: all that the service reads."""


def install(
    app: FastAPI,
    settings: Settings,
    observers: Sequence[Observer],
    *,
    streams: Collection[str],
    charged: Collection[str],
) -> None:
    """Adds the middleware to the app. The one that is added last handles a request first.

    Args:
        app: The app.
        settings: The operator's settings.
        observers: Called for each complete request.
        streams: The paths that limit each line instead of the whole body.
        charged: The paths on which every request is charged to its caller's rate.
    """
    keys = KeyRing(settings.keys_file) if settings.keys_file else None
    limits = BodyLimits(
        max_bytes=settings.max_body_bytes,
        max_values=settings.max_json_values,
        max_open_bytes=settings.max_open_body_bytes,
        timeout=settings.body_timeout,
    )
    app.add_middleware(RangeMiddleware)
    app.add_middleware(RateLimitMiddleware, paths=charged)
    app.add_middleware(AuthMiddleware, keys=keys, anonymous=settings.allow_anonymous)
    app.add_middleware(AllowedHostsMiddleware, hosts=settings.allowed_hosts, origins=settings.cors_origins)
    app.add_middleware(BodyLimitMiddleware, limits=limits, streams=streams)
    app.add_middleware(ServerErrorMiddleware)
    # Low levels save most of the size; higher ones would block the event loop longer.
    app.add_middleware(CompressMiddleware, zstd_level=1, gzip_level=1, brotli=False)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST", "PUT", "DELETE"],
            allow_headers=_READ_HEADERS,
            expose_headers=["X-Request-ID", "RateLimit", "RateLimit-Policy", "Retry-After", "Server-Timing", "ETag"],
        )
    app.add_middleware(RequestContextMiddleware, observers=observers, shared=bool(settings.cors_origins))
