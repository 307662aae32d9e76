"""All formats, and the detection of a file's format."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.csv_table import CsvTable
from onrecord.archive.inputs.feed import Feed
from onrecord.archive.inputs.format import Format
from onrecord.archive.inputs.html import HtmlPage
from onrecord.archive.inputs.jsonl import JsonLines
from onrecord.archive.inputs.newsml import NewsMl
from onrecord.archive.inputs.ninjs import Ninjs
from onrecord.archive.inputs.parquet import Parquet
from onrecord.archive.inputs.streams import decompressed, is_compressed
from onrecord.archive.inputs.text import PlainText
from onrecord.archive.inputs.warc import Warc

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (JsonLines(), CsvTable(), Parquet(), PlainText(), HtmlPage(), Warc(), Feed(), Ninjs(), NewsMl())
}
"""The formats by name."""
WITH_COLUMNS = frozenset({"jsonl", "csv", "parquet"})
"""Those whose raw articles are JSON objects of columns."""

_SNIFFED_BYTES = 2_048
"""Bytes of an XML file in which its first element is searched for: declarations and comments come before it."""
_SNIFFED_LINE = 1 << 20
"""Bytes of the first line of a JSON file, where it may have another object on each line."""
_FEED_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")


def format_of(name: str, stream: BinaryIO) -> Format:
    """The format of an input by its suffix; XML by its first element, and JSON by what follows its first line.

    Raises:
        UnreadableInput: No format has the suffix.
    """
    suffix = _suffix(name)
    found = _by_suffix(suffix)
    if found is None:
        raise UnreadableInput(name, f"no known format: name one of {', '.join(FORMATS)} with --format")
    if suffix == ".xml":
        head = decompressed(name, stream).read(_SNIFFED_BYTES).lower()
        stream.seek(0)
        if any(root in head for root in _FEED_ROOTS):
            return FORMATS["feed"]
    if suffix == ".json":
        text = decompressed(name, stream)
        is_lines = text.readline(_SNIFFED_LINE).rstrip().endswith(b"}") and text.read(1) == b"{"
        stream.seek(0)
        if is_lines:
            return FORMATS["jsonl"]
    return found


def is_known(name: str) -> bool:
    """True if the suffix of a name is that of a format."""
    return _by_suffix(_suffix(name)) is not None


def known_suffixes() -> str:
    """The suffixes of all formats, for messages."""
    return ", ".join(suffix for one in FORMATS.values() for suffix in one.suffixes)


def _suffix(name: str) -> str:
    """The suffix of an input in lower case, without that of a compression."""
    path = Path(name)
    return (Path(path.stem) if is_compressed(name) else path).suffix.lower()


def _by_suffix(suffix: str) -> Format | None:
    return next((one for one in FORMATS.values() if suffix in one.suffixes), None)
