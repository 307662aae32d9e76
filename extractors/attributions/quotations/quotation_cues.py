"""The cue of each quotation: the one whose clause is adjacent to it. Quotations of different cues are kept apart.

In `“No,” said Diaz. “Yes,” said Okafor.` each quotation has a clause at its mark that names its source. A candidate of
one cue has neither the quotation nor the source of the other, whatever a rule or the role model proposes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, Quoted
from onrecord.extractors.attributions.rules import ADJOINING_AFTER, ADJOINING_BEFORE, COLON_HEADLINE, TRANSCRIPT
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import DASHES, trimmed

OWNING = (ADJOINING_BEFORE, COLON_HEADLINE, ADJOINING_AFTER)
"""The constructions with a clause or a speaker's label next to a quotation, the most reliable first."""
DIVIDING = DASHES | {";"}
"""Signs between two reports of one sentence."""


class QuotationCues:
    """The cues of a text's quotations, from the candidates whose clause is adjacent to one."""

    def __init__(self, analysis: Analysis, quotations: Quotations, proposed: Sequence[Candidate]) -> None:
        self._analysis = analysis
        self._quotations = quotations
        self._cue: dict[Quoted, int] = {}
        self._source: dict[int, tuple[int, ...]] = {}
        found = [c for c in proposed if c.rule in OWNING]
        # A clause with its subject after a quotation is more reliable than one before it.
        for candidate in sorted(found, key=lambda c: OWNING.index(c.rule)):
            own = quotations.touched(candidate.content)
            quoted = own[-1 if candidate.rule is ADJOINING_BEFORE else 0] if own else None
            if quoted is not None and candidate.source:
                self._cue.setdefault(quoted, candidate.head)
                self._source.setdefault(candidate.head, candidate.source)
        self._sources = {i for words in self._source.values() for i in words}
        self._cited = {quotations.around(c.head) for c in proposed if c.rule is TRANSCRIPT}
        self._heads = {analysis.paragraphs[head]: head for head in self._cue.values()}

    def of(self, quoted: Quoted) -> int | None:
        """The head of the cue that a quotation belongs to; None if no clause is adjacent to it."""
        return self._cue.get(quoted)

    def apart(self, candidate: Candidate) -> Candidate | None:
        """The candidate without quotations and sources of other cues; None if its content is then empty."""
        if not self._cue and not self._cited:
            return candidate
        inside = set(candidate.content)
        foreign: set[int] = set()
        for quoted in self._quotations.touched(candidate.content):
            if quoted in self._cited and self._quotations.around(candidate.head) is not quoted:
                foreign |= set(quoted.tokens)  # a transcript in quotation marks: its turns are not those of one source
                continue
            owner = self._cue.get(quoted) or self._nearby(candidate, quoted)
            if owner is not None and owner != candidate.head and self._other(candidate, owner, inside):
                foreign |= set(quoted.tokens)
                if owner in inside:
                    foreign.update(self._clause(quoted, owner))
        if foreign:
            inside -= foreign
            if not any(self._analysis.tokens[i].upos != "PUNCT" for i in inside):
                return None
        return self._within_clause(replace(candidate, content=trimmed(self._analysis, inside)))

    def _nearby(self, candidate: Candidate, quoted: Quoted) -> int | None:
        """The cue in the paragraph of a quotation that has no adjacent clause; None if that is the candidate's."""
        if candidate.head not in self._source or not quoted.closed:
            return None
        paragraphs = self._analysis.paragraphs
        here = paragraphs[quoted.first]
        if here == paragraphs[candidate.head] or paragraphs[quoted.last] != here:
            return None
        return self._heads.get(here)

    def _other(self, candidate: Candidate, owner: int, inside: set[int]) -> bool:
        """True if a quotation's cue is neither in a candidate's content nor in its clause."""
        tokens = self._analysis.tokens
        together = tokens[owner].sentence == tokens[candidate.head].sentence
        if together and candidate.head in self._source and owner in self._source:
            first, last = sorted((candidate.head, owner))
            if self._quotations.around(owner) is None and self._analysis.reading(DIVIDING, first, last):
                return True  # `“Sell,” the banker said; “Keep,” pleaded her sister`
        if owner in inside or self._quotations.around(candidate.head) is not None:
            return False
        return not (together and (tokens[candidate.head].head == owner or tokens[owner].head == candidate.head))

    def _clause(self, quoted: Quoted, owner: int) -> range:
        """The tokens of a quotation with its cue and its source."""
        words = (*quoted.tokens, owner, *self._source[owner])
        return range(min(words), max(words) + 1)

    def _within_clause(self, candidate: Candidate) -> Candidate:
        """The candidate of a quotation's cue, with a cue in one sentence and no source of another quotation."""
        own = self._source.get(candidate.head)
        if own is None:
            return candidate
        sentence = self._analysis.tokens[candidate.head].sentence
        cue = tuple(i for i in candidate.cue if self._analysis.tokens[i].sentence == sentence)
        source = tuple(i for i in candidate.source if i in own or i not in self._sources)
        if source != candidate.source:
            source = source or own
        return replace(candidate, cue=cue or (candidate.head,), source=source)
