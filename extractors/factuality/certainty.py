"""How firmly a content is put: certain, probable, possible or counterfactual, with the words that say so."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Finding
from onrecord.extractors.grammar.predication import Frame, Predication, negation
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

FIRMNESS = (COUNTERFACTUAL, POSSIBLE, PROBABLE, CERTAIN)


def of(analysis: Analysis, main: Predication, inside: Collection[int], backshifted: bool) -> Finding:
    """How firmly the main predicate is put: as the weakest word around it says, certain where there is none.

    Args:
        analysis: The text.
        main: The predicate with the frames around it.
        inside: The content's tokens; what lies outside says nothing.
        backshifted: Whether a cue in the past governs it, so that `would` stands for `will`.
    """
    found = [finding for finding in _found(analysis, main, backshifted) if set(finding.tokens) & set(inside)]
    if not found:
        return Finding(CERTAIN, "modality.certain")
    weakest = min(found, key=lambda finding: FIRMNESS.index(finding.value))
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
        return Finding(POSSIBLE, "modality.not-certain", (denied.index, frame.token)) if denied else None
    if lemma in ("seem", "appear", "look"):
        shown += [t.index for t in analysis.tokens[frame.token + 1 : frame.token + 2] if t.text.lower() == "to"]
    return Finding(frame.certainty, f"modality.{_kind(own, token)}", tuple(shown))


def _kind(own: Token | None, token: Token) -> str:
    if own is not None and own.text.lower() in ("i", "we"):
        return "first-person"
    return "impersonal" if own is not None and own.text.lower() == "it" else "raising"


def _adverbs(analysis: Analysis, predicate: int) -> Iterator[Finding]:
    for token in analysis.dependents(predicate, "advmod", "discourse"):
        if value := ADVERBS.get(token.text.lower()):
            yield Finding(value, "modality.adverb", (token.index,))


def _modals(analysis: Analysis, predicate: int, backshifted: bool) -> Iterator[Finding]:
    auxiliaries = list(analysis.dependents(predicate, "aux"))
    perfect = next((t.index for t in auxiliaries if t.lemma == "have" and t.feats.get("VerbForm") == "Inf"), None)
    for token in auxiliaries:
        word = token.text.lower()
        if perfect is not None and (word in WOULD or word == "should"):
            yield Finding(
                COUNTERFACTUAL, f"modality.{'would' if word != 'should' else 'should'}-have", (token.index, perfect)
            )
        elif perfect is not None and word == "must":
            yield Finding(PROBABLE, "modality.must-have", (token.index, perfect))
        elif word in MODALS and not (word == "could" and negation(analysis, predicate)):
            yield Finding(MODALS[word], "modality.modal", (token.index,))
        elif word in WOULD:
            if condition := unreal(analysis, predicate):
                yield Finding(COUNTERFACTUAL, "modality.unreal-condition", (condition.index, token.index))
            elif not backshifted:
                yield Finding(POSSIBLE, "modality.would", (token.index,))


def unreal(analysis: Analysis, predicate: int) -> Token | None:
    """The `if` of a condition that is not met: `if I were mayor`, `had they asked`."""
    for clause in analysis.dependents(predicate, "advcl"):
        mark = next((t for t in analysis.dependents(clause.index, "mark") if t.text.lower() == "if"), None)
        verbs = [clause, *analysis.dependents(clause.index, "aux", "cop")]
        if mark is not None and any(t.text.lower() in ("were", "had") for t in verbs):
            return mark
        first = analysis.tokens[min(analysis.subtree(clause.index))]
        if first.text.lower() in ("had", "were") and first.relation in ("aux", "cop"):
            return first
    return None


def _chances(analysis: Analysis, predicate: int) -> Iterator[Finding]:
    if not any(t.text.lower() == "there" for t in analysis.dependents(predicate, "expl")):
        return
    for token in analysis.dependents(predicate, "nsubj"):
        if value := CHANCES.get(token.lemma.lower()):
            yield Finding(value, "modality.chance", (token.index,))
