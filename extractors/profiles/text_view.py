"""The view of a text that the profiles use: heads of spans, lemmas, number, spans of phrases."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.compound_nouns import compound_noun
from onrecord.extractors.grammar.heads import head_of
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.spans import CharSpan


class TextView:
    """One text's analysis with the look-ups that profiles need.

    Args:
        analysis: The text's analysis.
        nouns: The lexicon of nouns for speakers.
    """

    def __init__(self, analysis: Analysis, nouns: NounLexicon) -> None:
        self.analysis = analysis
        self.nouns = nouns
        self._starts = [token.start for token in analysis.tokens]

    def inside(self, start: int, end: int) -> range:
        """The numbers of the tokens that begin within a span."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def head(self, start: int, end: int) -> int | None:
        """The head of the tokens in a span; None if it has no words."""
        return head_of(self.analysis, self.inside(start, end))

    def token(self, index: int) -> Token:
        """A token by its number."""
        return self.analysis.tokens[index]

    def lemma(self, index: int) -> str:
        """A token's lemma in lower case."""
        return self.analysis.tokens[index].lemma.lower()

    def noun(self, index: int) -> str:
        """A noun's lemma in lower case; known compounds (`start-up`, `passer-by`, `coast guard`) as a whole."""
        if (body := compound_noun(self.analysis, index, self.nouns.bodies)) is not None:
            return body
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
        """True of a noun with the form of a plural, and of `people`."""
        token = self.analysis.tokens[index]
        return token.feats.get("Number") == "Plur" or token.xpos in ("NNS", "NNPS") or self.lemma(index) == "people"

    def span(self, words: Iterable[int]) -> CharSpan:
        """The span from the first to the last of some words, without a possessive ending."""
        found = sorted(words)
        while len(found) > 1 and (
            self.token(found[-1]).xpos == "POS" or self.token(found[-1]).text in ("'s", "’s", "’")
        ):
            found.pop()
        return self.token(found[0]).start, self.token(found[-1]).end
