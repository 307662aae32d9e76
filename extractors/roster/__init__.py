"""Which of the people and bodies that a caller knows a text's speakers are."""

from onrecord.extractors.roster.stage import RosterMatches

__all__ = ["RosterMatches"]
