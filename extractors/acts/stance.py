"""How the reporter's cue stands to what is said: neutral, confirming, doubting, distancing."""

from __future__ import annotations

from onrecord.extractors.acts.cue_table import CueTable
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.cue_words import key_word
from onrecord.extractors.draft import Candidate, Finding
from onrecord.extractors.lexicon.modality import HEARSAY
from onrecord.extractors.marks import QuotationMarks

NEUTRAL = Finding("neutral", "stance.neutral")

SO_CALLED = frozenset({"so-called", "supposed", "purported", "alleged", "self-styled", "reported"})
HEARSAY_VERBS = frozenset("say believe think report rumor rumour understand allege know suppose".split())
"""Verbs that report what nobody in the text has said: `is said to have fled`."""

LONGEST_SCARE = 3
"""Words in quotation marks around a cue beyond which they are somebody's words."""


def of(analysis: Analysis, candidate: Candidate, marks: QuotationMarks, table: CueTable, unsure: bool) -> Finding:
    """The stance of a cue.

    Args:
        analysis: The text.
        candidate: The attribution.
        marks: The text's quotation marks.
        table: What is known of cues.
        unsure: Whether the saying is negated or only may come: of what is not confirmed, nothing is taken as true.
    """
    key = key_word(analysis, candidate)
    if key is None or candidate.rule.startswith(("refusal.", "colon.", "quote.")):
        return NEUTRAL
    if far := _distance(analysis, candidate, key, marks):
        return far
    stance = table.of(key)[1]
    if stance == "confirming" and unsure and (key.upos == "NOUN" or key.lemma.lower() in table.lapsing):
        return NEUTRAL
    return NEUTRAL if stance == "neutral" else Finding(stance, f"stance.{stance}", (key.index,))


def _distance(analysis: Analysis, candidate: Candidate, key: Token, marks: QuotationMarks) -> Finding | None:
    """What sets the reporter apart from what is said: an adverb of hearsay, `so-called`, scare quotes."""
    heads = [key, *(t for t in analysis.dependents(key.index, "advmod", "amod"))]
    for token in heads:
        if token.text.lower() in HEARSAY:
            return Finding("distancing", "stance.hearsay", (token.index,))
        if token.index != key.index and token.text.lower() in SO_CALLED:
            return Finding("distancing", "stance.so-called", (token.index,))
    for before in (key.index - 1, key.index - 2, key.index - 3):
        if before >= 1 and analysis.text[analysis.tokens[before].start : key.start].lower().startswith("so-called "):
            return Finding("distancing", "stance.so-called", (before,))
    passive = candidate.rule.startswith("verb.nsubj") or not candidate.source
    if passive and key.lemma.lower() in HEARSAY_VERBS and _raises(analysis, key):
        return Finding("distancing", "stance.hearsay", (key.index,))
    for quotation in marks.quotations:
        for start, end in quotation.inner:
            if start <= key.start and key.end <= end and len(analysis.text[start:end].split()) <= LONGEST_SCARE:
                return Finding("distancing", "stance.scare-quotes", (key.index,))
    return None


def _raises(analysis: Analysis, key: Token) -> bool:
    """Whether a passive lends its subject to an infinitive."""
    passive = any(analysis.dependents(key.index, "aux:pass", "nsubj:pass"))
    return passive and any(analysis.dependents(key.index, "xcomp"))
