"""The choice among candidates: the likeliest one, somebody new, or nobody as long as it is not sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.features import ResolutionContext, View, without_antecedent
from onrecord.extractors.speakers.mentions import NOMINAL, Mention
from onrecord.extractors.speakers.ranking import Choice, Ranker, class_of
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

LEAST_SHARE = 0.1
"""The least probability of a candidate that is shown next to others."""

SPEAKING_ON = 4.0
"""How much likelier `he` or `she`, where it says something, is who just spoke than the ranking says."""

ON_TOPIC = 12.0
"""The same of the person whom the sentence just before it is about."""

ACTING_ON = 4.0
"""The same where the pronoun is the subject of anything else."""

AGAINST_TOPIC = 0.9
"""The least probability of somebody else than the named person whom the sentence just before a pronoun is about."""


@dataclass(frozen=True, slots=True)
class GoingOn:
    """Who may go on speaking: who just spoke, or the topic of the sentence before."""

    referent: Referent
    is_topic: bool
    alike: tuple[Referent, ...] = ()
    """Those who are named together with a topic, which then is no likelier than they are."""
    speaks: bool = True
    """False of a pronoun that says nothing."""

    @property
    def weight(self) -> float:
        """How much likelier it is meant than the ranking says."""
        if self.alike:
            return 1.0
        if not self.speaks:
            return ACTING_ON
        return ON_TOPIC if self.is_topic else SPEAKING_ON

    def against(self, other: Referent) -> bool:
        """True where somebody else than the named person whom the text was about is taken, or one of several."""
        named = self.is_topic and self.speaks and self.referent.name is not None
        return bool(self.alike and self.speaks) or (named and other is not self.referent)


class Chooser:
    """Chooses among the candidates of mentions.

    Args:
        context: The text's analysis, owners and sources.
        ranker: Weighs the candidates.
        certain: By class of mention, the least probability at which one is taken.
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
        going_on: GoingOn | None = None,
    ) -> Tie:
        """The likeliest of some candidates, or none of them.

        Args:
            mention: The mention.
            found: The candidates with the mentions to compare it with.
            last_source: Who spoke last.
            going_on: Who may go on speaking.
            new: By how much less the mention means none of them than the ranking says.
        """
        if not found:
            nominal = mention.form == NOMINAL
            return Tie(
                mention,
                Referent(mention.kind, mention.plural) if nominal else None,
                rules.DESCRIPTION if nominal else rules.PRONOUN,
            )
        most = max(len(referent.trail) for referent, _ in found)
        rivals = sum(not mention.gender or referent.gender in (None, mention.gender) for referent, _ in found)
        view = View(self._context, mention, last_source, most, rivals)
        features = [view.of(referent, antecedent, rank) for rank, (referent, antecedent) in enumerate(found)]
        referents = [referent for referent, _ in found]
        choice = Choice(mention, referents, [one for _, one in found], features, without_antecedent(view, len(found)))
        shares = self._ranker.probabilities(choice)
        shares = _weighed(shares, referents, new, going_on)
        order = sorted(range(len(found)), key=lambda i: -shares[i])
        scores = tuple((referents[i], shares[i]) for i in order)
        best, antecedent = order[0], found[order[0]][1]
        least = self._certain.get(class_of(mention), 1.0)
        if going_on is not None and going_on.against(referents[best]):
            least = max(least, AGAINST_TOPIC)
        if shares[best] >= least:
            return Tie(mention, referents[best], rules.RANKING, (), antecedent, scores, shares[best])
        none = 1.0 - sum(shares)
        if mention.form == NOMINAL and none >= shares[best]:
            return Tie(mention, Referent(mention.kind, mention.plural), rules.DESCRIPTION, (), None, scores, none)
        if none >= sum(shares):
            return Tie(mention, None, rules.RANKING, (), None, scores)
        open_ = tuple((referent, share) for referent, share in scores if share >= LEAST_SHARE)
        return Tie(mention, None, rules.RANKING, open_, antecedent, scores)


def _weighed(
    shares: Sequence[float], referents: Sequence[Referent], new: float, going_on: GoingOn | None
) -> list[float]:
    """The shares of referents, once it is weighed that somebody goes on speaking, and how often one is new."""
    none = new * (1 - sum(shares))
    weights = [going_on.weight if going_on is not None and one is going_on.referent else 1.0 for one in referents]
    raised = [share * weight for share, weight in zip(shares, weights, strict=True)]
    total = sum(raised) + none
    return [share / total for share in raised]
