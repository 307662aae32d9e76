"""The choice among candidates: the most likely one, a new referent, or none if the choice is uncertain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.features import (
    NO_CONTINUITY,
    Continuity,
    MentionFeatures,
    ResolutionContext,
    without_antecedent,
)
from onrecord.extractors.speakers.antecedents.ranking import Choice, Ranker, class_of
from onrecord.extractors.speakers.mentions import NOMINAL, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

MIN_SHARE = 0.1
"""The least probability of a candidate in the list of an ambiguous resolution."""


class Chooser:
    """Chooses among the candidates of mentions.

    Args:
        context: The text's analysis, owners and sources.
        ranker: Weighs the candidates.
        certain: By class of mention, the least probability of a candidate that is chosen.
    """

    def __init__(self, context: ResolutionContext, ranker: Ranker, certain: Mapping[str, float]) -> None:
        self._context = context
        self._ranker = ranker
        self._certain = certain

    def choose(
        self,
        mention: Mention,
        found: Sequence[tuple[Referent, Mention]],
        last_source: Referent | None = None,
        new: float = 1.0,
        continuity: Continuity = NO_CONTINUITY,
    ) -> Tie:
        """The most likely of some candidates, or none of them.

        Args:
            mention: The mention.
            found: The candidates with the mentions to compare it with.
            last_source: The last source before the mention.
            new: A factor on the odds that the ranking gives to none of them.
            continuity: The topic and the last speaker before the mention.
        """
        if not found:
            nominal = mention.form == NOMINAL
            return Tie(
                mention,
                Referent(mention.kind, mention.plural) if nominal else None,
                rules.DESCRIPTION if nominal else rules.PRONOUN,
            )
        choice = choice_of(self._context, mention, found, last_source, continuity)
        referents, shares = choice.referents, _weighed(self._ranker.probabilities(choice), new)
        order = sorted(range(len(found)), key=lambda i: -shares[i])
        scores = tuple((referents[i], shares[i]) for i in order)
        best, antecedent = order[0], found[order[0]][1]
        least = self._certain.get(class_of(mention), 1.0)
        if shares[best] >= least:
            return Tie(mention, referents[best], rules.RANKING, (), antecedent, scores, shares[best])
        none = 1.0 - sum(shares)
        if mention.form == NOMINAL and none >= shares[best]:
            return Tie(mention, Referent(mention.kind, mention.plural), rules.DESCRIPTION, (), None, scores, none)
        if none >= sum(shares):
            return Tie(mention, None, rules.RANKING, (), None, scores)
        open_ = tuple((referent, share) for referent, share in scores if share >= MIN_SHARE)
        return Tie(mention, None, rules.RANKING, open_, antecedent, scores)


def choice_of(
    context: ResolutionContext,
    mention: Mention,
    found: Sequence[tuple[Referent, Mention]],
    last_source: Referent | None,
    continuity: Continuity,
) -> Choice:
    """The choice of a mention among one or more candidates."""
    most = max(len(referent.trail) for referent, _ in found)
    rivals = sum(not mention.gender or referent.gender in (None, mention.gender) for referent, _ in found)
    shared = MentionFeatures(context, mention, last_source, most, rivals, continuity)
    features = [shared.of(referent, antecedent, rank) for rank, (referent, antecedent) in enumerate(found)]
    referents, antecedents = [referent for referent, _ in found], [antecedent for _, antecedent in found]
    return Choice(mention, referents, antecedents, features, without_antecedent(shared, len(found)))


def _weighed(shares: Sequence[float], new: float) -> list[float]:
    """The probabilities of candidates, with the odds of none of them multiplied by `new`."""
    total = sum(shares) + new * (1 - sum(shares))
    return [share / total for share in shares]
