"""The candidates nearby, for descriptions by which a text varies a name: `the striker`, `the airline`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent

NEAR = 2
"""Most sentences back to the antecedent of such a description."""


def nearby(
    analysis: Analysis, mention: Mention, candidates: Iterable[tuple[Referent, Mention]]
) -> list[tuple[Referent, Mention]]:
    """The candidates of the last sentences; none if the noun of the description is already used for one of them.

    Args:
        analysis: The text's analysis.
        mention: The description.
        candidates: Its candidates, most recent first.
    """
    near, tokens = list[tuple[Referent, Mention]](), analysis.tokens
    for referent, antecedent in candidates:
        if tokens[mention.head].sentence - tokens[antecedent.head].sentence > NEAR:
            break
        if referent.is_a(mention.word):
            return []
        near.append((referent, antecedent))
    return near
