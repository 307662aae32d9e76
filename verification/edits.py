"""Edits: the differences between a quotation and the record, each with the reason that may excuse it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from onrecord.extractors.spans import CharSpan
from onrecord.verification.alignment import Fitted, Kind, Run
from onrecord.verification.folding import lettered
from onrecord.verification.indirect_speech import is_shift
from onrecord.verification.quotation import DraftQuotation, QuotedWord, Site
from onrecord.verification.record import Record
from onrecord.verification.trims import trim
from onrecord.verification.words import Words

Reason: TypeAlias = Literal[
    "word", "indirect_speech", "case", "question", "bracket", "ellipsis", "filler", "repetition", "false_start"
]

BRACKET_REACH = 12
"""Most words of the record that words in brackets may replace: a long noun phrase."""

_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Consecutive words with the same kind of edit, in the order of the quotation. Spans are of draft and source.

    `words` are the numbers of its words in the quotation, `places` those in the record; either may be empty.
    `inserted` are words in brackets that take the place of the record's.
    """

    kind: Kind
    reason: Reason | None
    draft: CharSpan | None
    record: CharSpan | None
    words: range
    places: range
    inserted: tuple[QuotedWord, ...] = ()


def find_edits(quotation: DraftQuotation, fitted: Fitted, record: Record, *, first: bool, last: bool) -> list[WordEdit]:
    """The edits of one passage.

    Args:
        quotation: The quotation.
        fitted: The passage with its runs.
        record: The record.
        first: The passage is the first of the quotation: brackets before its first word belong to it.
        last: It is the last: brackets after its last word belong to it.
    """
    source, index = record.located(fitted.place)
    return _Edits(quotation, source.words, fitted.place - index, first=first, last=last).of(fitted.runs)


