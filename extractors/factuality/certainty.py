"""Certainty of a content: certain, probable, possible or counterfactual, with the words that show it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Finding
from onrecord.extractors.factuality import rules
from onrecord.extractors.grammar.negation import negation
from onrecord.extractors.grammar.predication import Frame, Predication
from onrecord.extractors.grammar.verb_groups import perfect, unreal_condition
from onrecord.extractors.lexicon.modality import (
    ADVERBS,
    CERTAIN,
    CHANCES,
    COUNTERFACTUAL,
    MODALS,
    PLANNED,
    POSSIBLE,
    PROBABLE,
    WOULD,
)
from onrecord.extractors.rule import Rule

WEAKEST_FIRST = (COUNTERFACTUAL, POSSIBLE, PROBABLE, CERTAIN)


def certainty_of(analysis: Analysis, main: Predication, inside: Collection[int], backshifted: bool) -> Finding:
    """The certainty of the main predicate: that of the weakest word around it, by default certain.

    Args:
        analysis: The text.
        main: The predicate with the frames around it.
        inside: The content's tokens; words outside do not count.
        backshifted: True below a cue in the past, so that `would` is a past `will`.
    """
    found = [finding for finding in _found(analysis, main, backshifted) if set(finding.tokens) & set(inside)]
    if not found:
        return Finding(CERTAIN, rules.CERTAIN)
    weakest = min(found, key=lambda finding: WEAKEST_FIRST.index(finding.value))
    if weakest.value == CERTAIN:
        return weakest
    hedging = {token for finding in found if finding.value != CERTAIN for token in finding.tokens}
    return Finding(weakest.value, weakest.rule, tuple(sorted(hedging & set(inside))))


def _found(analysis: Analysis, main: Predication, backshifted: bool) -> Iterator[Finding]:
    for frame in main.frames:
        if finding := _framed(analysis, frame):
            yield finding
        yield from _adverbs(analysis, frame.token)
        yield from _modals(analysis, frame.token, backshifted)
    yield from _adverbs(analysis, main.head)
    yield from _modals(analysis, main.head, backshifted)
    yield from _chances(analysis, main.head)


def _framed(analysis: Analysis, frame: Frame) -> Finding | None:
    token = analysis.tokens[frame.token]
    lemma = token.lemma.lower()
    shown = [frame.token]
    own = analysis.tokens[frame.subject] if frame.subject is not None else None
    if own is not None and own.text.lower() in ("i", "we"):
        shown = list(range(own.index, frame.token + 1))
    if frame.certainty == PLANNED:
        return None
    if frame.certainty == CERTAIN:
        denied = negation(analysis, frame.token)
        return Finding(POSSIBLE, rules.NOT_CERTAIN, (denied.index, frame.token)) if denied else None
    if lemma in ("seem", "appear", "look"):
        shown += [t.index for t in analysis.tokens[frame.token + 1 : frame.token + 2] if t.text.lower() == "to"]
    return Finding(frame.certainty, _kind(own), tuple(shown))


def _kind(own: Token | None) -> Rule:
    if own is not None and own.text.lower() in ("i", "we"):
        return rules.FIRST_PERSON
    return rules.IMPERSONAL if own is not None and own.text.lower() == "it" else rules.RAISING


def _adverbs(analysis: Analysis, predicate: int) -> Iterator[Finding]:
    for token in analysis.dependents(predicate, "advmod", "discourse"):
        if value := ADVERBS.get(token.text.lower()):
            yield Finding(value, rules.ADVERB, (token.index,))


def _modals(analysis: Analysis, predicate: int, backshifted: bool) -> Iterator[Finding]:
    have = perfect(analysis, predicate)
    for token in analysis.dependents(predicate, "aux"):
        word = token.text.lower()
        if have is not None and (word in WOULD or word == "should"):
            yield Finding(
                COUNTERFACTUAL, rules.SHOULD_HAVE if word == "should" else rules.WOULD_HAVE, (token.index, have.index)
            )
        elif have is not None and word == "must":
            yield Finding(PROBABLE, rules.MUST_HAVE, (token.index, have.index))
        elif word in MODALS and not (word == "could" and negation(analysis, predicate)):
            yield Finding(MODALS[word], rules.MODAL, (token.index,))
        elif word in WOULD:
            if condition := unreal_condition(analysis, predicate):
                yield Finding(COUNTERFACTUAL, rules.UNREAL_CONDITION, (condition.index, token.index))
            elif not backshifted:
                yield Finding(POSSIBLE, rules.WOULD, (token.index,))


def _chances(analysis: Analysis, predicate: int) -> Iterator[Finding]:
    if not any(t.text.lower() == "there" for t in analysis.dependents(predicate, "expl")):
        return
    for token in analysis.dependents(predicate, "nsubj"):
        if value := CHANCES.get(token.lemma.lower()):
            yield Finding(value, rules.CHANCE, (token.index,))
