"""Reads the White House documents: press briefings, speeches and statements of 2021 to 2025, in the public domain."""

from __future__ import annotations

import gzip
import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TRANSCRIPTS = frozenset({"press-briefings", "speeches-remarks", "briefings-statements"})
"""Kinds of documents of which many are transcripts."""


@dataclass(frozen=True, slots=True)
class BriefingDocument:
    """A document of the collection."""

    id: str
    kind: str
    date: str
    title: str
    text: str


def read_documents(data: Path) -> Iterator[BriefingDocument]:
    """The documents, in the order of the file.

    Args:
        data: The folder of the corpora.
    """
    with gzip.open(data / "whitehouse" / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            title = html.unescape(found["title"].encode().decode("unicode_escape", "ignore"))
            yield BriefingDocument(found["id"], found["kind"], found["date"], title, found["text"])
