"""Readers of texts in child processes, so that memory and patches of one do not touch the other.

The parent does not import model libraries, so a child's peak memory is its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Literal, Self, TypeAlias

from benchmarks.processes import peak_megabytes, processor
from onrecord.api.settings import Settings
from onrecord.archive.worker_processes import spawned
from onrecord.extractors.settings import ModelSettings

Kind: TypeAlias = Literal["extraction", "attributions", "stanza"]
Read: TypeAlias = Callable[[Sequence[str]], None]

_reader: Read | None = None
"""In a child: its models."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One pass over the texts: its time, and the process's peak memory so far."""

    seconds: float
    peak_megabytes: float


class TimedReader:
    """A child process with loaded models, for a `with` statement. `threads` are torch's, or those of the settings.

    Raises:
        BrokenProcessPool: The child ended before it could answer; its own message is on standard error.
    """

    def __init__(self, kind: Kind, threads: int | None = None) -> None:
        self._ending = ExitStack()
        self._pool = self._ending.enter_context(spawned(1))
        self.machine: str = self._pool.submit(_load, kind, threads).result()
        """The processor or device that it reads with, and torch's threads."""

    def read(self, texts: Sequence[str]) -> Reading:
        """Read texts and wait for the result."""
        return self.begin(texts).result()

    def begin(self, texts: Sequence[str]) -> Future[Reading]:
        """Start to read texts."""
        return self._pool.submit(_read, list(texts))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ending.close()


def _load(kind: Kind, threads: int | None) -> str:
    """In the child: load the models."""
    global _reader
    import torch

    from onrecord.extractors.engines.device import device_of

    settings = Settings().models
    settings = replace(settings, threads=threads or settings.threads)
    if settings.threads is not None:
        torch.set_num_threads(settings.threads)
    device = device_of(settings)
    _reader = _stanza(settings, device) if kind == "stanza" else _extraction(settings, kind == "extraction")
    return f"{processor() if device == 'cpu' else device}, threads: {torch.get_num_threads()}"


def _read(texts: Sequence[str]) -> Reading:
    """In the child: read texts."""
    assert _reader is not None, "the models are not loaded"
    began = time.perf_counter()
    _reader(texts)
    return Reading(time.perf_counter() - began, peak_megabytes())


def _extraction(settings: ModelSettings, whole: bool) -> Read:
    """The extractor over all texts in one call, with every part of a record or with attributions alone."""
    from onrecord.api.extractor import load
    from onrecord.extractors.errors import ExtractionError
    from onrecord.extractors.options import ExtractionOptions

    extractor = load(settings)
    options = ExtractionOptions() if whole else ExtractionOptions(include=frozenset())

    def read(texts: Sequence[str]) -> None:
        for record in extractor.extract_batch((text, options) for text in texts):
            if isinstance(record, ExtractionError):
                raise record
            record.model_dump_json()

    return read


def _stanza(settings: ModelSettings, device: str) -> Read:
    """stanza's ordinary pipeline with the same weights, in single precision, one text a call."""
    from evaluation.parsing import pipeline

    read = pipeline(settings.models_dir, device)

    def read_each(texts: Sequence[str]) -> None:
        for text in texts:
            read(text)

    return read_each
