"""Runs the jobs of a folder on a thread of the service: a unit of each caller in turn.

A job is locked by the process that works on it, so that several web processes share a folder. The lock ends with the
process: another one, or the next start, continues the job.
"""

from __future__ import annotations

import asyncio
import errno
import fcntl
import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.api.documents.parser_pool import ParserPool
from onrecord.api.errors.problems import ServiceProblem
from onrecord.api.errors.redaction import without_message
from onrecord.api.jobs.reader import ServiceReader, Stopped
from onrecord.api.jobs.store import JobHead, JobStore
from onrecord.api.settings import Settings
from onrecord.api.worker import ModelWorker
from onrecord.archive.errors import ArchiveError, UnreadableInput
from onrecord.archive.plan.plan import Plan, PlanFolder, Unit
from onrecord.archive.run.schedule import Share, unfinished
from onrecord.archive.tables.compact import compact
from onrecord.archive.units.work import UnitWork

_IDLE_SECONDS = 0.5
"""Seconds between two looks for jobs: other workers may have made some."""
_STALLED_SECONDS = 2.0
"""Seconds before a job is tried again after an error of the system."""
_SWEEP_SECONDS = 3_600
"""Seconds between two searches for jobs that are too old; they are kept for days."""
MAX_FAULTS = 3
"""Unexpected errors of a job in a row after which it has failed; otherwise it would be tried forever."""

_PASSING = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EAGAIN})
"""Errors of the system while an input is read that are no fault of the input."""

logger = logging.getLogger(__name__)


class JobRunner:
    """Runs the jobs of a store until it is stopped.

    Args:
        store: The jobs.
        worker: The model worker.
        parsers: Parse pages.
        settings: The operator's settings.
    """

    def __init__(self, store: JobStore, worker: ModelWorker, parsers: ParserPool, settings: Settings) -> None:
        self.store = store
        """The jobs."""
        self._worker = worker
        self._parsers = parsers
        self._settings = settings
        self._loop = asyncio.get_running_loop()
        self._stopped = threading.Event()
        self._woken = threading.Event()
        self._read: dict[str, float] = {}
        self._faults: Counter[str] = Counter()
        self._thread = threading.Thread(target=self._run, name="onrecord-jobs", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Notify the thread of a new job."""
        self._woken.set()

    async def stop(self) -> None:
        """Abandon the current unit, and end the thread."""
        self._stopped.set()
        self._woken.set()
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        swept = 0.0
        while not self._stopped.is_set():
            try:
                if time.monotonic() - swept > _SWEEP_SECONDS:
                    self.store.delete_old()
                    swept = time.monotonic()
                if not self._do_one():
                    self._woken.wait(_IDLE_SECONDS)
                    self._woken.clear()
            except Stopped:
                continue
            except ServiceProblem:  # The models are not loaded yet.
                self._stopped.wait(_IDLE_SECONDS)
            except Exception as error:
                logger.error("jobs: %s", without_message(error))
                self._stopped.wait(_IDLE_SECONDS)

    def _do_one(self) -> bool:
        """Do a unit of the job whose caller has had the fewest code points read recently; False if there is none.

        Code points are counted, and not units, so the lengths of articles give no caller an advantage.
        """
        waiting = [head for head in self.store.all() if head.state == "running"]
        owners = {head.owner for head in waiting}
        self._read = {owner: read for owner, read in self._read.items() if owner in owners}
        # Who comes now begins where the last one is: time in which a caller had no jobs is no credit.
        least = min(self._read.values(), default=0.0)
        for owner in owners:
            self._read.setdefault(owner, least)
        for head in sorted(waiting, key=lambda head: (self._read[head.owner], head.created, head.id)):
            try:
                with _locked(self.store, head) as locked:
                    if locked:
                        self._advance(head)
                        if not self.store.has(head):
                            self.store.delete(head)  # Files written after the deletion are deleted, too.
                        return True
            except OSError as error:
                self._stall_for(head, error)
        return False

    def _advance(self, head: JobHead) -> None:
        """Do the next unit of a job, or end it. An error never affects the jobs of others."""
        folder = self.store.run(head)
        try:
            plan = folder.read()
            unit = next(unfinished(folder, plan, Share()), None)
            if unit is None:
                compact(folder, nested=True)
                self.store.end(head)
            else:
                self._do(head, folder, plan, unit)
            self._faults.pop(head.id, None)
            self.store.stalled.pop(head.id, None)
        except UnreadableInput as error:
            if _passes(error.__cause__):
                self._stall(head, f"The articles cannot be read: {error.reason}. It is tried again.")
            else:
                self._end(head, self.store.without_paths(str(error), head, self._settings.jobs_input_dir))
        except ArchiveError as error:
            self._end(head, self.store.without_paths(str(error), head, self._settings.jobs_input_dir))
        except OSError as error:
            self._stall_for(head, error)
        except (Stopped, ServiceProblem):
            raise
        except Exception as error:
            logger.error("job %s: %s", head.id, without_message(error))
            self._faults[head.id] += 1
            if self._faults[head.id] >= MAX_FAULTS:
                self._end(head, "An unexpected error occurred in the service; its log says more.")

    def _end(self, head: JobHead, reason: str) -> None:
        """End a job that cannot be finished."""
        self._faults.pop(head.id, None)
        try:
            self.store.end(head, reason)
        except OSError as error:
            self._stall_for(head, error)

    def _stall_for(self, head: JobHead, error: OSError) -> None:
        """Note an error of the folder of jobs, which may pass: a full disk may have room again."""
        if self._is_wanted(head):
            self._stall(head, f"{os.strerror(error.errno or 0)} in the folder of jobs. It is tried again.")

    def _stall(self, head: JobHead, reason: str) -> None:
        """Note the reason why a job waits for the operator; it is logged once."""
        if self.store.stalled.get(head.id) != reason:
            logger.error("job %s: %s", head.id, reason)
            self.store.stalled[head.id] = reason
        self._stopped.wait(_STALLED_SECONDS)

    def _do(self, head: JobHead, folder: PlanFolder, plan: Plan, unit: Unit) -> None:
        reader = ServiceReader(
            self._loop, self._worker, self._parsers, self._settings, plan.options, lambda: self._is_wanted(head)
        )
        work = UnitWork(folder, plan, reader, at_a_time=self._worker.processes)
        try:
            work.do(unit)
        finally:
            self._read[head.owner] += max(reader.code_points, 1)
            work.close()

    def _is_wanted(self, head: JobHead) -> bool:
        return not self._stopped.is_set() and self.store.has(head)


def _passes(fault: BaseException | None) -> bool:
    """True for an error of the system that may be gone later, while an input that is missing or damaged stays so."""
    return isinstance(fault, OSError) and fault.errno in _PASSING


@contextmanager
def _locked(store: JobStore, head: JobHead) -> Iterator[bool]:
    """Holds the lock of a job; yields False if another process holds it, or the job was deleted.

    Raises:
        OSError: The folder of jobs cannot be written.
    """
    try:
        opened = os.open(store.path(head) / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    except FileNotFoundError:
        yield False
        return
    try:
        yield _holds(opened)
    finally:
        os.close(opened)


def _holds(lock: int) -> bool:
    """True if this process now holds the lock, and not another one."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
