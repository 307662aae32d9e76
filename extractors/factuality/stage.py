"""The stage that reads the factuality of contents."""

from __future__ import annotations

from onrecord.extractors.draft import Draft
from onrecord.extractors.factuality.factuality import factuality
from onrecord.schemas.request import Part


class ContentFactuality:
    """Fills the factuality of each attribution for the stages of acts and claims."""

    part: Part = "claims"
    reads = frozenset({"analysis", "attributions"})
    uses: frozenset[str] = frozenset()
    adds = frozenset({"attributions.factuality"})

    def __call__(self, draft: Draft) -> None:
        """Fill the factuality of a draft's attributions."""
        for attribution in draft.attributions:
            attribution.factuality = factuality(draft.analysis, attribution)
