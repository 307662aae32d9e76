"""Files of offsets into texts of PolNeAR and the worldwide newswire: a row an article, with the hash of its text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpora.polnear import articles
from corpora.worldwide import worldwide_texts
from onrecord.extractors.spans import CharSpan


def part_texts(data: Path, part: str) -> dict[tuple[str, str], str]:
    """The texts of a part of both corpora, `train` or `dev`, by corpus and name.

    Raises:
        FileNotFoundError: A corpus is missing.
    """
    texts: dict[tuple[str, str], str] = {("polnear", a.name): a.text for a in articles(data / "polnear" / part)}
    return texts | {("worldwide", name): text for name, text in worldwide_texts(data, part)}


def text_of(row: Mapping[str, Any], texts: Mapping[tuple[str, str], str]) -> str:
    """The text of a row's article.

    Raises:
        ValueError: It is missing, or is not the one that the row was made on.
    """
    text = texts.get((row["corpus"], row["article"]), "")
    if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
        raise ValueError(f"{row['corpus']}/{row['article']} is missing or is not the text of this set")
    return text


def located(data: Path, rows: Path, part: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The rows of a file of offsets, each with the text of its article in a part of the corpora.

    Raises:
        FileNotFoundError: A corpus is missing.
        ValueError: An article is not the one that the row was made on.
    """
    texts = part_texts(data, part)
    for line in rows.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row, text_of(row, texts)


def span(pair: Any) -> CharSpan:
    """A span as a row has it: a pair of numbers."""
    start, end = pair
    return start, end


def spans(pairs: Any) -> tuple[CharSpan, ...]:
    """Several of them."""
    return tuple(map(span, pairs))
