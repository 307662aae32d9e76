"""A subprocess that parses documents, killed and replaced when a document takes too long or breaks it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from functools import cache

from onrecord.api.documents.document import Document, Kind
from onrecord.api.documents.errors import TooCostly
from onrecord.api.documents.parser_main import LENGTH, answer_of, frame

logger = logging.getLogger("onrecord")

MEMORY_BYTES = 1_500_000_000
"""The limit on the address space of the process, including its libraries."""


class ParserProcess:
    """Parses one document at a time. The subprocess starts with the first document.

    Args:
        seconds: The time limit of one document.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: Process | None = None

    async def read(self, kind: Kind, raw: bytes, charset: str | None = None) -> Document:
        """Extracts the text of a document.

        Raises:
            DocumentError: The document has no text, or takes too much.
        """
        header = json.dumps({"kind": kind, "charset": charset}).encode()
        try:
            async with asyncio.timeout(self._seconds):
                reply = await self._exchange(frame(header) + frame(raw))
        except (TimeoutError, asyncio.CancelledError) as error:
            await self.close()
            if isinstance(error, asyncio.CancelledError):
                raise
            message = f"The document was not parsed within {self._seconds:g} seconds."
            raise TooCostly(message, limit=max(1, round(self._seconds))) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            await self.close()
            raise TooCostly("Parsing the document takes too much memory.") from None
        return answer_of(reply)

    async def close(self) -> None:
        """Kills the subprocess."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            assert process.stdin is not None
            process.stdin.close()
            # Not `wait`: that returns only when the pipe is read to its end, and a long answer has paused it.
            await process.communicate()

    async def _exchange(self, request: bytes) -> bytes:
        if self._process is None or self._process.returncode is not None:
            command = (sys.executable, "-m", "onrecord.api.documents.parser_main", str(MEMORY_BYTES))
            # Libraries may print parts of a document: standard error is discarded.
            self._process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
            if not json.loads(await self._answer())["has_no_network"]:
                _warn_of_network()
        assert self._process.stdin is not None
        self._process.stdin.write(request)
        await self._process.stdin.drain()
        return await self._answer()

    async def _answer(self) -> bytes:
        assert self._process is not None
        assert self._process.stdout is not None
        length = await self._process.stdout.readexactly(LENGTH.size)
        return await self._process.stdout.readexactly(LENGTH.unpack(length)[0])


@cache
def _warn_of_network() -> None:
    """Logs the warning once, as it is the same for each process."""
    logger.warning("parsers of documents keep the network of the service: the system forbids them namespaces")
