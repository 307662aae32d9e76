"""Jobs: many articles that are read in the background."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from fastapi import Path as PathPart
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from onrecord.api.errors.mapping import json_problem
from onrecord.api.errors.problems import (
    BodyTooLarge,
    DiskFull,
    InternalError,
    InvalidRequest,
    MalformedBody,
    NotFound,
    NotReady,
    ShuttingDown,
    SlowBody,
    TooManyOpen,
    UnsupportedMediaType,
)
from onrecord.api.errors.redaction import without_message
from onrecord.api.http.body_clock import BodyClock
from onrecord.api.http.content_type import essence_of
from onrecord.api.jobs.parquet_lines import rewrite
from onrecord.api.jobs.store import JobHead, JobStore
from onrecord.api.request_context import CurrentContext
from onrecord.api.routes.responses import documented, problem_responses
from onrecord.api.state import CurrentState
from onrecord.archive.errors import ArchiveError, OutputDamaged, PlanInvalid
from onrecord.archive.plan.plan import Plan, PlanFolder, RunOptions
from onrecord.archive.units.output import footer_of, read_lines
from onrecord.schemas.job import Job, JobList, JobRequest

logger = logging.getLogger("onrecord")

router = APIRouter(prefix="/v1", tags=["jobs"])

PATH = f"{router.prefix}/jobs"
MAX_RESULTS = 1_000
"""The most articles of one page of results, whose records are in memory."""
_PARQUET = ".parquet"
_SUFFIXES = {
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/vnd.apache.parquet": _PARQUET,
}
_JSON = "application/json"
_DELETED = "The job has been deleted."
_MAX_REQUEST_BYTES = 16_384
"""The most bytes of a `JobRequest`: its path has at most 1,024 characters."""
_BODY: dict[str, Any] = {
    "required": True,
    "description": (
        "JSON Lines of `{id, text, title, published, ...}`, a Parquet file with such columns, or a `JobRequest` that "
        "names a file below the operator's folder."
    ),
    "content": {
        "application/x-ndjson": {"schema": {"type": "string"}},
        "application/vnd.apache.parquet": {"schema": {"type": "string", "format": "binary"}},
        _JSON: {"schema": {"$ref": "#/components/schemas/JobRequest"}},
    },
}


_LINES = documented("application/x-ndjson", {"type": "string"})
_FILE = documented("application/octet-stream", {"type": "string", "format": "binary"})


def _store_of(state: CurrentState) -> JobStore:
    if state["jobs"] is None:
        raise NotFound("This service takes no jobs: its operator has set no ONRECORD_JOBS_DIR.")
    return state["jobs"].store


CurrentStore = Annotated[JobStore, Depends(_store_of)]
JobId = Annotated[str, PathPart(description="The `id` of the job.", examples=["4f1c9a7e02b35d68"])]
FileName = Annotated[str, PathPart(description="One of the `files` of the job.", examples=["attributions.parquet"])]


def _head_of(job: JobId, store: CurrentStore, context: CurrentContext) -> JobHead:
    with _disk_faults():
        head = store.find(job, context.caller.name)
    if head is None:
        raise NotFound("There is no job with this id, or it is another caller's.")
    return head


CurrentJob = Annotated[JobHead, Depends(_head_of)]


@router.post(
    "/jobs",
    operation_id="create_job",
    status_code=202,
    summary="Read many articles in the background",
    response_description="The job",
    openapi_extra={"requestBody": _BODY},
    responses=problem_responses(
        NotFound, MalformedBody, SlowBody, BodyTooLarge, UnsupportedMediaType, InvalidRequest, TooManyOpen,
        InternalError, NotReady, ShuttingDown, DiskFull,
    ),
)  # fmt: skip
async def create_job(request: Request, state: CurrentState, context: CurrentContext, store: CurrentStore) -> Job:
    """Takes articles and returns at once. They are read after the texts of all other requests.

    Where callers always send, jobs still get a fifth of the time. The job survives a restart of the service. It is
    deleted when it expires, with its results.
    """
    state["worker"].check_open()
    settings = state["settings"]
    essence = essence_of(request.headers)
    if essence not in (*_SUFFIXES, _JSON):
        raise UnsupportedMediaType(f"The body must have one of these media types: {', '.join((*_SUFFIXES, _JSON))}.")
    async with store.place(context.caller.name, settings.max_jobs, settings.max_kept_jobs):
        with _disk_faults():
            head = await _made(request, state, context.caller.name, store, essence)
    if state["jobs"] is not None:
        state["jobs"].wake()
    return await _report(store, head)


@contextmanager
def _disk_faults() -> Iterator[None]:
    """Converts errors of the disk to problems, without paths of this machine."""
    try:
        yield
    except (PlanInvalid, OutputDamaged):
        raise InternalError("The files of the job are damaged.") from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull("There is no room for the job in the folder of jobs.") from None
        logger.error("the folder of jobs cannot be used: %s", without_message(error))
        reason = os.strerror(error.errno) if error.errno else "its disk failed"
        raise InternalError(f"The folder of jobs cannot be used: {reason}.") from None


@contextmanager
def _unless_deleted(store: JobStore, head: JobHead) -> Iterator[None]:
    """Converts errors of files that are gone because the job was deleted meanwhile.

    Raises:
        NotFound: The job was deleted.
    """
    try:
        yield
    except (PlanInvalid, OutputDamaged, FileNotFoundError):
        if store.has(head):
            raise
        raise NotFound(_DELETED) from None


async def _made(request: Request, state: CurrentState, owner: str, store: JobStore, essence: str) -> JobHead:
    """Creates the job of a request. If that fails, its files are deleted."""
    settings = state["settings"]
    folder = await asyncio.to_thread(store.new)
    try:
        if essence == _JSON:
            source, options = _named(await _whole(request, settings.body_timeout), settings.jobs_input_dir)
        else:
            source, options = folder / f"input{_SUFFIXES[essence]}", RunOptions(folder=str(folder.absolute()))
            await _received(request, source, settings.max_job_bytes, settings.body_timeout)
        if source.suffix.lower() == _PARQUET:
            async with store.unpacking:
                source, options = await _unpacked(source, options, folder, settings.max_job_bytes)
        engine = state["worker"].engine.fingerprint
        return await asyncio.to_thread(store.add, folder, owner, source, options, engine)
    except ArchiveError as error:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
        # Its message has a path of this machine.
        detail = getattr(error, "reason", "The articles cannot be read")
        raise InvalidRequest.at("", "unreadable_input", f"The articles cannot be read: {detail}") from None
    except BaseException:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
        raise


async def _unpacked(source: Path, options: RunOptions, folder: Path, limit: int) -> tuple[Path, RunOptions]:
    """The rows of a Parquet file as lines in the folder of a job, under the file's name; an upload is deleted."""
    root = folder / "lines"
    lines = root / source.relative_to(options.folder)
    await rewrite(source, lines, limit)
    if source.is_relative_to(folder.absolute()):
        await asyncio.to_thread(source.unlink)
    return lines, replace(options, folder=str(root.absolute()))


