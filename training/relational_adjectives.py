"""Generate the adjectives that name a field: ``python -m training.relational_adjectives --data ../shared/data``.

They pertain to a noun: `medical` to medicine. Reads WordNet 3.0, as Debian's package wordnet-base has it, and writes
`extractors/nouns/relational.json`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

from training.lexicon import recipe_options
from training.thing_nouns import SOURCES, lines

OUTPUT: Final = Path("extractors/nouns/relational.json")
PERTAINS: Final = "\\"
"""WordNet's pointer from an adjective to the noun that it pertains to."""

_WORD: Final = re.compile(r"[a-z]{3,}")


def build(folder: Path) -> list[str]:
    """The adjectives whose first sense pertains to a noun, sorted."""
    pertaining = set[str]()
    for fields in lines(folder / "data.adj"):
        pointers = fields[5 + 2 * int(fields[3], 16) :: 4]
        if PERTAINS in pointers:
            pertaining.add(fields[0])
    first = {fields[0]: fields[-int(fields[2])] for fields in lines(folder / "index.adj")}
    return sorted(word for word, sense in first.items() if sense in pertaining and _WORD.fullmatch(word))


def main() -> None:
    """Write the file and print its size."""
    options = recipe_options(__doc__, OUTPUT)
    words = build(options.data / "lexicons" / "wordnet")
    rows = ('"format": 1', f'"sources": {json.dumps(SOURCES)}', f'"relational": {json.dumps(words)}')
    options.out.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {len(words)} adjectives")


if __name__ == "__main__":
    main()
