"""The service: its limits, its engine and its health."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.engine import Engine
from onrecord.schemas.model import RecordModel


class Limits(RecordModel):
    """The limits of the service. The `limit` of a problem is one of these, or follows from its deadline."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.LIMITS]})

    max_text_length: int = Field(ge=1)
    """The longest text, in code points."""
    max_body_bytes: int = Field(ge=1)
    """The largest request body, in bytes; in a stream, the longest line."""
    max_waiting: int = Field(ge=0)
    """The most texts in the queue while one is processed; more are refused with 503."""
    max_waiting_length: int = Field(ge=1)
    """The most code points in the queue before a text is processed, including its own; more are refused with 503."""
    max_batch_texts: int = Field(ge=1)
    """The most texts in a batch."""
    request_timeout: float = Field(gt=0)
    """The deadline of a text in seconds, including the time in the queue; `Request-Timeout` may set a shorter one."""
    stream_timeout: float = Field(gt=0)
    """The seconds for which a stream may pause in either direction."""


class ServiceInfo(RecordModel):
    """The versions, models and limits of this service."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SERVICE_INFO]})

    api_version: str
    """The version of routes and schemas, as in the OpenAPI document."""
    engine: Engine
    """The engine, with licences and scores of its models."""
    limits: Limits
    """The limits of requests."""


class Check(RecordModel):
    """One health check."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CHECK]})

    name: str
    """The name of the check."""
    passed: bool
    """True if the check passed."""


class Health(RecordModel):
    """The service is healthy. Otherwise, the response is a problem."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.HEALTH]})

    status: str
    """Always `ok`."""
    checks: list[Check] = Field(default_factory=list)
    """The health checks."""
