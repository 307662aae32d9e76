"""Questions to an index that is damaged, removed or replaced while it is asked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from benchmarks.archive_tables import write_tables
from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from onrecord.archive.errors import IndexUnreadable
from onrecord.archive.index.build import build_index
from onrecord.archive.index.statements import INDEX_FOLDER, TABLES
from onrecord.archive.queries.archive import Archive
from onrecord.schemas.archive import SaidQuestion
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
