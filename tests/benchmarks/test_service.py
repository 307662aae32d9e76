"""The benchmark of the service: its load, its bodies and its table, against a service that needs no model."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.service import rows
from benchmarks.service.__main__ import ROWS, UNMEASURED, table
from benchmarks.service.jobs import JOBS_OF_KEY, jobs, missed
from benchmarks.service.load import BROKEN, Answer, percentile, queue_times, statuses
from benchmarks.service.mutation import mutated
from benchmarks.service.server import Server
from onrecord.api.app import create_app
from onrecord.api.limits.keys import KeyRing
from onrecord.api.settings import Settings
from tests.api.first_words import FirstWords
from tools.browser import live

TEXTS = [f"Ann said {number}" for number in range(10)]


class Local(Server):
    """A server in a thread of this process, at an address."""

    def __init__(self, url: str) -> None:
        self._port = int(url.rpartition(":")[2])

    def megabytes(self) -> float:
        return 100.0


@pytest.fixture(scope="module")
def server() -> Iterator[Local]:
    # Room for all callers with short texts and the one with the longest: on a busy machine they come at once.
    with live(create_app(Settings(max_waiting=12), FirstWords())) as url:
        yield Local(url)


def test_rows_count_what_came(server: Local) -> None:
    single = asyncio.run(rows.single(server, TEXTS, 5))
    assert single.endswith("s; 5 texts, 0 errors")
    many = asyncio.run(rows.many(server, ["Ann said no"], 0.2, offline=100.0))
    assert re.fullmatch(r"[\d,]+%: [\d,]+ of 100 words a second; \d+ texts in [0-9]+ s, \d+ errors", many)
    assert not many.startswith("0%")
    lengths = asyncio.run(rows.lengths(server, TEXTS, "Ann said " + "no " * 100, 0.1))
    assert re.match(r"[\d.]+ times: .* 0 errors; the long one served in \d+ s; 100 MB", lengths)


def test_overload_is_distinguished_from_faults(server: Local) -> None:
    found = asyncio.run(rows.overload(server, TEXTS, 0.2, places=13))
    assert set(re.findall(r"× (\w+)", found)) <= {"200", "503"}
    assert re.search(r"(?:200|503) at [1-9]\d* a second; p95 [\d.]+ s, bound [\d.]+ s; at most \d+ of 13 texts", found)


def test_mutated_bodies_are_the_same_each_time_and_none_makes_the_service_fail(server: Local) -> None:
    bodies = list(mutated(300))
    assert bodies == list(mutated(300))
    assert len({body for _, _, body in bodies}) > 250
    assert {route for route, _, _ in bodies} == {
        "/v1/extractions", "/v1/extractions/batch", "/v1/extractions/stream",
    }  # fmt: skip
    found = asyncio.run(rows.mutations(server, 300))
    counts = {status: int(count) for count, status in re.findall(r"(\d+) × (\w+)", found)}
    assert sum(counts.values()) == 300
    assert not {status for status in counts if not "200" <= status < "500"}


def test_a_service_is_asked_for_signs_of_life_during_hostile_texts(server: Local) -> None:
    found = asyncio.run(rows.hostile(server, {"words": "Ann said no. " * 40, "marks": "“Ann” said. " * 40}))
    alive = re.fullmatch(
        r"2 × 200; p99 ([\d.]+) s, slowest ([\d.]+) s; 0.00 s after the deadline at most \(\w+\)", found
    )
    assert alive is not None
    assert float(alive[1]) > 0


def test_no_two_texts_of_new_words_are_alike(server: Local) -> None:
    found = asyncio.run(rows.vocabulary(server, 50))
    assert found == "+0.0%: 100 MB after 5 texts, 100 after 50; 0 errors"


def test_jobs_are_counted_for_each_key(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys.json")
    keys = [ring.new(name)[1] for name in ("one", "other")]
    settings = Settings(jobs_dir=tmp_path / "jobs", keys_file=tmp_path / "keys.json", max_jobs=JOBS_OF_KEY)
    with live(create_app(settings, FirstWords())) as url:
        found = asyncio.run(jobs(Local(url), TEXTS, 0.3, keys))
    assert re.search(rf"; 0 errors; of {2 * JOBS_OF_KEY} jobs by 2 keys [1-9]\d* to [\d,]+ code points", found)
    assert [folder for folder in (tmp_path / "jobs").iterdir() if (folder / "job.json").exists()] == []


@pytest.mark.parametrize(
    ("slower", "read", "goals"),
    [
        (1.9, [500, 900], []),
        (1.9, [0, 0], ["nothing was read for some keys"]),
        (2.1, [300, 0], ["nothing was read for some keys", "p95 is more than twice that alone"]),
        (1.0, [500, 901], ["one key is more than a turn ahead of another"]),
        (1.0, [9_000, 1_000], []),  # The second has nothing left.
    ],
)
def test_jobs_that_are_not_read_miss_the_goal(slower: float, read: list[int], goals: list[str]) -> None:
    assert missed(slower, [10_000, 1_000], read, turn=400) == goals


def test_percentiles() -> None:
    answers = [Answer(200, float(number), b"", "", 0.0) for number in range(1, 102)]
    assert (percentile(answers, 50), percentile(answers, 95), percentile([], 95)) == (51.0, 96.0, 0.0)


def test_the_time_that_a_full_queue_takes_is_that_of_its_own_moment() -> None:
    """Two places, and answers that come slower in the middle; a text waits no longer than it takes to answer two."""
    answers = [Answer(200, 0.0, b"", "", ended) for ended in (5.0, 1.0, 2.0, 8.0, 3.0)]
    assert queue_times(answers, 2) == [2.0, 3.0, 5.0]
    assert queue_times(answers, 5) == []


def test_statuses_are_counted() -> None:
    answers = [Answer(status, 0.4, b"", "", 0.0) for status in (200, BROKEN, 200)]
    assert statuses(answers) == "2 × 200, 1 × broken"


def test_the_table_has_a_row_for_each_load_and_keeps_old_results() -> None:
    found = table({"single": "0.40 s, 0.40 s", "killed": "90 × 200"}, "Our own.")
    assert [row[2] for row in found.rows if row[2] != UNMEASURED] == ["0.40 s, 0.40 s", "90 × 200"]
    assert found.rows[0][:2] == list(ROWS["single"])
    assert table({}, "Our own.", kept=found) == found
