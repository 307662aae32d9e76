"""Extracts texts in several processes, each with its own models; results come in the order of the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace

from onrecord.api.cli.extract import Extracted, extract_all
from onrecord.api.cli.inputs import BadInput, InputText
from onrecord.api.extractor import TextExtractor
from onrecord.archive.worker_processes import in_order, spawned
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings

WAITING_TEXTS = 4
"""Texts for each process that are read ahead: enough to keep it busy, few enough to keep memory small."""

_process: dict[str, object] = {}


def extract_parallel(
    inputs: Iterable[InputText | BadInput],
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
    arguments = (with_threads(settings, jobs), load, options)
    with spawned(jobs, _begin, *arguments) as pool:
        futures = (pool.submit(_extract, one) if isinstance(one, InputText) else _known(one) for one in inputs)
        yield from in_order(futures, WAITING_TEXTS * jobs)


def with_threads(settings: ModelSettings, jobs: int) -> ModelSettings:
    """The settings of each of several processes: unless they name its threads, it has its share of the cores."""
    from onrecord.api.settings import cores

    return replace(settings, threads=settings.threads or max(1, cores() // jobs))


def _known(found: BadInput) -> Future[Extracted | BadInput]:
    future = Future[Extracted | BadInput]()
    future.set_result(found)
    return future


def _begin(settings: ModelSettings, load: Callable[[ModelSettings], TextExtractor], options: ExtractionOptions) -> None:
    _process.update(settings=settings, load=load, options=options)


def _extract(one: InputText) -> Extracted | BadInput:
    """Extracts one text in a process, which loads its models with the first."""
    if "extractor" not in _process:
        _process["extractor"] = _process["load"](_process["settings"])  # type: ignore[operator]
    extractor: TextExtractor = _process["extractor"]  # type: ignore[assignment]
    options: ExtractionOptions = _process["options"]  # type: ignore[assignment]
    (found,) = extract_all([one], options, lambda: extractor)
    return found
