"""How a content is put: how firmly, whether denied, in which tense, and whether it speaks of what is still to come."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.cue_words import key_word
from onrecord.extractors.draft import AttributionDraft, Candidate, DecisionDraft
from onrecord.extractors.factuality import certainty, future, polarity, tense
from onrecord.extractors.grammar.predication import predication
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.lexicon.modality import CERTAIN, COUNTERFACTUAL
from onrecord.extractors.spans import CharSpan, holding


@dataclass(frozen=True, slots=True)
class Factuality:
    """How firmly a content's main predicate is put, and of which time it speaks.

    `hedges` are the stretches of the text that make it less than certain; they lie inside the content. `decisions` say
    which rules gave the values, for `claim.modality`, `claim.negated`, `claim.tense` and `claim.about_future`.
    """

    modality: str = "certain"
    hedges: tuple[CharSpan, ...] = ()
    negated: bool = False
    tense: str | None = None
    about_future: bool = False
    decisions: tuple[DecisionDraft, ...] = ()


def factuality(analysis: Analysis, attribution: AttributionDraft) -> Factuality:
    """How the content of an attribution is put; where there is no content, nothing is said.

    The main predicate of its first clause decides, not what is said below it or in later sentences.
    """
    candidate = attribution.selected.candidate
    content = [i for i in candidate.content if holding(attribution.content, analysis.tokens[i].start)]
    main = predication(analysis, content)
    if main is None:
        return Factuality()
    inside = frozenset(content)
    quoted = holding(attribution.quotations, analysis.tokens[main.head].start) is not None
    backshifted = not quoted and tense.past_cue(analysis, candidate)
    certain = certainty.of(analysis, main, inside, backshifted)
    negated = polarity.of(analysis, main, inside)
    unreal = certain.value == COUNTERFACTUAL
    found_tense = tense.of(analysis, main, unreal, backshifted)
    key = key_word(analysis, candidate)
    cue = key.lemma.lower() if key and not _naming(analysis, candidate, key) else ""
    ahead = None if unreal else future.of(analysis, main, inside, found_tense, cue)
    return Factuality(
        modality=certain.value,
        hedges=spans(analysis, certain.tokens) if certain.value != CERTAIN else (),
        negated=negated is not None,
        tense=found_tense.value or None,
        about_future=ahead is not None,
        decisions=tuple(
            finding.decision(f"claim.{about}", analysis)
            for about, finding in (
                ("modality", certain),
                ("negated", negated),
                ("tense", found_tense),
                ("about_future", ahead),
            )
            if finding is not None
        ),
    )


def _naming(analysis: Analysis, candidate: Candidate, key: Token) -> bool:
    """Whether `call` says what something is, and calls for nothing."""
    prepositions = {analysis.tokens[i].text.lower() for i in candidate.cue} & {"for", "on", "upon"}
    return key.lemma.lower() == "call" and key.upos == "VERB" and not prepositions
