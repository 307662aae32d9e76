"""The table of cues: act and stance of each.

``cues.json`` is made by ``python -m training.acts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.extractors.analysis import Token
from onrecord.extractors.lexicon.data import read_data

Entries = Mapping[str, tuple[str, str]]
"""Act and stance by lemma; other lemmas are neutral statements."""


@dataclass(frozen=True)
class CueTable:
    """Act and stance of verbs, nouns and adjectives; `lapsing` verbs lose their stance under negation."""

    verbs: Entries
    nouns: Entries
    adjectives: Entries
    lapsing: frozenset[str]

    def of(self, token: Token) -> tuple[str, str]:
        """Act and stance of a word in its word class."""
        entries = {"NOUN": self.nouns, "PROPN": self.nouns, "ADJ": self.adjectives}.get(token.upos, self.verbs)
        lemma = token.lemma.lower()
        verbs = self.verbs if token.xpos.startswith("VB") else {}
        undoubled = lemma[:-1] if lemma[-2:-1] == lemma[-1:] else lemma
        spelt = (lemma, f"{lemma}e", undoubled)  # errors of lemmatizers: `blam`, `rebutt`
        found = (table[one] for table in (entries, verbs) for one in spelt if one in table)
        return next(found, ("statement", "neutral"))


@cache
def load_cues() -> CueTable:
    """The bundled table, read once."""
    data = read_data(__package__, "cues.json")
    verbs, nouns, adjectives = (
        {lemma: (act, stance) for lemma, (act, stance) in data[name].items()}
        for name in ("verbs", "nouns", "adjectives")
    )
    return CueTable(verbs, nouns, adjectives, frozenset(data["lapsing"]))
