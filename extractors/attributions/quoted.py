"""Quotations as tokens, and what they mean for a candidate's content.

A quotation is taken whole: a reporting verb whose complement lies in one has all of it for content, over sentences
and paragraphs.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.analysis import Analysis
from extractors.attributions import clause
from extractors.attributions.candidate import Candidate
from extractors.marks import QuotationMarks

SHORTEST_SPEECH = 4
"""Tokens, marks not counted, below which a quotation that nothing governs is a name or a scare quote."""

LONGEST_SIGNATURE = 12
"""Tokens behind a dash that may name who is quoted."""

FARTHEST = 12
"""Tokens between a quotation and the verb that may introduce it."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """An outermost quotation: its tokens, marks included, in the order of the text."""

    tokens: tuple[int, ...]

    @property
    def first(self) -> int:
        """Its first token."""
        return self.tokens[0]

    @property
    def last(self) -> int:
        """Its last token."""
        return self.tokens[-1]


def quoted_tokens(analysis: Analysis, marks: QuotationMarks) -> tuple[Quoted, ...]:
    """The outermost quotations of a text as tokens, those that cover any."""
    starts = [token.start for token in analysis.tokens]
    found = []
    for quotation in marks.quotations:
        if quotation.depth:
            continue
        tokens: list[int] = []
        for start, end in quotation.pieces:
            first = bisect.bisect_left(starts, start)
            tokens += range(first, bisect.bisect_left(starts, end))
        if tokens:
            found.append(Quoted(tuple(tokens)))
    return tuple(found)


def widened(analysis: Analysis, candidate: Candidate, quotations: tuple[Quoted, ...]) -> Candidate:
    """The candidate with its content widened to the whole of every quotation that it lies in.

    A content headed by a quoted word is the quotations it touches and nothing else; another keeps its own words.
    """
    content = set(candidate.content)
    own = {*candidate.cue, *candidate.source}
    touched = [q for q in quotations if not content.isdisjoint(q.tokens) and own.isdisjoint(q.tokens)]
    if not touched:
        return candidate
    inside = {i for q in touched for i in q.tokens}
    spoken = len(content & inside)
    words = inside if _headed_inside(analysis, content, inside) and 2 * spoken > len(content) else content | inside
    return replace(candidate, content=clause.trimmed(analysis, words))


def _headed_inside(analysis: Analysis, content: set[int], inside: set[int]) -> bool:
    heads = [i for i in content if analysis.tokens[i].head not in content]
    first = next((i for i in heads if analysis.tokens[i].upos != "PUNCT"), None)
    return first is not None and first in inside


def beside(analysis: Analysis, verb: int, quotations: tuple[Quoted, ...]) -> Iterator[Candidate]:
    """The quotations that stand just before or after a verb in its sentence, whatever the parse says of them."""
    if not quotations:
        return
    sentence = analysis.sentences[analysis.tokens[verb].sentence]
    lasts = [q.last for q in quotations]
    at = bisect.bisect_left(lasts, verb)
    if at < len(quotations) and quotations[at].first <= verb:
        return
    before = quotations[at - 1] if at and quotations[at - 1].last >= sentence.first - 1 else None
    after = quotations[at] if at < len(quotations) and quotations[at].first < sentence.last else None
    for name, quotation in (("before", before), ("after", after)):
        if quotation is None or len(quotation.tokens) < SHORTEST_SPEECH + 2:
            continue
        distance = verb - quotation.last if name == "before" else quotation.first - verb
        if distance <= FARTHEST:
            yield _quoting(analysis, verb, quotation, name)


def _quoting(analysis: Analysis, verb: int, quotation: Quoted, side: str) -> Candidate:
    subject = clause.subject(analysis, verb) or clause.inverted_subject(analysis, verb)
    source: tuple[int, ...] = ()
    if subject is not None and subject.token not in quotation.tokens:
        source = clause.source_words(analysis, subject.token, verb)
        source = tuple(i for i in source if i not in quotation.tokens)
    cue = tuple(i for i in clause.predicate_words(analysis, verb) if i not in quotation.tokens and i not in source)
    shape = f"verb.quote.{side}"
    key = f"{analysis.tokens[verb].lemma.lower()}|{shape}"
    content = tuple(i for i in quotation.tokens if i not in source and i not in cue)
    return Candidate(shape, verb, cue or (verb,), source, content, "beside", key)



DASHES = frozenset({"-", "--", "—", "–", "―", "―-", "~"})


def signed(analysis: Analysis, quotations: tuple[Quoted, ...]) -> Iterator[Candidate]:
    """Quotations with a dash and a name behind them: `“Small steps count.” — Coach Bell`."""
    tokens = analysis.tokens
    for quotation in quotations:
        dash = quotation.last + 1
        if dash >= len(tokens) or tokens[dash].text not in DASHES:
            continue
        name = []
        for token in tokens[dash + 1 : dash + 1 + LONGEST_SIGNATURE]:
            if analysis.paragraphs[token.index] != analysis.paragraphs[dash] or token.upos in ("VERB", "AUX"):
                break
            name.append(token.index)
        source = clause.trimmed(analysis, set(name))
        if source and tokens[source[0]].upos == "PROPN" and len(quotation.tokens) > SHORTEST_SPEECH:
            yield Candidate("quote.dash", dash, (dash,), source, quotation.tokens, "", "quote.dash")
