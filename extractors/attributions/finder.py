"""From a parsed text to its attributions, as token numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractors.analysis import Analysis, Token
from extractors.attributions.candidate import Candidate
from extractors.attributions.continuation import continued
from extractors.attributions.lexicon import Lexicon
from extractors.attributions.phrases import phrase_candidates
from extractors.attributions.predicates import predicate_candidates
from extractors.attributions.quoted import Quotations, beside, quoted_tokens, signed, widened
from extractors.attributions.rules import CERTAIN
from extractors.attributions.selection import Chosen, select
from extractors.attributions.weighing import FeatureReader, Weighing
from extractors.marks import QuotationMarks

CERTAINTY = 0.5
"""The least weight of a construction that reports wherever it stands."""


class AttributionFinder:
    """Finds attributions with rules over the dependency graph, weighed by what was learned of each kind."""

    def __init__(self, lexicon: Lexicon, weighing: Weighing) -> None:
        self._lexicon = lexicon
        self._weighing = weighing

    def find(self, analysis: Analysis, marks: QuotationMarks) -> list[Chosen]:
        """The attributions of a text, each with the candidates it was preferred to.

        They come in the order of the text, those without a cue behind the others.
        """
        quotations = quoted_tokens(analysis, marks)
        chosen = select(self.candidates(analysis, quotations))
        return continued(analysis, chosen, quotations)

    def candidates(self, analysis: Analysis, quotations: Quotations) -> Iterator[Candidate]:
        """Every candidate of a text, widened to whole quotations and weighed."""
        for candidate, features in self.described(analysis, quotations):
            learned = self._weighing.weight(features)
            certain = candidate.rule in CERTAIN
            yield replace(candidate, weight=max(learned, CERTAINTY) if certain else learned)

    def described(self, analysis: Analysis, quotations: Quotations) -> Iterator[tuple[Candidate, Iterator[str]]]:
        """Every candidate of a text, widened to whole quotations, with its features."""
        reader = FeatureReader(analysis, self._lexicon, quotations.tokens)
        for candidate in self._proposed(analysis, quotations):
            wide = widened(analysis, candidate, quotations)
            yield wide, reader.features(wide)

    def _proposed(self, analysis: Analysis, quotations: Quotations) -> Iterator[Candidate]:
        for token in analysis.tokens:
            if self._reports(analysis, token):
                yield from predicate_candidates(analysis, token.index)
                if token.upos == "VERB":
                    yield from beside(analysis, token.index, quotations)
        yield from phrase_candidates(analysis, self._lexicon)
        yield from signed(analysis, quotations)

    def _reports(self, analysis: Analysis, token: Token) -> bool:
        """Whether the lexicon knows a token as a predicate of saying, thinking or showing."""
        lemma = token.lemma.lower()
        if token.upos == "NOUN":
            return self._lexicon.noun(lemma) is not None
        if token.upos != "VERB":
            return token.upos == "ADJ"
        particles = (p.text.lower() for p in analysis.dependents(token.index, "compound"))
        return any(self._lexicon.verb(form) for form in (lemma, *(f"{lemma} {p}" for p in particles)))
