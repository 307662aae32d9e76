"""Generate the nouns for built and natural things: ``python -m training.thing_nouns --data ../shared/data``.

A name with such a noun is that of a thing, which says nothing: `the Ostrava Bridge`, `the River Tweed`. Reads WordNet
3.0's nouns, as Debian's package wordnet-base has them, and writes `extractors/nouns/things.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from onrecord.extractors.nouns import NounLexicon, load_nouns
from training.lexicon import recipe_options

OUTPUT: Final = Path("extractors/nouns/things.json")
SOURCES: Final = ["Princeton WordNet 3.0: its licence, Copyright 2006 by Princeton University"]

FILES: Final = frozenset({"06", "15", "17"})
"""WordNet's files of artifacts, locations and natural objects."""

THINGS: Final = frozenset({
    "04341686", "04564698", "03100490", "09287968", "09225146", "08673395", "03302121", "09335240",
    "09334396",
})  # fmt: skip
"""Synsets of structures, ways, conveyances, geological formations, waters, tracts, excavations and land."""

HOUSES: Final = frozenset({"02913152", "03297735", "03546340"})
"""Synsets of buildings, establishments and dwellings: a hotel and a school speak."""

_WORD: Final = re.compile(r"[a-z]{3,}")
_SENSES: Final = 2  # a noun is a thing by its first sense, or by one of so many


class Senses:
    """The senses of the nouns in WordNet's database files.

    Args:
        folder: The folder with `data.noun` and `index.noun`.
    """

    def __init__(self, folder: Path) -> None:
        self._common: dict[str, set[str]] = {}
        self._file: dict[str, str] = {}
        self._above: dict[str, list[str]] = {}
        for fields in lines(folder / "data.noun"):
            key, words = fields[0], int(fields[3], 16)
            pointers = fields[5 + 2 * words :]
            common = {word.partition("(")[0] for word in fields[4 : 4 + 2 * words : 2] if word.islower()}
            self._common[key] = common
            self._file[key] = fields[1]
            self._above[key] = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "@"]
        self.of = {fields[0]: fields[-int(fields[2]) :] for fields in lines(folder / "index.noun")}

    def is_thing(self, noun: str, key: str) -> bool:
        """True of a sense below those of things, and not below those of houses; names are none."""
        above, level = {key}, [key]
        while level:
            level = [up for one in level for up in self._above[one] if up not in above]
            above.update(level)
        known = self._file[key] in FILES and noun in self._common[key]
        return known and not above.isdisjoint(THINGS) and above.isdisjoint(HOUSES)


def lines(path: Path) -> Iterator[list[str]]:
    """The fields of each line, without the gloss; lines of the licence begin with a space."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            yield line.partition("|")[0].split()


def build(senses: Senses, nouns: NounLexicon) -> list[str]:
    """The nouns for things, sorted; none for persons, bodies or documents."""
    found = list[str]()
    for noun, keys in senses.of.items():
        if not _WORD.fullmatch(noun) or nouns.speaks(noun):
            continue
        things = [senses.is_thing(noun, key) for key in keys]
        if things[0] or _SENSES * sum(things) >= len(things):
            found.append(noun)
    return sorted(found)


def main() -> None:
    """Write the file and print its size."""
    options = recipe_options(__doc__, OUTPUT)
    things = build(Senses(options.data / "lexicons" / "wordnet"), load_nouns())
    rows = ('"format": 1', f'"sources": {json.dumps(SOURCES)}', f'"things": {json.dumps(things)}')
    options.out.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {len(things)} nouns")


if __name__ == "__main__":
    main()
