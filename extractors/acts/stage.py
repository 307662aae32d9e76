"""The stage that says what is done by each attribution, and how its cue stands to it."""

from __future__ import annotations

from onrecord.extractors.acts import acts, modality, negation
from onrecord.extractors.acts import stance as stances
from onrecord.extractors.acts.cue_table import load_cues
from onrecord.extractors.draft import Draft
from onrecord.extractors.factuality.factuality import factuality
from onrecord.schemas.request import Part

ASKING = frozenset({"question", "demand", "proposal", "refusal"})
"""Acts that state nothing that could be doubted: `insisted that he resign`."""


class Acts:
    """Fills act, stance, negation and modality of attributions."""

    part: Part = "claims"
    reads = frozenset({"analysis", "attributions"})
    adds = frozenset({"attributions.act", "attributions.stance", "attributions.negated", "attributions.modality"})

    def __init__(self) -> None:
        self._table = load_cues()

    def __call__(self, draft: Draft) -> None:
        """Fill the fields of every attribution of a draft."""
        analysis = draft.analysis
        for attribution in draft.attributions:
            candidate = attribution.selected.candidate
            negated = negation.of(analysis, candidate)
            reality = modality.of(analysis, candidate, attribution.content)
            put = factuality(analysis, attribution)
            future = next((d.rule for d in put.decisions if d.about == "claim.about_future"), None)
            act = acts.of(analysis, attribution, self._table, future, negated is not None)
            unsure = negated is not None or reality.value != "asserted"
            stance = stances.of(analysis, candidate, analysis.marks, self._table, unsure)
            if act.value in ASKING and stance.value in ("confirming", "doubting"):
                stance = stances.NEUTRAL
            attribution.act, attribution.stance = act.value, stance.value
            attribution.modality, attribution.negated = reality.value, negated is not None
            named = (("act", act), ("cue.stance", stance), ("cue.modality", reality), ("cue.negated", negated))
            attribution.decisions += [
                finding.decision(about, analysis)
                for about, finding in named
                if finding is not None and (attribution.cue or about == "act")
            ]
