"""Readers of texts in child processes, so that memory and patches of one do not touch the other.

The parent does not import model libraries, so a child's peak memory is its own.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Literal, Self, TypeAlias

from onrecord.api.cli.parent_process import end_with_parent
from onrecord.api.settings import Settings
from onrecord.extractors.settings import ModelSettings

Kind: TypeAlias = Literal["extraction", "attributions", "stanza"]
Read: TypeAlias = Callable[[Sequence[str]], int]
"""Reads texts and returns the number of attributions or of words."""

_STATUS = Path("/proc/self/status")

_reader: Read | None = None
"""In a child: its models."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One pass over the texts: its time, the number of items found, and the process's peak memory so far."""

    seconds: float
    found: int
    peak_megabytes: float


@dataclass(frozen=True, slots=True)
class Loaded:
    """torch's threads and device in a reader that is ready."""

    threads: int
    device: str


class TimedReader:
    """A child process with loaded models, for a `with` statement. `threads` are torch's, or those of the settings.

    Raises:
        BrokenProcessPool: The child ended before it could answer; its own message is on standard error.
    """

    def __init__(self, kind: Kind, threads: int | None = None) -> None:
        self._pool = ProcessPoolExecutor(1, get_context("spawn"), end_with_parent)
        self.loaded: Loaded = self._pool.submit(_load, kind, threads).result()

    def read(self, texts: Sequence[str]) -> Reading:
        """Read texts and wait for the result."""
        return self.begin(texts).result()

    def begin(self, texts: Sequence[str]) -> Future[Reading]:
        """Start to read texts."""
        return self._pool.submit(_read, list(texts))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()


def _load(kind: Kind, threads: int | None) -> Loaded:
    """In the child: load the models."""
    global _reader
    _reader, loaded = _loaded(kind, threads)
    return loaded


def _read(texts: Sequence[str]) -> Reading:
    """In the child: read texts."""
    assert _reader is not None, "the models are not loaded"
    began = time.perf_counter()
    found = _reader(texts)
    return Reading(time.perf_counter() - began, found, peak_megabytes())


def _loaded(kind: Kind, threads: int | None) -> tuple[Read, Loaded]:
    import torch

    settings = Settings().models
    settings = replace(settings, threads=threads or settings.threads)
    if settings.threads is not None:
        torch.set_num_threads(settings.threads)
    device = settings.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    read = _stanza(settings.models_dir, device) if kind == "stanza" else _extraction(settings, kind == "extraction")
    return read, Loaded(torch.get_num_threads(), device)


def _extraction(settings: ModelSettings, whole: bool) -> Read:
    """The extractor over all texts in one call, with every part of a record or with attributions alone."""
    from onrecord.api.extractor import load
    from onrecord.extractors.errors import ExtractionError
    from onrecord.extractors.options import ExtractionOptions

    extractor = load(settings)
    options = ExtractionOptions() if whole else ExtractionOptions(include=frozenset())

    def read(texts: Sequence[str]) -> int:
        found = 0
        for record in extractor.extract_batch((text, options) for text in texts):
            if isinstance(record, ExtractionError):
                raise record
            found += len(record.attributions)
            record.model_dump_json()
        return found

    return read


def _stanza(models: Path, device: str) -> Read:
    """stanza's ordinary pipeline with the same weights, in single precision, one text a call.

    The checkpoints name the encoder by a folder relative to the repository's root; a cache holds it under that name.
    """
    import stanza

    from evaluation.parsing import whole_encoder

    pipeline = stanza.Pipeline(
        "en",
        dir=str(models / "stanza"),
        processors="tokenize,pos,lemma,depparse",
        download_method=None,
        foundation_cache=whole_encoder(models / "encoder", device),
        device=device,
        logging_level="ERROR",
    )
    return lambda texts: sum(pipeline(text).num_words for text in texts)


def peak_megabytes() -> float:
    """Peak resident memory of this process, in megabytes.

    On Linux from /proc: `getrusage` may give the parent's peak there.
    """
    if _STATUS.exists():
        rows = dict(line.split(":", 1) for line in _STATUS.read_text("utf-8").splitlines())
        return int(rows["VmHWM"].split()[0]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def processor() -> str:
    """The name of the processor and its cores."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text("utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else 'unknown processor'}, {cores()} cores"


def cores() -> int:
    """The number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
