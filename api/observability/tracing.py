"""Spans for OpenTelemetry, one for each request, made from its context when it is over.

FastAPI's own telemetry writes paths and queries into spans, into which a text may have got; it is therefore off. A span
of ours holds what the log line does, and is a child of whatever the request's `traceparent` names.
"""

from __future__ import annotations

import time

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from onrecord.api.request_context import RequestContext

_NANOSECONDS = 1_000_000_000


class Tracing:
    """Sends a span for each request to a collector, from a thread of its own.

    Args:
        endpoint: The collector's address, without the path for traces.
        version: The service's version.
        exporter: Where spans go in place of the collector, as in tests.
    """

    def __init__(self, endpoint: str, version: str, exporter: SpanExporter | None = None) -> None:
        resource = Resource.create({SERVICE_NAME: "onrecord", SERVICE_VERSION: version})
        self._provider = TracerProvider(resource=resource)
        exporter = exporter or OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("onrecord")

    def over(self, context: RequestContext) -> None:
        """Makes the span of a request that is over."""
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
        """Sends what has not been sent yet."""
        self._provider.shutdown()


def _attributes(context: RequestContext) -> dict[str, str | int | float | None]:
    """What the span says; the first three as OpenTelemetry's conventions name them."""
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
