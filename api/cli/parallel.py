"""Extracts texts in several processes, each with its own models; results come in the order of the inputs."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from onrecord.api.cli.extract import Extracted, extract_all
from onrecord.api.cli.inputs import BadInput, Document
from onrecord.api.cli.parent_process import end_with_parent
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings

WAITING_TEXTS = 4
"""Texts for each process that are read ahead: enough to keep it busy, few enough to keep memory small."""

_process: dict[str, object] = {}


def extract_parallel(
    inputs: Iterable[Document | BadInput],
    options: ExtractionOptions,
    settings: ModelSettings,
    load: Callable[[ModelSettings], TextExtractor],
    jobs: int,
) -> Iterator[Extracted | BadInput]:
    """Yields, for each input in order, its record or the reason that there is none.

    Args:
        inputs: The texts.
        options: The options of all records.
        settings: Which models each process loads. It has its share of the cores as threads.
        load: Loads them; it must be importable by name.
        jobs: The number of processes.

    Raises:
        ExtractionError: The models cannot be loaded.
    """
    threads = settings.threads or max(1, (os.cpu_count() or 1) // jobs)
    arguments = (replace(settings, threads=threads), load, options)
    # Spawned, not forked: threads of torch and a fork do not go together.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, arguments) as pool:
        waiting: deque[Future[Extracted | BadInput] | BadInput] = deque()
        try:
            for one in inputs:
                waiting.append(pool.submit(_extract, one) if isinstance(one, Document) else one)
                if len(waiting) > WAITING_TEXTS * jobs:
                    yield _result(waiting.popleft())
            while waiting:
                yield _result(waiting.popleft())
        finally:
            pool.shutdown(cancel_futures=True)


def _result(found: Future[Extracted | BadInput] | BadInput) -> Extracted | BadInput:
    return found if isinstance(found, BadInput) else found.result()


def _begin(settings: ModelSettings, load: Callable[[ModelSettings], TextExtractor], options: ExtractionOptions) -> None:
    end_with_parent()
    _process.update(settings=settings, load=load, options=options)


def _extract(one: Document) -> Extracted | BadInput:
    """Extracts one text in a process, which loads its models with the first."""
    if "extractor" not in _process:
        _process["extractor"] = _process["load"](_process["settings"])  # type: ignore[operator]
    extractor: TextExtractor = _process["extractor"]  # type: ignore[assignment]
    options: ExtractionOptions = _process["options"]  # type: ignore[assignment]
    (found,) = extract_all([one], options, lambda: extractor)
    return found
