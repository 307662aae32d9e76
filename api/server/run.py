"""The server around the app: in this process, or in several that share the port."""

from __future__ import annotations

import math
import os
from contextlib import nullcontext

import uvicorn

from onrecord.api.app import create_app
from onrecord.api.limits.shared_dir import share_dir
from onrecord.api.observability.logs import configure
from onrecord.api.settings import Settings

WORKER_APP = "onrecord.api.server.run:worker_app"
"""What each of several workers serves, as uvicorn imports it."""
WORKER_SILENCE_SECONDS = 15
"""How long a worker may not answer its supervisor before it is taken for hung and replaced. One that dies is replaced
at once."""


def serve(settings: Settings) -> None:
    """Serves until the process is told to end. Logging must have been configured.

    Several workers inherit one socket. A worker that ends, however it ends, is replaced by another.
    """
    several = settings.workers > 1
    if several:
        # Threads that wait for work must not spin: they would take the cores from other workers. One worker alone reads
        # a text in two thirds of the time where they do.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if several and settings.allow_anonymous:
        # Workers read the environment; what the command line has said beside it has to stand there too.
        os.environ["ONRECORD_ALLOW_ANONYMOUS"] = "true"
    with share_dir() if several else nullcontext():
        uvicorn.run(
            WORKER_APP if several else create_app(settings),
            factory=several,
            workers=settings.workers,
            host=settings.host,
            port=settings.port,
            timeout_graceful_shutdown=math.ceil(settings.shutdown_timeout),
            timeout_worker_healthcheck=WORKER_SILENCE_SECONDS,
            log_config=None,
            access_log=False,  # The request line is ours, and has no path in it; uvicorn's has.
            server_header=False,
        )


def worker_app() -> object:
    """The service as each of several workers has it: all that is set stands in the environment."""
    settings = Settings()
    configure(settings.log_format, settings.log_level)
    return create_app(settings)
