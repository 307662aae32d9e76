"""The stages between an analysis and a record, in their order."""

from __future__ import annotations

from onrecord.extractors.acts.stage import Acts
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.circumstances.stage import CircumstanceFinder
from onrecord.extractors.claims.stage import Claims
from onrecord.extractors.factuality.stage import ContentFactuality
from onrecord.extractors.language.stage import LanguageCheck
from onrecord.extractors.profiles.stage import Profiles
from onrecord.extractors.roster.stage import RosterMatches
from onrecord.extractors.speakers.stage import Speakers
from onrecord.extractors.stage import Stage


def default_stages() -> tuple[Stage, ...]:
    """The stages of the service."""
    return (
        Attributions(),
        ContentFactuality(),
        Acts(),
        Speakers(),
        Profiles(),
        RosterMatches(),
        CircumstanceFinder(),
        Claims(),
        LanguageCheck(),
    )
