"""Who the speakers are: types, offices, bodies they belong to, names kept back, and who speaks for whom."""

from onrecord.extractors.profiles.stage import Profiles

__all__ = ["Profiles"]
