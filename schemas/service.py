"""What the service says of itself: its limits, its engine and its health."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.engine import Engine
from onrecord.schemas.model import RecordModel


class Limits(RecordModel):
    """What the service takes. A problem that names a `limit` means one of these."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.LIMITS]})

    max_text_length: int = Field(ge=1)
    """The longest text, in code points."""
    max_body_bytes: int = Field(ge=1)
    """The largest body of a request, in bytes; of a stream the longest line."""
    max_waiting: int = Field(ge=0)
    """How many texts may wait while one is read; more are answered with 503."""
    max_waiting_length: int = Field(ge=1)
    """How many code points of text may wait before a text's turn, its own among them; more are answered with 503."""
    max_batch_texts: int = Field(ge=1)
    """How many texts a batch may have."""
    request_timeout: float = Field(gt=0)
    """How many seconds a text may take, waiting included; the header `Request-Timeout` may ask for less."""
    stream_timeout: float = Field(gt=0)
    """How many seconds a stream may pause on either side."""


class ServiceInfo(RecordModel):
    """What this service runs and how much it takes."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.SERVICE_INFO]})

    api_version: str
    """The version of the routes and schemas, as in the OpenAPI document."""
    engine: Engine
    """What makes the records, with the models' licences and scores."""
    limits: Limits
    """Every limit that a request may meet."""


class Check(RecordModel):
    """One thing that must hold for the service to work."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.CHECK]})

    name: str
    """What is checked."""
    passed: bool
    """Whether it holds."""


class Health(RecordModel):
    """That the service is well. When it is not, a problem is answered in place of this."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.HEALTH]})

    status: str
    """Always `ok`."""
    checks: list[Check] = Field(default_factory=list)
    """What was checked."""