class _Edits:
    def __init__(self, quotation: DraftQuotation, words: Words, base: int, *, first: bool, last: bool) -> None:
        self._quotation = quotation
        self._words = words
        self._base = base
        self._sites: Mapping[int, Site] = {
            number: site
            for number, site in quotation.sites.items()
            if (number or first) and (number < len(quotation.words) or last)
        }
        self._taken: set[int] = set()
        self._is_title = quotation.is_title

    def of(self, runs: Sequence[Run]) -> list[WordEdit]:
        runs = self._moved(runs)
        if self._quotation.is_reported:
            runs = self._reported(runs)
        found = [edit for run in runs for edit in self._edits(run)]
        numbers = range(runs[0].draft, runs[-1].draft_end + 1)
        at = 0
        for number, site in sorted(self._sites.items()):
            if number in numbers and number not in self._taken and site.inserted:
                at = self._place(found, number, site, at)
        return found

    def _place(self, edits: list[WordEdit], number: int, site: Site, at: int) -> int:
        """Puts the words of a bracket that replaces no words of the record between the edits around it.

        Returns the edit at which the search for the next site goes on.
        """
        while at < len(edits) and not (edits[at].words and edits[at].words.stop > number):
            at += 1
        if at < len(edits) and edits[at].kind == "kept" and edits[at].words.start < number:
            edit, cut = edits[at], number - edits[at].words.start
            edits[at : at + 1] = [
                self._edit("kept", None, edit.words[:cut], edit.places[:cut]),
                self._inserted(site, range(number, number), range(edit.places[cut], edit.places[cut])),
                self._edit("kept", None, edit.words[cut:], edit.places[cut:]),
            ]
            return at + 2
        if at < len(edits) and edits[at].words.start < number:
            at = next((one for one in range(at + 1, len(edits)) if edits[one].words), len(edits))
        place = edits[at].places.start if at < len(edits) else edits[-1].places.stop
        edits.insert(at, self._inserted(site, range(number, number), range(place, place)))
        return at + 1

    def _moved(self, runs: Sequence[Run]) -> list[Run]:
        """The runs with words left out moved where they can be explained: `we — we` has two that are equal."""
        found = list(runs)
        for at in range(1, len(found) - 1):
            before, run, behind = found[at - 1 : at + 2]
            if run.kind != "dropped" or before.kind != "kept" or behind.kind != "kept" or self._is_explained(run):
                continue
            for shift in self._moves(before, run, behind):
                moved = Run("dropped", *(edge + shift for edge in (run.draft, run.draft_end, run.place, run.place_end)))
                if self._is_explained(moved):
                    found[at - 1 : at + 2] = [
                        Run("kept", before.draft, moved.draft, before.place, moved.place),
                        moved,
                        Run("kept", moved.draft_end, behind.draft_end, moved.place_end, behind.place_end),
                    ]
                    break
        return found

    def _moves(self, before: Run, run: Run, behind: Run) -> Iterator[int]:
        """The numbers of words by which a run may be moved without changing the kept words."""
        start, end = run.place - self._base, run.place_end - self._base
        for shift in range(1, before.draft_end - before.draft):
            if self._words.key(start - shift) != self._words.key(end - shift):
                break
            yield -shift
        for shift in range(1, behind.draft_end - behind.draft):
            if self._words.key(start + shift - 1) != self._words.key(end + shift - 1):
                break
            yield shift

    def _reported(self, runs: Sequence[Run]) -> list[Run]:
        """The runs, neighbours that differ as one if indirect speech explains them: `the next day` for `tomorrow`."""
        found: list[Run] = []
        for is_kept, group in groupby(runs, key=lambda run: run.kind == "kept"):
            some = list(group)
            one = Run("replaced", some[0].draft, some[-1].draft_end, some[0].place, some[-1].place_end)
            found += [one] if not is_kept and self._is_shift(one) else some
        return found

    def _is_shift(self, run: Run) -> bool:
        keys = self._quotation.keys[run.draft : run.draft_end]
        return is_shift(keys, self._words.key_list(run.place - self._base, run.place_end - self._base))

    def _is_explained(self, run: Run) -> bool:
        return (
            run.draft in self._sites
            or trim(self._words, run.place - self._base, run.place_end - self._base) is not None
        )

    def _edits(self, run: Run) -> Iterator[WordEdit]:
        words, places = range(run.draft, run.draft_end), range(run.place, run.place_end)
        if run.kind == "kept":
            yield from self._kept(words, places)
        elif run.kind == "dropped":
            yield self._dropped(words, places)
        elif run.kind == "added":
            aside = all(self._quotation.words[number].aside for number in words)
            yield self._edit("added", "bracket" if aside else "word", words, places)
        elif self._quotation.is_reported and self._is_shift(run):
            yield self._edit("replaced", "indirect_speech", words, places)
        else:
            yield from self._replaced(words, places)

    def _kept(self, words: range, places: range) -> Iterator[WordEdit]:
        """The kept words, cut at those whose case or question mark differ."""
        start = 0
        for at, (number, place) in enumerate(zip(words, places, strict=True)):
            reason = self._difference(number, place - self._base)
            if reason is not None:
                if at > start:
                    yield self._edit("kept", None, words[start:at], places[start:at])
                yield self._edit("replaced", reason, words[at : at + 1], places[at : at + 1])
                start = at + 1
        if start < len(words):
            yield self._edit("kept", None, words[start:], places[start:])

    def _dropped(self, words: range, places: range) -> WordEdit:
        site = self._sites.get(words.start)
        if site is not None and words.start not in self._taken:
            self._taken.add(words.start)
            if site.inserted and len(places) <= BRACKET_REACH:
                return self._inserted(site, words, places)
            if site.kind == "ellipsis":
                return self._edit("dropped", "ellipsis", words, places)
        reason = trim(self._words, places.start - self._base, places.stop - self._base)
        return self._edit("dropped", reason or "word", words, places)

    def _replaced(self, words: range, places: range) -> Iterator[WordEdit]:
        """Replaced words; those partly in brackets, `walk[ed]`, are explained by what is outside of the brackets."""
        partly = [number for number in words if self._quotation.words[number].stem is not None]
        if not partly or len(words) != len(places):
            yield self._edit("replaced", "word", words, places)
            return
        for at, (number, place) in enumerate(zip(words, places, strict=True)):
            stem, key = self._quotation.words[number].stem, self._words.key(place - self._base)
            fits = stem is not None and len(stem) > 1 and (key.startswith(stem) or key.endswith(stem))
            yield self._edit("replaced", "bracket" if fits else "word", words[at : at + 1], places[at : at + 1])

    def _difference(self, number: int, index: int) -> Reason | None:
        """The significant difference of two words with the same folded form."""
        word, spelling = self._quotation.words[number], self._words.spelling(index)
        if word.stem is not None:
            return "bracket"
        if self._asks(number) != _asks(self._words.after(index)) and self._counts(number):
            return "question"
        one, other = (_LETTERS.sub("", lettered(form)) for form in (word.form, spelling))
        if one == other or one.lower() != other.lower() or self._is_title:
            return None
        # There the first letter may differ, and no other: `IT` is not `It`.
        if one[1:] == other[1:] and (self._quotation.begins(number) or self._words.begins(index)):
            return None
        return None if self._is_capitals(index) else "case"

    def _is_capitals(self, index: int) -> bool:
        """True if the record writes everything in capitals around a word."""
        near = range(max(0, index - 3), min(len(self._words), index + 4))
        return all(self._words.spelling(one) == self._words.spelling(one).upper() for one in near)

    def _asks(self, number: int) -> bool:
        return _asks(self._tail(number))

    def _tail(self, number: int) -> str:
        """The text between a word of the quotation and the next one."""
        words, quotation = self._quotation.words, self._quotation
        end = words[number + 1].start if number + 1 < len(words) else quotation.end
        return quotation.text[words[number].end : end]

    def _counts(self, number: int) -> bool:
        """True if a question mark on one side alone matters: at the end, a comma may take the place of any mark."""
        if number + 1 < len(self._quotation.words):
            return number + 1 not in self._quotation.sites
        return self._asks(number) or self._tail(number).strip()[:1] in (".", "!")

    def _inserted(self, site: Site, words: range, places: range) -> WordEdit:
        self._taken.add(words.start)
        made = self._edit("replaced" if places else "added", "bracket", words, places)
        return WordEdit(made.kind, made.reason, site.span, made.record, words, places, tuple(site.inserted))

    def _edit(self, kind: Kind, reason: Reason | None, words: range, places: range) -> WordEdit:
        quoted = self._quotation.words
        draft = (quoted[words.start].start, quoted[words.stop - 1].end) if words else None
        record = self._words.span(places.start - self._base, places.stop - self._base) if places else None
        return WordEdit(kind, reason, draft, record, words, places)


def _asks(behind: str) -> bool:
    """True if the text after a word begins with a question mark, after closing marks."""
    return behind.lstrip("\"'”’)] ")[:1] == "?"
