"""Stance of the reporter, by the cue: neutral, confirming, doubting, distancing."""

from __future__ import annotations

from onrecord.extractors.acts import rules
from onrecord.extractors.acts.cue_table import CueTable
from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.attributions.spans.cue_words import key_word
from onrecord.extractors.draft import Candidate, Finding
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.hearsay import HEARSAY_ADVERBS, HEARSAY_VERBS, SO_CALLED
from onrecord.extractors.rule import Family

WITHOUT_STANCE = frozenset({Family.REFUSAL, Family.LABEL, Family.QUOTATION})
"""Constructions whose cue takes no stance."""

NEUTRAL = Finding("neutral", rules.NEUTRAL)


MAX_SCARE_LENGTH = 3
"""Most words of scare quotes around a cue; longer ones are a quotation."""


def stance_of(analysis: Analysis, candidate: Candidate, table: CueTable, unsure: bool) -> Finding:
    """The stance of a cue.

    Args:
        analysis: The text.
        candidate: The attribution.
        table: The acts and stances of cues.
        unsure: True if the cue is negated or not asserted: then a confirming cue does not present its content as true.
    """
    key = key_word(analysis, candidate)
    if key is None or candidate.rule.family in WITHOUT_STANCE:
        return NEUTRAL
    if far := _distance(analysis, candidate, key):
        return far
    stance = table.of(key)[1]
    if stance == "confirming" and unsure and (key.upos == "NOUN" or key.lemma.lower() in table.lapsing):
        return NEUTRAL
    return NEUTRAL if stance == "neutral" else Finding(stance, rules.STANCES[stance], (key.index,))


def _distance(analysis: Analysis, candidate: Candidate, key: Token) -> Finding | None:
    """Evidence of distance: an adverb of hearsay, `so-called`, scare quotes."""
    heads = [key, *(t for t in analysis.dependents(key.index, "advmod", "amod"))]
    for token in heads:
        if token.text.lower() in HEARSAY_ADVERBS:
            return Finding("distancing", rules.HEARSAY, (token.index,))
        if token.index != key.index and token.text.lower() in SO_CALLED:
            return Finding("distancing", rules.SO_CALLED, (token.index,))
    for before in (key.index - 1, key.index - 2, key.index - 3):
        if before >= 1 and analysis.text[analysis.tokens[before].start : key.start].lower().startswith("so-called "):
            return Finding("distancing", rules.SO_CALLED, (before,))
    passive = candidate.rule.family is Family.RAISING or not candidate.source
    if passive and key.lemma.lower() in HEARSAY_VERBS and _raises(analysis, key):
        return Finding("distancing", rules.HEARSAY, (key.index,))
    return Finding("distancing", rules.SCARE_QUOTES, (key.index,)) if key.index in _scare_quoted(analysis) else None


@once
def _scare_quoted(analysis: Analysis) -> frozenset[int]:
    """The words in quotations that are too short to be more than scare quotes."""
    spans = (span for quotation in analysis.marks.quotations for span in quotation.inner)
    short = (one for one in spans if len(analysis.text[slice(*one)].split()) <= MAX_SCARE_LENGTH)
    return frozenset(i for start, end in short for i in analysis.within(start, end) if analysis.tokens[i].end <= end)


def _raises(analysis: Analysis, key: Token) -> bool:
    """True of a raising passive with an infinitive."""
    return is_passive(analysis, key.index) and any(analysis.dependents(key.index, "xcomp"))
