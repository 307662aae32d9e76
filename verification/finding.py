"""Findings: the result for one quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from onrecord.verification.edits import WordEdit
from onrecord.verification.flags import Flag
from onrecord.verification.sources import SourceText
from onrecord.verification.speakers import Comparison, Sameness

Wording: TypeAlias = Literal[
    "exact", "bracketed", "trimmed", "altered", "joined", "not_found", "ambiguous", "not_checked"
]

SEVERITY: dict[Wording, int] = {"exact": 0, "bracketed": 1, "trimmed": 2, "altered": 3, "joined": 4}
"""Wordings by severity: if several apply, the last one counts."""


PASSAGE_CHANGES = 4
"""The number of changed words that count as much as a further passage: about the cost of a leap between blocks."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage: words `first` to `last` of a source, and the edits that make the quotation's words of it."""

    source: SourceText
    first: int
    last: int
    edits: tuple[WordEdit, ...]
    speaker: Comparison

    @property
    def start(self) -> int:
        """Its start in the source's text."""
        return int(self.source.words.starts[self.first])

    @property
    def end(self) -> int:
        """Its end in the source's text."""
        return int(self.source.words.ends[self.last - 1])


@dataclass(frozen=True, slots=True)
class Fit:
    """The passages of a quotation, and how well they fit: the words it has in common with them, and how it differs."""

    wording: Wording
    passages: tuple[Found, ...]
    coverage: float
    weight: float
    changes: int

    @property
    def rank(self) -> tuple[int, int]:
        """The order of fits, the best first: by changed words, a further passage counting as some, then by severity."""
        return self.changes + PASSAGE_CHANGES * (len(self.passages) - 1), SEVERITY[self.wording]

    @property
    def is_quoted(self) -> bool:
        """True if a source itself quotes a passage."""
        return any(passage.source.is_quoted(passage.start, passage.end) for passage in self.passages)

    @property
    def verdict(self) -> Sameness:
        """The speakers of all passages compared with the draft's."""
        verdicts = {passage.speaker.verdict for passage in self.passages}
        return "different" if "different" in verdicts else verdicts.pop() if len(verdicts) == 1 else "unknown"


@dataclass(frozen=True, slots=True)
class SearchTrace:
    """The trace of the search for a quotation."""

    words: int
    sites: int
    seed_words: int
    fits: int
    coverage: float | None
    weight: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class QuotationFinding:
    """The result of the search for one quotation.

    `fit` is None for `not_found` and `not_checked`. `others` are all fits that are as good, beginning with `fit`
    itself; none if it is the only one. `nearest` is the passage that shares most with a quotation that is not found.
    `has_new_words` is true if words of the draft, beyond the flags, say what the record does not.
    """

    wording: Wording
    fit: Fit | None
    search: SearchTrace
    others: Sequence[Fit] = ()
    count: int = 1
    nearest: Fit | None = None
    flags: Sequence[Flag] = field(default_factory=tuple)
    has_new_words: bool = False
