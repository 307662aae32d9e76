"""The stage that decides act, stance, negation and modality of attributions."""

from __future__ import annotations

from onrecord.extractors.acts.acts import act_of
from onrecord.extractors.acts.cue_table import load_cues
from onrecord.extractors.acts.modality import modality_of
from onrecord.extractors.acts.negation import negation_of
from onrecord.extractors.acts.stance import NEUTRAL, stance_of
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import AttributionDraft, Draft
from onrecord.schemas.request import Part

ASKING = frozenset({"question", "demand", "proposal", "refusal"})
"""Acts without a statement that could be doubted: `insisted that he resign`."""


class Acts:
    """Fills act, stance, negation and modality of attributions."""

    part: Part = "claims"
    reads = frozenset({"analysis", "attributions", "attributions.factuality"})
    uses: frozenset[str] = frozenset()
    adds = frozenset({"attributions.act", "attributions.stance", "attributions.negated", "attributions.modality"})

    def __init__(self) -> None:
        self._table = load_cues()

    def __call__(self, draft: Draft) -> None:
        """Fill the fields of a draft's attributions."""
        for attribution in draft.attributions:
            checkpoint()
            self._fill(draft.analysis, attribution)

    def _fill(self, analysis: Analysis, attribution: AttributionDraft) -> None:
        candidate = attribution.selected.candidate
        negated = negation_of(analysis, candidate)
        saying = modality_of(analysis, candidate, attribution.content)
        act = act_of(analysis, attribution, self._table, negated is not None)
        unsure = negated is not None or saying.value != "asserted"
        stood = stance_of(analysis, candidate, self._table, unsure)
        if act.value in ASKING and stood.value in ("confirming", "doubting"):
            stood = NEUTRAL
        attribution.act, attribution.stance = act.value, stood.value
        attribution.modality, attribution.negated = saying.value, negated is not None
        named = (("act", act), ("cue.stance", stood), ("cue.modality", saying), ("cue.negated", negated))
        attribution.decisions += [
            finding.decision(field, analysis)
            for field, finding in named
            if finding is not None and (attribution.cue or field == "act")
        ]
