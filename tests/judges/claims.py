"""Texts with what the claim and the circumstances of one attribution should be: that whose cue has the word `cue`.

* `sentences`: the claim's `text`, letter for letter, and the kinds of its `edits` where the row lists them.
* `amounts`: all `quantities`, `dates` and `entities`, each with its words and its label. `the`, `a` and `an` before it
  do not count. What a row leaves out must not be found.
* `circumstances`: `addressee`, `medium`, `time` and `place` as written in the text. What a row leaves out must not
  be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from onrecord.schemas.attribution import Attribution, Resolution
from onrecord.schemas.claim import Claim, LabelledSpan
from onrecord.schemas.extraction import Extraction
from tests.judges.case import Case, Judged

NOTHING = Attribution(id="", mode="indirect", resolution=Resolution(status="unresolved"))
"""In place of an attribution that is not found."""

Labelled: TypeAlias = tuple[tuple[str, str], ...]


class CuedCase(Case):
    """A text, and the word of the cue whose attribution is judged."""

    cue: str

    def words(self) -> Iterable[str]:
        """The cue."""
        return (self.cue,)

    def judge(self, record: Extraction) -> Judged:
        """The faults of a record; all fields are wrong if the attribution is missing."""
        cued = [one for one in record.attributions if one.cue and self.cue in re.findall(r"[\w-]+", one.cue.text)]
        if cued:
            return self.judge_one(cued[0])
        return dict.fromkeys(self.judge_one(NOTHING), "not found")

    def judge_one(self, attribution: Attribution) -> Judged:
        """The faults of the attribution."""
        raise NotImplementedError


class SentenceCase(CuedCase):
    """The expected sentence of the claim."""

    claim: str
    edits: tuple[str, ...] | None = None

    def judge_one(self, attribution: Attribution) -> Judged:
        """The faults of sentence and edits."""
        claim = attribution.claim or Claim(text="")
        judged = {"text": _differs(claim.text, self.claim)}
        if self.edits is not None:
            judged["edits"] = _differs(" ".join(edit.kind for edit in claim.edits), " ".join(self.edits))
        return judged


class AmountCase(CuedCase):
    """The expected labelled spans of the content."""

    quantities: Labelled = ()
    dates: Labelled = ()
    entities: Labelled | None = None
    """Left out: none, or any where the row has quantities or dates."""

    def judge_one(self, attribution: Attribution) -> Judged:
        """The faults of quantities, dates and entities."""
        claim = attribution.claim or Claim(text="")
        judged = {"quantities": _unlike(claim.quantities, self.quantities), "dates": _unlike(claim.dates, self.dates)}
        if self.entities is not None or not (self.quantities or self.dates):
            judged["entities"] = _unlike(claim.entities, self.entities or ())
        return judged


class CircumstanceCase(CuedCase):
    """The expected circumstances."""

    addressee: str | None = None
    medium: str | None = None
    time: str | None = None
    place: str | None = None

    def judge_one(self, attribution: Attribution) -> Judged:
        """The faults of the circumstances."""
        found = {name: getattr(attribution, name) for name in ("addressee", "medium", "time", "place")}
        return {name: _differs(one and one.text, getattr(self, name)) for name, one in found.items()}


KINDS: Mapping[str, type[CuedCase]] = {
    "sentences": SentenceCase,
    "amounts": AmountCase,
    "circumstances": CircumstanceCase,
}
"""The class of a file's rows by the name of the file."""


def _differs(found: str | None, wanted: str | None) -> str | None:
    return None if found == wanted else f"{found!r}, not {wanted!r}"


def _unlike(found: Sequence[LabelledSpan], wanted: Labelled) -> str | None:
    given = sorted((_bare(one.text), one.label) for one in found)
    expected = sorted((_bare(text), label) for text, label in wanted)
    return None if given == expected else f"{given}, not {expected}"


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|an?) (?=\w)", "", text, flags=re.IGNORECASE)
