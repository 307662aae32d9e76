"""The units of a plan that a run has to do."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from onrecord.archive.errors import ArchiveError, InputChanged, UnreadableInput
from onrecord.archive.inputs.streams import opened
from onrecord.archive.plan.plan import Plan, PlanFolder, Unit
from onrecord.archive.units.output import Footer, footer_of, read_output

_RATE_SECONDS = 3_600
"""The rate of a run is that of its last hour, or since it was started last."""
BATCH_ARTICLES = 1_000
"""Articles that are handed out at a time, where units are smaller: each page of a folder is a unit of its own."""
_BATCHES_OF_WORKER = 4
"""The least batches of a worker, so that none waits long for the last one of another."""
ARTICLES_OF_PROCESS = 20_000
"""Articles after which a process ends: what native libraries leave behind in days of work goes with it."""
_FATAL = frozenset({"OSError", "InputChanged", "EngineBroken", "MemoryError"})
"""Errors that the next unit would also meet, or that end the run: no more units are started."""


@dataclass(frozen=True, slots=True)
class Share:
    """The units of one of several workers that start together: each n-th one. `worker` counts from 0."""

    worker: int = 0
    workers: int = 1

    def has(self, unit: Unit) -> bool:
        """True if a unit belongs to this worker."""
        return unit.number % self.workers == self.worker


@dataclass(slots=True)
class Progress:
    """The progress of a run."""

    units: int = 0
    units_done: int = 0
    articles: int = 0
    articles_done: int = 0
    attributions: int = 0
    errors: int = 0
    torn: int = 0
    attempts: int = 0
    """Units, or parts of units, that a process has begun and not ended: it is at them, or was killed."""
    per_second: float | None = None
    """Articles a second, over the last hour of the run; None: nothing was done in it."""

    @property
    def seconds_left(self) -> float | None:
        """Estimated at the present rate; None if it is unknown."""
        return None if not self.per_second else (self.articles - self.articles_done) / self.per_second

    def add(self, footer: Footer) -> None:
        """Count the output of a unit."""
        self.units_done += 1
        self.articles_done += footer.articles
        self.attributions += footer.attributions
        self.errors += footer.errors


def check_inputs(plan: Plan) -> None:
    """Check that the inputs still have their sizes. Their contents are checked as each unit is read.

    Raises:
        InputChanged: One has another size, or is missing.
    """
    for one in plan.inputs:
        try:
            with opened(one.name) as stream:
                size = stream.seek(0, os.SEEK_END)
        except UnreadableInput as error:
            raise InputChanged(one.name, error.reason) from error
        if size != one.size:
            raise InputChanged(one.name, f"it has {size} bytes, and had {one.size}")


def unfinished(folder: PlanFolder, plan: Plan, share: Share) -> Iterator[Unit]:
    """Yields the units of a share that have no whole output."""
    return (unit for unit in plan.units if share.has(unit) and footer_of(folder.output(plan, unit)) is None)


@dataclass(frozen=True, slots=True)
class Fault:
    """The reason why a unit could not be done."""

    message: str
    is_fatal: bool
    """True if no more units are to be started."""


def fault_of(error: BaseException, folder: PlanFolder) -> Fault:
    """The reason in an error, without a text that an error of the engine may quote."""
    if isinstance(error, OSError):
        reason = f"{error.filename or folder.path}: {error.strerror or type(error).__name__}"
        return Fault(f"{reason}. What is done stays: run it again when that is mended", is_fatal=True)
    message = str(error) if isinstance(error, ArchiveError) else f"a unit failed: {type(error).__name__}"
    return Fault(message, type(error).__name__ in _FATAL)


def check_faults(faults: Sequence[Fault]) -> None:
    """Check that every unit could be done.

    Raises:
        ArchiveError: Some could not.
    """
    if faults:
        more = f" ({len(faults)} units are not done)" if len(faults) > 1 else ""
        raise ArchiveError(f"{faults[0].message}{more}")


def batches(units: Sequence[Unit], workers: int, articles: int = BATCH_ARTICLES) -> Iterator[list[int]]:
    """Yields the numbers of units in batches of so many articles, or of fewer, so that all workers have some.

    A batch has units of one input, or of many small ones.
    """
    most = min(articles, max(1, sum(unit.count for unit in units) // (_BATCHES_OF_WORKER * workers)))
    batch: list[int] = []
    size = 0
    for unit in units:
        if batch and size + unit.count > most:
            yield batch
            batch, size = [], 0
        batch.append(unit.number)
        size += unit.count
    if batch:
        yield batch


def progress_of(folder: PlanFolder, plan: Plan) -> Progress:
    """The progress of a run, from its output files."""
    found = Progress(units=len(plan.units), articles=plan.articles)
    written: list[tuple[float, int]] = []
    done: set[int] = set()
    for unit in plan.units:
        path = folder.output(plan, unit)
        if (footer := footer_of(path)) is None:
            found.torn += path.exists()
            continue
        found.add(footer)
        done.add(unit.number)
        with suppress(FileNotFoundError):
            written.append((path.stat().st_mtime, footer.articles))
    found.per_second = _rate(written, folder.last_start)
    # A process that was killed right after it had written a unit left its attempt: the unit is done all the same.
    found.attempts = sum(unit not in done for unit in _begun(folder))
    return found


def _rate(written: list[tuple[float, int]], start: float | None) -> float | None:
    """Articles a second.

    Args:
        written: When each output was written, and its articles.
        start: When the run was started last; None: not known.
    """
    now = time.time()
    recent = sorted(one for one in written if one[0] > max(start or 0.0, now - _RATE_SECONDS))
    if start is not None and start > now - _RATE_SECONDS:
        since = start
    elif len(recent) == len(written):
        # The time that the first one took is not known.
        since, recent = (recent[0][0], recent[1:]) if recent else (now, [])
    else:
        since = now - _RATE_SECONDS
    return sum(articles for _, articles in recent) / (now - since) if recent and now > since else None


def first_error(folder: PlanFolder, plan: Plan) -> str:
    """The first article without a record, and the problem in its place.

    Raises:
        OutputDamaged: An output file has changed.
    """
    for unit in plan.units:
        footer = footer_of(path := folder.output(plan, unit))
        if footer is not None and footer.errors:
            line = next(line for line in read_output(path) if "problem" in line)
            return f"article {line['number']} of {line['input']}: {line['problem']['detail']}"
    raise LookupError


def _begun(folder: PlanFolder) -> Iterator[int]:
    """The unit of each attempt that has begun and not ended."""
    with suppress(FileNotFoundError):
        for one in folder.attempts.iterdir():
            unit = one.name.partition("-")[0]  # NFS keeps files of its own among those of a run.
            with suppress(FileNotFoundError):
                if unit.isdecimal() and one.stat().st_size > 0:
                    yield int(unit)
