"""The subprocess that parses documents, one after another: `python -m onrecord.api.documents.parser_main MEMORY_BYTES`.

A hostile page or file may run forever or fill the memory, and neither lxml nor a thread can be stopped. So this is a
separate process with a limit on its memory, and the service kills it after its time limit. It reads requests from its
standard input and writes answers to its standard output, each a length of eight bytes and that many bytes. The first
answer reports the isolation of the process.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
from dataclasses import asdict
from typing import Any, BinaryIO

from onrecord.api.documents import errors
from onrecord.api.documents.document import Document, Notice
from onrecord.api.documents.errors import DocumentError, TooCostly, Unavailable, Unreadable
from onrecord.api.documents.isolation import isolate
from onrecord.api.documents.reading import read

LENGTH = struct.Struct(">Q")
MAX_SECONDS = 120
"""The process ends itself after these seconds with one document, in case the service has died."""


def frame(contents: bytes) -> bytes:
    """Some bytes with their length before them."""
    return LENGTH.pack(len(contents)) + contents


def answer_of(reply: bytes) -> Document:
    """The document that a reply holds.

    Raises:
        DocumentError: The error in the reply.
    """
    fields = json.loads(reply)
    if kind := fields.pop("error", None):
        raise getattr(errors, kind)(**fields)
    return Document(**{**fields, "notices": tuple(Notice(**notice) for notice in fields["notices"])})


def _reply(header: dict[str, Any], raw: bytes) -> bytes:
    try:
        fields = asdict(read(header["kind"], raw, header["charset"]))
    except DocumentError as error:
        fields = _fields(error)
    except MemoryError:
        fields = _fields(TooCostly("Parsing the document takes too much memory."))
    except ImportError as error:
        fields = _fields(Unavailable(f"A package is missing: {error.name or error}"))
    except Exception as error:
        # Its message may quote the document.
        fields = _fields(Unreadable(f"The document cannot be parsed ({type(error).__name__})."))
    return json.dumps(fields).encode("ascii")


def _fields(error: DocumentError) -> dict[str, Any]:
    return {"error": type(error).__name__, "message": str(error), "limit": error.limit}


def _read_frame(source: BinaryIO) -> bytes | None:
    length = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(length)[0]) if len(length) == LENGTH.size else None


def main() -> None:
    """Answers until the standard input ends."""
    has_no_network = isolate(int(sys.argv[1]))
    os.nice(5)
    source, target = sys.stdin.buffer, sys.stdout.buffer
    target.write(frame(json.dumps({"has_no_network": has_no_network}).encode()))
    target.flush()
    while (header := _read_frame(source)) is not None and (raw := _read_frame(source)) is not None:
        signal.alarm(MAX_SECONDS)
        target.write(frame(_reply(json.loads(header), raw)))
        target.flush()
        signal.alarm(0)


if __name__ == "__main__":
    main()
