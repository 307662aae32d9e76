"""The service put together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from onrecord.api import handlers
from onrecord.api.documents.workshop import Workshop
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.layers import NO_TELEMETRY, surround, tracing_of
from onrecord.api.logs import log_exchange
from onrecord.api.metrics import Metrics
from onrecord.api.openapi import METADATA, Service
from onrecord.api.problems import NotReady
from onrecord.api.rates import Rates
from onrecord.api.routes import batch, explanations, extractions, metrics, page, service, stream, texts
from onrecord.api.settings import Settings
from onrecord.api.shutdown import end_process, told_at_the_end
from onrecord.api.state import State
from onrecord.api.windows import shared_windows
from onrecord.api.worker import ModelWorker

CLOSING_SECONDS = 5
"""How long the model thread may still take when nobody waits for anything any more: one call into a model."""


def create_app(
    settings: Settings, extractor: TextExtractor | None = None, on_broken: Callable[[], None] = end_process
) -> FastAPI:
    """The service with these settings.

    The models are loaded in the background once the app starts: until then it lives and is not ready.

    Args:
        settings: What the operator has set.
        extractor: One to use in place of the real one, as tests do.
        on_broken: Called when no text can be read any more; by default the process ends.
    """
    counted = Metrics()
    tracing = tracing_of(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[State]:
        worker = ModelWorker(lambda: extractor or load(settings.models), settings, on_broken, counted.batch)
        loading = asyncio.create_task(_load(worker, counted))
        rates = Rates(settings.rate, shared_windows())
        workshop = Workshop(settings.document_timeout, settings.max_waiting)
        with told_at_the_end(worker.drain):
            yield State(settings=settings, worker=worker, rates=rates, metrics=counted, workshop=workshop)
            await workshop.close()
            await worker.close(CLOSING_SECONDS)
        loading.cancel()
        await asyncio.gather(loading, return_exceptions=True)
        if tracing:
            await asyncio.to_thread(tracing.close)

    # /docs and /redoc stay off: they would fetch their scripts from another host.
    pages: dict[str, Any] = {"docs_url": None, "redoc_url": None, "redirect_slashes": False}
    app = Service(lifespan=lifespan, telemetry=NO_TELEMETRY, **pages, **METADATA)
    surround(app, settings, [log_exchange, counted.over, *([tracing.over] if tracing else [])])
    handlers.install(app)
    for module in (extractions, batch, stream, texts, service, metrics, explanations, page):
        app.include_router(module.router)
    app.mount("/page", StaticFiles(directory=page.FOLDER))
    return app


async def _load(worker: ModelWorker, counted: Metrics) -> None:
    """Loads the models, and lets the metrics name what is loaded."""
    await worker.start()
    with suppress(NotReady):
        counted.loaded(worker.extractor.engine)
