"""The candidates nearby, for descriptions by which a text varies a name: `the striker`, `the airline`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers.mentions import Mention
from onrecord.extractors.speakers.referents import Referent

NEAR = 2
"""Most sentences back to the antecedent of such a description."""


def nearby(
    analysis: Analysis, mention: Mention, candidates: Iterable[tuple[Referent, Mention]], most: int = NEAR
) -> Iterator[tuple[Referent, Mention]]:
    """The candidates whose last mention is in the last sentences.

    Args:
        analysis: The text's analysis.
        mention: The description.
        candidates: Its candidates, most recent first.
        most: The most sentences back.
    """
    tokens = analysis.tokens
    first = tokens[mention.head].sentence - most
    return takewhile(lambda one: tokens[one[1].head].sentence >= first, candidates)
