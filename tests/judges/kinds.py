"""Sentences with the kind of one attribution: speech, writing or thought."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.schemas.extraction import Extraction
from tests.judges.case import Case, Judged


class KindCase(Case):
    """A sentence, a cue in it, and the kind of its attribution."""

    cue: str
    kind: str

    def words(self) -> Iterable[str]:
        """The cue."""
        return (self.cue,)

    def judge(self, record: Extraction) -> Judged:
        """The fault of a record, if any."""
        marked = re.compile(rf"\b{re.escape(self.cue)}\b", re.IGNORECASE)
        found = next((one for one in record.attributions if one.cue and marked.search(one.cue.text)), None)
        if found is None:
            return {"kind": f"no record of the cue {self.cue!r}"}
        return {"kind": None if found.kind == self.kind else f"kind is {found.kind}, not {self.kind}"}
