"""The registry of rules: every rule that a stage can return."""

from __future__ import annotations

from onrecord.extractors.acts.rules import RULES as ACTS
from onrecord.extractors.attributions.rules import MODEL
from onrecord.extractors.attributions.rules import RULES as CONSTRUCTIONS
from onrecord.extractors.circumstances.rules import RULES as CIRCUMSTANCES
from onrecord.extractors.claims.amounts import QUANTITIES
from onrecord.extractors.claims.stage import CHECKABILITY
from onrecord.extractors.claims.times import TIMES
from onrecord.extractors.factuality.rules import RULES as FACTUALITY
from onrecord.extractors.kinds.rules import RULES as KINDS
from onrecord.extractors.profiles.rules import RULES as PROFILES
from onrecord.extractors.rule import Rule
from onrecord.extractors.speakers.rules import RULES as SPEAKERS

RULES: tuple[Rule, ...] = (
    *CONSTRUCTIONS,
    MODEL,
    *KINDS,
    *ACTS,
    *FACTUALITY,
    *SPEAKERS,
    *PROFILES,
    *CIRCUMSTANCES,
    *QUANTITIES,
    *TIMES,
    CHECKABILITY,
)
"""Every rule, package by package."""
