"""Texts that cannot be read before their deadline are refused when they come, and no others."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from typing import cast

import pytest
from starlette.testclient import TestClient

from onrecord.api.errors.problems import DeadlineTooShort, Overloaded
from onrecord.api.state import State
from onrecord.api.worker import ModelWorker, Task
from onrecord.api.worker import pace as paces
from onrecord.api.worker.admission import DOUBT, Admission
from onrecord.api.worker.deadline import Deadline
from onrecord.api.worker.job import Job
from onrecord.api.worker.job_queue import JobQueue
from onrecord.api.worker.pace import MEASURED_FROM, PRIOR_SECONDS_PER_CODE_POINT, Pace
from tests.api.asgi import until
from tests.api.first_words import FirstWords
from tests.api.worker.conftest import busy, extracting, found

pytestmark = pytest.mark.anyio

TENTH = 0.1
"""Seconds per code point: a slow model, so that short texts of a test take long."""


def slow_down(pace: Pace) -> None:
    for _ in range(20):
        pace.measure(1_000, 1_000 * TENTH)


def measured() -> Pace:
    pace = Pace()
    slow_down(pace)
    return pace


def job(length: int, seconds: float = math.inf) -> Job:
    return Job(Task("x" * length), seconds=seconds)


def refusal(
    new: Job,
    pace: Pace,
    waiting: list[Job] | None = None,
    running: Sequence[Sequence[tuple[Job, float]]] = ([],),
    slowing: float = 1.0,
) -> DeadlineTooShort | Overloaded | None:
    queue = JobQueue(100, 10**9, pace)
    for one in waiting or []:
        queue.put(one)
    try:
        Admission(queue, lambda _: running, pace, lambda: slowing).check(new)
    except (DeadlineTooShort, Overloaded) as problem:
        return problem
    return None


async def test_pace_is_an_average_over_code_points() -> None:
    pace = Pace()
    assert (pace.is_known, pace.is_fresh) == (False, False)
    assert pace.seconds_per_code_point == PRIOR_SECONDS_PER_CODE_POINT
    pace.measure(5_000, 5.0)
    assert (pace.is_known, pace.is_fresh) == (False, True)
    assert pace.seconds_per_code_point == pytest.approx(0.001)
    pace.measure(5_000, 10.0)
    assert pace.is_known
    assert 0.001 < pace.seconds_per_code_point < 0.002
    pace.measure(200_000, 600.0)
    assert pace.seconds_per_code_point == pytest.approx(0.003, rel=0.01)


async def test_short_texts_are_not_measured() -> None:
    pace = measured()
    for _ in range(1_000):
        pace.measure(MEASURED_FROM - 1, 100.0)
    assert pace.seconds_per_code_point == pytest.approx(TENTH)


@pytest.mark.parametrize(
    ("length", "seconds", "is_refused"),
    [
        (1_000, 100 / DOUBT * 0.9, True),
        (1_000, 100 / DOUBT * 1.1, False),
        (1_000, math.inf, False),
        (10, 0.4, True),
        (10, 2.0, False),
    ],
)
async def test_text_too_long_for_its_deadline_is_refused(length: int, seconds: float, is_refused: bool) -> None:
    problem = refusal(job(length, seconds), measured())
    if not is_refused:
        assert problem is None
        return
    assert isinstance(problem, DeadlineTooShort)
    assert problem.actual == length
    assert problem.limit == pytest.approx(seconds / TENTH, abs=1)
    assert "Retry-After" not in (problem.headers or {})


async def test_text_behind_others_is_refused_for_now() -> None:
    problem = refusal(job(100, seconds=18), measured(), waiting=[job(50), job(50)], running=[[(job(300), 5.0)]])
    assert isinstance(problem, Overloaded)
    # 300 code points less 5 s, twice 50, then its own 100: 25 + 10 + 10 s, and at the pace of doubt 10 + 5 + 5 s.
    assert (problem.limit, problem.actual) == (18, 45)
    assert int((problem.headers or {})["Retry-After"]) in (27, 28)


async def test_text_goes_to_the_process_that_is_free_first() -> None:
    # One has 300 code points, the other has read half of its 100, and 90 wait. So it is done after 5 + 9 + 10 s, and at
    # the pace of doubt after 0 + 4.5 + 5 s.
    running = [[(job(300), 0.0)], [(job(100), 5.0)]]
    assert refusal(job(100, seconds=11), measured(), [job(90)], running) is None
    problem = refusal(job(100, seconds=9), measured(), [job(90)], running)
    assert isinstance(problem, Overloaded)
    assert problem.actual == 24
    assert refusal(job(100, seconds=6), measured(), [], [[(job(300), 0.0)], []]) is None


async def test_time_of_jobs_counts() -> None:
    # 30 s at the pace of doubt: 100 code points for each of five others, and its own.
    waiting = [job(100) for _ in range(5)]
    assert refusal(job(100, seconds=34), measured(), waiting) is None
    assert isinstance(refusal(job(100, seconds=34), measured(), waiting, slowing=1.25), Overloaded)


@pytest.mark.parametrize(
    ("waiting", "running"),
    [
        ([(400, 1.0)], []),  # Its own deadline passes before.
        ([(10_000, math.inf)], []),  # The new one goes first.
        ([(50, math.inf)], [(300, 40.0)]),  # It runs for longer than estimated, so it may end at any time.
        ([], [(1_000, 2.0)]),
    ],
    ids=["ends early", "goes later", "overdue", "cancelled soon"],
)
async def test_what_will_not_be_in_its_way_does_not_count(
    waiting: list[tuple[int, float]], running: list[tuple[int, float]]
) -> None:
    ends = 2.0 if running and running[0][1] == 2.0 else math.inf
    there = [job(length, seconds) for length, seconds in waiting]
    runs = [(job(length, ends), seconds) for length, seconds in running]
    assert refusal(job(100, seconds=12), measured(), there, [runs]) is None


async def test_nothing_is_refused_while_the_pace_is_unknown_or_old(monkeypatch: pytest.MonkeyPatch) -> None:
    hopeless = job(100_000, seconds=1)
    assert refusal(hopeless, Pace()) is None
    pace = measured()
    assert refusal(hopeless, pace) is not None
    monkeypatch.setattr(paces, "_FRESH_SECONDS", 0.0)
    assert refusal(hopeless, pace) is None
    assert refusal(hopeless, pace, running=[[(job(20), 0.0)]]) is None
    # The end of a text that runs will measure it.
    assert refusal(hopeless, pace, running=[[(job(MEASURED_FROM), 0.0)]]) is not None


async def test_worker_refuses_at_once_and_reads_what_has_time(worker: ModelWorker, extractor: FirstWords) -> None:
    slow_down(worker._pace)
    first = await busy(worker, extractor, "Busy said " + "x" * 600)
    with pytest.raises(Overloaded):
        await worker.extract(Task("Ann said " + "y" * 300), deadline=Deadline(40, 600))
    with pytest.raises(DeadlineTooShort):
        await worker.extract(Task("Ann said no"), deadline=Deadline(0.1, 600), bulk=True)
    assert worker.waiting == 0
    # A much shorter one may preempt the text that runs, and one without a deadline waits.
    texts = ["Ann said no", "Ann said " + "y" * 300]
    waiting = [
        asyncio.create_task(worker.extract(Task(texts[0]), deadline=Deadline(40, 600))),
        extracting(worker, texts[1]),
    ]
    await until(lambda: worker.waiting)
    extractor.gate.set()
    await asyncio.gather(first, *waiting)
    assert found(waiting[0].result()) == "no"


async def test_worker_measures_its_own_pace(worker: ModelWorker) -> None:
    assert worker.code_points_per_second == 0
    await worker.extract(Task("Ann said " + "word " * 3_000))
    assert worker.code_points_per_second > 0


def test_callers_and_metrics_get_the_estimate(client: TestClient) -> None:
    worker = cast(State, client.app_state)["worker"]
    slow_down(worker._pace)
    limited = {"Request-Timeout": "0.5"}
    answer = client.post("/v1/extractions", json={"text": "Ann said no."}, headers=limited)
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (413, "/problems/deadline-too-short")
    assert (problem["actual"], "retry-after" in answer.headers) == (12, False)
    texts = [{"id": "a", "text": "Ann said no."}, {"id": "b", "text": "No"}]
    items = client.post("/v1/extractions/batch", json={"texts": texts}, headers=limited).json()["items"]
    assert [item["status"] for item in items] == ["problem", "ok"]
    page = client.get("/metrics").text
    assert 'onrecord_dropped_total{cause="deadline-too-short"} 2.0' in page
    assert "onrecord_code_points_per_second 10.0" in page
