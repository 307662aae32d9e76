"""The jobs on disk. A job is a folder with the upload, the plan, the output, and `job.json`, which is written last."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, TypeAdapter

from onrecord.api.errors.problems import TooManyOpen
from onrecord.api.jobs.clock import steady_clock
from onrecord.archive.errors import PlanInvalid, UnreadableInput
from onrecord.archive.files import sync_folder, write_whole
from onrecord.archive.plan.plan import PlanFolder, RunOptions
from onrecord.archive.plan.planning import Planning
from onrecord.archive.run.schedule import Progress, progress_of
from onrecord.schemas.job import Job

UNIT_ARTICLES = 50
UNIT_BYTES = 200_000
"""Limits of a unit in articles, and in bytes after its first article: small, so that results come soon and jobs
alternate. Usual articles reach the second first."""
MAX_ARTICLES = 500_000
"""The most articles of a job: with a record every third of a second they take two days. The units of more, which may be
two bytes each, would be looked through for seconds whenever the job is asked for."""
LATEST = datetime(9000, 1, 1, tzinfo=UTC).timestamp()
"""The latest time of day of a job: a later one cannot be written once the days that it is kept are added."""
_ID = re.compile(r"[0-9a-f]{16}")
_HEAD = "job.json"
_RETRY_SECONDS = 60
"""The `Retry-After` if a caller has too many jobs: a job takes minutes."""


@dataclass(frozen=True, slots=True)
class JobHead:
    """The data of a job in addition to its plan."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(strict=True, extra="forbid")

    id: str
    owner: str
    """The name of the caller, as rates are counted for it."""
    created: Annotated[float, Field(ge=0, le=LATEST)]
    state: str = "running"
    error: str | None = None


_HEADS = TypeAdapter(JobHead)


