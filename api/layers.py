"""The layers around the routes, in their order, and what is told of every exchange."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.middleware.cors import CORSMiddleware

from onrecord.api.envelope import Envelope, Observer
from onrecord.api.faults import Faults
from onrecord.api.gate import Gate
from onrecord.api.keys import KeyRing
from onrecord.api.routes import stream
from onrecord.api.settings import Settings

if TYPE_CHECKING:
    from onrecord.api.tracing import Tracing

NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""FastAPI's own telemetry, off: its spans and logs hold paths, queries and the messages of exceptions."""


def tracing_of(settings: Settings) -> Tracing | None:
    """What sends spans, where a collector is set."""
    if settings.otlp_endpoint is None:
        return None
    # Imported here because it is slow to import and few need it.
    from onrecord.api.tracing import Tracing

    return Tracing(settings.otlp_endpoint, metadata.version("onrecord"))


def surround(app: FastAPI, settings: Settings, observers: Sequence[Observer]) -> None:
    """Puts around the routes what every request passes; what is added last is passed first."""
    keys = KeyRing(settings.keys_file) if settings.keys_file else None
    app.add_middleware(Gate, keys=keys, anonymous=settings.allow_anonymous, hosts=settings.allowed_hosts)
    app.add_middleware(
        Faults, max_body_bytes=settings.max_body_bytes, body_timeout=settings.body_timeout, streams=[stream.PATH]
    )
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Accept", "Authorization", "Content-Type", "X-Request-ID", "traceparent"],
            expose_headers=["X-Request-ID", "RateLimit", "RateLimit-Policy", "Retry-After", "Server-Timing"],
        )
    app.add_middleware(Envelope, observers=observers, shared=bool(settings.cors_origins))
