"""Runs the server: in this process, or in several workers that share the port."""

from __future__ import annotations

import logging
import math
import os
import sys
from typing import Any

import uvicorn
from uvicorn.config import STARTUP_FAILURE

from onrecord.api.app import create_app
from onrecord.api.errors.redaction import without_message
from onrecord.api.limits.shared_dir import share_dir
from onrecord.api.middleware.hosts import LOOPBACK_NAMES
from onrecord.api.observability.logs import configure
from onrecord.api.server.protocol import LimitedH11Protocol, limit_connections
from onrecord.api.server.supervisor import Supervisor
from onrecord.api.settings import Settings
from onrecord.api.worker.model_host import shared_models

logger = logging.getLogger("onrecord")

WORKER_APP = "onrecord.api.server.run:worker_app"
"""The app of each of several workers, as uvicorn imports it."""
SWITCH_SECONDS = 0.001
"""Seconds after which a thread gives way to another one, a fifth of Python's own. While a thread writes a long record,
the event loop waits so long for each of its steps. With it the 99th percentile of `/livez` during such work is half
of what it was, and the record takes no longer."""
WORKER_SILENCE_SECONDS = 15
"""Seconds without an answer after which a worker counts as hung and is replaced. No model runs in it, so it answers
within milliseconds."""

SPINS = "2000"
"""Turns of a loop, some 0.1 ms in all, for which a thread that waits for the next product spins before it sleeps. It
covers the pauses between two products of a text. By default GNU's OpenMP spins 300,000 turns, some 15 ms: where other
processes use a core as well, a product of two threads then takes 14 to 42 ms instead of 0.4, and a text ten times as
long."""


def serve(settings: Settings) -> None:
    """Serves until a signal stops the process. Logging must be configured.

    Several workers inherit one socket, and one fork server forks their model processes. A worker that ends is replaced.
    """
    if settings.workers > 1:
        _serve_with_workers(settings)
    else:
        if settings.models_at_a_time > 1:
            _keep_threads_from_spinning()
        elif not os.environ.keys() & {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT"}:
            os.environ["GOMP_SPINCOUNT"] = SPINS
        _set_limits(settings)
        with shared_models(settings):
            uvicorn.run(create_app(with_default_hosts(settings)), **_options(settings))


def worker_app() -> object:
    """The app of one of several workers. Its settings come from the environment."""
    settings = Settings()
    configure(settings.log_format, settings.log_level)
    _set_limits(settings)
    try:
        return create_app(with_default_hosts(settings))
    except Exception as error:
        logger.critical("the worker failed to start: %s", without_message(error))
        sys.exit(STARTUP_FAILURE)


def with_default_hosts(settings: Settings) -> Settings:
    """The settings with loopback host names only, if the service listens on loopback and requires no key.

    Otherwise a page of any site could call it: from a browser on this machine, by a name that resolves to loopback.
    """
    if settings.allowed_hosts or settings.keys_file is not None or not settings.is_loopback:
        return settings
    return settings.model_copy(update={"allowed_hosts": (*LOOPBACK_NAMES, settings.host)})


def _serve_with_workers(settings: Settings) -> None:
    _keep_threads_from_spinning()
    # Workers read the environment; the options of the command line have to be in it, too.
    os.environ["ONRECORD_HOST"] = settings.host
    if settings.allow_anonymous:
        os.environ["ONRECORD_ALLOW_ANONYMOUS"] = "true"
    with share_dir(), shared_models(settings):
        config = uvicorn.Config(WORKER_APP, factory=True, workers=settings.workers, **_options(settings))
        supervisor = Supervisor(config, [config.bind_socket()])
        supervisor.run()
    if supervisor.has_failed:
        sys.exit(STARTUP_FAILURE)


def _keep_threads_from_spinning() -> None:
    """Threads that wait for work must not take the cores from other model processes.

    A process that is alone reads a text in two thirds of the time if its threads spin.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def _set_limits(settings: Settings) -> None:
    """Sets what holds for the whole process."""
    sys.setswitchinterval(SWITCH_SECONDS)
    limit_connections(settings.max_connections, settings.header_timeout, settings.stream_timeout)


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "http": LimitedH11Protocol,
        "ws": "none",  # An installed WebSocket package would otherwise open connections without these limits.
        "host": settings.host,
        "port": settings.port,
        "timeout_graceful_shutdown": math.ceil(settings.shutdown_timeout),
        "timeout_worker_healthcheck": WORKER_SILENCE_SECONDS,
        "log_config": None,
        "access_log": False,  # uvicorn's log has the path, which may hold a caller's text.
        "server_header": False,
    }
