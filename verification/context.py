"""Words before a quotation that reverse what it says: `I cannot say that` before `nobody was in danger`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extractors.spans import CharSpan
from onrecord.verification import lexicon
from onrecord.verification.flags import Flag, FlagKind
from onrecord.verification.quotation import DraftQuotation
from onrecord.verification.record import Record
from onrecord.verification.words import Words

NEGATION_REACH = 4
"""Words between a negation and what it negates: `not for one moment think`."""

DRAFT_REACH = 300
"""Characters of the draft before a quotation in which the sentence that introduces it is looked for."""

_STOP = re.compile(r"[.?!][\"'”’)\]]?\s|\n\s*\n")


def context_flags(quotation: DraftQuotation, place: int, record: Record) -> list[Flag]:
    """The flags of words before the first passage that govern it, unless the draft introduces it in the same way.

    Args:
        quotation: The quotation.
        place: Its first word in the record.
        record: The record.
    """
    words, index = record.words(place)
    found = [Flag(kind, "cut", (), (span,), record.source_number(place)) for kind, span in _governing(words, index)]
    return found if found and not _is_introduced(quotation) else []


def _governing(words: Words, index: int) -> Iterator[tuple[FlagKind, CharSpan]]:
    """The negation or condition that the clause which begins at a word depends on, if it directly precedes it."""
    if not _follows(words, index):
        return
    before = words.key(index - 1)
    if before in lexicon.CLAUSE_CONDITIONS:
        yield "condition", words.span(index - 1, index)
        return
    has_that = before == "that"
    head = index - 1 - has_that
    if head < 0 or (has_that and not _follows(words, index - 1)):
        return
    key = words.key(head)
    negations = list(_negations(words, head))
    if key in lexicon.CLAUSE_HEADS:
        yield from (("negation", span) for span in negations[:1])
    elif not negations and (key in lexicon.DENYING_VERBS or (has_that and key in lexicon.DENYING_WORDS)):
        yield "negation", words.span(head, head + 1)


def _negations(words: Words, head: int) -> Iterator[CharSpan]:
    """The negations of a word, the nearest first."""
    for index in range(head, max(head - NEGATION_REACH, 0), -1):
        if not _follows(words, index):
            return
        if _negates(words.key(index - 1)):
            yield words.span(index - 1, index)


def _follows(words: Words, index: int) -> bool:
    """True if nothing but white space is between a word and the one before it, and no paragraph ends there."""
    between = words.between(index)
    return index > 0 and not between.strip() and between.count("\n") < 2


def _negates(key: str) -> bool:
    return key in lexicon.NEGATIVE or key.endswith("n't")


def _is_introduced(quotation: DraftQuotation) -> bool:
    """True if the draft's own sentence negates, denies or makes conditional what it quotes."""
    start = max(0, quotation.start - DRAFT_REACH)
    before = quotation.text[start : quotation.start]
    stops = [match.end() for match in _STOP.finditer(before)]
    known = Words(quotation.text, [(start + (stops[-1] if stops else 0), quotation.start)])
    taking_back = lexicon.DENYING_VERBS | lexicon.DENYING_WORDS | lexicon.CLAUSE_CONDITIONS | lexicon.CONDITION
    return any(_negates(key) or key in taking_back for key in known.keys)
