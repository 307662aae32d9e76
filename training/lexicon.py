"""Generate the lexicon of attribution: ``python -m training.lexicon --data ../shared/data``.

Reads PropBank's frames, VerbNet 3.4 and Open English WordNet, and the UD treebanks for which nouns exist, and writes
`extractors/attributions/lexicon.json`. Which of their classes count, and as what, is in `training.lexicon_classes`.
Prints at the end the share of the cue heads of PolNeAR's training articles that the lexicon has, if the corpus is
there.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

from training import lexicon_classes as tables
from training.lexicon_attestation import Attestation
from training.lexicon_coverage import report

OUTPUT: Final = Path("extractors/attributions/lexicon.json")
PARTICLES: Final = frozenset({
    "about", "across", "ahead", "along", "around", "aside", "away", "back", "by", "down", "for", "forth",
    "in", "off", "on", "out", "over", "through", "to", "up", "with",
})  # fmt: skip
SOURCES: Final = [
    "PropBank frames 3.4, Proposition Bank project: CC BY-SA 4.0",
    "VerbNet 3.4, University of Colorado: free use with notice, Copyright 2009 by University of Colorado",
    "Open English WordNet, derived from Princeton WordNet: CC BY 4.0",
    "UD English EWT and GUM (which nouns are attested): CC BY-SA 4.0 and the licences of GUM's genres",
]

_COMPLEMENTS: Final = (
    ("quote", re.compile(r"S-Quote")),
    ("that", re.compile(r"that S|V NP\.recipient S$|V S$")),
    ("whether", re.compile(r"whether")),
    ("wh", re.compile(r"\b(?:how|what|why|when|wh-?)\b")),
    ("to", re.compile(r"(?<!how )(?<!what )(?<!when )(?<!whether )(?<!wh-)S_INF|NP S$")),
    ("ing", re.compile(r"S_ING")),
    ("to-be", re.compile(r"to be")),
    ("pp", re.compile(r"PP\.(?:[Tt]opic|theme|stimulus|attribute)")),
    ("np", re.compile(r"V NP(?:\.topic|\.stimulus|\.attribute|-ATTR-POS)?(?: |$)(?!to be|S)")),
)
_EXAMPLE_STARTS: Final = (
    ("quote", ("``", '"', "“")),
    ("that", ("that ",)),
    ("whether", ("whether ", "if ")),
    ("wh", ("how ", "what ", "why ", "when ", "where ", "who ")),
    ("to", ("to ",)),
)
_SHARE: Final = 3  # a class counts if it has at least a third of the weight of the heaviest
_LINKED: Final = 2  # weight of a class in VerbNet or PropBank, where WordNet's synsets weigh 1
_SUFFIXES: Final = (
    ("ment", ("", "e")), ("ication", ("y",)), ("ation", ("", "e", "ate")), ("ition", ("", "e", "ish")),
    ("sion", ("de", "d", "s", "t")), ("ption", ("be", "ve")), ("tion", ("t", "te")), ("ion", ("", "e")),
    ("al", ("", "e", "y")), ("ance", ("", "e")), ("ence", ("", "e")), ("ery", ("", "e")), ("ing", ("", "e")),
    ("ief", ("ieve",)), ("iety", ("y",)), ("", ("",)),
)  # fmt: skip
_SAYERS: Final = re.compile(r"sayer|speaker|utterer|talker|communicat|asker|teller|writer|claimer|thinker|believer")
INSULT: Final = re.compile(
    "offensive|derogat|disparag|contempt|slur|vulgar|slang|ethnic|stupid|fictional|mythical|homosexual|prostitut",
    re.IGNORECASE,
)


@dataclass
class VerbEntry:
    """The entries of the sources for one verb."""

    weights: Counter[str] = field(default_factory=Counter)
    propbank: set[str] = field(default_factory=set)
    complements: set[str] = field(default_factory=set)
    addressee: bool = False
    sayers: set[str] = field(default_factory=set)

    def settle_judgment(self, synsets: Counter[str]) -> None:
        """Separate praise from criticism, which PropBank's and VerbNet's classes of judging do not."""
        if synsets["praise"] > synsets["criticize"] + synsets["accuse"]:
            self.weights["praise"] += self.weights.pop("criticize", 0)

    @property
    def classes(self) -> list[str]:
        """The classes that the sources name often enough relative to the first, heaviest first."""
        return ranked(self.weights)

    def as_json(self) -> dict[str, Any]:
        """The entry as it is written; the sayer is the object only where no source has it as the subject."""
        return {
            "classes": self.classes,
            "propbank": sorted(self.propbank),
            "complements": sorted(self.complements),
            "addressee": self.addressee,
            "sayer": "obj" if self.sayers == {"obj"} else "nsubj",
        }


Verbs = dict[str, VerbEntry]
Nouns = dict[str, Counter[str]]


def ranked(weights: Counter[str]) -> list[str]:
    """The classes that weigh enough relative to the heaviest, heaviest first."""
    order = list(tables.CLASSES)
    heaviest = max(weights.values(), default=0)
    kept = [name for name, weight in weights.items() if weight * _SHARE >= heaviest > 0]
    return sorted(kept, key=lambda name: (-weights[name], order.index(name)))


def read_verbnet(folder: Path, verbs: Verbs) -> None:
    """Add the verbs of VerbNet's classes, with the syntax of the class and of those above it."""
    for path in sorted(folder.glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        name = root.get("ID", "")
        coarse = _coarse(name)
        if coarse:
            _read_class(root, coarse, name in tables.EXPERIENCER_OBJECT, frozenset(), verbs)


def _coarse(name: str) -> str | None:
    """The coarse class of a VerbNet class or of a class above it: `say-37.7-1-1` is of `say-37.7`."""
    return tables.VERBNET.get("-".join(name.split("-")[:2]))


def _read_class(
    node: ElementTree.Element, coarse: str, object_feels: bool, inherited: frozenset[str], verbs: Verbs
) -> None:
    frames = [found.get("primary", "") for found in node.findall("FRAMES/FRAME/DESCRIPTION")]
    complements = inherited | {name for name, shape in _COMPLEMENTS if any(map(shape.search, frames))}
    recipient = any("ecipient" in frame for frame in frames)
    for member in node.findall("MEMBERS/MEMBER"):
        lemma = _lemma(member.get("name", ""))
        if lemma:
            entry = verbs[lemma]
            entry.weights[coarse] += _LINKED
            entry.complements |= complements
            entry.addressee |= recipient
            entry.sayers.add("obj" if object_feels else "nsubj")
    for below in node.findall("SUBCLASSES/VNSUBCLASS"):
        _read_class(below, coarse, object_feels, complements, verbs)


def _lemma(name: str) -> str | None:
    """A verb, or a verb and its particle, in lower case; None for longer phrases."""
    words = name.replace("_", " ").lower().split()
    if len(words) == 1 and re.fullmatch(r"[a-z]+(?:-[a-z]+)*", words[0]):
        return words[0]
    return " ".join(words) if len(words) == 2 and words[1] in PARTICLES and words[0].isalpha() else None


def read_propbank(folder: Path, verbs: Verbs, nouns: Nouns) -> None:
    """Add the rolesets of communication: their verbs, the nouns that share them, and the syntax of the examples."""
    for path in sorted(folder.glob("*.xml")):
        for roleset in ElementTree.parse(path).getroot().iter("roleset"):
            classes = _roleset_classes(roleset)
            if classes:
                _add_roleset(roleset, classes, verbs, nouns)


def _roleset_classes(roleset: ElementTree.Element) -> list[str]:
    found = []
    for link in roleset.iter("lexlink"):
        name = link.get("class", "")
        coarse = tables.FRAMENET.get(name) if link.get("resource") == "FrameNet" else _coarse(name)
        if coarse and coarse not in found:
            found.append(coarse)
    roles = [role.get("descr", "").lower() for role in roleset.iter("role") if role.get("f") in ("PAG", "CAU")]
    if not found and any(map(_SAYERS.search, roles)):
        found.append("say")
    return found if roles else []


def _add_roleset(roleset: ElementTree.Element, classes: list[str], verbs: Verbs, nouns: Nouns) -> None:
    for alias in roleset.iter("alias"):
        lemma = _lemma(alias.text or "")
        if lemma and alias.get("pos") == "v":
            entry = verbs[lemma]
            for name in classes:
                entry.weights[name] += _LINKED
            entry.propbank.add(roleset.get("id", ""))
            entry.complements |= _example_complements(roleset)
            entry.addressee |= any(role.get("f") == "GOL" for role in roleset.iter("role"))
            entry.sayers.add("nsubj")
        elif lemma and alias.get("pos") == "n" and " " not in lemma:
            nouns[lemma].update(dict.fromkeys(classes, _LINKED))


def _example_complements(roleset: ElementTree.Element) -> set[str]:
    found = set()
    for argument in roleset.iter("arg"):
        if argument.get("type") == "ARG1":
            text = (argument.text or "").lower()
            found |= {name for name, starts in _EXAMPLE_STARTS if text.startswith(starts)}
    return found


class Wordnet:
    """The synsets of one of WordNet's files, with the way up."""

    def __init__(self, path: Path) -> None:
        """Read a file of synsets: a key a synset, under it names of fields, under those lists of one string a line."""
        self.synsets: dict[str, dict[str, list[str]]] = {}
        items: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line[0] != " ":
                synset = self.synsets.setdefault(line.partition("-")[0], {})
            elif line.startswith("  - "):
                items.append(line[4:].strip("'\""))
            elif line.startswith("    "):
                items[-1:] = [*(f"{item} {line.strip()}" for item in items[-1:])]
            else:
                items = synset.setdefault(line.strip().partition(":")[0], [])

    def nearest(self, key: str, wanted: Iterable[str]) -> str | None:
        """The first of the wanted synsets on the way up from one, itself included, nearest first."""
        wanted, seen, level = frozenset(wanted), {key}, [key]
        while level:
            for name in level:
                if name in wanted:
                    return name
            above = [up.partition("-")[0] for name in level for up in self.synsets.get(name, {}).get("hypernym", [])]
            level = [name for name in dict.fromkeys(above) if name not in seen]
            seen.update(level)
        return None

    def members(self) -> Iterator[tuple[str, str, str]]:
        """Each lemma of each synset, without phrases and names, with the synset and its definition."""
        for key, synset in sorted(self.synsets.items()):
            for member in synset["members"]:
                if member == member.lower():
                    yield member, key, " ".join(synset.get("definition", []))


def read_wordnet_verbs(folder: Path, verbs: Verbs) -> None:
    """Add the verbs of communication and cognition, with the class of the nearest synset above."""
    synsets: dict[str, Counter[str]] = defaultdict(Counter)
    for name in ("verb.communication", "verb.cognition"):
        wordnet = Wordnet(folder / f"{name}.yaml")
        for member, key, _ in wordnet.members():
            lemma = _lemma(member)
            above = wordnet.nearest(key, tables.VERB_SYNSETS)
            if lemma and above:
                synsets[lemma][tables.VERB_SYNSETS[above]] += 1
                verbs[lemma].sayers.add("nsubj")
    for lemma, weights in synsets.items():
        verbs[lemma].weights += weights
        verbs[lemma].settle_judgment(weights)


def read_wordnet_nouns(folder: Path, nouns: Nouns) -> set[str]:
    """Add the nouns of communication that report; return those that name documents."""
    wordnet = Wordnet(folder / "noun.communication.yaml")
    documents = set(tables.DOCUMENT_ADDITIONS)
    reporting = {**tables.NOUN_SYNSETS, **dict.fromkeys(tables.NOT_NOUN_SYNSETS)}
    written = {*tables.DOCUMENT_SYNSETS, *tables.NOT_DOCUMENT_SYNSETS}
    for member, key, _ in wordnet.members():
        if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", member):
            continue
        above = wordnet.nearest(key, reporting)
        coarse = reporting[above] if above else None
        if coarse:
            nouns[member][coarse] += 1
        if wordnet.nearest(key, written) in tables.DOCUMENT_SYNSETS:
            documents.add(member)
    return documents


def read_persons(folder: Path) -> set[str]:
    """The nouns for persons by role, trade, office or relation, without insults."""
    wordnet = Wordnet(folder / "noun.person.yaml")
    persons, insults = Counter[str](), Counter[str]()
    for member, key, definition in wordnet.members():
        if not re.fullmatch(r"[a-z]{2,}(?:-[a-z]+)*", member):
            continue
        if INSULT.search(definition) or wordnet.synsets[key].get("exemplifies"):
            insults[member] += 1
        elif not wordnet.nearest(key, tables.NOT_PERSON_SYNSETS):
            persons[member] += 1
    return set(persons - insults) | set(tables.PERSON_ADDITIONS)


def add_derived_nouns(treebanks: Attestation, verbs: Verbs, nouns: Nouns) -> None:
    """Add the nouns made from these verbs, as `decision`; one spelt like the verb only if it takes clauses."""
    for lemma in sorted(treebanks.nouns - set(nouns)):
        for suffix, endings in _SUFFIXES:
            if not (lemma.endswith(suffix) if suffix else lemma in treebanks.clause_nouns):
                continue
            stem = lemma.removesuffix(suffix)
            base = next((stem + ending for ending in endings if stem + ending in verbs and len(stem) > 2), None)
            if base:
                nouns[lemma] += verbs[base].weights
                break
    for lemma in sorted(treebanks.that_nouns - set(nouns)):
        nouns[lemma]["believe"] += 1


def _noun_entries(nouns: Nouns) -> dict[str, dict[str, Any]]:
    entries = {}
    for lemma, weights in nouns.items():
        ordered = ranked(weights)
        entries[lemma] = {"classes": ordered, "of": tables.CLASSES[ordered[0]]}
    return entries


def build(data: Path) -> dict[str, Any]:
    """The whole lexicon from the folder of data."""
    folder = data / "lexicons"
    verbs: Verbs = defaultdict(VerbEntry)
    nouns: Nouns = defaultdict(Counter)
    read_propbank(folder / "propbank_frames" / "frames", verbs, nouns)
    read_verbnet(folder / "verbnet34" / "verbnet3.4", verbs)
    read_wordnet_verbs(folder / "oewn" / "src" / "yaml", verbs)
    documents = read_wordnet_nouns(folder / "oewn" / "src" / "yaml", nouns)
    for lemma, (name, _) in tables.VERB_OVERRIDES.items():
        verbs[lemma].weights = Counter([name] if name else [])
    treebanks = Attestation(sorted((data / "ud").glob("*-train.conllu")))
    for lemma, entry in verbs.items():
        if lemma not in tables.VERB_OVERRIDES and not entry.propbank:
            treebanks.prune(lemma, entry.weights)
    verbs = {lemma: entry for lemma, entry in verbs.items() if entry.classes}
    add_derived_nouns(treebanks, verbs, nouns)
    for lemma, (name, _) in tables.NOUN_OVERRIDES.items():
        nouns[lemma] = Counter([name] if name else [])
    return {
        "format": 1,
        "sources": SOURCES,
        "verbs": {lemma: entry.as_json() for lemma, entry in verbs.items()},
        "nouns": _noun_entries({lemma: weights for lemma, weights in nouns.items() if weights}),
        "persons": sorted(read_persons(folder / "oewn" / "src" / "yaml")),
        "documents": sorted(documents),
    }


def write(lexicon: dict[str, Any], path: Path) -> None:
    """Write the lexicon, one entry a line, keys sorted."""
    parts = []
    for name, value in sorted(lexicon.items()):
        if isinstance(value, dict):
            rows = sorted(value.items())
            lines = (f"  {json.dumps(key)}: {json.dumps(row, sort_keys=True)}" for key, row in rows)
            parts.append(f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}")
        else:
            parts.append(f"{json.dumps(name)}: {json.dumps(value)}")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def recipe_options(purpose: str | None, output: Path) -> argparse.Namespace:
    """The options `data` and `out` of a recipe that makes a lexicon; without the lexicons' folder the command ends."""
    parser = argparse.ArgumentParser(description=(purpose or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=output)
    options = parser.parse_args()
    if not (options.data / "lexicons").is_dir():
        parser.error(f"no lexicons in {options.data}: give the data folder with --data")
    return options


def main() -> None:
    """Generate the lexicon and print its size and coverage."""
    options = recipe_options(__doc__, OUTPUT)
    lexicon = build(options.data)
    write(lexicon, options.out)
    sizes = ", ".join(f"{len(lexicon[name])} {name}" for name in ("verbs", "nouns", "persons", "documents"))
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {sizes}")
    report(options.data, lexicon)


if __name__ == "__main__":
    main()
