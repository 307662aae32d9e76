"""The service put together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api import handlers
from api.envelope import Envelope
from api.extractor import TextExtractor, load
from api.openapi import METADATA, Service
from api.routes import explanations, extractions, page, service
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
        yield State(settings=settings, worker=worker)
        await worker.close()
        await asyncio.gather(loading, return_exceptions=True)

    # /docs and /redoc stay off: they would fetch their scripts from another host.
    app = Service(lifespan=lifespan, docs_url=None, redoc_url=None, redirect_slashes=False, **METADATA)
    app.add_middleware(Envelope, max_body_bytes=settings.max_body_bytes)
    handlers.install(app)
    for module in (extractions, service, explanations, page):
        app.include_router(module.router)
    app.mount("/page", StaticFiles(directory=page.FOLDER))
    return app
