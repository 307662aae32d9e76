"""GAP's measure (Webster et al. 2018): for each of two names, whether the engine takes the pronoun for the same person.

Texts are read raw. A name counts as the pronoun's when a mention of the speaker that the pronoun is tied to holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.attribution_scores import Count
from corpora.coreference import GapText
from onrecord.extractors.draft import Draft
from onrecord.extractors.speakers.ranking import LearnedRanker
from training.speakers import mentioned, resolved


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """What the engine says of a text: for each of its two names, whether the pronoun means it."""

    text: GapText
    said: tuple[bool, bool]


def answers(texts: Iterable[tuple[GapText, Draft]], ranker: LearnedRanker, forced: bool) -> Iterator[GapAnswer]:
    """The engine's answers.

    Args:
        texts: The texts with their drafts.
        ranker: The ranker whose answers are wanted.
        forced: Whether the likeliest candidate is taken, however sure it is; otherwise, as in the service, what is
            not sure is left open and counts as said of neither.
    """
    for text, draft in texts:
        resolver = resolved(draft, ranker, dict.fromkeys(ranker.certain, 0.0) if forced else ranker.certain)
        tie = next((t for t in resolver.ties.values() if t.mention.start == text.pronoun[0]), None)
        referent = None if tie is None else tie.referent
        said = [referent is not None and mentioned(draft.analysis, referent, name) for name in text.names]
        yield GapAnswer(text, (said[0], said[1]))


def count(found: Iterable[GapAnswer]) -> Count:
    """Names that are the pronoun's: how many are, how many were said to be, and how many of these rightly."""
    pairs = [(same, said) for one in found for same, said in zip(one.text.same, one.said, strict=True)]
    return Count(
        gold=sum(same for same, _ in pairs),
        found=sum(said for _, said in pairs),
        right=sum(same and said for same, said in pairs),
    )


def by_gender(found: Iterable[GapAnswer]) -> dict[str, Count]:
    """The counts of feminine and masculine pronouns apart, then of all."""
    kept = list(found)
    feminine = [one for one in kept if one.text.feminine]
    masculine = [one for one in kept if not one.text.feminine]
    return {"feminine": count(feminine), "masculine": count(masculine), "all": count(kept)}
