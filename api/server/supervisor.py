"""The supervisor of several workers: uvicorn's, with a backoff and a limit for workers that keep crashing."""

from __future__ import annotations

import logging
import time
from socket import socket

from uvicorn.config import Config
from uvicorn.supervisors.multiprocess import Multiprocess, Process

logger = logging.getLogger("onrecord")

HEALTHY_SECONDS = 60
"""A worker that has lived this long did not crash at its start."""
MAX_CRASHES = 10
"""After so many crashes in a row the service stops, so that its own supervisor notices. With the backoff, that takes
about two minutes."""
MAX_BACKOFF_SECONDS = 30
"""Chosen by eye: longer than a start takes, shorter than an operator waits before looking."""


class Supervisor(Multiprocess):
    """Restarts workers that end: at once if they were healthy, else after a growing delay, up to a number of crashes.

    Args:
        config: uvicorn's configuration.
        sockets: The listening sockets that the workers inherit.
    """

    def __init__(self, config: Config, sockets: list[socket]) -> None:
        super().__init__(config, sockets)
        self.has_failed = False
        self._crashes = 0
        self._started: dict[int, float] = {}
        self._restart_at = 0.0

    def keep_subprocess_alive(self) -> None:
        """Checks the workers and restarts those that have ended."""
        if self.should_exit.is_set() or time.monotonic() < self._restart_at:
            return
        before = list(self.processes)
        for process in before:
            self._started.setdefault(id(process), time.monotonic())
        super().keep_subprocess_alive()
        ended = [old for old, new in zip(before, self.processes, strict=True) if old is not new]
        for process in ended:
            self._count(process)
        if self.should_exit.is_set():
            self.has_failed = True

    def terminate_all(self) -> None:
        """Ends the workers.

        The sockets are closed here first: otherwise connections that come while the workers finish their texts would be
        accepted and then broken without an answer. Now they are refused at once, and a proxy takes another machine.
        """
        for one in self.sockets:
            one.close()
        super().terminate_all()

    def _count(self, process: Process) -> None:
        lived = time.monotonic() - self._started.pop(id(process))
        self._crashes = 0 if lived > HEALTHY_SECONDS else self._crashes + 1
        logger.error("worker %s ended with exit code %s after %.0f seconds", process.pid, process.exitcode, lived)
        if self._crashes >= MAX_CRASHES:
            logger.critical("%s workers crashed one after another: the service stops", self._crashes)
            self.should_exit.set()
        elif self._crashes:
            self._restart_at = time.monotonic() + min(2 ** (self._crashes - 1), MAX_BACKOFF_SECONDS)
