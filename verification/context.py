"""Words of the record next to a quotation that reverse or limit what it says.

`I cannot say that` before `nobody was in danger`, `not` before `going to leave`, `unless` after `we will stay`, and
what is cut from a number or a compound: `two` from `two hundred`, `non` from `non-violent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extractors.spans import CharSpan
from onrecord.verification import lexicon
from onrecord.verification.flags import SENTENCE_REACH, Flag, FlagKind, is_number
from onrecord.verification.quotation import DraftQuotation
from onrecord.verification.record import Record
from onrecord.verification.words import Words

NEGATION_REACH = 4
"""Words between a negation and what it negates: `not for one moment think`."""

SUBJECT_REACH = 3
"""Words between the negation of a subject and its preposition: `no single member of`."""

DRAFT_REACH = 300
"""Characters of the draft around a quotation in which the sentence around it is looked for."""

MAX_LIMIT_LENGTH = max(map(len, lexicon.LIMITING_PHRASES))

_HYPHENS = frozenset("-‐‑")
_STOP = re.compile(r"[.?!][\"'”’)\]]?\s|\n\s*\n")


def context_flags(quotation: DraftQuotation, first: int, last: int, record: Record) -> list[Flag]:
    """The flags of words next to the passages of a quotation, unless the draft has such words there as well.

    Args:
        quotation: The quotation.
        first: The first word of the first passage, as a place of the record.
        last: The last word of the last passage.
        record: The record.
    """
    found: list[Flag] = []
    words, index = record.words(first)
    source = record.source_number(first)
    before = [*_governing(words, index), *_negated(words, index)][:1]
    if before and not _is_introduced(quotation):
        found += [Flag(kind, "cut", (), (span,), source) for kind, span in before]
    conditions = list(_conditioned(words, index))
    if conditions and not _is_limited(quotation):
        found += [Flag("condition", "cut", (), (span,), source) for span in conditions]
    found += [Flag(kind, "cut", (), (span,), source) for kind, span in _attached_before(quotation, words, index)]
    words, index = record.words(last)
    source = record.source_number(last)
    after = list(_limited(words, index))
    if after and not _is_limited(quotation):
        found += [Flag(kind, "cut", (), (span,), source) for kind, span in after]
    denied = list(_denied(words, index))
    if denied and not any(map(_negates, [*_before(quotation).keys, *_after(quotation).keys])):
        found += [Flag("negation", "cut", (), (span,), source) for span in denied]
    found += [Flag(kind, "cut", (), (span,), source) for kind, span in _attached_after(quotation, words, index)]
    return found


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
    if negations and key in lexicon.CLAUSE_HEADS:
        yield "negation", negations[0]
    elif not negations and (
        key in lexicon.DENYING_VERBS or (has_that and key in lexicon.DENYING_WORDS) or _is_ascribed(words, head)
    ):
        yield "negation", words.span(head, head + 1)


def _is_ascribed(words: Words, head: int) -> bool:
    """True of a verb with which the speaker reports what others say: `critics claim`, `people think`."""
    key, subject = words.key(head), words.key(head - 1) if _follows(words, head) else ""
    if key in lexicon.CLAIMING_VERBS:
        return lexicon.PERSONS.get(subject) not in ("I", "we")
    return key in lexicon.ASCRIBING_VERBS and subject in lexicon.OTHER_PEOPLE


def _negated(words: Words, index: int) -> Iterator[tuple[FlagKind, CharSpan]]:
    """The negation directly before a word, or before the little words that it does not stop at: `not` of `not be`."""
    while _follows(words, index):
        index -= 1
        key = words.key(index)
        if _negates(key):
            if index == 0 or words.key(index - 1) not in lexicon.NOT_NEGATED_AFTER:
                yield "negation", words.span(index, index + 1)
            return
        if key not in lexicon.NEGATED_THROUGH:
            return


def _conditioned(words: Words, index: int) -> Iterator[CharSpan]:
    """The condition that begins the clause before a word, if a comma ends it there: `If they pay, we sell`."""
    if _follows(words, index) and words.key(index - 1) == "then":
        index -= 1
    if not index or words.between(index).strip() != ",":
        return
    start = index - 1
    while start > max(0, index - SENTENCE_REACH) and _follows(words, start):
        start -= 1
    if words.key(start) in lexicon.OPENERS and start + 1 < index:
        start += 1
    if start + 1 < index and words.key(start) in lexicon.CONDITIONS_BEFORE and not _is_remark(words, start):
        yield words.span(start, start + 1)


def _denied(words: Words, index: int) -> Iterator[CharSpan]:
    """The negation that directly follows a word: `nothing` of `owes us nothing`."""
    following = index + 1
    if following < len(words) and _follows(words, following):
        key = words.key(following)
        if key in lexicon.NEGATIVE and key not in lexicon.NEGATIVE_ADJUNCTS:
            yield words.span(following, following + 1)


def _limited(words: Words, index: int) -> Iterator[tuple[FlagKind, CharSpan]]:
    """The condition that directly follows a word in its sentence."""
    following = index + 1
    if following + 1 >= len(words) or words.between(following).strip() not in ("", ","):
        return
    if words.between(following).count("\n") > 1 or _is_remark(words, following):
        return
    keys = tuple(words.key_list(following, min(following + MAX_LIMIT_LENGTH, len(words))))
    is_clause = keys[0] in lexicon.CONDITION_BEFORE_THAT and "," in words.between(following) and keys[1] != "by"
    phrases = [len(one) for one in lexicon.LIMITING_PHRASES if keys[: len(one)] == one]
    if phrases:
        yield "condition", words.span(following, following + max(phrases))
    elif is_clause or keys[0] in lexicon.LIMITS:
        yield "condition", words.span(following, following + 1)
    elif keys[1] in lexicon.PERMITTING and _follows(words, following + 1):
        yield "condition", words.span(following, following + 2)


def _is_remark(words: Words, index: int) -> bool:
    """True of an `if` that sets no condition: `if necessary`, `if you will`, `if you look at it`."""
    keys = words.key_list(index + 1, min(index + 3, len(words)))
    of_talk = lexicon.PERSONS.get(keys[0]) in ("I", "we", "you") and keys[-1] in lexicon.REMARKS
    return keys[0] in lexicon.IDIOMATIC_AFTER_IF or of_talk


def _attached_before(quotation: DraftQuotation, words: Words, index: int) -> Iterator[tuple[FlagKind, CharSpan]]:
    """The part that a quotation cuts off before its first word: `non` of `non-violent`, `two` of `two hundred`."""
    if not index or _word_before(quotation) == words.key(index - 1):
        return
    key, before, between = words.key(index), words.key(index - 1), words.between(index)
    if between in _HYPHENS and before in lexicon.REVERSING_PREFIXES:
        yield "negation", words.span(index - 1, index)
    if before in lexicon.PREPOSITIONS and index > 1 and _follows(words, index):
        if before == "of" and words.key(index - 2) in lexicon.PARTS:
            yield "hedge", words.span(index - 2, index - 1)
        yield from (("negation", span) for span in _negative_subject(words, index - 1))
    counts = is_number(key) or key in lexicon.SCALES
    unit = lexicon.CURRENCIES.get(before)
    of_amount = before in lexicon.SIGNS_BEFORE and not between and counts
    of_amount = of_amount and (unit is None or unit not in map(lexicon.CURRENCIES.get, quotation.keys))
    is_part = key in lexicon.AFTER_NUMBERS or (before in lexicon.TENS and key in lexicon.ONES)
    of_number = is_number(before) and is_part
    if of_amount or (of_number and (not between.strip() or between in _HYPHENS)):
        yield "number", words.span(index - 1, index)


def _negative_subject(words: Words, preposition: int) -> Iterator[CharSpan]:
    """The negation of the noun phrase before a preposition: `no` of `no member of`."""
    index = preposition
    while _follows(words, index) and preposition - index < SUBJECT_REACH:
        index -= 1
        if words.key(index) in lexicon.NEGATIVE_SUBJECTS:
            yield words.span(index, index + 1)
            return


def _attached_after(quotation: DraftQuotation, words: Words, index: int) -> Iterator[tuple[FlagKind, CharSpan]]:
    """The part that a quotation cuts off after its last word: `free` of `risk-free`, `million` from `five million`."""
    following = index + 1
    if following >= len(words) or _word_after(quotation) == words.key(following):
        return
    key, after, between = words.key(index), words.key(following), words.between(following)
    if between in _HYPHENS and after in lexicon.REVERSING_SUFFIXES:
        yield "negation", words.span(following, following + 1)
    continues = (
        after in lexicon.SCALES or after in lexicon.SIGNS_AFTER or (key in lexicon.TENS and after in lexicon.ONES)
    )
    if is_number(key) and continues and (not between.strip() or between in _HYPHENS):
        yield "number", words.span(following, following + 1)


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
    taking_back = (
        lexicon.CLAIMING_VERBS
        | lexicon.DENYING_VERBS
        | lexicon.DENYING_WORDS
        | lexicon.CLAUSE_CONDITIONS
        | lexicon.CONDITION
    )
    return any(_negates(key) or key in taking_back for key in _before(quotation).keys)


def _is_limited(quotation: DraftQuotation) -> bool:
    """True if the draft's own sentence has a condition after what it quotes, or before it."""
    taken = lexicon.CONDITION | lexicon.CONDITION_BEFORE_THAT
    return not taken.isdisjoint(_after(quotation).keys) or not taken.isdisjoint(_before(quotation).keys)


def _before(quotation: DraftQuotation) -> Words:
    """The words of the draft's sentence before a quotation."""
    start = max(0, quotation.start - DRAFT_REACH)
    stops = [match.end() for match in _STOP.finditer(quotation.text, start, quotation.start)]
    return Words(quotation.text, [(stops[-1] if stops else start, quotation.start)])


def _after(quotation: DraftQuotation) -> Words:
    """The words of the draft's sentence after a quotation; none if it ends with the quotation."""
    end = min(len(quotation.text), quotation.end + DRAFT_REACH)
    if quotation.text[quotation.start : quotation.end].rstrip()[-1:] in (".", "!", "?"):
        return Words("", [])
    stop = _STOP.search(quotation.text, quotation.end, end)
    return Words(quotation.text, [(quotation.end, stop.start() if stop else end)])


def _word_before(quotation: DraftQuotation) -> str | None:
    words = _before(quotation)
    return words.key(len(words) - 1) if len(words) else None


def _word_after(quotation: DraftQuotation) -> str | None:
    words = _after(quotation)
    return words.key(0) if len(words) else None
