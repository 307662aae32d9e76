"""Factuality of a content: certainty, polarity, tense and time reference of its main predicate."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.spans.cue_words import key_word
from onrecord.extractors.draft import AttributionDraft, Candidate, Factuality
from onrecord.extractors.factuality.certainty import certainty_of
from onrecord.extractors.factuality.future import future_of
from onrecord.extractors.factuality.polarity import polarity_of
from onrecord.extractors.factuality.tense import past_cue, tense_of
from onrecord.extractors.grammar.predication import predication
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.lexicon.modality import CERTAIN, COUNTERFACTUAL
from onrecord.extractors.spans import holding


def factuality(analysis: Analysis, attribution: AttributionDraft) -> Factuality:
    """The factuality of an attribution's content; the defaults without a content.

    The main predicate of its first clause decides, not those below it or in later sentences.
    """
    candidate = attribution.selected.candidate
    content = [i for i in candidate.content if holding(attribution.content, analysis.tokens[i].start)]
    main = predication(analysis, content)
    if main is None:
        return Factuality()
    inside = frozenset(content)
    quoted = holding(attribution.quotations, analysis.tokens[main.head].start) is not None
    backshifted = not quoted and past_cue(analysis, candidate)
    certain = certainty_of(analysis, main, inside, backshifted)
    negated = polarity_of(analysis, main, inside)
    unreal = certain.value == COUNTERFACTUAL
    time = tense_of(analysis, main, unreal, backshifted)
    key = key_word(analysis, candidate)
    cue = key.lemma.lower() if key and not _naming(analysis, candidate, key) else ""
    ahead = None if unreal else future_of(analysis, main, inside, time, cue)
    findings = (("modality", certain), ("negated", negated), ("tense", time), ("about_future", ahead))
    return Factuality(
        modality=certain.value,
        hedges=spans(analysis, certain.tokens) if certain.value != CERTAIN else (),
        negated=negated is not None,
        tense=time.value or None,
        future=None if ahead is None else ahead.rule,
        decisions=tuple(found.decision(f"claim.{field}", analysis) for field, found in findings if found is not None),
    )


def _naming(analysis: Analysis, candidate: Candidate, key: Token) -> bool:
    """True if `call` names something, unlike `call for`."""
    prepositions = {analysis.tokens[i].text.lower() for i in candidate.cue} & {"for", "on", "upon"}
    return key.lemma.lower() == "call" and key.upos == "VERB" and not prepositions
