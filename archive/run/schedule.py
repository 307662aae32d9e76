"""The units of a plan that a run has to do."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from onrecord.archive.errors import InputChanged, UnreadableInput
from onrecord.archive.inputs.streams import opened
from onrecord.archive.plan.plan import Plan, PlanFolder, Unit
from onrecord.archive.units.output import Footer, footer_of, read_output

_RATE_SECONDS = 3_600
"""The rate of a run is that of its last hour."""


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


def progress_of(folder: PlanFolder, plan: Plan) -> Progress:
    """The progress of a run, from its output files."""
    found = Progress(units=len(plan.units), articles=plan.articles)
    now, recent, first = time.time(), 0, None
    done: set[int] = set()
    for unit in plan.units:
        path = folder.output(plan, unit)
        if (footer := footer_of(path)) is None:
            found.torn += path.exists()
            continue
        found.add(footer)
        done.add(unit.number)
        with suppress(FileNotFoundError):
            written = path.stat().st_mtime
            if now - written < _RATE_SECONDS:
                recent += footer.articles
                first = min(first or now, written)
    if first is not None and now > first:
        found.per_second = recent / (now - first)
    # A process that was killed right after it had written a unit left its attempt: the unit is done all the same.
    found.attempts = sum(unit not in done for unit in _begun(folder))
    return found


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
