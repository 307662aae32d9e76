"""What an operator can set: environment variables that begin with `ONRECORD_`."""

from __future__ import annotations

import os
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from onrecord.api.limits.rate import Rate
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from onrecord.schemas.request import MAX_BATCH_TEXTS, MAX_TEXT_LENGTH
from onrecord.schemas.service import Limits

# JSON may spell one character as two escapes of six bytes, so a text within its limit always fits into this.
_BYTES_PER_CODE_POINT = 12
_BYTES_BESIDE_THE_TEXT = 64_000


def _split(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


_Words: TypeAlias = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]


class Settings(BaseSettings):
    """The settings of one process. `ONRECORD_PORT=8080` sets `port`, and so on."""

    model_config = SettingsConfigDict(env_prefix="ONRECORD_", frozen=True, use_attribute_docstrings=True)

    models_dir: Path = BUNDLED_MODELS
    """The folder with the bundled models and their manifest."""
    spacy_model: str | None = None
    """A spaCy package or path in place of the bundled entity model."""
    stanza_dir: Path | None = None
    """A folder in stanza's resource layout in place of the bundled one."""
    stanza_package: str | None = None
    """A package within that folder."""
    device: Literal["auto", "cpu", "cuda"] = "auto"
    """Where the models run; `auto`: on CUDA where there is some."""
    threads: int | None = Field(default=None, ge=1)
    """The threads of one model call; unset: as torch chooses, or of several workers each its share of the cores."""
    roles: bool = True
    """Whether the role model takes part; without it the rules alone find attributions, faster and worse."""
    host: str = "127.0.0.1"
    """The address to listen on."""
    port: int = Field(default=8000, ge=0, le=65535)
    """The port to listen on; 0: any that is free."""
    max_text_length: int = Field(default=MAX_TEXT_LENGTH, ge=1)
    """The longest text taken, in code points."""
    max_body_bytes: int = Field(default=MAX_TEXT_LENGTH * _BYTES_PER_CODE_POINT + _BYTES_BESIDE_THE_TEXT, ge=1)
    """The largest request body taken, in bytes; of a stream the longest line."""
    max_waiting: int = Field(default=32, ge=0)
    """How many texts may wait while one is read."""
    max_waiting_length: int = Field(default=2 * MAX_TEXT_LENGTH, ge=1)
    """How many code points of text may wait before a text's turn, its own among them."""
    request_timeout: float = Field(default=600, gt=0, le=86_400)
    """How many seconds a text may take, waiting included; a caller may ask for less."""
    stream_timeout: float = Field(default=300, gt=0)
    """How many seconds a stream may pause: until its next line comes, or until its reader takes what is ready."""
    shutdown_timeout: float = Field(default=30, gt=0)
    """How many seconds what is being read may still take when the service is told to end."""
    workers: int = Field(default=1, ge=1, le=64)
    """How many processes serve, each with models of its own."""
    body_timeout: float = Field(default=30, gt=0)
    """How many seconds the next piece of a body may take."""
    document_timeout: float = Field(default=10, gt=0)
    """How many seconds taking the text out of one HTML page or Word document may last."""
    keys_file: Path | None = None
    """The file with the keys that callers need, as `onrecord keys` makes it; unset: no key is asked for."""
    allow_anonymous: bool = False
    """Whether to serve callers without a key, beyond loopback or although there is a keys file."""
    rate: Rate | None = None
    """How many texts a key without a rate of its own, or an address without a key, may send, as `600/minute`."""
    cors_origins: _Words = ()
    """The origins whose pages may call the service from a browser, such as `https://tools.example.org`."""
    allowed_hosts: _Words = ()
    """The names by which the service may be called, as in the Host header; unset: any."""
    otlp_endpoint: str | None = None
    """The OpenTelemetry collector that spans are sent to by OTLP over HTTP, as `http://127.0.0.1:4318`; unset: none."""
    log_format: Literal["json", "console"] = "json"
    """How log lines are written: `json`: an object a line; `console`: for people."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least level of what is logged. Health checks are logged at `debug`."""

    @property
    def models(self) -> ModelSettings:
        """The part that the extractor is loaded with."""
        return ModelSettings(
            models_dir=self.models_dir,
            spacy_model=self.spacy_model,
            stanza_dir=self.stanza_dir,
            stanza_package=self.stanza_package,
            device=self.device,
            threads=self._threads,
            roles=self.roles,
        )

    @property
    def _threads(self) -> int | None:
        """Threads beyond the cores wait for one another at every step of a model, and make it many times slower."""
        if self.threads is None and self.workers > 1:
            return max(1, (os.cpu_count() or 1) // self.workers)
        return self.threads

    @property
    def loopback(self) -> bool:
        """Whether `host` is an address that only this machine reaches."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def limits(self) -> Limits:
        """The part that callers are told of."""
        return Limits(
            max_text_length=self.max_text_length,
            max_body_bytes=self.max_body_bytes,
            max_waiting=self.max_waiting,
            max_waiting_length=self.max_waiting_length,
            max_batch_texts=MAX_BATCH_TEXTS,
            request_timeout=self.request_timeout,
            stream_timeout=self.stream_timeout,
        )
