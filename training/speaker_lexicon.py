"""Make the list that tells men's from women's given names: ``python -m training.speaker_lexicon``.

The names are those of the NLTK names corpus (Kantrowitz and Ross) that are listed for one gender alone.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from pathlib import Path

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "speakers" / "given_names.json"
NAMES = "lexicons/nltk/names.zip"


def given_names(archive: Path) -> dict[str, list[str]]:
    """The names of each gender, `f` and `m`, that are not also of the other, in lower case.

    Raises:
        FileNotFoundError: There is no such archive.
    """
    with zipfile.ZipFile(archive) as files:
        female, male = (
            {line.strip().lower() for line in files.read(f"names/{gender}.txt").decode("ascii").splitlines()} - {""}
            for gender in ("female", "male")
        )
    return {"f": sorted(female - male), "m": sorted(male - female)}


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--out", type=Path, default=OUTPUT)
    options = arguments.parse_args()
    stored = {gender: " ".join(names) for gender, names in given_names(options.data / NAMES).items()}
    options.out.write_text(json.dumps(stored, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
