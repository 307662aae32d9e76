"""Checks the quotations of a draft against the record.

A quotation is first searched for as a whole. If it is not found, blocks of its words are chained and aligned word by
word. The wording is that of the most serious edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.extractors.checkpoints import checkpoint
from onrecord.verification.alignment import Fitted, Run, align
from onrecord.verification.blocks import Chains, find_blocks
from onrecord.verification.choice import choose
from onrecord.verification.context import context_flags
from onrecord.verification.edits import WordEdit, find_edits
from onrecord.verification.finding import Fit, Found, QuotationFinding, SearchTrace, Wording
from onrecord.verification.flags import find_flags
from onrecord.verification.new_words import has_new_words
from onrecord.verification.quotation import DraftQuotation, has_ellipsis
from onrecord.verification.record import Record
from onrecord.verification.seeds import Seeds
from onrecord.verification.speakers import DraftSpeaker, compare
from onrecord.verification.words import Numbers

SEED_WORDS = 3
"""Words of a seed: with two, common pairs are everywhere; with four, every fourth word changed would hide a passage."""

MIN_COVERAGE, MIN_WEIGHT = 0.6, 0.5
"""The share of a quotation's words that a passage must have, and the share of their weight: rare words weigh more."""

NEAREST_WEIGHT = 0.2
"""The share of that weight from which a passage is shown as the nearest: less is words that are anywhere, `of the`."""

JOINED_COVERAGE, JOINED_WORDS, MAX_JOINED = 0.75, 6.0, 4
"""Of joined passages: the share of the words that they must have, the words of one passage on average, and their
number. Fragments that are shorter or more are found for any sentence."""

MAX_FITS = 200
"""Most places with the same words that are compared: with more speakers the choice is ambiguous."""

ALL_FITS, ALL_WORDS, MIN_FITS = 20_000, 200_000, 10
"""Most such places of all quotations together, most words in them, and the places of one quotation nevertheless. A
place takes a twentieth of a millisecond and 2 µs a word; a common phrase quoted ten thousand times took two minutes, in
which no other draft was checked."""

MAX_ALTERNATIVES = 6
"""Further passages that are tried after the best one, in case one is as good."""


_SAME_WORD = frozenset({"indirect_speech", "case", "question"})
_CHANGES = _SAME_WORD | {"word"}


@dataclass(frozen=True, slots=True)
class QuotationQuery:
    """A quotation to check, its speaker, and the attribution that it belongs to.

    `is_term` is True of a few words in quotation marks that no attribution has: a title, a term or a quotation.
    """

    quotation: DraftQuotation
    speaker: DraftSpeaker | None = None
    attribution: str | None = None
    is_quoted: bool = True
    is_term: bool = False


