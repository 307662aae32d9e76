"""The stage that makes the claims of contents."""

from __future__ import annotations

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.claims.checkability import Checkability, load_checkability
from onrecord.extractors.claims.decontextualization import Brackets
from onrecord.extractors.claims.expressions import things
from onrecord.extractors.claims.sentence import sentence
from onrecord.extractors.draft import AttributionDraft, ClaimDraft, DecisionDraft, Draft, Factuality
from onrecord.extractors.rule import Family, Rule
from onrecord.schemas.request import Part

SHOWN = 8
"""Most features in an explanation of `checkable`."""


CHECKABILITY = Rule(
    "checkability", "a learned model of features and words", "Rents rose by 30 per cent, she said.", Family.MODEL
)

REFUSAL = "refusal"
"""The act without a claim: `declined to comment on the sale`."""


class Claims:
    """Fills the claims of all contents but refusals; it runs after the speakers, whose names it inserts."""

    part: Part = "claims"
    reads = frozenset({"analysis", "attributions", "attributions.act", "attributions.factuality"})
    uses = frozenset({"speakers", "speakers.type", "attributions.speaker"})
    adds = frozenset({"attributions.claim"})

    def __call__(self, draft: Draft) -> None:
        """Fill each attribution's claim."""
        brackets, checkability = Brackets(draft), load_checkability()
        for attribution in draft.attributions:
            checkpoint()
            if attribution.content and attribution.act != REFUSAL:
                attribution.claim = _claim(draft, attribution, brackets, checkability)


def _claim(draft: Draft, attribution: AttributionDraft, brackets: Brackets, checkability: Checkability) -> ClaimDraft:
    analysis, content = draft.analysis, attribution.content
    text, edits = sentence(draft, attribution, brackets)
    read = things(analysis, content)
    put = attribution.factuality or Factuality()
    judgement = checkability.judge(analysis, content, read.features())
    shown = sorted(judgement.shares.items(), key=lambda share: (-abs(share[1]), share[0]))[:SHOWN]
    spans = tuple((start, end) for start, end, _ in judgement.signals)
    attribution.decisions.append(
        DecisionDraft("claim.checkable", f"{judgement.probability}", CHECKABILITY, spans, tuple(shown))
    )
    attribution.decisions += put.decisions
    return ClaimDraft(
        text=text,
        edits=edits,
        modality=put.modality,
        hedges=put.hedges,
        negated=put.negated,
        tense=put.tense,
        about_future=put.about_future,
        checkable=judgement.probability,
        signals=judgement.signals,
        quantities=read.quantities,
        dates=read.dates,
        entities=read.entities,
    )
