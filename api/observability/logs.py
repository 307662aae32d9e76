"""The log of the service: one JSON object per line, or lines for people.

It formats all log records of the process, also those of uvicorn and other libraries. A complete request is one line:
route, key, status, duration, and the length and hash of the text.
"""

from __future__ import annotations

import logging
import sys
from typing import Literal, TextIO, TypeAlias

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

from onrecord.api.request_context import RequestContext

LogFormat: TypeAlias = Literal["json", "console"]
LogLevel: TypeAlias = Literal["debug", "info", "warning", "error"]

# Monitoring requests these every few seconds.
_QUIET_ROUTES = {"/livez", "/readyz", "/metrics"}

_log: structlog.stdlib.BoundLogger = structlog.wrap_logger(
    logging.getLogger("onrecord.request"),
    wrapper_class=structlog.stdlib.BoundLogger,
    processors=[structlog.stdlib.filter_by_level, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
)


def configure(form: LogFormat = "json", level: LogLevel = "info", stream: TextIO | None = None) -> None:
    """Configures logging: all log records of this process go to one stream in one format.

    Args:
        form: `json` for one object per line, `console` for people.
        level: The lowest level to write.
        stream: The stream; None for standard error.
    """
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        _without_tracebacks,
    ]
    last: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if form == "json":
        last += [structlog.processors.EventRenamer("message"), structlog.processors.JSONRenderer(ensure_ascii=False)]
    else:
        last.append(structlog.dev.ConsoleRenderer(colors=(stream or sys.stderr).isatty(), timestamp_key="time"))
    handler = logging.StreamHandler(stream)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*shared, *last]))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = name != "uvicorn.access"


def _without_tracebacks(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Reduces an exception to its type: its message may quote a text, and its traceback shows code."""
    found = event.pop("exc_info", None)
    if found is True:
        found = sys.exc_info()
    error = found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event["fault"] = f"{type(error).__module__}.{type(error).__qualname__}"
    event.pop("stack_info", None)
    return event


def log_request(context: RequestContext) -> None:
    """Logs a complete request. It has no status if the caller disconnected before the response."""
    level = logging.DEBUG if context.route in _QUIET_ROUTES else logging.INFO
    _log.log(
        level,
        "request",
        request_id=context.request_id,
        trace_id=context.trace_id,
        method=context.method,
        route=context.route,
        status=context.status,
        problem=context.problem,
        key=context.caller.key_id,
        seconds=round(context.seconds, 4),
        texts=context.texts,
        text_length=context.text_length,
        text_sha256=context.text_sha256,
    )
