"""Quotations as tokens, and candidates for verbs near them.

Quotations are never cut: a reporting verb whose complement is in one has all of it as content, across sentences and
paragraphs.
"""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import root_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject, speaking_subject
from onrecord.extractors.grammar.verb_groups import predicate_words
from onrecord.extractors.rule import Construction

MIN_SPEECH_LENGTH = 4
"""Fewest tokens, without marks, of a quotation that no verb governs; shorter ones are names or scare quotes."""

MAX_DISTANCE = 12
"""Most tokens between a quotation and the verb that may introduce it."""


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """An outermost quotation: its tokens, marks included, in the order of the text.

    Equality is identity: comparing all tokens in every look-up takes too long.
    """

    tokens: tuple[int, ...]
    closed: bool = True
    """True if the text has its closing mark; an open quotation ends where `marks.pairing` assumes its end."""

    @property
    def first(self) -> int:
        """Its first token."""
        return self.tokens[0]

    @property
    def last(self) -> int:
        """Its last token."""
        return self.tokens[-1]


class Quotations:
    """The outermost quotations of a text in order, found by token."""

    def __init__(self, found: Iterable[Quoted]) -> None:
        self.all = tuple(found)
        self._of = {token: quoted for quoted in self.all for token in quoted.tokens}

    @property
    def tokens(self) -> Collection[int]:
        """Every quoted token."""
        return self._of.keys()

    def around(self, token: int) -> Quoted | None:
        """The quotation that a token is in."""
        return self._of.get(token)

    def touched(self, tokens: Collection[int]) -> list[Quoted]:
        """The quotations that hold any of some tokens, in the order of the text."""
        if self._of.keys().isdisjoint(tokens):
            return []  # most spans have none
        found = {quoted.first: quoted for quoted in map(self._of.get, tokens) if quoted}
        return [found[first] for first in sorted(found)]

    def adjacent(self, token: int) -> tuple[Quoted | None, Quoted | None]:
        """The last quotation that ends before a token and the first that begins after it."""
        at = bisect.bisect_left(self.all, token, key=lambda quoted: quoted.last)
        before = self.all[at - 1] if at else None
        return before, self.all[at] if at < len(self.all) else None


def quoted_tokens(analysis: Analysis, depth: int = 0) -> Quotations:
    """The outermost quotations of a text that cover at least one token, or those with `depth` others around them."""
    starts = [token.start for token in analysis.tokens]
    found = []
    for quotation in analysis.marks.quotations:
        if quotation.depth != depth:
            continue
        tokens: list[int] = []
        for start, end in quotation.pieces:
            first = bisect.bisect_left(starts, start)
            tokens += range(first, bisect.bisect_left(starts, end))
        if tokens:
            closed = quotation.closed
            found.append(Quoted(tuple(tokens if closed else _before_report(analysis, tokens)), closed))
    return Quotations(found)


def _before_report(analysis: Analysis, tokens: list[int]) -> list[int]:
    """The tokens of an open quotation before the clause that reports it: `"We won, Cole said.`."""
    root = root_of(analysis, analysis.tokens[tokens[0]].sentence).index
    for token in analysis.dependents(root, "ccomp", "parataxis"):
        reporting, said = (root, token.index) if token.index < root else (token.index, root)
        own = own_subject(analysis, reporting)
        if own is None or token.upos not in ("VERB", "AUX", "ADJ", "NOUN") or reporting < said:
            continue
        first = min(min(analysis.subtree(own.index)), reporting)
        if tokens[0] < said < first and analysis.tokens[first - 1].text == ",":
            return [i for i in tokens if i < first - 1]
    return tokens


def joined(analysis: Analysis, candidate: Candidate, *quotations: Quoted) -> Candidate:
    """The candidate with the whole of some quotations in its content."""
    words = {*candidate.content, *(i for quoted in quotations for i in quoted.tokens)}
    return replace(candidate, content=trimmed(analysis, words))


def adjacent_candidates(analysis: Analysis, verb: int, quotations: Quotations) -> Iterator[Candidate]:
    """The candidates for the quotations just before and after a verb in its sentence, whatever the parse.

    A quotation after a colon at the end of the sentence may be the next paragraph.
    """
    if quotations.around(verb):
        return
    sentence = analysis.sentences[analysis.tokens[verb].sentence]
    before, after = quotations.adjacent(verb)
    if before and (before.last < sentence.first - 1 or analysis.paragraphs[before.last] != analysis.paragraphs[verb]):
        before = None
    led = analysis.tokens[sentence.last - 1].text == ":"
    if after and after.first >= sentence.last + led:
        after = None
    for rule, quoted in ((rules.QUOTE_BEFORE, before), (rules.QUOTE_AFTER, after)):
        if quoted and near(verb, quoted):
            yield _quoting(analysis, verb, quoted.tokens, rule, quotations)


def near(verb: int, quoted: Quoted) -> bool:
    """True if a quotation is long enough to be speech, and close enough to a verb to be its content."""
    distance = verb - quoted.last if quoted.last < verb else quoted.first - verb
    return len(quoted.tokens) >= MIN_SPEECH_LENGTH + 2 and distance <= MAX_DISTANCE


def _quoting(
    analysis: Analysis, verb: int, spoken: tuple[int, ...], rule: Construction, quotations: Quotations
) -> Candidate:
    inside = set(spoken)
    subject = speaking_subject(analysis, verb, quotations.tokens)
    source: tuple[int, ...] = ()
    if subject is not None:
        source = tuple(i for i in naming_phrase(analysis, subject.token, verb) if i not in inside)
    cue = tuple(i for i in predicate_words(analysis, verb) if i not in inside and i not in source)
    key = f"{analysis.tokens[verb].lemma.lower()}|{rule.id}"
    return Candidate(rule, verb, cue or (verb,), source, spoken, "beside", key)
