"""The stages between an analysis and a record, in order."""

from __future__ import annotations

from pathlib import Path

from onrecord.extractors.acts.stage import Acts
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.circumstances.stage import CircumstanceFinder
from onrecord.extractors.claims.stage import Claims
from onrecord.extractors.factuality.stage import ContentFactuality
from onrecord.extractors.kinds.stage import Kinds
from onrecord.extractors.language.stage import LanguageCheck
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles.stage import Profiles
from onrecord.extractors.roster.index import RosterIndexes
from onrecord.extractors.roster.stage import RosterMatches
from onrecord.extractors.settings import BUNDLED_MODELS
from onrecord.extractors.speakers.antecedents.linker import load_linker
from onrecord.extractors.speakers.stage import Speakers
from onrecord.extractors.stage import Stage


def default_stages(models: Path = BUNDLED_MODELS) -> tuple[Stage, ...]:
    """The stages of the service, with the linker of a folder of models, if it has one."""
    rosters = RosterIndexes(load_nouns())
    return (
        Attributions(),
        ContentFactuality(),
        Acts(),
        Speakers(linker=load_linker(models), rosters=rosters),
        Profiles(),
        Kinds(),
        RosterMatches(rosters),
        CircumstanceFinder(),
        Claims(),
        LanguageCheck(),
    )
