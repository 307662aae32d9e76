"""Messages between a web process and a model process.

A message is a JSON header and byte strings. Texts, rosters and records are byte strings, so neither side has to parse a
large header. On the wire:

    length of the header (4 bytes), length of all byte strings (8 bytes), header, byte strings
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal["read", "cancel", "ready", "unloadable", "began", "beat", "done", "failed", "dropped"]
"""To the model process: `read` a text, `cancel` a job. From it: `ready` for jobs, or `unloadable` models; a job
`began`, is `done`, has `failed`, or was `dropped` because it was cancelled; `beat` at checkpoints."""

_LENGTHS = struct.Struct(">IQ")


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `fields` must be JSON."""

    kind: Kind
    job: int = 0
    fields: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[bytes, ...] = ()

    def encode(self) -> bytes:
        """The message as bytes."""
        lengths = [len(part) for part in self.parts]
        header = json.dumps({"kind": self.kind, "job": self.job, "fields": self.fields, "parts": lengths}).encode()
        return b"".join((_LENGTHS.pack(len(header), sum(lengths)), header, *self.parts))


class Decoder:
    """Assembles messages from arriving pieces, in time proportional to their length."""

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that this piece completes."""
        self._held += data
        while len(self._held) >= _LENGTHS.size:
            header, rest = _LENGTHS.unpack_from(self._held)
            end = _LENGTHS.size + header + rest
            if len(self._held) < end:
                return
            raw = bytes(memoryview(self._held)[_LENGTHS.size : end])
            del self._held[:end]
            yield _decoded(raw, header)


def _decoded(raw: bytes, header: int) -> Message:
    found = json.loads(raw[:header])
    cuts = pairwise(accumulate(found["parts"], initial=header))
    parts = tuple(raw[start:end] for start, end in cuts)
    return Message(kind=found["kind"], job=found["job"], fields=found["fields"], parts=parts)