@router.get(
    "/jobs",
    operation_id="list_jobs",
    summary="Your jobs",
    response_description="The jobs",
    responses=problem_responses(NotFound, InvalidRequest, InternalError),
)
async def list_jobs(store: CurrentStore, context: CurrentContext) -> JobList:
    """Returns the caller's jobs, the newest first."""
    with _disk_faults():
        heads = await asyncio.to_thread(store.of, context.caller.name)
        found = [await asyncio.to_thread(store.report, head) for head in heads]
    return JobList(jobs=[job for job in found if job is not None])


@router.get(
    "/jobs/{job}",
    operation_id="get_job",
    summary="A job and its progress",
    response_description="The job",
    responses=problem_responses(NotFound, InvalidRequest, InternalError),
)
async def get_job(head: CurrentJob, store: CurrentStore) -> Job:
    """Returns state, counts, rate and expiry of a job."""
    return await _report(store, head)


@router.get(
    "/jobs/{job}/results",
    operation_id="get_job_results",
    summary="Results of a job by range",
    response_class=Response,
    response_description="A JSON object on each line",
    responses={**_LINES, **problem_responses(NotFound, InvalidRequest, InternalError)},
)
async def get_job_results(
    head: CurrentJob,
    store: CurrentStore,
    offset: Annotated[int, Query(ge=0, le=2**53, description="The first article, counted from 0.")] = 0,
    limit: Annotated[int, Query(ge=1, le=MAX_RESULTS, description="The most articles.")] = 100,
) -> Response:
    """Returns the results of consecutive articles, in the order in which they were sent.

    Each line has `article`, `id`, `document` and either `record` or `problem`. There are fewer lines than asked for
    where the job has not come further.
    """
    with _disk_faults(), _unless_deleted(store, head):
        run = store.run(head)
        lines = _results(run, await asyncio.to_thread(run.read), offset, limit)
        first = await asyncio.to_thread(next, lines, b"")
    return StreamingResponse(chain([first], lines), media_type="application/x-ndjson")


