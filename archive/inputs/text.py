"""Plain text: one article in each file, with the file's name as its id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.inputs.streams import is_compressed, whole


class PlainText:
    """A file with one text in UTF-8."""

    name = "text"
    suffixes = (".txt", ".text", ".md", ".markdown")
    opens_compressed = False

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the text with its id, as JSON."""
        if first:
            return
        path = Path(name)
        try:
            text = whole(name, stream).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UnreadableInput(name, f"not UTF-8: byte 0x{error.object[error.start]:02x}") from error
        identity = Path(path.stem).stem if is_compressed(name) else path.stem
        yield json.dumps({"id": identity, "text": text}).encode()

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The text."""
        return ColumnMapping().article(json.loads(raw))
