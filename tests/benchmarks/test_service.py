"""The benchmark of the service: its load, its bodies and its table, against a service that needs no model."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from benchmarks.service import rows
from benchmarks.service.__main__ import table
from benchmarks.service.hostile import hostile
from benchmarks.service.jobs import JOBS_OF_KEY, jobs
from benchmarks.service.load import Answer, percentile
from benchmarks.service.mutation import mutated
from benchmarks.service.outcomes import Jobs, Killed, Single
from benchmarks.service.server import Server
from benchmarks.service.vocabulary import vocabulary
from onrecord.api.app import create_app
from onrecord.api.limits.keys import KeyRing
from onrecord.api.settings import Settings
from tests.api.first_words import FirstWords

TEXTS = [f"Ann said {number}" for number in range(10)]


class Local(Server):
    """A server in a thread of this process."""

    def __init__(self, app: object) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._port = self._socket.getsockname()[1]
        self.uvicorn = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False))  # type: ignore[arg-type]
        self._thread = threading.Thread(target=self.uvicorn.run, args=([self._socket],))

    def __enter__(self) -> Local:
        self._thread.start()
        while not self.ready():
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.uvicorn.should_exit = True
        self._thread.join()
        self._socket.close()

    def megabytes(self) -> float:
        return 100.0


@pytest.fixture(scope="module")
def server() -> Iterator[Local]:
    # Room for all callers with short texts and the one with the longest: on a busy machine they come at once.
    with Local(create_app(Settings(max_waiting=12), FirstWords())) as server:
        yield server


def test_rows_count_what_came(server: Local) -> None:
    single = asyncio.run(rows.single(server, TEXTS, 5))
    assert str(single).endswith("s; 5 texts, 0 errors")
    many = asyncio.run(rows.many(server, ["Ann said no"], 0.2, offline=100.0))
    assert many.texts > many.errors
    assert str(many).startswith(f"{many.words_a_second / 100:.0%}: {many.words_a_second:,.0f} of 100 words a second")
    lengths = asyncio.run(rows.lengths(server, TEXTS, "Ann said " + "no " * 100, 0.1))
    assert lengths.long_status == 200
    assert "0 errors; the long one served in" in str(lengths)


def test_overload_is_distinguished_from_faults(server: Local) -> None:
    found = asyncio.run(rows.overload(server, TEXTS, 0.2, places=13))
    assert set(found.statuses) <= {"200", "503"}
    assert found.rate > 0
    assert found.bound > 0
    assert "200 at" in str(found) or "503 at" in str(found)


def test_mutated_bodies_are_the_same_each_time_and_none_makes_the_service_fail(server: Local) -> None:
    bodies = list(mutated(300))
    assert bodies == list(mutated(300))
    assert len({body for _, _, body in bodies}) > 250
    assert {route for route, _, _ in bodies} == {
        "/v1/extractions", "/v1/extractions/batch", "/v1/extractions/stream",
    }  # fmt: skip
    found = asyncio.run(rows.mutations(server, 300))
    assert sum(found.statuses.values()) == 300
    assert not {status for status in found.statuses if not "200" <= status < "500"}


def test_a_service_is_asked_for_signs_of_life_during_hostile_texts(server: Local) -> None:
    found = asyncio.run(hostile(server, {"words": "Ann said no. " * 40, "marks": "“Ann” said. " * 40}))
    assert found.statuses == {"200": 2}
    assert 0 < found.alive <= found.alive_slowest
    assert str(found).startswith("2 × 200; p99 ")
    assert found.latest < 0
    assert "; 0.00 s after the deadline at most (" in str(found)


def test_no_two_texts_of_new_words_are_alike(server: Local) -> None:
    found = asyncio.run(vocabulary(server, 50))
    assert str(found) == "+0.0%: 100 MB after 5 texts, 100 after 50; 0 errors"


def test_jobs_are_counted_for_each_key(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys.json")
    keys = [ring.new(name)[1] for name in ("one", "other")]
    settings = Settings(jobs_dir=tmp_path / "jobs", keys_file=tmp_path / "keys.json", max_jobs=JOBS_OF_KEY)
    with Local(create_app(settings, FirstWords())) as server:
        found = asyncio.run(jobs(server, TEXTS, 0.3, keys))
    assert (found.count, found.keys, found.errors, len(found.read)) == (2 * JOBS_OF_KEY, 2, 0, 2)
    assert "of 20 jobs by 2 keys" in str(found)
    assert min(found.read) > 0
    assert [folder for folder in (tmp_path / "jobs").iterdir() if (folder / "job.json").exists()] == []


@pytest.mark.parametrize(
    ("p95", "read", "missed"),
    [
        (1.9, [500, 900], []),
        (1.9, [0, 0], ["nothing was read for some keys"]),
        (2.1, [300, 0], ["nothing was read for some keys", "p95 is more than twice that alone"]),
        (1.0, [500, 901], ["one key is more than a turn ahead of another"]),
        (1.0, [9_000, 1_000], []),  # The second has nothing left.
    ],
)
def test_jobs_that_are_not_read_miss_the_goal(p95: float, read: list[int], missed: list[str]) -> None:
    sent = [10_000, 1_000]
    found = Jobs(count=20, keys=2, p95=p95, p95_alone=1.0, errors=0, sent=sent, read=read, seconds=9.0, turn=400)
    assert found.missed == missed
    assert ("**missed**: " in str(found)) == bool(missed)


def test_percentiles() -> None:
    answers = [Answer(200, float(number), b"", "", 0.0) for number in range(1, 102)]
    assert (percentile(answers, 50), percentile(answers, 95), percentile([], 95)) == (51.0, 96.0, 0.0)


def test_the_table_has_a_row_for_each_load_and_keeps_old_results() -> None:
    killed = Killed(2, {"200": 90, "broken": 1}, 0, 0, 0.2, 8.0, 1_801.0)
    single = Single([Answer(200, 0.4, b"", "", 0.0)] * 5)
    found = table({"single": single, "killed": killed}, "Our own.")
    shown = found.markdown()
    assert "0.40 s, 0.40 s; 5 texts, 0 errors" in shown
    assert "90 × 200, 1 × broken of 2 workers; longest time without a record 0.2 s; back after 8.0 s" in shown
    assert shown.count("not measured") == 7
    assert table({}, "Our own.", kept=found) == found
