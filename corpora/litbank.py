"""LitBank's coreference (Bamman et al. 2020): openings of a hundred novels, with mentions of people and places.

Its brat files give every mention twice: once with its class, once with its entity, `Sir_Walter_Elliot-0`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CLASSES = frozenset(
    f"{form}_{kind}" for form in ("PROP", "NOM", "PRON") for kind in ("PER", "FAC", "GPE", "LOC", "VEH", "ORG")
)


@dataclass(frozen=True, slots=True)
class LitbankText:
    """An excerpt with its mentions: start, end and entity of each."""

    name: str
    text: str
    mentions: tuple[tuple[int, int, str], ...]


def litbank(data: Path) -> Iterator[LitbankText]:
    """The excerpts, by name.

    Raises:
        FileNotFoundError: There is no LitBank in the data folder.
    """
    folder = data / "coref" / "litbank"
    if not folder.is_dir():
        raise FileNotFoundError(f"no LitBank in {folder}: see docs/models.md for where to get it")
    for path in sorted(folder.glob("*.txt")):
        rows = [line.split("\t") for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines()]
        marks = [row[1].split() for row in rows if row[0].startswith("T")]
        mentions = tuple((int(start), int(end), label) for label, start, end in marks if label not in CLASSES)
        yield LitbankText(path.stem, path.read_text(encoding="utf-8"), mentions)
