"""What the service counts and times, as Prometheus reads it. No label and no value can be read back into a text.

With several workers each writes its numbers into files of the folder that they share, and any of them adds up all when
it is asked (`api/limits/shared_dir.py`).
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TypeAlias

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from onrecord.api.errors.problems import ServiceProblem
from onrecord.api.limits.shared_dir import shared_dir
from onrecord.api.request_context import RequestContext
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction

CALLER_GONE = "caller-gone"

Page: TypeAlias = tuple[bytes, str]

_GaugeMode: TypeAlias = Literal["liveall", "livemax", "livesum"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)
_CODE_POINTS = (100, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000)
_TEXTS = (1, 2, 4, 8, 16, 32, 64)
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


class Metrics:
    """The metrics of one process, or of all that share a folder."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = self._histogram(
            "request_seconds", "Requests, by how long they took", _SECONDS, "method", "route", "status"
        )
        self._problems = self._counter("problems", "Problems answered, of requests and of texts in them", "type")
        self._dropped = self._counter("dropped", "Texts that were not read, by the cause", "cause")
        self._length = self._histogram("text_code_points", "Texts read, by their length", _CODE_POINTS)
        self._parts = {
            "queue": self._histogram("queue_seconds", "How long texts waited for the models", _SECONDS),
            "parse": self._histogram("parse_seconds", "How long the models took for a text", _SECONDS),
            "extract": self._histogram("extract_seconds", "How long the rest took for a text", _SECONDS),
        }
        self._batch_texts = self._histogram("batch_texts", "Texts that the models were given at a time", _TEXTS)
        self._batch_cost = self._histogram("batch_code_points", "The same in code points", _CODE_POINTS)
        self._attributions = self._counter("attributions", "Attributions found", "mode")
        self._warnings = self._counter("warnings", "Warnings in records", "code")
        self._waiting = self._gauge("waiting_texts", "Texts that wait for the models now", "livesum")
        self._resident = self._gauge("resident_bytes", "Memory of each process", "liveall")
        self._engine = self._gauge(
            "engine_info", "What makes the records: always 1", "livemax", "version", "fingerprint"
        )

    def loaded(self, engine: Engine) -> None:
        """Notes what makes the records."""
        self._engine.labels(version=engine.version, fingerprint=engine.fingerprint).set(1)

    def over(self, context: RequestContext) -> None:
        """Counts a request that is over."""
        status = str(context.status or CALLER_GONE)
        self._requests.labels(method=context.method, route=context.route, status=status).observe(context.seconds)
        if context.problem:
            self.problem(context.problem)
        self._resident.set(_resident())

    def problem(self, slug: str) -> None:
        """Counts a problem."""
        self._problems.labels(type=slug).inc()

    def batch(self, costs: Sequence[int]) -> None:
        """Counts what the models were given at a time: the code points of each text."""
        self._batch_texts.observe(len(costs))
        self._batch_cost.observe(sum(costs))

    @contextmanager
    def watching(self, waiting: Callable[[], int]) -> Iterator[None]:
        """Surrounds a text's way through the worker: counts it if it is not read, and notes how many wait.

        What is wrong with the text itself is no reason here.
        """
        self._waiting.set(waiting())
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

    def read(self, extraction: Extraction, length: int, timings: Mapping[str, float]) -> None:
        """Counts a text of some code points that was read, with the seconds of `queue`, `parse` and `extract`."""
        self._length.observe(length)
        for part, seconds in timings.items():
            self._parts[part].observe(seconds)
        for attribution in extraction.attributions:
            self._attributions.labels(mode=attribution.mode).inc()
        for warning in extraction.warnings:
            self._warnings.labels(code=warning.code).inc()

    def page(self, accept: str) -> Page:
        """All of it and its media type, in the format that whoever asks can read."""
        registry = self._registry
        if folder := shared_dir():
            _forget_the_dead(folder)
            registry = CollectorRegistry()
            MultiProcessCollector(registry, str(folder))
        encode, media_type = choose_encoder(accept)
        return encode(registry), media_type

    def _counter(self, name: str, help_text: str, *labels: str) -> Counter:
        return Counter(f"onrecord_{name}", help_text, labels, registry=self._registry)

    def _gauge(self, name: str, help_text: str, mode: _GaugeMode, *labels: str) -> Gauge:
        return Gauge(f"onrecord_{name}", help_text, labels, registry=self._registry, multiprocess_mode=mode)

    def _histogram(self, name: str, help_text: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(f"onrecord_{name}", help_text, labels, registry=self._registry, buckets=buckets)


def _resident() -> int:
    """The memory of this process, in bytes; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * _PAGE_BYTES
    except OSError:
        return 0


def _forget_the_dead(folder: Path) -> None:
    """Removes the gauges of workers that have ended; what they have counted stays."""
    for file in folder.glob("gauge_live*_*.db"):
        number = int(file.stem.rpartition("_")[2])
        if not _runs(number):
            mark_process_dead(number, str(folder))


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except OSError:
        return False
    return True
