"""Meaning flags: the edits that change what is said, and the cuts that leave out a negation or a condition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from onrecord.extractors.spans import CharSpan
from onrecord.verification import lexicon
from onrecord.verification.edits import WordEdit
from onrecord.verification.folding import lettered
from onrecord.verification.quotation import DraftQuotation
from onrecord.verification.record import Record
from onrecord.verification.words import Words

FlagKind: TypeAlias = Literal["negation", "number", "date", "name", "hedge", "modal", "condition", "question"]
Change: TypeAlias = Literal["dropped", "added", "changed", "cut"]

Feature: TypeAlias = FlagKind | Literal["currency"]

_IN_PLACE: tuple[Feature, ...] = ("negation", "number", "name", "condition")
_MOVABLE: tuple[Feature, ...] = ("date", "hedge", "modal", "currency")
"""Kinds whose words may be before or after others of their clause: `will also be`, `also will be`; `$2 million` is
`2 million dollars`."""

MOVED = 2
"""Words that they may pass."""

SENTENCE_REACH = 40
"""Words next to a cut in which the end of its sentence is searched for: longer ones are rare."""

_STOP = re.compile(r"[.?!](?:[\"'”’)\]\s]|$)|\n\s*\n")
_NUMERAL = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:'?s)?")
_IN_BRACKETS: frozenset[FlagKind] = frozenset({"negation", "modal", "condition"})
"""The kinds that are flagged where a bracket replaces words; names, numbers and dates in brackets only explain."""


@dataclass(frozen=True, slots=True)
class FlagWord:
    """A word of either side, with what decides its features."""

    key: str
    form: str
    span: CharSpan
    begins: bool
    before: str
    after: str
    known_small: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """A change of meaning: its kind, and the words that make it on either side."""

    kind: FlagKind
    change: Change
    draft: tuple[CharSpan, ...]
    record: tuple[CharSpan, ...]
    source: int


def find_flags(quotation: DraftQuotation, edits: Sequence[Sequence[WordEdit]], record: Record) -> list[Flag]:
    """The flags of a quotation, given the edits of each of its passages."""
    found: list[Flag] = []
    for passage in edits:
        place = next(edit.places.start for edit in passage if edit.places)
        source = record.source_number(place)
        words, index = record.words(place)
        base = place - index
        for group in groups(passage, 0):
            found += _changes(quotation, group, words, base, source, _IN_PLACE)
        for group in groups(passage, MOVED):
            found += _changes(quotation, group, words, base, source, _MOVABLE)
        for edit in passage:
            if edit.reason == "question" and edit.draft and edit.record:
                found.append(Flag("question", "changed", (edit.draft,), (edit.record,), source))
            if edit.reason == "ellipsis":
                found += _cuts(words, edit.places.start - base, edit.places.stop - base, source)
    for one, other in pairwise(edits):
        found += _joints(one, other, record)
    return found


def groups(edits: Sequence[WordEdit], most_kept: int) -> Iterator[list[WordEdit]]:
    """Changes that are compared as one: those with at most so many kept words between them.

    A word may be dropped here and added there.
    """
    group: list[WordEdit] = []
    between = 0
    for edit in edits:
        if edit.reason in ("word", "bracket"):
            if group and between > most_kept:
                yield group
                group = []
            group.append(edit)
            between = 0
        else:
            between += max(1, len(edit.words), len(edit.places))
    if group:
        yield group


def _changes(
    quotation: DraftQuotation,
    group: Sequence[WordEdit],
    words: Words,
    base: int,
    source: int,
    kinds: Sequence[Feature],
) -> Iterator[Flag]:
    disclosed = all(edit.reason == "bracket" for edit in group)
    draft = [token for edit in group for token in draft_tokens(quotation, edit, words)]
    record = [record_token(words, place - base) for edit in group for place in edit.places]
    for kind in kinds:
        if disclosed and kind not in _IN_BRACKETS:
            continue
        ours, theirs = (_features(kind, tokens) for tokens in (draft, record))
        if kind == "currency" and ours and not theirs:
            theirs = _following(group, words, base)
        more, fewer = (_beyond(one, other) for one, other in ((ours, theirs), (theirs, ours)))
        if disclosed and kind == "modal" and not (more and fewer):
            continue
        if more or fewer:
            change: Change = "changed" if more and fewer else "added" if more else "dropped"
            yield Flag("number" if kind == "currency" else kind, change, tuple(more), tuple(fewer), source)


def _following(group: Sequence[WordEdit], words: Words, base: int) -> list[tuple[str, CharSpan]]:
    """The currency after the amount that the last edit is next to: `dollars` of `2 million dollars`."""
    index = group[-1].places.stop - base
    while index < len(words) and is_number(words.key(index)):
        index += 1
    return _features("currency", [record_token(words, index)]) if index < len(words) else []


def _beyond(some: Sequence[tuple[str, CharSpan]], others: Sequence[tuple[str, CharSpan]]) -> list[CharSpan]:
    """The spans of the features that one side has more often than the other."""
    left = Counter(value for value, _ in others)
    found: list[CharSpan] = []
    for value, span in some:
        if left[value]:
            left[value] -= 1
        else:
            found.append(span)
    return found


def _features(kind: Feature, tokens: Iterable[FlagWord]) -> list[tuple[str, CharSpan]]:
    """The values of one kind among some words, each with its span. `2 million` is one number."""
    found: list[tuple[str, CharSpan]] = []
    for token in tokens:
        value = _value(kind, token)
        if value is None:
            continue
        if kind == "number" and token.key in lexicon.SCALES and found and _NUMERAL.fullmatch(found[-1][0]):
            count, span = found.pop()
            found.append((f"{float(count) * lexicon.SCALES[token.key]:.10g}", (span[0], token.span[1])))
        else:
            found.append((value, token.span))
    return found


def _value(kind: Feature, token: FlagWord) -> str | None:
    key = token.key
    match kind:
        case "negation":
            return "not" if key in lexicon.NEGATIVE or key.endswith("n't") else None
        case "modal":
            return _modal(key) if not _is_month(token) else None
        case "number":
            return None if _date(token) else _number(token)
        case "currency":
            return lexicon.CURRENCIES.get(key)
        case "date":
            return _date(token)
        case "hedge":
            return _hedge(token)
        case "condition":
            is_condition = key in lexicon.CONDITION or (token.after == "that" and key in lexicon.CONDITION_BEFORE_THAT)
            return ("only" if key == "only" else "if") if is_condition else None
        case "name":
            return _name(token)
    return None


def is_flagged(token: FlagWord) -> bool:
    """True of a word that a flag is for where it was changed."""
    kinds: tuple[Feature, ...] = ("negation", "modal", "number", "date", "hedge", "condition", "name", "currency")
    return any(_value(kind, token) is not None for kind in kinds)


def _modal(key: str) -> str | None:
    if key in lexicon.IRREGULAR:
        return lexicon.IRREGULAR[key]
    stem, _, contracted = key.rpartition("'")
    if stem and contracted in lexicon.CONTRACTED:
        return lexicon.CONTRACTED[contracted]
    key = key.removesuffix("n't")
    return key if key in lexicon.MODAL else None


def _number(token: FlagWord) -> str | None:
    key = token.key
    if key in lexicon.VALUES:
        return lexicon.VALUES[key]
    if key in lexicon.SIGNS:
        return key
    if _NUMERAL.fullmatch(key):
        return f"{float(key):.10g}"
    return key.rstrip("s'") if key[0].isdigit() else None


def is_number(key: str) -> bool:
    """True for a folded word that counts: `5`, `2.5`, `five`, `million`; not for ordinals."""
    value = lexicon.VALUES.get(key, key)
    return value.isdigit() or _NUMERAL.fullmatch(value) is not None


def _is_month(token: FlagWord) -> bool:
    """True of a month; `may` and `march` need a capital that their place does not give, or a number next to them."""
    if token.key not in lexicon.MONTHS:
        return False
    if token.key not in ("may", "march"):
        return True
    return token.form[0].isupper() and (not token.begins or token.after[:1].isdigit())


def _date(token: FlagWord) -> str | None:
    key = token.key.removesuffix("'s")
    if _is_month(token) or _YEAR.fullmatch(key):
        return key[:3] if key[0].isalpha() else key
    singular = key.removesuffix("s")
    if key in lexicon.CALENDAR or singular in lexicon.CALENDAR:
        return None if key in ("second", "term", "later", "soon") else singular
    if key in lexicon.RELATIVE and token.after.rstrip("s") in lexicon.CALENDAR | lexicon.MONTHS:
        return key
    return None


def _hedge(token: FlagWord) -> str | None:
    key = token.key
    if key in ("about", "around") or (key == "some" and token.after != "of"):
        return "about" if _counts(token.after) else None
    if key == "most" and token.before in lexicon.BEFORE_SUPERLATIVES:  # `the most modern boats`
        return None
    if (key, token.after) in lexicon.BOUNDS or (key in lexicon.BOUNDS_BEFORE_AMOUNTS and _counts(token.after)):
        return key
    return next((one for one in (key.removesuffix("s"), key) if one in lexicon.HEDGE), None)


def _counts(key: str) -> bool:
    return key[:1].isdigit() or key in lexicon.VALUES or key in lexicon.SIGNS or key in lexicon.CURRENCIES


def _name(token: FlagWord) -> str | None:
    """A word with a capital that its position does not explain; a contraction of `I` is not one."""
    form = lettered(token.form)
    if (
        not form[0].isupper()
        or token.key.split("'")[0] in ("i", "o", "ok")
        or _date(token)
        or token.key in lexicon.VALUES
    ):
        return None
    if token.begins and token.known_small:
        return None
    is_closed = token.key.split("'")[0] in _CLOSED or _modal(token.key) or token.key.endswith("n't")
    is_stressed = len(form) > 1 and form.isupper() and token.key not in _ACRONYMS
    if is_closed and (token.begins or is_stressed):
        return None
    return token.key.removesuffix("'s")


_CLOSED = (
    lexicon.NEGATIVE
    | lexicon.HEDGE
    | lexicon.CONDITION
    | lexicon.GRAMMATICAL
    | lexicon.PERSONS.keys()
    | frozenset({"thank"})
)
"""Words that have a capital only at the beginning of a sentence, also in texts in which they begin each one."""


_ACRONYMS = frozenset({"it", "us", "who"})
"""Such words that are an acronym in capitals (`IT`, `US`); other words in capitals are stressed: `NEVER`."""


def draft_tokens(quotation: DraftQuotation, edit: WordEdit, words: Words) -> list[FlagWord]:
    """The words of an edit that the draft has, those in its brackets last."""
    quoted = quotation.words
    found = []
    for number in edit.words:
        word = quoted[number]
        before = quoted[number - 1].key if number else ""
        after = quoted[number + 1].key if number + 1 < len(quoted) else ""
        small = word.form.lower() in words.lowered
        span = (word.start, word.end)
        begins = quotation.begins(number) or quotation.is_title
        found.append(FlagWord(word.key, word.form, span, begins, before, after, small))
    keys = [word.key for word in edit.inserted]
    for word, before, after in zip(edit.inserted, ["", *keys], [*keys[1:], ""], strict=False):
        small = word.form.lower() in words.lowered
        found.append(FlagWord(word.key, word.form, (word.start, word.end), False, before, after, small))
    return found


def record_token(words: Words, index: int) -> FlagWord:
    """A word of the record."""
    form = words.spelling(index)
    before = words.key(index - 1) if index else ""
    after = words.key(index + 1) if index + 1 < len(words) else ""
    small = form.lower() in words.lowered
    return FlagWord(words.key(index), form, words.span(index, index + 1), words.begins(index), before, after, small)


def _cuts(words: Words, start: int, end: int, source: int) -> Iterator[Flag]:
    """The parts of sentences that a cut leaves out, and a condition at the beginning of the next sentence."""
    stops = [index for index in range(start, end) if index and _STOP.search(words.between(index))]
    if end < len(words) and _STOP.search(words.between(end)):
        stops.append(end)
    if not stops:
        yield from _left_out(words, range(start, end), source)
        return
    yield from _left_out(words, range(start, stops[0]), source)
    yield from _left_out(words, range(stops[-1], end), source)
    if len(stops) > 1:
        opening = range(stops[0], min(stops[0] + 3, stops[1]))
        yield from _left_out(words, opening, source, conditions=True)


def _left_out(words: Words, indexes: range, source: int, *, conditions: bool = False) -> Iterator[Flag]:
    kinds: tuple[FlagKind, ...] = ("condition",) if conditions else ("negation", "condition")
    for kind in kinds:
        found = _features(kind, (record_token(words, index) for index in indexes))
        if found:
            yield Flag(kind, "cut", (), tuple(span for _, span in found), source)


def _joints(one: Sequence[WordEdit], other: Sequence[WordEdit], record: Record) -> Iterator[Flag]:
    """The parts of sentences that are left out between two joined passages."""
    end = max(edit.places.stop for edit in one if edit.places)
    start = min(edit.places.start for edit in other if edit.places)
    words, index = record.words(end - 1)
    index += 1
    until = index
    while until < min(len(words), index + SENTENCE_REACH) and not _STOP.search(words.between(until)):
        until += 1
    yield from _left_out(words, range(index, until), record.source_number(end - 1))
    words, index = record.words(start)
    since = index
    while since > max(0, index - SENTENCE_REACH) and not _STOP.search(words.between(since)):
        since -= 1
    yield from _left_out(words, range(since, index), record.source_number(start))
