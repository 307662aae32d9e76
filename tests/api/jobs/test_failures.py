"""Jobs whose disk, clock, files or callers fail, on an extractor without models."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.errors.problems import TooManyOpen
from onrecord.api.jobs.store import JobHead, JobStore
from onrecord.api.settings import Settings
from onrecord.archive.plan.plan import PlanFolder, RunOptions
from onrecord.archive.tables.compact import compact
from onrecord_client import Client
from onrecord_client.errors import ProblemError, Unavailable
from tests.api.asgi import PATIENCE, Call, running
from tests.api.first_words import FirstWords
from tests.api.jobs.slow_jobs import NDJSON, Serve, Slow, finished, lines
from tools.browser import live


def test_an_unforeseen_error_ends_the_job_and_no_other(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(folder: PlanFolder, *, nested: bool) -> None:
        if folder.read().articles == 1:
            raise RuntimeError("embargoed words")
        compact(folder, nested=nested)

    monkeypatch.setattr("onrecord.api.jobs.runner._IDLE_SECONDS", 0.01)
    monkeypatch.setattr("onrecord.api.jobs.runner.compact", broken)
    client = serve()
    first, second = (client.post("/v1/jobs", content=lines(count), headers=NDJSON).json()["id"] for count in (1, 2))
    failed = finished(client, first)
    assert (failed["state"], failed["error"]) == (
        "failed", "An unexpected error occurred in the service; its log says more.",
    )  # fmt: skip
    assert finished(client, second)["state"] == "done"


def test_a_full_disk_is_named_and_the_job_goes_on_when_there_is_room(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = threading.Event()

    def compacting(folder: PlanFolder, *, nested: bool) -> None:
        if not room.is_set():
            raise OSError(errno.ENOSPC, "No space left on device", "/secret/place")
        compact(folder, nested=nested)

    monkeypatch.setattr("onrecord.api.jobs.runner._STALLED_SECONDS", 0.01)
    monkeypatch.setattr("onrecord.api.jobs.runner.compact", compacting)
    client = serve()
    job = client.post("/v1/jobs", content=lines(3), headers=NDJSON).json()["id"]
    while (found := client.get(f"/v1/jobs/{job}").json())["error"] is None:
        time.sleep(0.01)
    assert (found["state"], found["done"]) == ("running", 3)
    assert found["error"] == "No space left on device in the folder of jobs. It is tried again."
    time.sleep(0.1)
    assert sum("No space left" in record.getMessage() for record in caplog.records) == 1
    room.set()
    done = finished(client, job)
    assert (done["state"], done["error"]) == ("done", None)


@pytest.mark.parametrize(
    ("fault", "status", "detail"),
    [
        (errno.ENOSPC, 507, "There is no room for the job in the folder of jobs."),
        (errno.EROFS, 500, "The folder of jobs cannot be used: Read-only file system."),
    ],
)
def test_an_upload_that_the_disk_refuses_says_so_and_leaves_nothing(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, status: int, detail: str
) -> None:
    client = serve()

    def refuse(*_: object) -> None:
        raise OSError(fault, "secret", "/secret/place")

    monkeypatch.setattr("onrecord.archive.files.os.fsync", refuse)
    refused = client.post("/v1/jobs", content=lines(3), headers=NDJSON)
    assert (refused.status_code, refused.json()["detail"]) == (status, detail)
    assert list((tmp_path / "jobs").iterdir()) == []


def test_a_changed_input_is_named_as_its_caller_knows_it(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.api.jobs.store.UNIT_ARTICLES", 20)
    client = serve(Slow())
    (tmp_path / "inputs" / "may.jsonl").write_bytes(lines(100))
    job = client.post("/v1/jobs", json={"path": "may.jsonl"}).json()["id"]
    while not client.get(f"/v1/jobs/{job}").json()["done"]:
        time.sleep(0.01)
    (tmp_path / "inputs" / "may.jsonl").write_bytes(lines(100).replace(b"Word 90 ", b"Word 09 "))
    failed = finished(client, job)
    assert failed["state"] == "failed"
    assert failed["error"].startswith("may.jsonl has changed since the plan was made: its articles 80 to 99 are others")


def test_jobs_on_their_way_count_and_kept_ones_too(serve: Serve, tmp_path: Path) -> None:
    store = JobStore(tmp_path / "jobs", days=1)

    async def taken() -> None:
        async with store.place("me", 1, 9):
            with pytest.raises(TooManyOpen):
                async with store.place("me", 1, 9):
                    pass
        async with store.place("me", 1, 9), store.place("other", 1, 9):
            pass

    asyncio.run(taken())
    client = serve(max_kept_jobs=1)
    done = finished(client, client.post("/v1/jobs", content=lines(1), headers=NDJSON).json()["id"])
    refused = client.post("/v1/jobs", content=lines(1), headers=NDJSON)
    assert (refused.status_code, refused.json()["limit"]) == (429, 1)
    assert "keeps 1 jobs of yours" in refused.json()["detail"]
    client.delete(f"/v1/jobs/{done['id']}")
    assert client.post("/v1/jobs", content=lines(1), headers=NDJSON).status_code == 202


def test_old_jobs_are_deleted(tmp_path: Path) -> None:
    store = JobStore(tmp_path / "jobs", days=1e-9)
    head = made(store)
    broken = store.new()
    assert store.find(head.id, "me") == head
    store.delete_old()
    assert not store.path(head).exists()
    assert not broken.exists()


def made(store: JobStore) -> JobHead:
    folder = store.new()
    (folder / "input.jsonl").write_bytes(lines(2))
    return store.add(folder, "me", folder / "input.jsonl", RunOptions(), "f")


def test_clock_that_is_set_forward_deletes_no_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = JobStore(tmp_path / "jobs", days=1)
    head = made(store)
    wrong = time.time() + 86_400 * 365
    monkeypatch.setattr(time, "time", lambda: wrong)
    store.delete_old()
    assert store.has(head)
    # Nor does a job that is made meanwhile live longer for it.
    assert made(store).created < wrong - 86_400


def test_job_of_a_wrong_clock_is_kept_no_longer_than_others(tmp_path: Path) -> None:
    head = made(JobStore(tmp_path / "jobs", days=1, clock=lambda: 86_400.0 * 365))
    now = [86_400.0]
    store = JobStore(tmp_path / "jobs", days=1, clock=lambda: now[0])
    store.delete_old()
    assert store.has(head)
    now[0] *= 2.1
    store.delete_old()
    assert not store.has(head)


@pytest.mark.parametrize(("pieces", "detail"), [(0, "paused for more than"), (20, "on average")])
def test_upload_that_comes_too_slowly_is_given_up(tmp_path: Path, pieces: int, detail: str) -> None:
    async def scenario() -> tuple[int | None, str]:
        app = create_app(Settings(jobs_dir=tmp_path, body_timeout=0.5), FirstWords())
        async with running(app) as state:
            call = Call(app, state, "/v1/jobs", NDJSON)
            for _ in range(pieces):
                call.send(b"{")
                await asyncio.sleep(0.1)
            await asyncio.wait_for(call.task, PATIENCE)
            return call.status, json.loads(call.body)["detail"]

    status, found = asyncio.run(scenario())
    assert status == 408
    assert detail in found
    assert list(tmp_path.iterdir()) == []


def test_interactive_texts_go_before_those_of_jobs(serve: Serve) -> None:
    extractor, now = Slow(), "Now it is said."
    client = serve(extractor)
    job = client.post("/v1/jobs", content=lines(200), headers=NDJSON).json()["id"]
    for _ in range(10):
        assert client.post("/v1/extractions", json={"text": now}).status_code == 200
    # Each waits for the text that is being read, and some are read between two requests.
    assert sum(text != now for text in extractor.begun) <= 100
    assert client.get(f"/v1/jobs/{job}").json()["state"] == "running"


def test_without_a_folder_there_are_no_jobs_and_no_archive(client: TestClient) -> None:
    assert "ONRECORD_JOBS_DIR" in client.get("/v1/jobs").json()["detail"]
    assert "ONRECORD_ARCHIVE_DIR" in client.post("/v1/archive/said", json={}).json()["detail"]


def test_a_client_runs_a_job_and_is_called_with_its_progress(tmp_path: Path) -> None:
    seen: list[int] = []
    app = create_app(Settings(jobs_dir=tmp_path / "jobs"), FirstWords())
    with live(app, grace=1) as address, Client(address) as client:
        while True:
            try:
                client.ready()
                break
            except Unavailable:
                time.sleep(0.02)
        articles = [{"id": f"n{number}", "text": f"Word {number} is said."} for number in range(30)]
        job = client.run_job(articles, on_progress=lambda job: seen.append(job.done), poll=0.05)
        assert (job.state, job.done) == ("done", 30)
        assert (seen[0] <= seen[-1], seen[-1]) == (True, 30)
        assert [line["id"] for line in client.job_results(job.id)] == [article["id"] for article in articles]
        client.delete_job(job.id)
        with pytest.raises(ProblemError):
            client.job(job.id)


def no_descriptors(*_: object) -> None:
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), "/secret/place")


def test_job_whose_files_cannot_be_read_at_present_is_not_taken_for_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = JobStore(tmp_path / "jobs", days=1)
    head = made(store)
    with monkeypatch.context() as patched:
        patched.setattr("pathlib.Path.read_bytes", no_descriptors)
        assert store.has(head)
        assert list(store.all()) == []
        with pytest.raises(OSError, match="Too many open files"):
            store.find(head.id, "me")
    (store.path(head) / "job.json").write_text("torn")
    assert store.has(head)


@pytest.mark.parametrize(
    ("place", "error"),
    [
        ("plan.plan.PlanFolder.read", None),
        ("run.schedule.footer_of", None),
        ("inputs.streams._open", "The articles cannot be read: Too many open files. It is tried again."),
    ],
)
def test_job_waits_while_there_are_no_descriptors(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, place: str, error: str | None
) -> None:
    monkeypatch.setattr("onrecord.api.jobs.runner._STALLED_SECONDS", 0.01)
    client = serve(Slow())
    job = client.post("/v1/jobs", content=lines(60), headers=NDJSON).json()["id"]
    with monkeypatch.context() as patched:
        patched.setattr(f"onrecord.archive.{place}", no_descriptors)
        answer = client.get(f"/v1/jobs/{job}")
        if error:
            while (found := client.get(f"/v1/jobs/{job}").json())["error"] is None:
                time.sleep(0.01)
            assert found["error"] == error
        else:
            assert (answer.status_code, answer.json()["detail"]) == (
                500, "The folder of jobs cannot be used: Too many open files.",
            )  # fmt: skip
        assert "secret" not in answer.text
    done = finished(client, job)
    assert (done["state"], done["done"], done["errors"]) == ("done", 60, 0)


def test_job_in_a_folder_that_is_read_only_says_so_and_goes_on(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), "/secret/place")

    monkeypatch.setattr("onrecord.api.jobs.runner._STALLED_SECONDS", 0.01)
    client = serve(Slow())
    job = client.post("/v1/jobs", content=lines(60), headers=NDJSON).json()["id"]
    with monkeypatch.context() as patched:
        patched.setattr("onrecord.api.jobs.runner.os.open", read_only)
        while (found := client.get(f"/v1/jobs/{job}").json())["error"] is None:
            time.sleep(0.01)
    assert found["error"] == "Read-only file system in the folder of jobs. It is tried again."
    assert finished(client, job)["done"] == 60


def test_job_with_a_damaged_plan_is_failed_and_not_gone(serve: Serve, tmp_path: Path) -> None:
    client = serve(Slow())
    job = client.post("/v1/jobs", content=lines(60), headers=NDJSON).json()["id"]
    (tmp_path / "jobs" / job / "run" / "plan.json").write_text("{")
    failed = finished(client, job)
    assert (failed["state"], failed["error"]) == ("failed", "run: the plan is damaged (JSONDecodeError)")
    answer = client.get(f"/v1/jobs/{job}/results")
    assert (answer.status_code, answer.json()["detail"]) == (500, "The files of the job are damaged.")
    assert client.delete(f"/v1/jobs/{job}").status_code == 204


@pytest.mark.parametrize(
    "damage",
    [
        {"created": "x"},
        {"created": -1},
        {"created": 1e300},
        {"created": float("nan")},
        {"created": None},
        {"owner": 5},
        {"owner": ["me"]},
        {"state": {}},
        {"id": "../jobs"},
        {"id": "0" * 16},
        {"error": 1},
        {"more": 1},
    ],
    ids=str,
)
def test_job_whose_own_file_is_damaged_does_not_stop_others(
    serve: Serve, tmp_path: Path, damage: dict[str, Any]
) -> None:
    client = serve()
    broken = finished(client, client.post("/v1/jobs", content=lines(1), headers=NDJSON).json()["id"])["id"]
    file = tmp_path / "jobs" / broken / "job.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {"state": "running"} | damage))
    other = client.post("/v1/jobs", content=lines(1), headers=NDJSON).json()["id"]
    assert finished(client, other)["state"] == "done"
    assert [job["id"] for job in client.get("/v1/jobs").json()["jobs"]] == [other]
    assert client.get(f"/v1/jobs/{broken}").status_code == 404


def test_job_whose_own_file_is_damaged_is_deleted_when_it_is_old(tmp_path: Path) -> None:
    store = JobStore(tmp_path / "jobs", days=1)
    head = made(store)
    (store.path(head) / "job.json").write_text("{")
    store.delete_old()
    assert store.path(head).exists()
    os.utime(store.path(head), (0, 0))
    store.delete_old()
    assert not store.path(head).exists()
