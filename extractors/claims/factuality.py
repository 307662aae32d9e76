"""How a content is put: how firmly, whether denied, in which tense, and whether it speaks of what is still to come."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.candidate import Candidate
from onrecord.extractors.attributions.cue_words import key_word
from onrecord.extractors.attributions.extents import Extent, extents
from onrecord.extractors.claims import futures, modality, polarity, tenses, words
from onrecord.extractors.claims.predication import predication
from onrecord.extractors.draft import AttributionDraft, DecisionDraft


@dataclass(frozen=True, slots=True)
class Factuality:
    """How firmly a content's main predicate is put, and of which time it speaks.

    `hedges` are the stretches of the text that make it less than certain; they lie inside the content. `decisions` say
    which rules gave the values, for `claim.modality`, `claim.negated`, `claim.tense` and `claim.about_future`.
    """

    modality: str = "certain"
    hedges: tuple[Extent, ...] = ()
    negated: bool = False
    tense: str | None = None
    about_future: bool = False
    decisions: tuple[DecisionDraft, ...] = ()


def factuality(analysis: Analysis, attribution: AttributionDraft) -> Factuality:
    """How the content of an attribution is put; where there is no content, nothing is said.

    The main predicate of its first clause decides, not what is said below it or in later sentences.
    """
    candidate = attribution.chosen.candidate
    content = [i for i in candidate.content if any(a <= analysis.tokens[i].start < b for a, b in attribution.content)]
    main = predication(analysis, content)
    if main is None:
        return Factuality()
    inside = frozenset(content)
    quoted = any(a <= analysis.tokens[main.head].start < b for a, b in attribution.quotations)
    backshifted = not quoted and tenses.past_cue(analysis, candidate)
    firmness = modality.of(analysis, main, inside, backshifted)
    negated = polarity.of(analysis, main, inside)
    unreal = firmness.value == words.COUNTERFACTUAL
    tense = tenses.of(analysis, main, unreal, backshifted)
    key = key_word(analysis, candidate)
    cue = key.lemma.lower() if key and not _naming(analysis, candidate, key) else ""
    future = None if unreal else futures.of(analysis, main, inside, tense, cue)
    return Factuality(
        modality=firmness.value,
        hedges=extents(analysis, firmness.tokens) if firmness.value != words.CERTAIN else (),
        negated=negated is not None,
        tense=tense.value or None,
        about_future=future is not None,
        decisions=tuple(
            finding.decision(f"claim.{about}", analysis)
            for about, finding in (
                ("modality", firmness),
                ("negated", negated),
                ("tense", tense),
                ("about_future", future),
            )
            if finding is not None
        ),
    )


def _naming(analysis: Analysis, candidate: Candidate, key: Token) -> bool:
    """Whether `call` says what something is, and calls for nothing."""
    prepositions = {analysis.tokens[i].text.lower() for i in candidate.cue} & {"for", "on", "upon"}
    return key.lemma.lower() == "call" and key.upos == "VERB" and not prepositions
