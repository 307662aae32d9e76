"""Generate the lexicon of nouns for speakers: ``python -m training.nouns --data ../shared/data``.

Reads Open English WordNet's persons and NLTK's gazetteers, adds what `training.noun_tables` lists, and writes
`extractors/nouns/nouns.json`: persons, offices, bodies, governments, groups, documents, places, peoples, and which of
them show gender.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from training import lexicon_classes
from training import noun_tables as tables
from training.lexicon import INSULT, Wordnet, read_persons, recipe_options

OUTPUT: Final = Path("extractors/nouns/nouns.json")
SOURCES: Final = [
    "Open English WordNet, derived from Princeton WordNet: CC BY 4.0",
    "NLTK gazetteers (countries, nationalities, cities, states): public domain and the licences it names",
]
_WORD: Final = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")
_NAME: Final = re.compile(r"[A-Z][a-zé]+")
FEMININE: Final = re.compile(r".*(?:woman|mother|sister|daughter)")
MASCULINE: Final = re.compile(r"(?:.*[^o])?man|.*(?:father|brother)")
_STATES: Final = ("usstates", "mexstates", "caprovinces")
_SENSES: Final = 2  # a lemma is a role if at least one of so many of its person senses is one


def persons(wordnet: Wordnet, synset: str) -> Counter[str]:
    """The number of senses of each noun that are below a synset."""
    found = (member for member, key, _ in wordnet.members() if wordnet.nearest(key, (synset,)))
    return Counter(member for member in found if _WORD.fullmatch(member))


def roles(wordnet: Wordnet) -> set[str]:
    """The nouns for offices and occupations: in half of their senses, and not of another kind by the nearer synset."""
    kinds = tables.ROLE_SYNSETS | tables.NOT_ROLE_SYNSETS
    senses, found = Counter[str](), Counter[str]()
    for member, key, _ in wordnet.members():
        senses[member] += 1
        found[member] += wordnet.nearest(key, kinds) in tables.ROLE_SYNSETS
    return {member for member, count in found.items() if _SENSES * count >= senses[member]} | tables.ROLES


def gendered(wordnet: Wordnet, synset: str, formed: re.Pattern[str]) -> set[str]:
    """The nouns for persons of one gender: all their senses are below one synset, or their form shows it."""
    senses = Counter(member for member, _, _ in wordnet.members())
    named = {m for m in (*senses, *tables.ROLES, *tables.PERSONS) if formed.fullmatch(m)}
    return {member for member, count in persons(wordnet, synset).items() if count >= senses[member]} | named


def demonyms(wordnet: Wordnet, gazetteer: Iterable[str]) -> set[str]:
    """The nouns for members of peoples, in lower case."""
    found = {name.lower() for name in gazetteer if name}
    for key, synset in wordnet.synsets.items():
        insult = INSULT.search(" ".join(synset["definition"])) or synset.get("exemplifies")
        if wordnet.nearest(key, (tables.INHABITANT_SYNSET,)) and not insult:
            found |= {m.lower() for m in synset["members"] if _NAME.fullmatch(m)}
    return found | tables.DEMONYMS


def lists(archive: Path) -> dict[str, list[str]]:
    """The lists of words in an archive by the name of their file, a word a line."""
    with ZipFile(archive) as found:
        names = [name for name in found.namelist() if name.endswith(".txt")]
        return {Path(name).stem: _decoded(found.read(name)).split("\n") for name in names}


def _decoded(raw: bytes) -> str:
    """UTF-8 or, in the older files, Latin-1."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _lowered(lines: Iterable[str]) -> set[str]:
    return {" ".join(line.lower().split()) for line in lines if line.strip()}


def build(data: Path) -> dict[str, object]:
    """The whole lexicon from the folder of data."""
    folder = data / "lexicons"
    wordnet = Wordnet(folder / "oewn" / "src" / "yaml" / "noun.person.yaml")
    places = lists(folder / "nltk" / "gazetteers.zip")
    known = read_persons(folder / "oewn" / "src" / "yaml") | tables.PERSONS
    others = tables.BODIES | tables.GOVERNMENTS | tables.GROUPS | tables.DOCUMENTS | tables.IMPERSONAL
    office = (tables.ROLES | (roles(wordnet) & known) - others) - tables.PERSONS
    people = known - set(lexicon_classes.PERSON_ADDITIONS) - others - office | tables.PERSONS
    found: dict[str, set[str] | frozenset[str]] = {
        "roles": office,
        "persons": people,
        "feminine": gendered(wordnet, tables.FEMALE_SYNSET, FEMININE) & (office | people),
        "masculine": gendered(wordnet, tables.MALE_SYNSET, MASCULINE) & (office | people),
        "bodies": tables.BODIES,
        "governments": tables.GOVERNMENTS,
        "fields": tables.FIELDS,
        "seats": tables.SEATS,
        "groups": tables.GROUPS,
        "documents": tables.DOCUMENTS,
        "demonyms": demonyms(wordnet, places["nationalities"]),
        "countries": _lowered(places["countries"]) | tables.COUNTRIES,
        "capitals": tables.CAPITALS,
        "regions": {place for name in _STATES for place in _lowered(places[name])},
        "cities": _lowered(places["uscities"]),
    }
    return {"format": 1, "sources": SOURCES, **{name: sorted(words) for name, words in found.items()}}


def main() -> None:
    """Generate the lexicon and print its size."""
    options = recipe_options(__doc__, OUTPUT)
    lexicon = build(options.data)
    lines = (f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in lexicon.items())
    options.out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    sizes = ", ".join(f"{len(words)} {name}" for name, words in lexicon.items() if isinstance(words, list))
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {sizes}")


if __name__ == "__main__":
    main()
