"""The largest values that `Extractor` accepts. The service accepts the same unless its operator sets others."""

from __future__ import annotations

from onrecord.schemas.request import MAX_ID_LENGTH, MAX_TEXT_LENGTH
from onrecord.schemas.roster import MAX_ALIASES, MAX_ENTRIES, MAX_NAME_LENGTH

MAX_ROSTER_ENTRIES = MAX_ENTRIES
"""Entries of a roster."""
MAX_ROSTER_ALIASES = MAX_ALIASES
"""Aliases of one entry."""
MAX_ROSTER_NAME_LENGTH = MAX_NAME_LENGTH
"""Code points of an id, name, alias or role in a roster."""

__all__ = ["MAX_ID_LENGTH", "MAX_ROSTER_ALIASES", "MAX_ROSTER_ENTRIES", "MAX_ROSTER_NAME_LENGTH", "MAX_TEXT_LENGTH"]
