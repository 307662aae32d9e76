"""Long texts in parts: cut at the ends of paragraphs, and spans of a part's record moved back to the whole text."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

MAX_PART_LENGTH = 100_000
"""Code points of a part, unless a caller says otherwise: the service reads them in minutes."""

Record = TypeVar("Record")
_ENDS = (re.compile(r"\n[^\S\n]*\n\s*"), re.compile(r"\n\s*"), re.compile(r"[.!?…][\"”’»)]*\s+"), re.compile(r"\s+"))
"""Places to cut at, the best first: the ends of paragraphs, lines, sentences and words."""


class Part(NamedTuple):
    """A part of a text, and the code point of the whole text that it begins at."""

    text: str
    start: int


def split(text: str, longest: int = MAX_PART_LENGTH) -> Iterator[Part]:
    """The parts of a text, each of at most `longest` code points; one after the other they are the text.

    A part ends with a paragraph where one ends in its second half, otherwise with a line, a sentence or a word.

    Raises:
        ValueError: `longest` is less than 1.
    """
    if longest < 1:
        raise ValueError("a part has at least one code point")
    start = 0
    while len(text) - start > longest:
        end = _end(text, start, start + longest)
        yield Part(text[start:end], start)
        start = end
    yield Part(text[start:], start)


def _end(text: str, start: int, limit: int) -> int:
    """The last good place to cut at in the second half of what is allowed."""
    half = start + (limit - start) // 2
    for pattern in _ENDS:
        ends = [match.end() for match in pattern.finditer(text, half, limit) if match.end() > start]
        if ends:
            return ends[-1]
    return limit


def moved(record: Record, start: int) -> Record:
    """A record of a part with its spans where they are in the whole text; `start` is the part's, in code points.

    Ids of attributions and speakers still belong to the part: the same person has a speaker of her own in each.
    """
    kind: Any = type(record)
    found: Record = kind.from_dict(_moved(record.to_dict(), start))  # type: ignore[attr-defined]
    return found


def _moved(value: Any, by: int) -> Any:
    if isinstance(value, list):
        return [_moved(one, by) for one in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
        value = {**value, "start": value["start"] + by, "end": value["end"] + by}
    return {name: _moved(one, by) for name, one in value.items()}
