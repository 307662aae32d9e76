"""PolNeAR's annotated articles.

brat standoff as described by the corpus: `T` lines name spans, `E` lines bind them to attributions. Offsets are
code points of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.extractors.spans import CharSpan


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution; each role's spans in the order of the text, none if it is missing."""

    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]


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
    """The attributions of a file, in its order; what an `E` line names before its `T` line comes is not bound."""
    spans: dict[str, tuple[CharSpan, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("T") and len(columns) > 1 and " " in columns[1]:
            places = columns[1].split(" ", 1)[1].split(";")
            spans[columns[0]] = tuple((int(a), int(b)) for a, b in (place.split() for place in places))
        elif line.startswith("E") and len(columns) > 1:
            roles: dict[str, list[CharSpan]] = {"Source": [], "Cue": [], "Content": []}
            for argument in columns[1].split():
                role, _, key = argument.partition(":")
                roles.setdefault(re.sub(r"\d+$", "", role), []).extend(spans.get(key, ()))
            source, cue, content = (tuple(sorted(roles[name])) for name in ("Source", "Cue", "Content"))
            if content:
                yield GoldAttribution(source, cue, content)
