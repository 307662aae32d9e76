"""The fork server: `python -m onrecord.api.worker.fork_server SOCKET SPEC`.

It loads the models once and forks a model process for every connection to its socket. Processes share the memory of the
weights, and a new one takes less than a tenth of a second.

It stays single-threaded, since a lock that another thread holds during a fork stays locked in the child: torch is kept
to one thread until a model process has been forked. CUDA cannot be used after a fork, so on a GPU each process loads
its own models.
"""

from __future__ import annotations

import logging
import os
import resource
import selectors
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pkgutil import resolve_name
from types import FrameType
from typing import TypeAlias

from pydantic import TypeAdapter

from onrecord.api.extractor import TextExtractor, load
from onrecord.api.observability.logs import LogFormat, LogLevel, configure
from onrecord.api.worker.model_loop import log_unloadable, serve, tell_unloadable
from onrecord.extractors.settings import ModelSettings

logger = logging.getLogger("onrecord")

_OOM_SCORE = 500
"""Added to a model process's score for the OOM killer, so that it is killed first: it is replaced at once."""
_EXIT_FAILED = 3
"""Exit status of a fork server whose models cannot be loaded."""

Load: TypeAlias = Callable[[], TextExtractor]


@dataclass(frozen=True, slots=True)
class Spec:
    """The models to load; `prepare` names a function like the one below, as `module:name`."""

    models: ModelSettings
    prepare: str = f"{__package__}.fork_server:prepare"
    log_format: LogFormat = "json"
    log_level: LogLevel = "info"


SPEC = TypeAdapter(Spec)


def prepare(models: ModelSettings) -> Load:
    """Loads the models; returns the function that each model process calls to get its extractor."""
    # Imported here because torch takes seconds, and connections can wait meanwhile.
    from onrecord.extractors.engines import threads
    from onrecord.extractors.engines.device import device_of

    if device_of(models) != "cpu":
        return lambda: load(models)
    count = models.threads or threads.count()
    threads.limit(1)
    extractor = load(replace(models, threads=1))
    if (running := len(os.listdir("/proc/self/task"))) > 1:
        logger.warning("the fork server has %d threads; it should have one", running)

    def begin() -> TextExtractor:
        threads.limit(count)
        return extractor

    return begin


class ForkServer:
    """Forks a model process for each connection.

    Args:
        listener: The socket.
        load: Called in each new process to get its extractor.
    """

    def __init__(self, listener: socket.socket, load: Load) -> None:
        self._listener = listener
        self._load = load

    def run(self) -> None:
        """Serves until the standard input is closed, which the owner holds open."""
        signal.signal(signal.SIGCHLD, _reap)
        with selectors.DefaultSelector() as selector:
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(sys.stdin.buffer, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    if key.fileobj is not self._listener:
                        return
                    connection, _ = self._listener.accept()
                    self._fork(connection)
                    connection.close()

    def _fork(self, connection: socket.socket) -> None:
        if os.fork():
            return
        status = 1
        try:
            self._listener.close()
            _become_model_process()
            serve(connection, self._load, os.getpid())
            status = 0
        except SystemExit as error:
            status = error.code if isinstance(error.code, int) else 0
        finally:
            # The child must not run the clean-up of the fork server.
            os._exit(status)


def _become_model_process() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    # A dump of the memory would hold texts.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Some sandboxes forbid it.
    with suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write(str(_OOM_SCORE))


def _reap(_: int, __: FrameType | None) -> None:
    """Logs processes that have ended abnormally."""
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            logger.error("model process %d was ended by %s", pid, signal.Signals(-code).name)
        elif code:
            logger.error("model process %d ended with status %d", pid, code)


def _refuse(listener: socket.socket, detail: str) -> None:
    """Reports to all waiting connections that the models cannot be loaded."""
    listener.setblocking(False)
    try:
        while True:
            connection, _ = listener.accept()
            with connection:
                tell_unloadable(connection, detail)
    except BlockingIOError:
        return


def main() -> None:
    """Serves on the socket with the given number."""
    spec = SPEC.validate_json(sys.argv[2])
    configure(spec.log_format, spec.log_level)
    listener = socket.socket(fileno=int(sys.argv[1]))
    try:
        loaded = resolve_name(spec.prepare)(spec.models)
    except Exception as error:
        _refuse(listener, log_unloadable(error))
        sys.exit(_EXIT_FAILED)
    logger.info("the models are loaded")
    ForkServer(listener, loaded).run()


if __name__ == "__main__":
    main()
