"""Candidates from the role model's scores: for each likely cue the spans that score best.

A role's words are chosen by Viterbi search over two states (Viterbi 1967): each word gains the logarithm of its odds
when it is chosen, and every new span costs `SWITCH`, so that single uncertain words neither break a span nor make
one. Contents are then widened to whole quotations, as those of the rules.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions.rules import MODEL
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed

SWITCH = {"cue": 0.6, "source": 1.0, "content": 1.5}
"""Cost of starting a span of each role, in log odds."""

MAX_LOG_ODDS = 6.0
"""Bound on log odds, so that one word with a saturated score cannot outweigh the rest of a span."""

MIN_PROBABILITY = 1e-9
"""Probabilities are taken as no nearer to 0 and 1 than this, where the odds have no logarithm."""


@lru_cache(maxsize=1 << 14)
def log_odds(probability: float) -> float:
    """The logarithm of the odds, within `MAX_LOG_ODDS` of 0."""
    p = min(max(probability, MIN_PROBABILITY), 1 - MIN_PROBABILITY)
    return max(-MAX_LOG_ODDS, min(MAX_LOG_ODDS, math.log(p / (1 - p))))


def all_log_odds(probabilities: Sequence[float] | npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The logarithm of the odds of each probability, as `log_odds` gives it: in the same shape."""
    p = np.minimum(np.maximum(np.asarray(probabilities, np.float64), MIN_PROBABILITY), 1 - MIN_PROBABILITY)
    odds: npt.NDArray[np.float64] = np.minimum(np.maximum(np.log(p / (1 - p)), -MAX_LOG_ODDS), MAX_LOG_ODDS)
    return odds


def best_spans(gains: Sequence[float], cost: float) -> list[int]:
    """The places that the best set of spans takes: their gains less `cost` for each span."""
    gaining = [place for place, gain in enumerate(gains) if gain >= 0]
    if not gaining:
        return []
    first = gaining[0]  # no place is taken before the first gain or after the last
    return [first + place for place in _best_spans(gains[first : gaining[-1] + 1], cost)]


def _best_spans(gains: Sequence[float], cost: float) -> list[int]:
    out, inside = 0.0, -math.inf
    entered: list[bool] = []
    left: list[bool] = []
    for gain in gains:
        fresh = out - cost
        entered.append(fresh > inside)
        new_inside = max(fresh, inside) + gain
        left.append(inside > out)
        out = max(out, inside)
        inside = new_inside
    taken: list[int] = []
    taking = inside > out
    for place in range(len(gains) - 1, -1, -1):
        if taking:
            taken.append(place)
            taking = not entered[place]
        else:
            taking = left[place]
    return taken[::-1]


def decoded(analysis: Analysis, readings: Iterable[CueScores]) -> Iterator[Candidate]:
    """A candidate for every likely cue that has a content."""
    for scores in readings:
        checkpoint()
        if candidate := _decoded(analysis, scores):
            yield candidate


def _decoded(analysis: Analysis, scores: CueScores) -> Candidate | None:
    gains = all_log_odds(np.stack([np.asarray(getattr(scores, name), np.float64) for name in SWITCH]))
    best = gains.max(axis=0)
    fair = np.where(gains == best, gains, np.minimum(gains, -best))
    words: dict[str, tuple[int, ...]] = {}
    for name, own in zip(SWITCH, fair, strict=True):
        chosen = {scores.first + place for place in best_spans(own.tolist(), SWITCH[name])}
        words[name] = trimmed(analysis, chosen)
    words["content"] = trimmed(analysis, set(_anchored(analysis, words["content"], scores.anchor)))
    cue = words["cue"] or (scores.anchor,)
    words["source"] = _complete(analysis, [i for i in words["source"] if i not in cue])
    named = {*cue, *words["source"]}
    words["content"] = trimmed(analysis, {i for i in words["content"] if i not in named})
    if not words["content"]:
        return None
    lemma = analysis.tokens[scores.anchor].lemma.lower()
    return Candidate(MODEL, scores.anchor, cue, words["source"], words["content"], "", f"{lemma}|{MODEL.id}")


def at_own_verb(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with the only verb of its cue as its head, where the role model scored it from another verb."""
    verbs = [i for i in candidate.cue if analysis.tokens[i].upos == "VERB"]
    moved = len(verbs) == 1 and candidate.head not in candidate.cue and analysis.tokens[candidate.head].upos == "VERB"
    return replace(candidate, head=verbs[0]) if moved else candidate


def _anchored(analysis: Analysis, content: Sequence[int], anchor: int) -> Iterator[int]:
    """A content without spans that begin in the middle of another sentence: these are errors of single words."""
    home = analysis.sentences[analysis.tokens[anchor].sentence]
    begins = [n for n, (a, b) in enumerate(pairwise(content), 1) if b != a + 1]
    for first, last in pairwise([0, *begins, len(content)]):
        run = content[first:last]
        sentence = analysis.sentences[analysis.tokens[run[0]].sentence] if run else home
        before = analysis.tokens[sentence.first : run[0]] if run else ()
        touches = any(home.first <= index < home.last for index in run)
        if touches or all(token.upos == "PUNCT" for token in before):
            yield from run


def _complete(analysis: Analysis, source: list[int]) -> tuple[int, ...]:
    """A source without trailing words whose head is after it: `Dale Pruitt, who had` (called …)."""
    kept = list(source)
    tops = [i for i in source if analysis.tokens[i].head not in source]
    while len(tops) > 1 and kept[-1] == tops[-1] and (analysis.tokens[tops[-1]].head or 0) > source[-1]:
        kept.pop()
        tops.pop()
    return trimmed(analysis, set(kept))
