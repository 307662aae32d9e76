"""Reads the raw articles of an input, for one unit after another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import BinaryIO

from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.format import Format
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.streams import decompressed, is_compressed, named_faults, opened


class InputCursor:
    """An open input. Consecutive units continue where the last one ended.

    Args:
        name: The input.
        form: Its format.
        mapping: The columns.
    """

    def __init__(self, name: str, form: Format, mapping: ColumnMapping) -> None:
        self.name = name
        self._form = form
        self._mapping = mapping
        self._stack = ExitStack()
        self._articles: Iterator[bytes] = iter(())
        self._next: int | None = None
        self._stream: BinaryIO | None = None

    def read(self, first: int, offset: int | None = None) -> Iterator[bytes]:
        """Yields the raw articles from the one numbered `first`.

        Args:
            first: The number of the first article, counted from 0.
            offset: Where it begins in a file that is not compressed; None: not known.

        Raises:
            UnreadableInput: The input cannot be read to its end.
        """
        try:
            with named_faults(self.name):
                self._move_to(first, offset)
                for raw in self._articles:
                    self._next = (self._next or 0) + 1
                    yield raw
        except UnreadableInput:
            self.close()
            raise

    def _move_to(self, first: int, offset: int | None) -> None:
        if self._next is None or self._next > first or (offset is not None and self._next != first):
            self.close()
            stream = self._stack.enter_context(opened(self.name))
            self._stream = stream if self._form.opens_compressed else decompressed(self.name, stream)
            if offset is not None:
                self._stream.seek(offset)
            skipped = first if offset is None else 0
            self._articles = self._form.split(self._stream, self.name, self._mapping, skipped)
            self._next = first
        while self._next < first and next(self._articles, None) is not None:
            self._next += 1

    @property
    def offset(self) -> int | None:
        """The offset of the next article, in a file with random access."""
        enters = self._form.name == "jsonl" and not is_compressed(self.name)
        return self._stream.tell() if enters and self._stream is not None else None

    def close(self) -> None:
        """Close the file."""
        self._stack.close()
        self._stack = ExitStack()
        self._next = None
