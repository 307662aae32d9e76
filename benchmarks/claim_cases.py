"""Tables of texts with what their claims and circumstances should be, and a judge that says what is wrong.

Three tables, each a TOML file of `tests/cases/claims/before` and of `tests/cases/claims/fresh`. A row looks at the one
attribution whose cue holds the word `cue`.

* `sentences`: the claim's `text`, letter for letter, and the kinds of its `edits` where the row lists them.
* `amounts`: `quantities`, `dates` and `entities`, all of them, each with its words and its label. `the`, `a` and `an`
  before it do not count. What a row leaves out must not be found.
* `circumstances`: `addressee`, `medium`, `time` and `place`, each as it stands in the text; what a row leaves out must
  not be found.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.claim import Claim, LabelledSpan
from onrecord.schemas.extraction import Extraction

Judged: TypeAlias = Mapping[str, str | None]
"""By field what is wrong, in words; None where it is right."""
Things: TypeAlias = tuple[tuple[str, str], ...]


class Row(BaseModel):
    """A text, and the word of the cue whose attribution is looked at."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    cue: str


class SentenceRow(Row):
    """What the claim's sentence should be."""

    claim: str
    edits: tuple[str, ...] | None = None

    def judge(self, attribution: Attribution) -> Judged:
        """What is wrong with an attribution's sentence and edits."""
        claim = attribution.claim or Claim(text="")
        judged = {"text": _differs(claim.text, self.claim)}
        if self.edits is not None:
            judged["edits"] = _differs(" ".join(edit.kind for edit in claim.edits), " ".join(self.edits))
        return judged


class AmountRow(Row):
    """What should be found in the content."""

    quantities: Things = ()
    dates: Things = ()
    entities: Things | None = None
    """Left out: none, or any where the row has quantities or dates."""

    def judge(self, attribution: Attribution) -> Judged:
        """What is wrong with an attribution's quantities, dates and entities."""
        claim = attribution.claim or Claim(text="")
        judged = {
            "quantities": _unlike(claim.quantities, self.quantities),
            "dates": _unlike(claim.dates, self.dates),
        }
        if self.entities is not None or not (self.quantities or self.dates):
            judged["entities"] = _unlike(claim.entities, self.entities or ())
        return judged


class CircumstanceRow(Row):
    """To whom, through what, when and where it should be said."""

    addressee: str | None = None
    medium: str | None = None
    time: str | None = None
    place: str | None = None

    def judge(self, attribution: Attribution) -> Judged:
        """What is wrong with an attribution's circumstances."""
        return {
            "addressee": _differs(_text(attribution.addressee), self.addressee),
            "medium": _differs(_text(attribution.medium), self.medium),
            "time": _differs(_text(attribution.time), self.time),
            "place": _differs(_text(attribution.place), self.place),
        }


AnyRow: TypeAlias = SentenceRow | AmountRow | CircumstanceRow
KINDS: Mapping[str, type[SentenceRow] | type[AmountRow] | type[CircumstanceRow]] = {
    "sentences": SentenceRow,
    "amounts": AmountRow,
    "circumstances": CircumstanceRow,
}
"""The class of a table's rows, by the table's name."""


def load_rows(folder: Path) -> dict[str, list[AnyRow]]:
    """The rows of a folder's tables by the table's name.

    Raises:
        OSError: A table is missing.
        ValueError: A file is not such a table, or a row's cue is not in its text.
    """
    tables: dict[str, list[AnyRow]] = {}
    for name, kind in KINDS.items():
        data = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
        tables[name] = [kind.model_validate(row) for row in data["row"]]
        if strange := [row.text for row in tables[name] if row.cue not in row.text]:
            raise ValueError(f"the cue is not in the text: {strange}")
    return tables


def judge(row: AnyRow, record: Extraction) -> Judged:
    """What is wrong with a record of a row's text; all fields are, where the attribution is missing."""
    cued = [one for one in record.attributions if one.cue and row.cue in re.findall(r"[\w-]+", one.cue.text)]
    if not cued:
        return dict.fromkeys(row.judge(record.attributions[0]) if record.attributions else ("text",), "not found")
    return row.judge(cued[0])


def _text(passage: Passage | None) -> str | None:
    return None if passage is None else passage.text


def _differs(found: str | None, wanted: str | None) -> str | None:
    return None if found == wanted else f"{found!r}, not {wanted!r}"


def _unlike(found: Sequence[LabelledSpan], wanted: Things) -> str | None:
    given = sorted((_bare(one.text), one.label) for one in found)
    expected = sorted((_bare(text), label) for text, label in wanted)
    return None if given == expected else f"{given}, not {expected}"


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|an?) (?=\w)", "", text, flags=re.IGNORECASE)
