"""The boundaries of an attribution's spans, if the role model and several rules propose different ones.

Each role takes, of the spans that candidates with the same cue and content propose, the one with the best score: the
sum of the role model's log odds of its words, with a bonus for spans of rules times their weight. Rules take whole
subtrees of the graph, so their edges are those of phrases. A content below its cue in the graph does not continue above
it, nor the reverse, unless it is quoted. The bonuses were set on held-out training articles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.attributions.constructions.sure_rules import (
    ANNOUNCED,
    AS_CALLED,
    DEED,
    DRAWN,
    INSCRIBED,
    LEFT_OPEN,
    PLEA,
    RECORDED,
)
from onrecord.extractors.attributions.evidence.decoding import log_odds
from onrecord.extractors.attributions.evidence.model_features import RoleEvidence
from onrecord.extractors.attributions.rules import (
    ADJOINING_AFTER,
    ADJOINING_BEFORE,
    GOING_ON,
    MODEL,
    QUOTED_AS,
    RAISED_SAYING,
)
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import BRACKETS, trimmed
from onrecord.extractors.rule import Family

SUPPORT = {"cue": 2.5, "source": 6.0, "content": 4.0}
"""Bonus for a rule's proposal, times the candidate's weight, in log odds. Set on held-out training articles."""

MIXED = 12.0
"""Penalty of a content both below and above its cue in the graph. Set on held-out training articles."""

MARKERS = frozenset({"that", "to", "whether"})
"""Words that open the rest of a clause after an inserted one."""

MAX_INSERT_LENGTH = 8
"""Most tokens between the comma before an inserted clause and its verb."""

NAMING_SOURCES = frozenset({ADJOINING_BEFORE, ADJOINING_AFTER, RAISED_SAYING, GOING_ON, QUOTED_AS, DEED})
"""Constructions whose source is kept where the role model finds none."""

WORDED = frozenset({ANNOUNCED, AS_CALLED, QUOTED_AS, INSCRIBED, RECORDED, LEFT_OPEN, DRAWN, PLEA})
"""Constructions whose words show every role: `a banner | reading | “Land is life”`."""

UNSEEN = -3.0
"""The log odds of a word outside the window of the text; for a cue inside a content, words outside have none."""


class Edges:
    """Chooses the spans of one text's candidates."""

    def __init__(self, analysis: Analysis, evidence: RoleEvidence, quoted: Collection[int]) -> None:
        self._analysis = analysis
        self._words = [token.upos != "PUNCT" for token in analysis.tokens]
        self._evidence = evidence
        self._quoted = quoted

    def settled(self, candidate: Candidate, companions: Iterable[Candidate]) -> Candidate:
        """The candidate with each role's best span among its own and its companions'.

        `companions` are weighed candidates with the same cue and mostly the same content.
        """
        scores = self._evidence.likeliest(candidate)
        if scores is None or candidate.rule.family in (Family.HEADLINE, Family.ANAPHOR) or candidate.rule in WORDED:
            return candidate  # the layout or the words decide
        every = [candidate, *companions]
        chosen = {role: self._best(role, every, scores) for role in SUPPORT}
        if not chosen["source"]:
            # Some constructions determine the source, however unlikely the role model finds it: `“No,” said a second`.
            adjoining = (one.source for one in every if one.rule in NAMING_SOURCES)
            chosen["source"] = next((source for source in adjoining if source), ())
        apart = all(set(chosen[a]).isdisjoint(chosen[b]) for a, b in combinations(chosen, 2))
        if not apart or not chosen["cue"]:
            return candidate
        if all(chosen[role] == getattr(candidate, role) for role in SUPPORT):
            return candidate
        return replace(candidate, cue=chosen["cue"], source=chosen["source"], content=chosen["content"])

    def _best(self, role: str, every: list[Candidate], scores: CueScores) -> tuple[int, ...]:
        support: dict[tuple[int, ...], float] = {}
        shown: dict[tuple[int, ...], tuple[int, ...]] = {}
        for one in every:
            proposed: tuple[int, ...] = getattr(one, role)
            words = tuple(i for i in proposed if self._words[i])
            if words not in shown or self._closes(shown[words], proposed):
                shown[words] = proposed
            given = 0.0 if one.rule is MODEL else one.weight
            support[words] = max(support.get(words, 0.0), given)
        mixed = self._divided(support, shown, scores.anchor) if role == "content" else frozenset()
        if len(support) == 1:
            return shown[words]  # most candidates have no rival

        def merit(words: tuple[int, ...]) -> float:
            return _odds(words, role, scores) + SUPPORT[role] * support[words] - MIXED * (words in mixed)

        return shown[max(support, key=merit)]

    def _closes(self, shown: tuple[int, ...], proposed: tuple[int, ...]) -> bool:
        """True if one of two spans of the same words has a closing bracket that the other lacks."""
        return any(self._analysis.tokens[i].text in BRACKETS for i in set(proposed) - set(shown))

    def _divided(
        self, support: dict[tuple[int, ...], float], shown: dict[tuple[int, ...], tuple[int, ...]], anchor: int
    ) -> Collection[tuple[int, ...]]:
        """The contents both below and above a cue in the graph; each part is added as a choice."""
        plain = [words for words in support if not any(i in self._quoted for i in words)]
        below = set(self._analysis.subtree(anchor)) if plain else set()
        sentence = self._analysis.tokens[anchor].sentence
        mixed: set[tuple[int, ...]] = set()
        for words in plain:
            here = {i for i in words if self._analysis.tokens[i].sentence == sentence}
            if not here & below or not here - below or self._inserted(anchor, here):
                continue
            mixed.add(words)
            for side in (here & below, here - below):
                part = trimmed(self._analysis, {i for i in shown[words] if i in side or i not in here})
                kept = tuple(i for i in part if self._words[i])
                if kept:
                    support.setdefault(kept, 0.0)
                    shown.setdefault(kept, part)
        return mixed

    def _inserted(self, anchor: int, words: Collection[int]) -> bool:
        """True of a cue between two commas, with the content on both sides: `There was no proof, he said, that …`."""
        tokens = self._analysis.tokens
        before = next(
            (i for i in range(anchor - 1, max(anchor - MAX_INSERT_LENGTH, -1), -1) if tokens[i].text == ","), -1
        )
        behind = min(anchor + 1, len(tokens) - 1)
        on_both = before > 0 and before - 1 in words and tokens[behind].text == "," and behind + 1 in words
        return on_both and tokens[behind + 1].text.lower() in MARKERS


def _odds(words: Iterable[int], role: str, scores: CueScores) -> float:
    probabilities: Sequence[float] = getattr(scores, role)
    count, unseen = len(probabilities), 0.0 if scores.depth else UNSEEN
    places = [index - scores.first for index in words]
    return sum([log_odds(probabilities[place]) if 0 <= place < count else unseen for place in places])
