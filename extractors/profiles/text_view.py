"""A text as the profiles see it: which token heads a stretch, which entity a token is in, what a noun phrase covers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from onrecord.extractors.analysis import Analysis, Entity, Token
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.spans import CharSpan

NOMINAL_TAGS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
_PHRASE = frozenset(
    "det amod compound nmod:poss nummod nmod:desc nmod:unmarked flat fixed nmod case punct goeswith".split()
)
_LEFT_OUT = frozenset("acl appos conj cc parataxis advcl orphan obl advmod cop nsubj aux mark discourse".split())


class TextView:
    """One text's analysis with what profiles ask of it, each thing found once.

    Args:
        analysis: The text's analysis.
        nouns: What nouns and names stand for.
    """

    def __init__(self, analysis: Analysis, nouns: NounLexicon) -> None:
        self.analysis = analysis
        self.nouns = nouns
        self._starts = [token.start for token in analysis.tokens]

    @cached_property
    def _entity_at(self) -> dict[int, Entity]:
        return {i: e for e in self.analysis.entities for i in range(e.first, e.last)}

    def entity(self, token: int) -> Entity | None:
        """The named entity that a token is in."""
        return self._entity_at.get(token)

    def inside(self, start: int, end: int) -> range:
        """The numbers of the tokens that begin within a stretch."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def head(self, start: int, end: int) -> int | None:
        """The token of a stretch that the others hang on; None where there is none."""
        tokens = self.inside(start, end)
        tops = [i for i in tokens if self.token(i).head is None or self.token(i).head not in tokens]
        nominal = (i for i in tops if self.token(i).upos in NOMINAL_TAGS)
        return next(nominal, next((i for i in tops if self.token(i).upos != "PUNCT"), None))

    def token(self, index: int) -> Token:
        """A token by its number."""
        return self.analysis.tokens[index]

    def lemma(self, index: int) -> str:
        """A token's lemma in lower case."""
        return self.analysis.tokens[index].lemma.lower()

    def noun(self, index: int) -> str:
        """A noun's lemma in lower case; `start-up` and `passer-by`, which are several tokens, whole where known."""
        tokens, first, last = self.analysis.tokens, index, index
        while first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].end == tokens[first - 1].start:
            first -= 2
        while last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 1].start == tokens[last].end:
            last += 2
        whole = self.analysis.text[tokens[first].start : tokens[last].end].lower()
        nouns = self.nouns
        known = first != last and (whole in nouns.bodies or whole in nouns.persons or whole in nouns.roles)
        if known:
            return whole
        lemma = self.lemma(index)
        plural = tokens[index].xpos == "NNPS" and lemma.endswith("s") and nouns.is_person(lemma[:-1])
        return lemma[:-1] if plural else lemma

    def is_plural(self, index: int) -> bool:
        """Whether a noun stands for several, as far as its form shows."""
        token = self.analysis.tokens[index]
        return token.feats.get("Number") == "Plur" or token.xpos in ("NNS", "NNPS") or self.lemma(index) == "people"

    def phrase(self, head: int) -> tuple[int, ...]:
        """The words of a noun phrase, without clauses, appositions and what is joined to it."""
        found, open_ = {head}, [head]
        while open_:
            for child in self.analysis.dependents(open_.pop()):
                kept = child.deprel in _PHRASE or child.relation in _PHRASE
                if kept and child.relation not in _LEFT_OUT and child.index not in found:
                    found.add(child.index)
                    open_.append(child.index)
        return self.run(found, head)

    def run(self, words: Iterable[int], around: int) -> tuple[int, ...]:
        """The words that stand with one without a gap, commas and the like at the edges left out."""
        inside, first, last = set(words), around, around
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        while first < around and self.token(first).upos in ("PUNCT", "ADP"):
            first += 1
        while last > around and self.token(last).upos == "PUNCT":
            last -= 1
        return tuple(range(first, last + 1))

    def span(self, words: Iterable[int]) -> CharSpan:
        """The stretch from the first to the last of some words, without a possessive ending."""
        found = sorted(words)
        while len(found) > 1 and (
            self.token(found[-1]).xpos == "POS" or self.token(found[-1]).text in ("'s", "’s", "’")
        ):
            found.pop()
        return self.token(found[0]).start, self.token(found[-1]).end

    def case(self, nominal: int) -> str:
        """The preposition of a nominal, in lower case, with the parts of a fixed one joined; empty: none."""
        for case in self.analysis.dependents(nominal, "case"):
            parts = [case, *self.analysis.dependents(case.index, "fixed")]
            return " ".join(part.text.lower() for part in parts)
        return ""
