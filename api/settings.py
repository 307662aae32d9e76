"""The operator's settings: environment variables that begin with `ONRECORD_`."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from onrecord.api.limits.rate import Rate
from onrecord.api.setting_types import Endpoint, HostNames, Origins
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from onrecord.schemas.request import MAX_BATCH_TEXTS, MAX_TEXT_LENGTH
from onrecord.schemas.service import Limits

# JSON may write one character as two escapes of six bytes, so a text within its limit always fits.
_BYTES_PER_CODE_POINT = 12
_OTHER_BYTES = 64_000  # Options, and a roster of some hundred entries.
_OPEN_BODIES = 8  # Largest bodies at a time: about 100 MB, a tenth of what the models take.


PREFIX = "ONRECORD_"
"""The prefix of all environment variables of settings."""

MAX_UNSET_PROCESSES = 4
"""The most model processes that are started unasked: each takes about 0.15 GB besides what all share."""

_CPU_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""Microseconds of a core in each period, and the period: https://docs.kernel.org/admin-guide/cgroup-v2.html."""
_GPU = Path("/dev/nvidiactl")
"""Exists where CUDA may be available. Models on a GPU are not shared, and wait for it one after another."""


class Settings(BaseSettings):
    """The settings of one process. `ONRECORD_PORT=8080` sets `port`, and so on."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, use_attribute_docstrings=True)

    models_dir: Path = BUNDLED_MODELS
    """The folder with the bundled models and their manifest."""
    spacy_model: str | None = None
    """A spaCy package or path that replaces the bundled entity model."""
    stanza_dir: Path | None = None
    """A folder in stanza's resource layout that replaces the bundled one."""
    stanza_package: str | None = None
    """A package within that folder."""
    device: Literal["auto", "cpu", "cuda"] = "auto"
    """The device of the models; `auto`: CUDA if available."""
    precision: Literal["auto", "float32", "bfloat16", "int8"] = "auto"
    """Precision of the encoders' matrix products; `auto`: the fastest on this processor that keeps accuracy."""
    threads: int | None = Field(default=None, ge=1)
    """Threads of one model call; unset: torch's default, or in the service the cores divided among model processes."""
    roles: bool = True
    """Use the role model. Without it, the rules alone find attributions, faster and less accurately."""
    host: str = "127.0.0.1"
    """The address to listen on."""
    port: int = Field(default=8000, ge=0, le=65535)
    """The port to listen on; 0: any free port."""
    max_text_length: int = Field(default=MAX_TEXT_LENGTH, ge=1)
    """The longest text accepted, in code points."""
    max_body_bytes: int = Field(default=MAX_TEXT_LENGTH * _BYTES_PER_CODE_POINT + _OTHER_BYTES, ge=1)
    """The largest request body accepted, in bytes; in a stream, the longest line."""
    max_waiting: int = Field(default=32, ge=0)
    """The most texts in the queue while one is processed."""
    max_waiting_length: int = Field(default=2 * MAX_TEXT_LENGTH, ge=1)
    """The most code points in the queue before a text is processed, including its own."""
    request_timeout: float = Field(default=600, gt=0, le=86_400)
    """The longest deadline of a text in seconds, including the time in the queue; a caller may set a shorter one."""
    stream_timeout: float = Field(default=300, gt=0)
    """Seconds that a stream may pause: until its next line arrives, or until its reader takes a result. A caller
    who takes nothing of any response for so long is disconnected."""
    shutdown_timeout: float = Field(default=30, gt=0)
    """Seconds that texts in progress may take after the service is asked to stop."""
    workers: int = Field(default=1, ge=1, le=64)
    """The number of web processes, each with model processes of its own. All share the memory of the models."""
    model_processes: int | None = Field(default=None, ge=1, le=64)
    """Model processes of each web process, which read texts at the same time; unset: one for each of its cores, or for
    as many as each has threads, at most 4; on a GPU one."""
    body_timeout: float = Field(default=30, gt=0)
    """Seconds that the next piece of a body may take."""
    header_timeout: float = Field(default=15, gt=0)
    """Seconds that a connection may take to send the headers of its first request."""
    max_connections: int = Field(default=1_000, ge=1)
    """The most connections of one process; beyond it, the one that has been idle for longest gives way to a new one. At
    least 64 of its file descriptors stay free for other use."""
    document_timeout: float = Field(default=10, gt=0)
    """Seconds that parsing one HTML page or Word document may take."""
    records_seconds: float = Field(default=0, ge=0, le=604_800)
    """Seconds for which a source sent to `/v1/records/{id}` is kept for later verifications; 0: none is kept."""
    records_dir: Path | None = None
    """The folder in which these sources are kept; unset: they are kept in memory, which needs a single web process
    (`workers`)."""
    max_records_bytes: int = Field(default=500_000_000, ge=1)
    """The most memory of the sources that are kept, in bytes. With a folder, copies of those used last."""
    max_stored_records_bytes: int = Field(default=5_000_000_000, ge=1)
    """The most bytes of the sources in the folder."""
    mcp: bool = False
    """Serve the tools `extract`, `verify` and `find` to assistants at `/mcp`, by the Model Context Protocol."""
    keys_file: Path | None = None
    """The file with the API keys, as `onrecord keys` creates it; unset: no key is required."""
    allow_anonymous: bool = False
    """Serve callers without a key, also beyond loopback or if there is a keys file."""
    rate: Rate | None = None
    """Texts per time that a key without its own rate, or an address without a key, may send, such as `600/minute`."""
    cors_origins: Origins = ()
    """The origins whose pages may call the service from a browser, such as `https://tools.example.org`."""
    allowed_hosts: HostNames = ()
    """The host names by which the service may be called; unset: any, but only loopback names if it listens on loopback
    and requires no key. Health checks are always answered."""
    jobs_dir: Path | None = None
    """The folder in which jobs are kept, for `/v1/jobs`; unset: none are taken. It needs the extra `archive`."""
    jobs_input_dir: Path | None = None
    """The folder with files that jobs may name; unset: jobs upload their articles."""
    max_jobs: int = Field(default=4, ge=1)
    """The most jobs of a caller that are not done."""
    max_kept_jobs: int = Field(default=100, ge=1)
    """The most jobs of a caller in all, done or not."""
    max_job_bytes: int = Field(default=1 << 30, ge=1)
    """The largest upload of a job, in bytes; of a Parquet file, sent or named, also of its rows as JSON lines."""
    job_days: float = Field(default=7, gt=0)
    """Days after which a job is deleted with its results."""
    archive_dir: Path | None = None
    """The folder of a run with an index, for `/v1/archive`; unset: there is none. It needs the extra `archive`."""
    otlp_endpoint: Endpoint | None = None
    """The OpenTelemetry collector for spans by OTLP over HTTP, such as `http://127.0.0.1:4318`; unset: none."""
    log_format: Literal["json", "console"] = "json"
    """The format of the log; `json`: one object per line; `console`: for people."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The lowest level that is logged. Health checks are logged at `debug`."""

    @model_validator(mode="after")
    def _check_records(self) -> Settings:
        """Refuses to keep sources in several processes, of which each would have others."""
        if self.records_seconds and self.workers > 1 and self.records_dir is None:
            raise PydanticCustomError(
                "records",
                "ONRECORD_RECORDS_SECONDS needs ONRECORD_WORKERS=1, as sources are kept in the memory of one process,"
                " or ONRECORD_RECORDS_DIR",
            )
        return self

    @property
    def models(self) -> ModelSettings:
        """The settings that the extractor is loaded with."""
        return ModelSettings(
            models_dir=self.models_dir,
            spacy_model=self.spacy_model,
            stanza_dir=self.stanza_dir,
            stanza_package=self.stanza_package,
            device=self.device,
            threads=self.threads,
            precision=self.precision,
            roles=self.roles,
        )

    @property
    def served_models(self) -> ModelSettings:
        """The settings of the service's model processes: their threads share the cores.

        Threads beyond the cores wait for one another at every step of a model, and make it many times slower.
        """
        if self.threads is not None:
            return self.models
        return replace(self.models, threads=max(1, cores() // (self.workers * self.models_at_a_time)))

    @property
    def models_at_a_time(self) -> int:
        """The model processes of each web process."""
        if self.model_processes is not None:
            return self.model_processes
        if self.device == "cuda" or (self.device == "auto" and _GPU.exists()):
            return 1
        return max(1, min(cores() // (self.workers * (self.threads or 1)), MAX_UNSET_PROCESSES))

    @property
    def is_loopback(self) -> bool:
        """True if only this machine reaches the address that `host` names."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def limits(self) -> Limits:
        """The limits that `/v1/info` reports."""
        return Limits(
            max_text_length=self.max_text_length,
            max_body_bytes=self.max_body_bytes,
            max_waiting=self.max_waiting,
            max_waiting_length=self.max_waiting_length,
            max_batch_texts=MAX_BATCH_TEXTS,
            request_timeout=self.request_timeout,
            stream_timeout=self.stream_timeout,
        )

    @property
    def max_open_body_bytes(self) -> int:
        """The most bytes of all request bodies in progress."""
        return _OPEN_BODIES * self.max_body_bytes

    @property
    def max_json_values(self) -> int:
        """The most JSON values in a body: those of a long roster, and a text that has nothing but commas."""
        return self.max_text_length + 250_000


def cores() -> int:
    """The cores that this process may use: a container has a share of the machine's, or of their time."""
    found = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with suppress(OSError, ValueError):  # No cgroup of version 2, or no limit: the quota is `max`.
        quota, period = map(int, _CPU_QUOTA.read_text(encoding="ascii").split())
        found = min(found, max(1, quota // period))
    return found