@router.get(
    "/jobs/{job}/files/{name}",
    operation_id="get_job_file",
    summary="A file of results",
    response_class=FileResponse,
    response_description="The file",
    responses={**_FILE, **problem_responses(NotFound, InvalidRequest, InternalError)},
)
async def get_job_file(head: CurrentJob, name: FileName, store: CurrentStore) -> FileResponse:
    """Returns a file of a job that is done: tables in Parquet, and the records as JSON lines in zstandard."""
    path = store.run(head).tables / name
    with _disk_faults(), _unless_deleted(store, head):
        if name not in await asyncio.to_thread(store.files, head):
            raise NotFound("The job has no such file, or it is not done.")
        found = await asyncio.to_thread(path.stat)
    return FileResponse(path, media_type="application/octet-stream", filename=name, stat_result=found)


@router.delete(
    "/jobs/{job}",
    operation_id="delete_job",
    status_code=204,
    summary="Stop and delete a job",
    response_description="It is deleted",
    response_class=Response,
    responses=problem_responses(NotFound, InvalidRequest, InternalError),
)
async def delete_job(head: CurrentJob, store: CurrentStore) -> Response:
    """Stops a job and deletes what was sent and its results."""
    with _disk_faults():
        await asyncio.to_thread(store.delete, head)
    return Response(status_code=204)


async def _report(store: JobStore, head: JobHead) -> Job:
    with _disk_faults():
        found = await asyncio.to_thread(store.report, head)
    if found is None:
        raise NotFound(_DELETED)
    return found


async def _pieces(request: Request, limit: int, timeout: float) -> AsyncIterator[bytes]:
    size, clock = 0, BodyClock(timeout)
    pieces = request.stream()
    while (piece := await clock.in_time(anext(pieces, None), size)) is not None:
        size += len(piece)
        if size > limit:
            raise BodyTooLarge(f"The body has more than {limit} bytes.", limit=limit)
        yield piece


async def _received(request: Request, path: Path, limit: int, timeout: float) -> None:
    """Write a body into a file as it arrives, and force it to the disk: a job survives the machine."""
    with path.open("wb") as file:
        async for piece in _pieces(request, limit, timeout):
            await asyncio.to_thread(file.write, piece)
        file.flush()
        await asyncio.to_thread(os.fsync, file.fileno())


async def _whole(request: Request, timeout: float) -> bytes:
    return b"".join([piece async for piece in _pieces(request, _MAX_REQUEST_BYTES, timeout)])


def _named(body: bytes, folder: Path | None) -> tuple[Path, RunOptions]:
    """The file and the options of a request; the file must be below the operator's folder."""
    try:
        wanted = JobRequest.model_validate_json(body)
    except ValidationError as error:
        raise json_problem(error, "body") from None
    path = None if folder is None else _below(folder, wanted.path)
    if folder is None or path is None:
        raise InvalidRequest.at("/path", "no_such_file", "There is no such file below the folder of inputs")
    root = str(folder.resolve())
    return path, RunOptions(include=tuple(wanted.include), min_confidence=wanted.min_confidence, folder=root)


def _below(folder: Path, name: str) -> Path | None:
    """A file below a folder, if there is one and links do not lead out of it."""
    try:
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # Links in a circle, names that are too long, NUL.
        return None


def _results(folder: PlanFolder, plan: Plan, offset: int, limit: int) -> Iterator[bytes]:
    """Yields the lines of a range unit by unit, as all together may exceed the memory."""
    for unit in plan.units:
        path = folder.output(plan, unit)
        if unit.article + unit.count <= offset:
            continue
        if limit <= 0 or footer_of(path) is None:
            return
        lines = read_lines(path)[max(0, offset - unit.article) :][:limit]
        limit -= len(lines)
        yield b"".join(line + b"\n" for line in lines)
