"""Generate ``extractors/acts/cues.json``: act and stance of cues.

``python -m training.acts --data ../shared/data`` reads the lexicon of predicates and Open English WordNet; see
`training.act_classes` for the tables. Words that are only known as neutral statements are left out.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training import act_classes as tables
from training.lexicon import OUTPUT as LEXICON
from training.lexicon import Wordnet, recipe_options, write

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "acts" / "cues.json"
NEUTRAL = ("statement", "neutral")

Entries = dict[str, tuple[str, str]]
"""Act and stance by lemma."""


def synset_acts(folder: Path) -> dict[str, str]:
    """The act of each verb whose synsets of communication and thought mostly lie below one with an act."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name in ("verb.communication", "verb.cognition"):
        wordnet = Wordnet(folder / f"{name}.yaml")
        for member, key, _ in wordnet.members():
            above = wordnet.nearest(key, tables.SYNSETS)
            found[member.replace("_", " ")][tables.SYNSETS[above] if above else ""] += 1
    best = {lemma: counts.most_common(1)[0] for lemma, counts in found.items()}
    return {lemma: act for lemma, (act, count) in best.items() if act and 2 * count > found[lemma].total()}


def entries(
    words: Mapping[str, Any], named: Mapping[str, str], finer: Mapping[str, str], stances: Mapping[str, str]
) -> Entries:
    """Act and stance of every word that has any, neutral statements left out.

    Args:
        words: The lexicon's entries by lemma.
        named: Acts of the tables.
        finer: Acts from WordNet.
        stances: Stances of the tables.
    """
    found: Entries = {}
    for lemma in sorted({*words, *named, *stances}):
        classes = words[lemma]["classes"] if lemma in words else ["say"]
        act = named.get(lemma) or finer.get(lemma) or tables.BY_CLASS.get(classes[0], "statement")
        found[lemma] = (act, stances.get(lemma, "neutral"))
    return {lemma: entry for lemma, entry in found.items() if entry != NEUTRAL}


def _stances(confirming: str, doubting: str) -> dict[str, str]:
    return {**dict.fromkeys(confirming.split(), "confirming"), **dict.fromkeys(doubting.split(), "doubting")}


def build(data: Path) -> dict[str, Any]:
    """The whole table from the folder of data and the lexicon in the package."""
    lexicon = json.loads(LEXICON.read_text(encoding="utf-8"))
    finer = synset_acts(data / "lexicons" / "oewn" / "src" / "yaml")
    verbs = {**tables.VERBS, **tables.VERBS_LAST}
    stances = _stances(tables.CONFIRMING, tables.DOUBTING)
    noun_stances = _stances(tables.CONFIRMING_NOUNS, tables.DOUBTING_NOUNS)
    return {
        "format": 1,
        "verbs": entries(lexicon["verbs"], verbs, finer, stances),
        "nouns": entries(lexicon["nouns"], tables.NOUNS, {}, noun_stances),
        "adjectives": entries({}, tables.ADJECTIVES, {}, {}),
        "lapsing": sorted(tables.LAPSING.split()),
    }


def main() -> None:
    """Generate the table and print its size."""
    options = recipe_options(__doc__, OUTPUT)
    table = build(options.data)
    write(table, options.out)
    sizes = ", ".join(f"{len(table[name])} {name}" for name in ("verbs", "nouns", "adjectives"))
    print(f"{options.out}: {options.out.stat().st_size:,} bytes; {sizes}")


if __name__ == "__main__":
    main()
