"""The stage that pairs quotation marks."""

from __future__ import annotations

from onrecord.extractors.draft import Draft
from onrecord.extractors.marks import find_quotations


class Marks:
    """Fills the quotation marks of a text."""

    part = None
    reads = frozenset({"analysis"})
    adds = frozenset({"marks"})

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's marks."""
        draft.marks = find_quotations(draft.analysis.text)
