"""Verbs and nouns that govern the clauses of attributions in the treebanks.

The lexical sources list every sense of a word alike. A frequent verb that never governs a clause in the treebanks
(`take` as describing, `kill` as amusing) is not used so in news either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from corpora.conllu import Word, sentences
from training.lexicon_classes import EVIDENCE, EXEMPT

_FREQUENT: Final = 12
_SHARE: Final = 0.05
"""Occurrences from which a verb is judged, and the share of them that show a class. Chosen by eye."""
_MAX_FREQUENT: Final = 60
_SHARE_EXEMPT: Final = 0.01
"""The same for classes with noun phrases."""

Rows = dict[int, Word]
"""The words of a sentence by number."""


class Attestation:
    """Counts over treebanks: how often a verb occurs and governs what, and which nouns there are."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Count over the CoNLL-U files given."""
        self.seen: Counter[str] = Counter()
        self.governs: dict[str, Counter[str]] = defaultdict(Counter)
        self.nouns: set[str] = set()
        self.clause_nouns: set[str] = set()
        self.that_nouns: set[str] = set()
        for path in paths:
            for sentence in sentences(path):
                self._count({word.number: word for word in sentence.words})

    def prune(self, lemma: str, weights: Counter[str]) -> None:
        """Remove the classes of a frequent verb that the treebanks do not attest."""
        seen = self.seen[lemma]
        if seen < _FREQUENT:
            return
        for name in list(weights):
            kinds = [kind for kind, classes in EVIDENCE.items() if name in classes or name in EXEMPT]
            found = sum(self.governs[lemma][kind] for kind in kinds)
            if name in EXEMPT and seen < _MAX_FREQUENT:
                continue
            if found < seen * (_SHARE_EXEMPT if name in EXEMPT else _SHARE):
                del weights[name]

    def _count(self, rows: Rows) -> None:
        for row in rows.values():
            if row.upos == "VERB":
                self.seen[_verb(row, rows)] += 1
            elif row.upos == "NOUN":
                self.nouns.add(row.lemma.lower())
            head = rows.get(row.head)
            if head is not None and head.upos == "VERB":
                self.governs[_verb(head, rows)].update(_kinds(row, rows))
            elif head is not None and head.upos == "NOUN" and row.deprel in ("acl", "ccomp"):
                self.clause_nouns.add(head.lemma.lower())
                if "that" in _below(row, rows, "mark"):
                    self.that_nouns.add(head.lemma.lower())


def _verb(row: Word, rows: Rows) -> str:
    """A verb's lemma with its particle."""
    particle = next(_below(row, rows, "compound:prt"), None)
    return f"{row.lemma} {particle}".lower() if particle else row.lemma.lower()


def _kinds(row: Word, rows: Rows) -> Iterator[str]:
    relation = row.deprel.partition(":")[0]
    if relation in ("ccomp", "xcomp"):
        yield relation
    elif relation in ("obl", "advcl"):
        words = (*_below(row, rows, "case"), *_below(row, rows, "mark"))
        yield from (word for word in words if word in ("about", "as"))


def _below(row: Word, rows: Rows, relation: str) -> Iterator[str]:
    for other in rows.values():
        if other.head == row.number and other.deprel == relation:
            yield other.lemma.lower()
