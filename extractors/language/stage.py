"""The stage that detects the language of texts that are clearly not in English."""

from __future__ import annotations

from onrecord.extractors.draft import Draft
from onrecord.extractors.language.detection import other_language


class LanguageCheck:
    """Fills the language of a text that is clearly not in English."""

    part = None
    reads = frozenset({"analysis"})
    uses: frozenset[str] = frozenset()
    adds = frozenset({"other_language"})

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's other language."""
        draft.other_language = other_language(draft.analysis.text)
