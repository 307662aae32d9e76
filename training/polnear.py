"""PolNeAR's annotated articles, read for training and measuring.

brat standoff as described by the corpus: `T` lines name stretches, `E` lines bind them to attributions. Offsets are
code points of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution; each role's stretches in the order of the text, none where it is not stated."""

    source: tuple[Extent, ...]
    cue: tuple[Extent, ...]
    content: tuple[Extent, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article with the attributions of its first annotator."""

    name: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def articles(folder: Path) -> Iterator[Article]:
    """The articles of `folder` (`polnear/train` or `polnear/dev`) that are annotated, by name.

    Raises:
        FileNotFoundError: There is no such folder.
    """
    if not (folder / "text").is_dir():
        raise FileNotFoundError(f"no PolNeAR articles in {folder}: see docs/models.md for where to get them")
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{_escaped(path.stem)}_*.ann"))
        if annotations:
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            yield Article(path.stem, text, tuple(_read(annotations[0])))


def _escaped(stem: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", stem)


def _read(path: Path) -> Iterator[GoldAttribution]:
    stretches: dict[str, list[Extent]] = {}
    events: list[list[tuple[str, str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("T") and len(columns) > 1 and " " in columns[1]:
            places = columns[1].split(" ", 1)[1].split(";")
            stretches[columns[0]] = [(int(a), int(b)) for a, b in (place.split() for place in places)]
        elif line.startswith("E") and len(columns) > 1:
            pairs = [argument.split(":") for argument in columns[1].split()]
            events.append([(re.sub(r"\d+$", "", role), key) for role, key in pairs])
    for event in events:
        roles = {name: tuple(sorted(s for role, key in event if role == name for s in stretches.get(key, [])))
                 for name in ("Source", "Cue", "Content")}  # fmt: skip
        if roles["Content"]:
            yield GoldAttribution(roles["Source"], roles["Cue"], roles["Content"])
