"""The service put together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.staticfiles import StaticFiles

from api import handlers
from api.documents.workshop import Workshop
from api.envelope import Envelope
from api.extractor import TextExtractor, load
from api.faults import Faults
from api.gate import Gate
from api.keys import KeyRing
from api.logs import log_exchange
from api.openapi import METADATA, Service
from api.rates import Rates
from api.routes import batch, explanations, extractions, page, service, stream, texts
from api.settings import Settings
from api.state import State
from api.worker import ModelWorker


def create_app(settings: Settings, extractor: TextExtractor | None = None) -> FastAPI:
    """The service with these settings.

    The models are loaded in the background once the app starts: until then it lives and is not ready.

    Args:
        settings: What the operator has set.
        extractor: One to use in place of the real one, as tests do.
    """

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[State]:
        worker = ModelWorker(lambda: extractor or load(settings.models), settings.max_waiting)
        loading = asyncio.create_task(worker.start())
        workshop = Workshop(settings.document_timeout, settings.max_waiting)
        yield State(settings=settings, worker=worker, rates=Rates(settings.rate), workshop=workshop)
        await workshop.close()
        await worker.close()
        await asyncio.gather(loading, return_exceptions=True)

    # /docs and /redoc stay off: they would fetch their scripts from another host.
    app = Service(lifespan=lifespan, docs_url=None, redoc_url=None, redirect_slashes=False, **METADATA)
    _surround(app, settings)
    handlers.install(app)
    for module in (extractions, batch, stream, texts, service, explanations, page):
        app.include_router(module.router)
    app.mount("/page", StaticFiles(directory=page.FOLDER))
    return app


def _surround(app: FastAPI, settings: Settings) -> None:
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
    app.add_middleware(Envelope, observers=[log_exchange], shared=bool(settings.cors_origins))
