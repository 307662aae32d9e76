"""Candidates of an `it` or `they` that is a source: people, bodies, places and documents are preferred to things."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.features import ResolutionContext
from onrecord.extractors.speakers.mentions import THING, Mention
from onrecord.extractors.speakers.referents import Referent

Candidates = list[tuple[Referent, Mention]]


def able_to_speak(
    context: ResolutionContext, mention: Mention, found: Iterable[tuple[Referent, Mention]]
) -> Candidates:
    """The candidates for a mention; for an `it` that is a source those that can speak, if there are any."""
    candidates = list(found)
    if mention.word != "it" or mention.head not in context.sources:
        return candidates
    return [one for one in candidates if speaks(one[0])] or candidates


def speaks(referent: Referent) -> bool:
    """True of people, bodies, places and documents, which may be a source."""
    if referent.kind != THING:
        return True
    if referent.name is not None:
        return referent.spoken > 0
    nouns = load_nouns()
    return any(nouns.speaks(word) for word in referent.words)
