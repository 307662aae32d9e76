"""The FastAPI application."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.routing import BaseRoute
from starlette.staticfiles import StaticFiles

from onrecord.api.documents.parser_pool import ParserPool
from onrecord.api.extractor import TextExtractor
from onrecord.api.jobs.runner import JobRunner
from onrecord.api.jobs.store import JobStore
from onrecord.api.kept_records.disk import StoredRecords
from onrecord.api.kept_records.memory import KeptRecords
from onrecord.api.limits.bulk import BulkPlaces
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.limits.storage import shared_counters
from onrecord.api.middleware import exception_handlers
from onrecord.api.middleware.install import install
from onrecord.api.observability.logs import log_request
from onrecord.api.observability.metrics import Metrics
from onrecord.api.openapi import METADATA, Service
from onrecord.api.routes import (
    archive,
    batch,
    docs,
    explanations,
    exports,
    extractions,
    kept_records,
    metrics,
    openapi,
    page,
    service,
    stream,
    texts,
    verifications,
)
from onrecord.api.routes import jobs as jobs_route
from onrecord.api.routes.accept import ACCEPTABLE
from onrecord.api.routes.parameters import KNOWN_PARAMETERS
from onrecord.api.settings import Settings
from onrecord.api.shutdown import on_stop_signal
from onrecord.api.state import State
from onrecord.api.worker import ModelWorker
from onrecord.api.worker.launchers import ForkServerLauncher, Launcher, ThreadLauncher
from onrecord.api.worker.model_host import ModelHost, model_spec, shared_address
from onrecord.api.worker.work_thread import WorkThread

if TYPE_CHECKING:
    from onrecord.api.assistants.transports import AssistantTools
    from onrecord.api.observability.tracing import Tracing

CLOSING_SECONDS = 5
"""Seconds that shutdown waits for a text that no request waits for any more; then its process is killed."""

CHARGED = (*exports.PATHS, *verifications.PATHS, "/v1/extractions", "/v1/extractions/batch", "/v1/texts")
"""Paths whose requests cost one text each, whatever the result. A stream is charged for each line."""

_NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""FastAPI's own telemetry, off: its spans and logs hold paths, queries and the messages of exceptions."""


