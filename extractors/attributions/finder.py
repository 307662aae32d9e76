"""From a parsed text to its attributions, as token numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractors.analysis import Analysis
from extractors.attributions.candidate import Candidate
from extractors.attributions.continuation import continued
from extractors.attributions.lexicon import Lexicon
from extractors.attributions.phrases import phrase_candidates
from extractors.attributions.predicates import predicate_candidates
from extractors.attributions.quoted import Quoted, beside, quoted_tokens, signed, widened
from extractors.attributions.reliability import Reliability, classes_of
from extractors.attributions.selection import Chosen, select
from extractors.marks import QuotationMarks


class AttributionFinder:
    """Finds attributions with rules over the dependency graph, weighed by counts."""

    def __init__(self, lexicon: Lexicon, reliability: Reliability) -> None:
        self._lexicon = lexicon
        self._reliability = reliability

    def find(self, analysis: Analysis, marks: QuotationMarks) -> list[Chosen]:
        """The attributions of a text, in its order, each with the candidates it was preferred to."""
        quotations = quoted_tokens(analysis, marks)
        chosen = select(self.candidates(analysis, quotations))
        return continued(analysis, chosen, quotations)

    def candidates(self, analysis: Analysis, quotations: tuple[Quoted, ...]) -> Iterator[Candidate]:
        """Every candidate of a text, widened to whole quotations and weighed."""
        for candidate in self._proposed(analysis, quotations):
            wide = widened(analysis, candidate, quotations)
            yield replace(wide, weight=self._reliability.weight(wide, classes_of(self._lexicon, wide)))

    def _proposed(self, analysis: Analysis, quotations: tuple[Quoted, ...]) -> Iterator[Candidate]:
        for token in analysis.tokens:
            if self._reports(token.lemma.lower(), token.upos):
                yield from predicate_candidates(analysis, token.index)
                if token.upos == "VERB":
                    yield from beside(analysis, token.index, quotations)
        yield from phrase_candidates(analysis)
        yield from signed(analysis, quotations)

    def _reports(self, lemma: str, upos: str) -> bool:
        if upos == "NOUN":
            return self._lexicon.noun(lemma) is not None
        return upos == "ADJ" or (upos == "VERB" and self._lexicon.verb(lemma) is not None)
