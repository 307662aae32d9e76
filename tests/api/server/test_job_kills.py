"""A job is done, and nothing of it lost or doubled, however often the processes of the service are killed."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.api.server.service_process import ServiceProcess, until
from tests.api.stub_service import BRIEF
from tests.examples import FUZZING

ARTICLES, KILLS = (120, 200) if FUZZING else (60, 2)
VICTIMS = {"model": 6, "fork server": 2, "web": 1, "all": 1}
"""The processes that are killed, and how often. Killing the web process means a start, which takes seconds."""


@pytest.fixture
def services() -> Iterator[list[ServiceProcess]]:
    made: list[ServiceProcess] = []
    yield made
    for service in made:
        service.stop()


def started(services: list[ServiceProcess], folder: Path) -> ServiceProcess:
    service = ServiceProcess(jobs_dir=folder)
    services.append(service)
    service.start()
    return service


def kill(service: ServiceProcess, kind: str) -> None:
    """Kill processes of one kind. Those that are left without a web process end by themselves."""
    web, children = service.process, service.children("")
    victims = {
        "model": service.model_processes(),
        "fork server": service.children("fork_server"),
        "web": {web.pid},
        "all": {web.pid, *children},
    }[kind]
    for victim in victims:
        with suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
    if web.pid in victims:
        web.wait()
        until(lambda: not any(map(runs, children)), 30)


def runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def sent(service: ServiceProcess) -> str:
    rows = ({"id": f"n{number}", "text": f"Word {number} is {BRIEF}."} for number in range(ARTICLES))
    body = "".join(json.dumps(row) + "\n" for row in rows)
    answer = service.client.post("/v1/jobs", content=body, headers={"Content-Type": "application/x-ndjson"})
    answer.raise_for_status()
    return str(answer.json()["id"])


def ended(service: ServiceProcess, job: str) -> dict[str, Any]:
    until(lambda: service.get(f"/v1/jobs/{job}").json()["state"] != "running", 120)
    found: dict[str, Any] = service.get(f"/v1/jobs/{job}").json()
    return found


def outputs(folder: Path, job: str) -> dict[str, int]:
    """The files of the finished units, with their inodes."""
    return {path.name: path.stat().st_ino for path in (folder / job / "run" / "records").rglob("*.zst")}


def killed_while_it_runs(services: list[ServiceProcess], folder: Path, kills: int, chance: random.Random) -> int:
    """Send a job, kill so often, and compare what comes; returns the kills."""
    service = services[-1]
    job, done, first = sent(service), 0, dict[str, int]()
    while done < kills and service.get(f"/v1/jobs/{job}").json()["state"] == "running":
        time.sleep(chance.uniform(0.1, 0.6))
        first = outputs(folder, job) | first
        (kind,) = chance.choices(list(VICTIMS), list(VICTIMS.values()))
        kill(service, kind)
        done += 1
        if service.process.poll() is not None:
            service = started(services, folder)
        until(service.is_ready, 60)
    found = ended(service, job)
    assert (found["state"], found["done"], found["errors"]) == ("done", ARTICLES, 0)
    lines = service.get(f"/v1/jobs/{job}/results?limit={ARTICLES}").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [f"n{number}" for number in range(ARTICLES)]
    assert all("record" in json.loads(line) for line in lines)
    # What was done before a kill has not been written again.
    assert first.items() <= outputs(folder, job).items()
    return done


def test_nothing_of_a_job_is_lost_or_doubled_under_kills(services: list[ServiceProcess], tmp_path: Path) -> None:
    started(services, tmp_path)
    chance, done = random.Random(5), 0
    while done < KILLS:
        done += killed_while_it_runs(services, tmp_path, KILLS - done, chance)
