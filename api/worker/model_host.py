"""Runs the fork server for as long as the service runs, and starts it again when it ends."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import TracebackType

from onrecord.api.settings import Settings
from onrecord.api.worker.fork_server import SPEC, Spec

logger = logging.getLogger("onrecord")

VARIABLE = "ONRECORD_MODEL_SOCKET"
"""The environment variable with the socket of the fork server that several web processes share."""
MAX_RETRY_SECONDS = 60.0
_FIRST_RETRY_SECONDS = 1.0
"""A fork server that ends while it loads is restarted after 1, 2, 4, … 60 seconds, as loading takes a core."""
_STEADY_SECONDS = 60.0
"""A fork server that has run so long is restarted after the shortest pause."""
_ENVIRONMENT = {
    # These libraries would start threads before a process is forked.
    "OPENBLAS_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    # Otherwise the check for a GPU makes CUDA unusable after a fork.
    "PYTORCH_NVML_BASED_CUDA_CHECK": "1",
}


def shared_address() -> Path | None:
    """The socket of a running fork server; None if this process needs its own."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def model_spec(settings: Settings) -> Spec:
    """The models that the fork server loads with these settings."""
    return Spec(models=settings.served_models, log_format=settings.log_format, log_level=settings.log_level)


@contextmanager
def shared_models(settings: Settings) -> Iterator[ModelHost]:
    """Runs a fork server for this process and those that it starts inside the block."""
    with ModelHost(model_spec(settings)) as host:
        os.environ[VARIABLE] = str(host.address)
        try:
            yield host
        finally:
            del os.environ[VARIABLE]


class ModelHost(AbstractContextManager["ModelHost"]):
    """The fork server as a subprocess. Connections to `address` wait while it starts or restarts.

    Args:
        spec: The models to load.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._folder = tempfile.TemporaryDirectory(prefix="onrecord-models-", ignore_cleanup_errors=True)
        self.address = Path(self._folder.name) / "socket"
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="onrecord-model-host", daemon=True)

    def __enter__(self) -> ModelHost:
        """Starts it. Its models are loaded in the background."""
        self._listener.bind(str(self.address))
        self._listener.listen(socket.SOMAXCONN)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Ends it. Model processes end when their connections are closed."""
        self._ended.set()
        if self._process is not None:
            self._process.kill()
        self._thread.join()
        self._listener.close()
        self._folder.cleanup()

    @property
    def pid(self) -> int | None:
        """The number of the subprocess; None before it is started."""
        return self._process.pid if self._process else None

    def _run(self) -> None:
        pause = _FIRST_RETRY_SECONDS
        while not self._ended.is_set():
            began = time.monotonic()
            try:
                self._process = self._started()
            except OSError as error:
                logger.critical("the fork server could not be started: %s", error)
                self._ended.wait(pause)
                continue
            if self._ended.is_set():  # The host was closed before there was a process to kill.
                self._process.kill()
            self._process.wait()
            with suppress(OSError):
                assert self._process.stdin is not None
                self._process.stdin.close()
            pause = _FIRST_RETRY_SECONDS if time.monotonic() - began > _STEADY_SECONDS else pause
            self._ended.wait(pause)
            pause = min(2 * pause, MAX_RETRY_SECONDS)

    def _started(self) -> subprocess.Popen[bytes]:
        number = self._listener.fileno()
        spec = SPEC.dump_json(self._spec).decode()
        command = [sys.executable, "-m", "onrecord.api.worker.fork_server", str(number), spec]
        # In a session of its own: Ctrl-C goes to the web process, which ends it in order.
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, pass_fds=[number], env=_ENVIRONMENT | os.environ, start_new_session=True
        )
