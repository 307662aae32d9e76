"""Generate the broader nouns for persons: ``python -m training.broader_nouns --data ../shared/data``.

For each office or occupation of `extractors/nouns/nouns.json` the nouns by which a text may refer to it again: those of
its own synset and of the synsets above it in Open English WordNet, and those in `BROADER`. A senator is a legislator
and a politician, a striker a footballer. Writes `extractors/nouns/broader.json`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Final

from onrecord.extractors.nouns import load_nouns
from training.lexicon import Wordnet, recipe_options

OUTPUT: Final = Path("extractors/nouns/broader.json")

LEVELS: Final = 3
"""Levels of synsets in WordNet, its own included: further up are `leader`, `worker`, `person`."""

TOO_BROAD: Final = frozenset(
    "person individual someone somebody mortal soul adult being man woman male female creator originator owner"
    " unfortunate relative contestant party principal being worker leader expert intellectual professional actor"
    " functionary negotiant negotiator treater doer advocate representative mover employee communicator preserver"
    " protector guardian interpreter adjudicator evaluator defender performer entertainer".split()
)
"""Nouns that apply to nearly every person, and so do not identify an antecedent."""

SENSES: Final = 2
"""Senses of a noun that count, the first: further ones are rare."""

BROADER: Final[dict[str, str]] = {
    "politician": "senator congressman congresswoman representative mp mep lawmaker legislator parliamentarian minister"
    " mayor governor councillor councilor president premier chancellor candidate nominee deputy assemblyman"
    " assemblywoman whip secretary",
    "lawmaker": "senator congressman congresswoman representative mp mep mla legislator parliamentarian deputy",
    "candidate": "nominee contender hopeful runner challenger",
    "official": "minister spokesman spokeswoman spokesperson secretary director commissioner governor undersecretary"
    " ambassador envoy chief administrator officer mayor",
    "diplomat": "ambassador envoy consul attaché",
    "executive": "ceo cfo coo president chairman director manager",
    "businessman": "executive ceo entrepreneur founder tycoon magnate developer owner industrialist investor financier",
    "businesswoman": "executive ceo entrepreneur founder tycoon magnate developer owner industrialist investor",
    "player": "striker midfielder defender goalkeeper winger captain forward batsman bowler pitcher quarterback",
    "footballer": "striker midfielder defender goalkeeper winger captain forward",
    "academic": "professor lecturer researcher historian economist scholar dean scientist",
    "scientist": "biologist chemist physicist geologist virologist epidemiologist researcher ecologist astronomer",
    "researcher": "professor scientist lecturer academic author fellow",
    "lawyer": "attorney counsel barrister solicitor advocate prosecutor",
    "attorney": "lawyer counsel",
    "officer": "sergeant inspector constable superintendent policeman policewoman lieutenant captain detective colonel"
    " major brigadier commander commodore admiral corporal marshal",
    "broadcaster": "presenter anchor host commentator",
    "journalist": "reporter correspondent columnist editor anchor broadcaster presenter",
    "manager": "boss coach",
    "coach": "manager trainer",
    "boss": "manager coach executive ceo chairman director",
    "cleric": "bishop priest imam rabbi archbishop cardinal pastor vicar reverend ayatollah",
    "premier": "minister",
    "leader": "president premier chairman chancellor minister head chief prime",
    "star": "actor actress singer player",
    "chief": "head director commissioner",
    "head": "chief director",
    "chairman": "chair chairperson chairwoman",
    "chair": "chairman chairperson chairwoman",
    "detective": "inspector",
    "physician": "doctor",
    "doctor": "surgeon physician gp consultant",
}
"""Broader nouns in news that WordNet lacks: a broader noun, then the narrower ones."""


def build(wordnet: Wordnet, nouns: frozenset[str]) -> dict[str, list[str]]:
    """The broader nouns of each noun, sorted."""
    senses: dict[str, list[str]] = defaultdict(list)
    for member, key, _ in wordnet.members():
        senses[member].append(key)
    found: dict[str, set[str]] = defaultdict(set)
    for noun in nouns:
        for key in senses[noun][:SENSES]:
            found[noun] |= _above(wordnet, key) & nouns
    for broader, narrower in BROADER.items():
        for noun in narrower.split():
            found[noun].add(broader)
    return {noun: sorted(words - {noun} - TOO_BROAD) for noun, words in sorted(found.items()) if words - {noun}}


def _above(wordnet: Wordnet, key: str) -> set[str]:
    found, level = set[str](), [key]
    for _ in range(LEVELS):
        for name in level:
            found |= set(wordnet.synsets.get(name, {}).get("members", []))
        level = [up.partition("-")[0] for name in level for up in wordnet.synsets.get(name, {}).get("hypernym", [])]
    return found


def main() -> None:
    """Write the file and print its size."""
    options = recipe_options(__doc__, OUTPUT)
    wordnet = Wordnet(options.data / "lexicons" / "oewn" / "src" / "yaml" / "noun.person.yaml")
    found = build(wordnet, load_nouns().roles)
    sources = ["Open English WordNet, derived from Princeton WordNet: CC BY 4.0"]
    lines = [f'"format": 1,\n"sources": {json.dumps(sources)},\n"broader": {{']
    rows = (f"{json.dumps(noun)}: {json.dumps(words, ensure_ascii=False)}" for noun, words in found.items() if words)
    options.out.write_text("{\n" + lines[0] + "\n" + ",\n".join(rows) + "\n}\n}\n", encoding="utf-8")
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {len(found)} nouns")


if __name__ == "__main__":
    main()