def create_app(settings: Settings, extractor: TextExtractor | None = None) -> FastAPI:
    """Creates the app. It loads the models in the background after it has started; until then it is not ready.

    Args:
        settings: The operator's settings.
        extractor: Reads the texts on a thread of this process; None for model processes.
    """
    counted = Metrics()
    tracing = _tracing(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[State]:
        with _launcher(settings, extractor) as launcher:
            worker = _worker(settings, launcher, counted)
            loading = asyncio.create_task(worker.start())
            matcher, converter = WorkThread(settings.max_waiting), WorkThread(settings.max_waiting)
            parsers = ParserPool(settings.document_timeout, settings.max_waiting)
            async with AsyncExitStack() as stack:
                stack.enter_context(on_stop_signal(worker.drain))
                if assistants is not None:
                    await stack.enter_async_context(assistants.running())
                jobs = _jobs(settings, worker, parsers)
                yield State(
                    settings=settings,
                    worker=worker,
                    limiter=RateLimiter(settings.rate, shared_counters()),
                    metrics=counted,
                    parsers=parsers,
                    bulk_places=BulkPlaces(),
                    matcher=matcher,
                    converter=converter,
                    archive_places=asyncio.Semaphore(archive.MAX_QUESTIONS),
                    kept_records=await stack.enter_async_context(_kept_records(settings)),
                    jobs=jobs,
                )
                await _close(jobs, (matcher, converter), parsers, worker)
            loading.cancel()
            await asyncio.gather(loading, return_exceptions=True)
        if tracing:
            await asyncio.to_thread(tracing.close)

    # FastAPI's own /docs and /redoc stay off: they would fetch their scripts from another host.
    pages: dict[str, Any] = {"docs_url": None, "redoc_url": None, "openapi_url": None, "redirect_slashes": False}
    app = Service(lifespan=lifespan, telemetry=_NO_TELEMETRY, **pages, **METADATA)
    observers = [log_request, counted.over, *([tracing.over] if tracing else [])]
    install(app, settings, observers, streams=[stream.PATH, jobs_route.PATH], charged=CHARGED)
    exception_handlers.install(app)
    assistants = _assistants(app, settings)
    app.router.routes.extend(_routes())
    return app


@cache
def _routes() -> list[BaseRoute]:
    """The routes of every app. Made once: FastAPI makes their models at the first request, which takes 60 ms."""
    router = APIRouter()
    for module in (
        extractions,
        batch,
        stream,
        texts,
        exports,
        verifications,
        kept_records,
        jobs_route,
        archive,
        service,
    ):
        router.include_router(module.router, dependencies=[KNOWN_PARAMETERS, ACCEPTABLE])
    for module in (openapi, docs, metrics, explanations, page):
        router.include_router(module.router)
    router.mount("/page", page.PageFiles(directory=page.FOLDER))
    router.mount("/docs/ui", StaticFiles(directory=docs.FOLDER))
    return router.routes


async def _close(
    jobs: JobRunner | None, threads: Sequence[WorkThread], parsers: ParserPool, worker: ModelWorker
) -> None:
    """Closes jobs, threads, parsers and worker; jobs first, as they use the others."""
    if jobs is not None:
        await jobs.stop()
    for thread in threads:
        thread.close()
    await parsers.close()
    await worker.close(CLOSING_SECONDS)


def _jobs(settings: Settings, worker: ModelWorker, parsers: ParserPool) -> JobRunner | None:
    """The runner of jobs; None if the operator has set no folder for them."""
    if settings.jobs_dir is None:
        return None
    return JobRunner(JobStore(settings.jobs_dir, settings.job_days), worker, parsers, settings)


def _worker(settings: Settings, launcher: Launcher, counted: Metrics) -> ModelWorker:
    """The model worker. An extractor on a thread of this process reads one text at a time."""
    processes = settings.models_at_a_time if isinstance(launcher, ForkServerLauncher) else 1
    return ModelWorker(launcher, settings, counted.model_started, counted.model_lost, processes)


@asynccontextmanager
async def _kept_records(settings: Settings) -> AsyncGenerator[KeptRecords]:
    """The sources that callers send once, on disk if the operator has set a folder. Expired ones are deleted."""
    seconds, folder = settings.records_seconds, settings.records_dir
    size = settings.max_stored_records_bytes
    stored = await asyncio.to_thread(StoredRecords, folder, seconds, size) if folder and seconds else None
    kept = KeptRecords(seconds, settings.max_records_bytes, stored)
    forgetting = asyncio.create_task(kept.forget_expired())
    yield kept
    forgetting.cancel()


@contextmanager
def _launcher(settings: Settings, extractor: TextExtractor | None) -> Iterator[Launcher]:
    """Makes the model processes: of the fork server that several web processes share, or of one for this process."""
    if extractor is not None:
        yield ThreadLauncher(lambda: extractor)
    elif address := shared_address():
        yield ForkServerLauncher(address)
    else:
        with ModelHost(model_spec(settings)) as host:
            yield ForkServerLauncher(host.address)


def _assistants(app: FastAPI, settings: Settings) -> AssistantTools | None:
    """The tools at `/mcp`; None if they are off."""
    if not settings.mcp:
        return None
    # Imported here because it takes half a second and few operators need it.
    from onrecord.api.assistants.transports import AssistantTools

    return AssistantTools(app, settings)


def _tracing(settings: Settings) -> Tracing | None:
    """The exporter of spans; None if no collector is configured."""
    if settings.otlp_endpoint is None:
        return None
    # Imported here because it takes a quarter of a second and few operators need it.
    from onrecord.api.observability.tracing import Tracing

    return Tracing(settings.otlp_endpoint, metadata.version("onrecord"))
