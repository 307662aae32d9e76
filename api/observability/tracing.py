"""OpenTelemetry spans: one for each request, made from its context when it is complete.

FastAPI's own telemetry writes paths and queries, which may hold a caller's text, into spans; it is therefore off. A
span has the fields of the log line, and is a child of the span in the request's `traceparent`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from onrecord.api.request_context import RequestContext

logger = logging.getLogger("onrecord")

_NANOSECONDS = 1_000_000_000
_WARNING_SECONDS = 600
"""Seconds between two warnings that the collector cannot be reached: each batch of spans would write one."""
# The exporter's own loggers repeat the collector's whole URL and the error with every attempt.
_NOISY_LOGGERS = ("opentelemetry.exporter", "opentelemetry.sdk._shared_internal", "urllib3.connectionpool")


class Tracing:
    """Sends a span for each request to a collector, from a thread of its own.

    Args:
        endpoint: The collector's address, without the path for traces.
        version: The service's version.
        exporter: Replaces the export to the collector, for tests.
    """

    def __init__(self, endpoint: str, version: str, exporter: SpanExporter | None = None) -> None:
        for name in _NOISY_LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        resource = Resource.create({SERVICE_NAME: "onrecord", SERVICE_VERSION: version})
        self._provider = TracerProvider(resource=resource)
        exporter = exporter or OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
        self._provider.add_span_processor(BatchSpanProcessor(_Reported(exporter)))
        self._tracer = self._provider.get_tracer("onrecord")

    def over(self, context: RequestContext) -> None:
        """Makes the span of a complete request."""
        end = time.time_ns()
        start = end - round(context.seconds * _NANOSECONDS)
        parent = TraceContextTextMapPropagator().extract({"traceparent": context.traceparent or ""})
        name = f"{context.method} {context.route}"
        span = self._tracer.start_span(name, context=parent, kind=SpanKind.SERVER, start_time=start)
        span.set_attributes({name: value for name, value in _attributes(context).items() if value is not None})
        if context.status is None or context.status >= 500:
            span.set_status(StatusCode.ERROR)
        span.end(end)

    def close(self) -> None:
        """Sends the spans that have not been sent yet."""
        self._provider.shutdown()


class _Reported(SpanExporter):
    """An exporter whose failures are logged at most every ten minutes, without the collector's address."""

    def __init__(self, exporter: SpanExporter) -> None:
        self._exporter = exporter
        self._warned = float("-inf")

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """Exports the spans."""
        result = self._exporter.export(spans)
        if result is SpanExportResult.FAILURE and time.monotonic() - self._warned > _WARNING_SECONDS:
            self._warned = time.monotonic()
            logger.warning("spans could not be sent to the collector in ONRECORD_OTLP_ENDPOINT: they are dropped")
        return result

    def shutdown(self) -> None:
        """Closes the exporter."""
        self._exporter.shutdown()

    def force_flush(self, timeout_millis: int = 30_000) -> bool:
        """Flushes the exporter."""
        return self._exporter.force_flush(timeout_millis)


def _attributes(context: RequestContext) -> dict[str, str | int | float | None]:
    """The attributes of a span; the first three have the names of OpenTelemetry's conventions."""
    return {
        "http.request.method": context.method,
        "http.route": context.route,
        "http.response.status_code": context.status,
        "onrecord.request_id": context.request_id,
        "onrecord.problem": context.problem,
        "onrecord.key": context.caller.key_id,
        "onrecord.texts": context.texts,
        "onrecord.text_length": context.text_length,
        **{f"onrecord.{part}_seconds": seconds for part, seconds in context.timings.items()},
    }
