"""A process that parses documents, as a document that has taken it over would find it."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.api.documents import parser_process
from onrecord.api.documents.parser_process import MEMORY_BYTES, ParserProcess
from tests.house.repository import ROOT

_TAKEN_OVER = """
import json, os, signal, socket, sys
from onrecord.api.documents.isolation import isolate

found = {"has_no_network": isolate(int(sys.argv[3]))}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # Else writing beyond the limit ends the process.

def refused(name, deed):
    try:
        deed()
        found[name] = None
    except (OSError, MemoryError) as error:
        found[name] = type(error).__name__

refused("fork", lambda: os.fork() or os._exit(0))
refused("write", lambda: open(sys.argv[1], "wb", buffering=0).write(b"x"))
refused("files", lambda: [os.open("/dev/null", os.O_RDONLY) for _ in range(100)])
refused("memory", lambda: bytearray(2 * int(sys.argv[3])))
for descriptor in range(3, 100):
    try:
        os.close(descriptor)
    except OSError:
        pass
refused("network", lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])), 2))
print(json.dumps(found))
"""


def test_a_process_that_is_taken_over_can_do_little(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        given = [str(tmp_path / "written"), str(listening.getsockname()[1]), str(MEMORY_BYTES)]
        command = [sys.executable, "-c", _TAKEN_OVER, *given]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    found = json.loads(done.stdout)
    assert all(found[name] for name in ("write", "files", "memory"))
    assert (tmp_path / "written").read_bytes() == b""
    assert bool(found["network"]) == found["has_no_network"]
    assert found["fork"] or os.getuid() == 0  # Root may have any number of processes.


def test_what_the_system_does_not_allow_is_logged_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def read_twice() -> None:
        for _ in range(2):
            process = ParserProcess(seconds=30)
            await process.read("plain", b"Ann said no.")
            await process.close()

    parser_process._warn_of_network.cache_clear()
    answer = ParserProcess._answer

    async def refused(process: ParserProcess) -> bytes:
        return (await answer(process)).replace(b'{"has_no_network": true}', b'{"has_no_network": false}')

    monkeypatch.setattr(ParserProcess, "_answer", refused)
    asyncio.run(read_twice())
    assert [record.levelname for record in caplog.records if "network" in record.getMessage()] == ["WARNING"]
