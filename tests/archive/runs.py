"""Runs with the stub, in this process or in one that a test can kill: `python -m tests.archive.runs DIR`."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord.archive.plan.plan import Plan, PlanFolder, RunOptions
from onrecord.archive.plan.planning import Planning
from onrecord.archive.run.processes import ProcessRun
from onrecord.archive.run.schedule import Share
from tests.archive import stub
from tests.house.repository import ROOT


def articles(count: int, start: int = 0) -> list[dict[str, Any]]:
    """Rows of articles, each with one quotation."""
    return [
        {
            "id": f"n{number}",
            "text": f'The harbour was closed. Ana Petrova said on Monday: "It is day {number} without a ferry."',
            "title": f"Day {number}",
            "published": f"2026-{number % 12 + 1:02d}-01",
        }
        for number in range(start, start + count)
    ]


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    """Write rows as JSON lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def planned(folder: Path, *inputs: Path, unit_articles: int = 10, seconds: float = 60.0) -> tuple[PlanFolder, Plan]:
    """A plan for the stub."""
    options = RunOptions(document_seconds=seconds)
    plan = Planning(stub.FINGERPRINT, options, unit_articles=unit_articles).plan([str(one) for one in inputs])
    target = PlanFolder(folder)
    target.write(plan)
    return target, plan


def outputs(target: PlanFolder) -> dict[str, bytes]:
    """Every output file of a run."""
    folder = target.path / "records"
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.zst"))}


def run(target: PlanFolder, processes: int = 1, share: Share | None = None, seconds: float = 0.0) -> None:
    """Run a plan with the stub in this process and its children."""
    ProcessRun(target, processes, share or Share(), lambda _: stub.StubReader(seconds)).run()


def started(target: PlanFolder, processes: int, seconds: float) -> subprocess.Popen[bytes]:
    """A run in a process group of its own."""
    command = [sys.executable, "-m", "tests.archive.runs", str(target.path), str(processes), str(seconds)]
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True, stderr=subprocess.PIPE)


def children(process: int) -> list[int]:
    """The processes that a process has forked."""
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(one) for one in listed.split()]


def kill_all(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and those of its group."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


if __name__ == "__main__":
    run(PlanFolder(Path(sys.argv[1])), int(sys.argv[2]), seconds=float(sys.argv[3]))
