"""Chooses among passages that fit a quotation equally well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.verification.finding import Fit
from onrecord.verification.record import Record
from onrecord.verification.speakers import is_one_voice


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen fits, the best first. Without an `answer` for all of them, the choice is ambiguous."""

    fits: Sequence[Fit]
    has_answer: bool
    reason: str


def choose(equal: Sequence[Fit], is_near: Callable[[Fit], bool], record: Record) -> Chosen:
    """The fits by the draft's speaker, else all; those in a turn that the draft also quotes elsewhere come first.

    If one speaker says the same in all of them, each verifies the quotation. If not, a turn that the draft
    also quotes elsewhere may decide.

    Args:
        equal: Fits of the same rank, in the order of the record.
        is_near: True of a fit in a turn that the same attribution of the draft quotes.
        record: The record.
    """
    if len(equal) == 1:
        return Chosen(equal, True, "one passage fits best")
    same = [fit for fit in equal if fit.verdict == "same"]
    fits = sorted(same or equal, key=lambda fit: not is_near(fit))
    if len(fits) == 1:
        return Chosen(fits, True, "several passages fit equally; one is by the draft's speaker")
    if _are_one(fits, record):
        return Chosen(fits, True, "several passages fit equally, and one speaker says the same in all of them")
    close = [fit for fit in fits if is_near(fit)]
    if close and _are_one(close, record):
        return Chosen(close, True, "several passages fit equally; one is in the turn that the draft also quotes")
    return Chosen(fits, False, "several passages fit equally")


def _are_one(fits: Sequence[Fit], record: Record) -> bool:
    """True if one speaker says them, and the draft has the same edits to each."""
    rows = zip(*(fit.passages for fit in fits), strict=False)
    voices = all(is_one_voice([passage.speaker.said_by for passage in row]) for row in rows)
    first = _changes(fits[0], record)
    return voices and all(_changes(fit, record) == first for fit in fits[1:])


def _changes(fit: Fit, record: Record) -> list[tuple[object, ...]]:
    """The edits, each with the words of both."""
    return [
        (number, edit.kind, edit.reason, edit.words, record.keys(edit.places.start, edit.places.stop))
        for number, passage in enumerate(fit.passages)
        for edit in passage.edits
        if edit.kind != "kept"
    ]
