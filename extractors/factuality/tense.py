"""The tense of a content's main predicate."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.spans.cue_words import key_word
from onrecord.extractors.draft import Candidate, Finding
from onrecord.extractors.factuality import rules
from onrecord.extractors.grammar.negation import negation
from onrecord.extractors.grammar.predication import Predication
from onrecord.extractors.grammar.verb_groups import finite, perfect, verb_group
from onrecord.extractors.lexicon.modality import WILL, WOULD


def past_cue(analysis: Analysis, candidate: Candidate) -> bool:
    """True if a cue is in the past or a noun, so that the tense of its content may be backshifted."""
    head = key_word(analysis, candidate)
    if head is None or candidate.head not in candidate.cue:
        return False
    words_ = verb_group(analysis, head.index)
    past = any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in words_)
    return past or any(t.lemma == "have" for t in words_[:-1]) or head.upos == "NOUN"


def tense_of(analysis: Analysis, main: Predication, unreal: bool, backshifted: bool) -> Finding:
    """The tense of the main predicate or, if that is not finite, of a frame around it; empty if there is none.

    Args:
        analysis: The text.
        main: The predicate with the frames around it.
        unreal: True if it is counterfactual, so that `would` refers to the present.
        backshifted: True below a cue in the past, so that `could not` is a past `cannot`.
    """
    if not finite(analysis, main.head) and (have := perfect(analysis, main.head)):
        return Finding("past", rules.PERFECT, (have.index,))
    for finding in _found(analysis, main, backshifted):
        if unreal and finding.value == "future":
            return Finding("present", finding.rule, finding.tokens)
        return finding
    return Finding("", rules.NO_TENSE)


def _found(analysis: Analysis, main: Predication, backshifted: bool) -> Iterator[Finding]:
    if found := _tense(analysis, main.head, backshifted):
        yield found
    for frame in reversed(main.frames):
        token = analysis.tokens[frame.token]
        if token.lemma == "go" and token.xpos == "VBG":
            yield Finding("future", rules.GOING_TO, (frame.token,))
        if found := _tense(analysis, frame.token, backshifted):
            yield found


def _tense(analysis: Analysis, head: int, backshifted: bool) -> Finding | None:
    word = finite(analysis, head)
    if word is None:
        return None
    if word.text.lower() in WILL:
        return Finding("future", rules.WILL, (word.index,))
    if word.xpos == "MD":
        return _modal(analysis, head, word, backshifted)
    last = analysis.tokens[head]
    if word.lemma == "have" and word.index != head and (last.xpos in ("VBN", "VBD") or last.upos in ("ADJ", "NOUN")):
        return Finding("past", rules.PERFECT, (word.index,))
    tense = {"Past": "past", "Pres": "present"}.get(word.feats.get("Tense", ""))
    return Finding(tense, rules.VERB, (word.index,)) if tense else None


def _modal(analysis: Analysis, head: int, word: Token, backshifted: bool) -> Finding:
    """The tense of a modal: past with `have`, future of `would`, else present."""
    if perfect(analysis, head):
        return Finding("past", rules.PERFECT, (word.index,))
    if word.text.lower() in WOULD:
        return Finding("future", rules.FUTURE_WOULD, (word.index,))
    unable = word.text.lower() == "could" and backshifted and negation(analysis, head)
    return Finding("past" if unable else "present", rules.PRESENT_MODAL, (word.index,))
