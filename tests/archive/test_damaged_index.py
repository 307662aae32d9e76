"""Questions to an index that is damaged, removed or replaced while it is asked, and many at a time."""

from __future__ import annotations

import asyncio
import gc
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from benchmarks.archive_tables import write_tables
from onrecord.api.app import create_app
from onrecord.api.http.json_body import SMALL_BYTES
from onrecord.api.routes import archive as routes
from onrecord.api.settings import Settings
from onrecord.archive.errors import IndexUnreadable
from onrecord.archive.index.build import build_index
from onrecord.archive.index.statements import INDEX_FOLDER, TABLES
from onrecord.archive.queries.archive import Archive
from onrecord.schemas.archive import PeopleAnswer, SaidQuestion
from tests.api.asgi import PATIENCE, Call, running, until
from tests.api.first_words import FirstWords


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    write_tables(folder / "tables", 200)
    build_index(folder, threads=1)
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "run"))


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    app = create_app(Settings(archive_dir=folder), FirstWords())
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "question", "pointer", "detail"),
    [
        ("said", {"act": "deny"}, "/act", "Input should be 'statement'"),
        ("people", {"type": "people"}, "/type", "Input should be 'person'"),
        ("said", {"outlets": "Mail"}, "", "Unknown field; did you mean outlet?"),
        ("audit", {"where": {"type": "person"}}, "", "Unknown field"),
        ("quotations", {"outlet": "Mail"}, "", "Unknown field"),
    ],
)
def test_a_condition_that_is_not_known_is_refused(
    client: TestClient, path: str, question: dict[str, object], pointer: str, detail: str
) -> None:
    answer = client.post(f"/v1/archive/{path}", json=question)
    assert answer.status_code == 422
    error = answer.json()["errors"][0]
    assert (error["pointer"], error["detail"][: len(detail)]) == (pointer, detail)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("kept", [0.0, 0.5])
def test_damaged_file_is_told(folder: Path, client: TestClient, name: str, kept: float) -> None:
    path = folder / INDEX_FOLDER / f"{name}.parquet"
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(IndexUnreadable, match="make it with `onrecord archive index`"):
        Archive(folder, threads=1).said(SaidQuestion(words="embargoed"))
    answer = client.post("/v1/archive/said", json={"words": "embargoed"})
    assert (answer.status_code, answer.json()["detail"]) == (
        500, "The index of the archive cannot be read; see the service's log.",
    )  # fmt: skip
    path.write_bytes(whole)
    assert client.post("/v1/archive/said", json={}).status_code == 200


def test_file_that_goes_while_it_is_asked_is_told(folder: Path) -> None:
    archive = Archive(folder, threads=1)
    (folder / INDEX_FOLDER / "said.parquet").unlink()
    with pytest.raises(IndexUnreadable):
        archive.said(SaidQuestion())
    archive.close()


def test_index_that_is_replaced_is_asked_once_more(
    folder: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = folder / "away"

    def put_back(_: float) -> None:
        away.rename(folder / INDEX_FOLDER)

    (folder / INDEX_FOLDER).rename(away)
    assert client.post("/v1/archive/people", json={}).status_code == 404
    monkeypatch.setattr("onrecord.api.routes.archive.time.sleep", put_back)
    assert client.post("/v1/archive/people", json={}).status_code == 200


def test_slow_questions_leave_threads_to_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()

    def wait(*_: object) -> PeopleAnswer:
        gate.wait(PATIENCE)
        return PeopleAnswer(total=0, people=[])

    async def scenario() -> tuple[list[int | None], list[int | None]]:
        app = create_app(Settings(archive_dir=folder), FirstWords())
        async with running(app) as state:
            json = {"Content-Type": "application/json"}
            asking = [Call(app, state, "/v1/archive/people", json) for _ in range(20)]
            for call in asking:
                call.send(b"{}", more=False)
            late = asking[routes.MAX_QUESTIONS :]
            await until(lambda: all(call.status for call in late))
            other = Call(app, state, "/v1/archive/said", json)
            other.send(b"[" + b" " * SMALL_BYTES + b"]", more=False)
            await until(lambda: other.status)
            gate.set()
            await until(lambda: all(call.status for call in asking))
            again = Call(app, state, "/v1/archive/people", json)
            again.send(b"{}", more=False)
            await until(lambda: again.status)
            return [call.status for call in asking], [other.status, again.status]

    monkeypatch.setattr(Archive, "people", wait)
    monkeypatch.setattr(routes, "SECONDS", 0.5)
    asked, others = asyncio.run(scenario())
    assert asked == [200] * routes.MAX_QUESTIONS + [504] * (20 - routes.MAX_QUESTIONS)
    assert others == [422, 200]


def test_question_of_a_caller_who_leaves_is_stopped(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def endless(archive: Archive, _: object) -> PeopleAnswer:
        archive.rows("SELECT count(*) FROM range(100000000) a, range(100000000) b")
        raise AssertionError

    async def scenario() -> float:
        app = create_app(Settings(archive_dir=folder), FirstWords())
        async with running(app) as state:
            call = Call(app, state, "/v1/archive/people", {"Content-Type": "application/json"})
            call.send(b"{}", more=False)
            await asyncio.sleep(0.3)
            call.leave()
            await asyncio.wait([call.task], timeout=PATIENCE)
            began = time.monotonic()
            for _ in range(routes.MAX_QUESTIONS):
                await asyncio.wait_for(state["archive_places"].acquire(), PATIENCE)
            return time.monotonic() - began

    monkeypatch.setattr(Archive, "people", endless)
    monkeypatch.setattr(routes, "SECONDS", 2 * PATIENCE)
    assert asyncio.run(scenario()) < PATIENCE
    gc.collect()
    assert [record.message for record in caplog.records if record.name == "asyncio"] == []