class JobStore:
    """The jobs of a folder. Several processes may share it.

    Args:
        folder: The folder, made if it is missing.
        days: The days after which a job is deleted.
        clock: The time of day in seconds.
    """

    def __init__(self, folder: Path, days: float, clock: Callable[[], float] | None = None) -> None:
        self._folder = folder
        self._seconds = days * 86_400
        self._clock = clock or steady_clock()
        self._coming: Counter[str] = Counter()
        self.unpacking = asyncio.Lock()
        """Held while a Parquet file is rewritten: each takes memory of its own."""
        self.stalled: dict[str, str] = {}
        """The reasons why jobs make no progress at present, by their ids."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    @asynccontextmanager
    async def place(self, owner: str, most_open: int, most_kept: int) -> AsyncIterator[None]:
        """Surrounds the creation of a job. Jobs in creation count, so that concurrent requests keep the limits.

        Args:
            owner: The caller.
            most_open: The most jobs of the caller that have not ended.
            most_kept: The most jobs of the caller in all.

        Raises:
            TooManyOpen: The caller has as many already.
        """
        coming = self._coming[owner]
        self._coming[owner] += 1
        try:
            heads = await asyncio.to_thread(self.of, owner)
            self._check_room(coming, heads, most_open, most_kept)
            yield
        finally:
            self._coming[owner] -= 1
            if not self._coming[owner]:
                del self._coming[owner]

    def _check_room(self, coming: int, heads: list[JobHead], most_open: int, most_kept: int) -> None:
        if coming + sum(head.state == "running" for head in heads) >= most_open:
            detail = f"You have {most_open} jobs that are not done. Send this one when one of them has ended."
            raise TooManyOpen(detail, limit=most_open, retry_after=_RETRY_SECONDS)
        if coming + len(heads) >= most_kept:
            detail = f"The service keeps {most_kept} jobs of yours, done or not. Delete some that you no longer need."
            raise TooManyOpen(detail, limit=most_kept, retry_after=_RETRY_SECONDS)

    def new(self) -> Path:
        """A folder for a new job, which exists only after `add`."""
        made = self._folder / secrets.token_hex(8)
        made.mkdir(mode=0o700)
        return made

    def add(self, folder: Path, owner: str, source: Path, options: RunOptions, fingerprint: str) -> JobHead:
        """Make a job of an input. It is on the disk when this returns, if the input is.

        Raises:
            ArchiveError: The input cannot be read.
        """
        planning = Planning(fingerprint, options, unit_articles=UNIT_ARTICLES, unit_bytes=UNIT_BYTES)
        planning.tick = partial(_count, source)
        # What was sent is lines by now, whatever its name.
        planning.form = "jsonl" if source.is_relative_to(folder) else None
        PlanFolder(folder / "run").write(planning.plan([str(source)]))
        head = JobHead(folder.name, owner, self._clock())
        self._write(head)
        sync_folder(self._folder)
        return head

    def find(self, identity: str, owner: str) -> JobHead | None:
        """A job of a caller; None if there is none, or it is that of another caller.

        Raises:
            OSError: It cannot be read at present.
        """
        head = self._read(self._folder / identity) if _ID.fullmatch(identity) else None
        return head if head is not None and head.owner == owner else None

    def of(self, owner: str) -> list[JobHead]:
        """The jobs of a caller, the newest first."""
        return sorted((head for head in self.all() if head.owner == owner), key=lambda head: -head.created)

    def all(self) -> Iterator[JobHead]:
        """Every job that can be read at present."""
        for folder in sorted(self._folder.iterdir()):
            with suppress(OSError):
                if (head := self._read(folder)) is not None:
                    yield head

    def end(self, head: JobHead, error: str | None = None) -> None:
        """Write that a job has ended, unless it was deleted."""
        self.stalled.pop(head.id, None)
        if self.has(head):
            state = "done" if error is None else "failed"
            self._write(replace(head, state=state, error=error))

    def delete(self, head: JobHead) -> None:
        """Delete a job. A process that works on it stops at the end of its article."""
        self.stalled.pop(head.id, None)
        with suppress(FileNotFoundError):
            (self.path(head) / _HEAD).unlink()
        shutil.rmtree(self.path(head), ignore_errors=True)

    def delete_old(self) -> None:
        """Delete expired jobs, and the files of broken uploads and of jobs that a fault of the disk has damaged.

        A job with a later time than now was made while the clock was wrong. It counts as made now. Otherwise it would
        be kept for as long as the clock was wrong.
        """
        now = self._clock()
        for head in list(self.all()):
            if now > head.created + self._seconds:
                self.delete(head)
            elif head.created > now and self.has(head):
                self._write(replace(head, created=now))
        for folder in self._folder.iterdir():
            with suppress(OSError):
                if self._read(folder) is None and now > folder.stat().st_mtime + self._seconds:
                    shutil.rmtree(folder, ignore_errors=True)

    def has(self, head: JobHead) -> bool:
        """True if a job has not been deleted. A file that cannot be read at present is there nevertheless."""
        try:
            (self.path(head) / _HEAD).stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True
        return True

    def without_paths(self, message: str, head: JobHead, inputs: Path | None) -> str:
        """A message for a caller, with names of files instead of paths of this machine."""
        for folder in (self.path(head), *([inputs] if inputs else [])):
            for prefix in (folder.resolve(), folder):
                message = message.replace(f"{prefix}/", "")
        return message

    def path(self, head: JobHead) -> Path:
        """The folder of a job."""
        return self._folder / head.id

    def run(self, head: JobHead) -> PlanFolder:
        """The folder of its run."""
        return PlanFolder(self.path(head) / "run")

    def report(self, head: JobHead) -> Job | None:
        """The state and progress of a job; None if it has been deleted.

        Raises:
            OSError: It cannot be read at present.
        """
        run = self.run(head)
        try:
            progress = progress_of(run, run.read())
            files = self.files(head)
        except (PlanInvalid, FileNotFoundError):
            if not self.has(head):
                return None
            progress, files = Progress(), []
        return Job(
            id=head.id,
            state=head.state,
            articles=progress.articles,
            done=progress.articles_done,
            errors=progress.errors,
            attributions=progress.attributions,
            per_second=progress.per_second if head.state == "running" else None,
            created=_iso(head.created),
            expires=_iso(head.created + self._seconds),
            files=files,
            error=head.error or self.stalled.get(head.id),
        )

    def files(self, head: JobHead) -> list[str]:
        """The names of the files of results."""
        if head.state != "done":
            return []
        return sorted(path.name for path in self.run(head).tables.iterdir() if path.is_file())

    def _read(self, folder: Path) -> JobHead | None:
        """The data of a job; None if they are missing or damaged: those of one job must not stop the others."""
        try:
            head = _HEADS.validate_json((folder / _HEAD).read_bytes())
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None
        return head if head.id == folder.name else None

    def _write(self, head: JobHead) -> None:
        write_whole(self.path(head) / _HEAD, json.dumps(asdict(head)).encode())


def _count(source: Path, articles: int) -> None:
    if articles > MAX_ARTICLES:
        raise UnreadableInput(source.name, f"there are more than {MAX_ARTICLES}")


def _iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
