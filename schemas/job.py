"""Jobs: many articles that are read in the background."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel, RequestModel
from onrecord.schemas.request import PARTS, Part

JobState: TypeAlias = Literal["running", "done", "failed"] | str


class JobRequest(RequestModel):
    """A job over a file that the service can see."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.JOB_REQUEST]})

    path: str = Field(min_length=1, max_length=1_024)
    """The file, below the folder that the operator has set."""
    include: list[Part] = Field(default=list(PARTS), max_length=len(PARTS))
    """The parts of records in addition to source, cue and content."""
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    """The lowest confidence of attributions in the records."""


class Job(RecordModel):
    """A job and how far it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.JOB]})

    id: str
    """The id."""
    state: JobState
    """`running`: articles are read, or wait. `done`, `failed`: it has ended. More values may be added."""
    articles: int
    """The number of articles."""
    done: int
    """The number of articles that have results."""
    errors: int
    """The number of results that are a problem in place of a record."""
    attributions: int
    """The number of attributions found so far."""
    per_second: float | None = None
    """Articles a second; null if none were read lately."""
    created: str
    """The time at which the job was created, in ISO 8601."""
    expires: str
    """The time at which the service deletes it, in ISO 8601."""
    files: list[str] = Field(default_factory=list)
    """The names of the files of results, once it is done."""
    error: str | None = None
    """The reason why it failed, or makes no progress at present; null otherwise."""


class JobList(RecordModel):
    """The jobs of a caller."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.JOB_LIST]})

    jobs: list[Job]
    """The jobs, the newest first."""
