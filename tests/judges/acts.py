"""Sentences with the act, stance, negation and modality of one cue, and how certain, negated and timed its content is.

A row names what is not the plain case. A cue that is not found makes every field of its row wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from onrecord.schemas.attribution import Attribution, Cue
from onrecord.schemas.claim import Claim
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span
from tests.judges.case import Case, Judged

CUE_FIELDS = {"act": "act", "stance": "cue.stance", "negated": "cue.negated", "modality": "cue.modality"}
CONTENT_FIELDS = {
    "certainty": "claim.modality",
    "hedges": "claim.hedges",
    "denied": "claim.negated",
    "tense": "claim.tense",
    "future": "claim.about_future",
}
FIELDS = CUE_FIELDS | CONTENT_FIELDS
"""The judged fields of a row, and their places in a record."""

MISSING = "not found"

NO_CUE = Cue(
    spans=[Span(start=0, end=0, text="")], text="", lemma="", negated=False, modality="asserted", stance="neutral"
)
"""In place of the cue that a quotation alone does not have: the plain case."""


class ActCase(Case):
    """A sentence, a cue in it, and the expected values."""

    cue: str | None = None
    """Words of the cue; left out: there must be none."""
    act: str = "statement"
    stance: str = "neutral"
    negated: bool = False
    modality: str = "asserted"
    unread: bool = False
    """True: the content's fields are not judged, as there is none or annotators would differ."""
    certainty: str = "certain"
    hedges: tuple[str, ...] = ()
    denied: bool = False
    """True: the content's main predicate is negated."""
    tense: str = "none"
    future: bool = False

    def words(self) -> Iterable[str]:
        """The cue and the hedges."""
        return (self.cue or "", *self.hedges)

    @property
    def expected(self) -> Mapping[str, str]:
        """The expected value of each judged field, in words."""
        return {name: _words(getattr(self, name)) for name in (CUE_FIELDS if self.unread else FIELDS)}

    def found(self, record: Extraction) -> Mapping[str, str]:
        """The value of each judged field in a record, in words."""
        one = next((one for one in record.attributions if self._same_cue(one)), None)
        if one is None:
            return dict.fromkeys(self.expected, MISSING)
        cue, claim = one.cue or NO_CUE, one.claim or Claim(text="")
        values = {
            "act": one.act,
            "stance": cue.stance,
            "negated": cue.negated,
            "modality": cue.modality,
            "certainty": claim.modality,
            "hedges": tuple(hedge.text for hedge in claim.hedges),
            "denied": claim.negated,
            "tense": claim.tense,
            "future": claim.about_future,
        }
        return {name: _words(values[name]) for name in self.expected}

    def judge(self, record: Extraction) -> Judged:
        """The faults of a record."""
        given = self.found(record)
        if MISSING in given.values():
            return dict.fromkeys(given, f"no record of the cue {self.cue!r}")
        wrong = {name: f"{name} is {given[name]}, not {wanted}" for name, wanted in self.expected.items()}
        return {name: None if given[name] == self.expected[name] else fault for name, fault in wrong.items()}

    def _same_cue(self, attribution: Attribution) -> bool:
        if self.cue is None or attribution.cue is None:
            return self.cue is None and attribution.cue is None
        words = " ".join(span.text for span in attribution.cue.spans)
        return re.search(rf"\b{re.escape(self.cue)}\b", words, re.IGNORECASE) is not None


def _words(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return " … ".join(map(str, value)) or "none"
        case None:
            return "none"
        case _:
            return str(value)
