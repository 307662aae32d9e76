"""Processes that are measured: started for one measurement, ended with it; their memory and their processor."""

from __future__ import annotations

import resource
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ParamSpec, TypeVar

from onrecord.api.settings import cores
from onrecord.archive.worker_processes import spawned

P = ParamSpec("P")
T = TypeVar("T")

_STATUS = Path("/proc/self/status")


def apart(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """The result of a function in a process of its own, so that memory and models of one do not touch another."""
    with spawned(1) as pool:
        return pool.submit(work, *given, **named).result()


def bound(command: Sequence[str]) -> list[str]:
    """A command that the kernel ends by SIGTERM when its parent has ended, even by `kill -9`.

    `setpriv` of util-linux asks the kernel for it and then becomes the command. Where it is missing, a killed benchmark
    leaves its service behind.
    """
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--", *command] if setpriv else list(command)


def peak_megabytes(*, reset: bool = False) -> float:
    """Peak resident memory of this process; with `reset`, on Linux, what is measured next counts from now on.

    On Linux from /proc: `getrusage` may give the parent's peak there.
    """
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    if _STATUS.exists():
        rows = dict(line.split(":", 1) for line in _STATUS.read_text("utf-8").splitlines())
        return int(rows["VmHWM"].split()[0]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def processor() -> str:
    """The name of the processor and its cores."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text("utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else 'unknown processor'}, {cores()} cores"
