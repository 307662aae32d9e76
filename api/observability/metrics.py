"""Prometheus metrics. No label and no value reveals anything of a text.

Several workers write their numbers into files in a shared directory, and the one that serves `/metrics` adds up all of
them (`api/observability/metric_files.py`).
"""

from __future__ import annotations

import asyncio
import math
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Literal, TypeAlias

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector

from onrecord.api.errors.problems import ServiceProblem
from onrecord.api.observability.metric_files import remove_dead, shared_metrics
from onrecord.api.request_context import RequestContext
from onrecord.schemas.engine import Engine

CALLER_GONE = "caller-gone"

Page: TypeAlias = tuple[bytes, str]

_GaugeMode: TypeAlias = Literal["liveall", "livemax", "livesum"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)
_CODE_POINTS = (100, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000)
"""The buckets of histograms: from a request without a text to the longest timeout, and from a sentence to the longest
text."""
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_RESIDENT_SECONDS = 1.0
"""Seconds between two looks at the memory of the processes, which take a fifth of the time of a refused request."""


class Metrics:
    """The metrics of one process, or of all workers that share a directory."""

    def __init__(self) -> None:
        self._folder = shared_metrics()
        self._registry = CollectorRegistry()
        self._requests = self._histogram(
            "request_seconds", "Duration of requests", _SECONDS, "method", "route", "status"
        )
        self._problems = self._counter("problems", "Problems, of requests and of single texts in them", "type")
        self._dropped = self._counter("dropped", "Texts that were not processed, by cause", "cause")
        self._length = self._histogram("text_code_points", "Length of the texts processed", _CODE_POINTS)
        self._parts = {
            "queue": self._histogram("queue_seconds", "Time of texts in the queue", _SECONDS),
            "parse": self._histogram("parse_seconds", "Time of the models for a text", _SECONDS),
            "extract": self._histogram("extract_seconds", "Time of everything else for a text", _SECONDS),
        }
        self._attributions = self._counter("attributions", "Attributions found", "mode")
        self._warnings = self._counter("warnings", "Warnings in records", "code")
        self._pace = self._gauge("code_points_per_second", "Measured pace of the models; 0: unknown", "livesum")
        self._waiting = self._gauge("waiting_texts", "Texts in the queue", "livesum")
        self._resident = self._gauge("resident_bytes", "Memory of each web process", "liveall")
        self._model_resident = self._gauge(
            "model_resident_bytes", "Memory of the model processes of each web process", "liveall"
        )
        self._models_lost = self._counter("model_processes_lost", "Model processes that ended and were replaced")
        self._model_pids: set[int] = set()
        self._measured = -math.inf
        self._engine = self._gauge(
            "engine_info", "The engine that makes the records; always 1", "livemax", "version", "fingerprint"
        )

    def model_started(self, engine: Engine, pid: int) -> None:
        """Sets the engine that makes the records, and the process that runs it."""
        self._engine.labels(version=engine.version, fingerprint=engine.fingerprint).set(1)
        self._model_pids.add(pid)
        self._measured = -math.inf

    def model_lost(self, pid: int) -> None:
        """Counts a model process that has ended."""
        self._model_pids.discard(pid)
        self._models_lost.inc()

    def over(self, context: RequestContext) -> None:
        """Counts a complete request."""
        status = str(context.status or CALLER_GONE)
        self._requests.labels(method=context.method, route=context.route, status=status).observe(context.seconds)
        if context.problem:
            self.problem(context.problem)
        if (now := time.monotonic()) - self._measured > _RESIDENT_SECONDS:
            self._measured = now
            self._resident.set(_resident(os.getpid()))
            self._model_resident.set(sum(_resident(pid) for pid in self._model_pids if pid))

    def problem(self, slug: str) -> None:
        """Counts a problem."""
        self._problems.labels(type=slug).inc()

    @contextmanager
    def watching(self, waiting: Callable[[], int]) -> Iterator[None]:
        """Surrounds the processing of a text by the worker: counts dropped texts and the texts in the queue.

        Errors of the text itself do not count here.
        """
        # Soon, when the text is in the queue.
        asyncio.get_running_loop().call_soon(lambda: self._waiting.set(waiting()))
        try:
            yield
        except asyncio.CancelledError:
            self._dropped.labels(cause=CALLER_GONE).inc()
            raise
        except ServiceProblem as problem:
            self._dropped.labels(cause=problem.slug).inc()
            raise
        finally:
            self._waiting.set(waiting())

    def read(
        self, length: int, modes: Mapping[str, int], warnings: Mapping[str, int], timings: Mapping[str, float]
    ) -> None:
        """Counts a text that was read.

        Args:
            length: Its code points.
            modes: The number of attributions of each mode.
            warnings: The number of warnings of each code.
            timings: The seconds of `queue`, `parse` and `extract`.
        """
        self._length.observe(length)
        for part, seconds in timings.items():
            self._parts[part].observe(seconds)
        for mode, count in modes.items():
            self._attributions.labels(mode=mode).inc(count)
        for code, count in warnings.items():
            self._warnings.labels(code=code).inc(count)

    def set_pace(self, code_points_per_second: float) -> None:
        """Sets the measured pace."""
        self._pace.set(code_points_per_second)

    def page(self, accept: str) -> Page:
        """All metrics in the format that the caller accepts, with its media type."""
        registry = self._registry
        if self._folder is not None:
            remove_dead(self._folder)
            registry = CollectorRegistry()
            MultiProcessCollector(registry, str(self._folder))
        encode, media_type = choose_encoder(accept)
        return encode(registry), media_type

    def _counter(self, name: str, help_text: str, *labels: str) -> Counter:
        return Counter(f"onrecord_{name}", help_text, labels, registry=self._registry)

    def _gauge(self, name: str, help_text: str, mode: _GaugeMode, *labels: str) -> Gauge:
        return Gauge(f"onrecord_{name}", help_text, labels, registry=self._registry, multiprocess_mode=mode)

    def _histogram(self, name: str, help_text: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(f"onrecord_{name}", help_text, labels, registry=self._registry, buckets=buckets)


def _resident(pid: int) -> int:
    """The memory of a process in bytes; 0 if the system does not report it."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * _PAGE_BYTES
    except OSError:
        return 0
