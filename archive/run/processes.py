"""Runs a plan on one machine, in processes that share the memory of the models."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess

from onrecord.archive.errors import ArchiveError
from onrecord.archive.plan.plan import Plan, PlanFolder, RunOptions, Unit
from onrecord.archive.run.schedule import (
    ARTICLES_OF_PROCESS,
    Fault,
    Share,
    check_faults,
    check_inputs,
    fault_of,
    unfinished,
)
from onrecord.archive.units.output import Footer
from onrecord.archive.units.reader import ArticleReader, LoadReader, load_engine
from onrecord.archive.units.work import UnitWork

_TICK_SECONDS = 0.5
"""Seconds between two reports of how many articles a process has read."""
_STOP_SECONDS = 5
"""Seconds that a process has to end before it is killed."""
MAX_DEATHS = 64
"""Processes that may die one after another without one article read: halving 1,000 articles down to one takes 14."""


@dataclass(slots=True)
class ProcessRun:
    """A run in processes of this machine.

    Args:
        folder: The folder of the run.
        processes: How many read at a time.
        share: The units to do.
        load: Loads the models, once, before the processes are forked.
        on_articles: Called with the number of articles read since the last call.
    """

    folder: PlanFolder
    processes: int = 1
    share: Share = field(default_factory=Share)
    load: LoadReader = load_engine
    on_articles: Callable[[int], None] = lambda articles: None
    articles_of_process: int = ARTICLES_OF_PROCESS
    forks_models: bool = True
    """The models are loaded before the processes are forked. Not on a GPU, whose state a fork does not copy."""

    def run(self) -> None:
        """Do every unit of the share that is not done.

        Raises:
            ArchiveError: The plan cannot be run, or units of it could not be done; all others are.
        """
        plan = self.folder.read()
        check_inputs(plan)
        units = deque(unfinished(self.folder, plan, self.share))
        if not units:
            return
        reader = None
        if self.forks_models:
            reader = self.load(plan.options)
            UnitWork(self.folder, plan, reader)  # A wrong engine is refused before a process is forked.
        self.folder.start()
        pool = _Pool(self, plan, reader, units)
        try:
            faults = pool.work()
        finally:
            pool.close()
        check_faults(faults)


class _Worker:
    """A process and its pipe."""

    def __init__(self, process: ForkProcess, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.unit: Unit | None = None
        self.articles = 0


class _Pool:
    """The processes of a run, and the units that wait."""

    def __init__(self, run: ProcessRun, plan: Plan, reader: ArticleReader | None, units: deque[Unit]) -> None:
        self._run = run
        self._plan = plan
        self._reader = reader
        self._units = units
        self._workers: list[_Worker] = []
        self._context = multiprocessing.get_context("fork")
        self._faults: list[Fault] = []
        self._deaths = 0

    def work(self) -> list[Fault]:
        """Distribute units until none is left; returns the errors of those that could not be done."""
        while self._units or any(worker.unit for worker in self._workers):
            while self._units and len(self._workers) < self._run.processes:
                self._workers.append(self._forked())
            for worker in self._workers:
                if worker.unit is None and self._units:
                    self._hand_out(worker)
            ready = wait([worker.pipe for worker in self._workers])
            for worker in [one for one in self._workers if one.pipe in ready]:
                self._hear(worker)
        return self._faults

    def _hand_out(self, worker: _Worker) -> None:
        worker.unit = self._units.popleft()
        with suppress(OSError):  # A process that has died is noticed when it is listened to.
            worker.pipe.send(worker.unit.number)

    def _hear(self, worker: _Worker) -> None:
        try:
            said: int | Footer | Fault = worker.pipe.recv()
        except (EOFError, OSError):
            self._buried(worker)
            return
        self._deaths = 0
        if isinstance(said, int):
            worker.articles += said
            self._run.on_articles(said)
            return
        worker.unit = None
        if isinstance(said, Fault):
            self._faults.append(said)
            if said.is_fatal:
                self._units.clear()
        if worker.articles >= self._run.articles_of_process:
            self._dismiss(worker)

    def _buried(self, worker: _Worker) -> None:
        """Replace a dead process; the new one does its unit in halves."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        if worker.unit is None:
            return
        self._deaths += 1
        if self._deaths > MAX_DEATHS:
            raise ArchiveError(f"{MAX_DEATHS} processes ended one after another: is there memory enough for them?")
        self._units.appendleft(worker.unit)

    def _forked(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        others = [worker.pipe for worker in self._workers] + [ours]
        load = self._run.load if self._reader is None else lambda options: self._reader
        target = (self._run.folder, self._plan, load, theirs, others)
        process = self._context.Process(target=_serve, args=target, daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()

    def close(self) -> None:
        """End the processes: those that read a unit abandon it in an orderly way."""
        for worker in self._workers:
            worker.pipe.close()
            if worker.process.is_alive():
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_STOP_SECONDS)
            worker.process.kill()
            worker.process.join()


class _Stopped(BaseException):
    """The process has been asked to end."""


def _serve(
    folder: PlanFolder,
    plan: Plan,
    load: Callable[[RunOptions], ArticleReader],
    pipe: Connection,
    others: list[Connection],
) -> None:
    """Do the units whose numbers arrive on a pipe, until it is closed. Runs in a forked process."""
    for other in others:
        other.close()  # Else a pipe would stay open when the process at its other end has gone.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ticks = _Ticks(pipe)
    try:
        work = UnitWork(folder, plan, load(plan.options), ticks.tick)
    except Exception as error:  # Every other process would meet it, too. No text has been read that it could quote.
        pipe.send(Fault(str(error) or type(error).__name__, is_fatal=True))
        return
    with suppress(EOFError, OSError, _Stopped):
        signal.signal(signal.SIGTERM, _stop)
        while True:
            unit = plan.units[pipe.recv()]
            said: Footer | Fault
            try:
                said = work.do(unit)
            except Exception as error:  # Whatever it is, the run says so and goes on or ends in order.
                said = fault_of(error, folder)
            ticks.send()
            pipe.send(said)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    pipe.close()


def _stop(*_: object) -> None:
    raise _Stopped


class _Ticks:
    """Reports how many articles have been read, some times a second, and ends the process if the run has died."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._parent = os.getppid()
        self._articles = 0
        # The first article is told at once: a process that dies after it has not died in vain.
        self._sent = -_TICK_SECONDS

    def tick(self) -> None:
        self._articles += 1
        if time.monotonic() - self._sent > _TICK_SECONDS:
            self.send()
        if os.getppid() != self._parent:
            raise _Stopped

    def send(self) -> None:
        if self._articles:
            self._pipe.send(self._articles)
        self._articles, self._sent = 0, time.monotonic()