class Verifier:
    """Checks quotations against one record.

    Args:
        record: The record.
        queries: The quotations to check.
    """

    def __init__(self, record: Record, queries: Sequence[QuotationQuery]) -> None:
        self._record = record
        self._queries = queries
        known: dict[str, int] = {}
        for one in queries:
            for key in one.quotation.keys:
                known.setdefault(key, len(known) + 1)
        self._needles: list[Numbers] = [
            np.fromiter((known[key] for key in one.quotation.keys), np.int32, len(one.quotation.words))
            for one in queries
        ]
        self._numbers = record.numbers(known)
        counts = np.bincount(self._numbers, minlength=len(known) + 1)
        self._weights = np.log((len(record) + 2) / (counts + 1))
        self._seeds: dict[int, Seeds] = {}
        share = min(ALL_FITS // max(1, len(queries)), ALL_WORDS // max(1, sum(map(len, self._needles))))
        self._most_fits = min(MAX_FITS, max(MIN_FITS, share))

    def findings(self) -> list[QuotationFinding]:
        """The result for each quotation."""
        found: list[QuotationFinding] = []
        turns: dict[str, set[int]] = {}
        for number, query in enumerate(self._queries):
            checkpoint()
            near = turns.setdefault(query.attribution, set()) if query.attribution is not None else set()
            one = self._finding(number, near)
            if one.fit is not None:
                near.update(self._turns_of(one.fit))
            found.append(one)
        return found

    def _finding(self, number: int, near: set[int]) -> QuotationFinding:
        query = self._queries[number]
        size = min(SEED_WORDS, len(query.quotation.words))
        if not size:
            return QuotationFinding("not_found", None, self._search(number, 0, [], "the quotation has no words"))
        if not query.is_quoted:
            return self._unchecked(number, size)
        fits, count = self._whole(number, size)
        if query.is_term:
            return self._term(number, size, fits, count, near)
        if not fits:
            fits = self._fits(number, size)
            if not self._accepted(fits) and size > 2:
                size = 2
                fits = [*fits, *self._fits(number, size)]
            count = 0
        good = self._accepted(fits)
        if not good:
            reason = "no passage has enough of its words" if fits else "no passage has words of it in a row"
            return self._nearest("not_found", number, size, fits, reason)
        return self._decided(number, size, good, count, near)

    def _decided(self, number: int, size: int, good: list[Fit], count: int, near: set[int]) -> QuotationFinding:
        """The best fit, with the others that say the same; `ambiguous` if the choice is open."""
        best = min(fit.rank for fit in good)
        equal = [fit for fit in good if fit.rank == best]
        choice = choose(equal, lambda fit: bool(near and self._turns_of(fit) & near), self._record)
        search = self._search(number, size, good, choice.reason)
        fit = choice.fits[0]
        quotation = self._queries[number].quotation
        edits = [passage.edits for passage in fit.passages]
        flags = find_flags(quotation, edits, self._record)
        first = next(edit.places.start for edit in fit.passages[0].edits if edit.places)
        last = next(edit.places.stop for edit in reversed(fit.passages[-1].edits) if edit.places) - 1
        flags += context_flags(quotation, first, last, self._record)
        others = choice.fits if len(choice.fits) > 1 else ()
        # Of a common phrase only the first places were compared.
        total = max(count, len(choice.fits)) if len(choice.fits) == len(equal) else len(choice.fits)
        wording = fit.wording if choice.has_answer else "ambiguous"
        has_new = has_new_words(quotation, edits, self._record)
        return QuotationFinding(wording, fit, search, others, total, flags=flags, has_new_words=has_new)

    def _unchecked(self, number: int, size: int) -> QuotationFinding:
        """Indirect speech: the nearest passage, without a verdict on its words."""
        fits = [fit for seed in range(size, 0, -1) for fit in self._fits(number, seed, alternatives=0)]
        return self._nearest("not_checked", number, size, fits, "indirect speech is not checked word by word")

    def _term(self, number: int, size: int, fits: list[Fit], count: int, near: set[int]) -> QuotationFinding:
        """A few words without a speaker: verified if the record has them, else too few to decide."""
        found = self._decided(number, size, fits, count, near) if fits else None
        if found is not None and found.wording == "exact":
            return found
        return self._nearest("not_checked", number, size, [], "too few words without an attribution")

    def _nearest(self, wording: Wording, number: int, size: int, fits: Sequence[Fit], reason: str) -> QuotationFinding:
        """A finding without a fit: the passage with most in common."""
        nearest = max(fits, key=lambda fit: (fit.weight, fit.coverage), default=None)
        if nearest is not None and nearest.weight < NEAREST_WEIGHT:
            nearest = None
        return QuotationFinding(wording, None, self._search(number, size, fits, reason), nearest=nearest)

    def _seed(self, size: int) -> Seeds:
        if size not in self._seeds:
            needles = [needle if len(needle) >= size else needle[:0] for needle in self._needles]
            self._seeds[size] = Seeds(needles, self._numbers, size)
        return self._seeds[size]

    def _whole(self, number: int, size: int) -> tuple[list[Fit], int]:
        """The places that have all words in a row, in one turn, and their number."""
        quotation, needle = self._queries[number].quotation, self._needles[number]
        if any(0 < site < len(needle) and quotation.sites[site].kind == "bracket" for site in quotation.sites):
            return [], 0
        places = self._seed(size).whole(number)
        if not len(places):
            return [], 0
        turns = self._record.turns
        places = np.sort(places[turns[places] == turns[places + len(needle) - 1]])
        fits = []
        for place in places[: self._most_fits].tolist():
            run = Run("kept", 0, len(needle), place, place + len(needle))
            fits.append(self._fit(number, [Fitted(place, place + len(needle), (run,))]))
        return fits, len(places)

    def _fits(self, number: int, size: int, alternatives: int = MAX_ALTERNATIVES) -> list[Fit]:
        """The best passage or passages, and others that may be as good."""
        quotation = self._queries[number].quotation
        begins, places = self._seed(size).hits(number)
        blocks = find_blocks(begins, places, size, self._record)
        chains = Chains(self._record, quotation.sites)
        fits: list[Fit] = []
        while blocks and len(fits) <= alternatives:
            checkpoint()
            chain = chains.best(blocks)
            fitted = align(quotation, chain, chains, self._record)
            fit = self._fit(number, fitted)
            if fits and fit.coverage < fits[0].coverage:
                break
            fits.append(fit)
            if len(fitted) > 1:
                parts = [align(quotation, part, chains, self._record) for part in chains.parts(chain)]
                fits.append(max((self._fit(number, part) for part in parts), key=lambda fit: fit.weight))
                break
            start, end = fitted[0].place, fitted[0].place_end
            blocks = [block for block in blocks if block.place_end <= start or block.place >= end]
        return fits

    def _fit(self, number: int, fitted: Sequence[Fitted]) -> Fit:
        quotation, needle = self._queries[number].quotation, self._needles[number]
        edits = [
            find_edits(quotation, one, self._record, first=at == 0, last=at == len(fitted) - 1)
            for at, one in enumerate(fitted)
        ]
        every = [edit for part in edits for edit in part]
        kept = [word for edit in every if edit.kind == "kept" or edit.reason in _SAME_WORD for word in edit.words]
        weights = self._weights[needle]
        passages = tuple(self._found(number, one, part) for one, part in zip(fitted, edits, strict=True))
        changes = sum(max(len(edit.words), len(edit.places)) for edit in every if edit.reason in _CHANGES)
        wording = self._wording(quotation, edits)
        return Fit(wording, passages, len(kept) / len(needle), float(weights[kept].sum() / weights.sum()), changes)

    def _wording(self, quotation: DraftQuotation, edits: Sequence[Sequence[WordEdit]]) -> Wording:
        reasons = {edit.reason for part in edits for edit in part}
        if len(edits) > 1:
            return "joined"
        if reasons & _CHANGES:
            return "altered"
        if reasons & {"filler", "repetition", "false_start"}:
            return "trimmed"
        is_open = any(self._discloses(quotation, site, edits[0]) for site in quotation.sites)
        return "bracketed" if is_open or reasons & {"bracket", "ellipsis"} else "exact"

    def _discloses(self, quotation: DraftQuotation, site: int, edits: Sequence[WordEdit]) -> bool:
        """True for a site between two words of one passage, unless the record has the same ellipsis there."""
        edit = next((edit for edit in edits if edit.words.start < site < edit.words.stop), None)
        if edit is None or edit.kind != "kept":
            return 0 < site < len(quotation.words)
        words, index = self._record.words(edit.places[site - edit.words.start])
        return quotation.sites[site].kind != "ellipsis" or not has_ellipsis(words.between(index))

    def _found(self, number: int, fitted: Fitted, edits: list[WordEdit]) -> Found:
        source, first = self._record.located(fitted.place)
        last = first + fitted.place_end - fitted.place
        turn = source.turns[int(source.turn_numbers[first])]
        start, end = source.words.span(first, last)
        speaker = compare(self._queries[number].speaker, source, turn.label, quoted=source.is_quoted(start, end))
        return Found(source, first, last, tuple(edits), speaker)

    def _turns_of(self, fit: Fit) -> set[int]:
        found = set()
        for passage in fit.passages:
            base = next(edit.places.start for edit in passage.edits if edit.places)
            found.add(int(self._record.turns[base]))
        return found

    @staticmethod
    def _accepted(fits: Sequence[Fit]) -> list[Fit]:
        """The fits that have enough in common with the quotation."""
        good = []
        for fit in fits:
            if len(fit.passages) == 1:
                if fit.coverage >= MIN_COVERAGE and fit.weight >= MIN_WEIGHT:
                    good.append(fit)
            elif fit.coverage >= JOINED_COVERAGE and len(fit.passages) <= MAX_JOINED:
                words = sum(len(edit.words) for one in fit.passages for edit in one.edits if edit.kind == "kept")
                if words / len(fit.passages) >= JOINED_WORDS:
                    good.append(fit)
        return good

    def _search(self, number: int, size: int, fits: Sequence[Fit], reason: str) -> SearchTrace:
        quotation = self._queries[number].quotation
        best = max(fits, key=lambda fit: fit.coverage, default=None)
        return SearchTrace(
            words=len(quotation.words),
            sites=len(quotation.sites),
            seed_words=size,
            fits=len(fits),
            coverage=best.coverage if best else None,
            weight=best.weight if best else None,
            reason=reason,
        )
