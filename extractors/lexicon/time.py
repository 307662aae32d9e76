"""Words of time: the future, days, units.

By hand, after the triggers of TimeML (Pustejovsky and others 2003).
"""

from __future__ import annotations

AHEAD = frozenset("tomorrow tonight soon shortly eventually someday later".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
DAY_TIMES = frozenset({"morning", "afternoon", "evening", "night"})
UNITS = frozenset(
    "day week weekend month year quarter season summer winter spring autumn fall decade century term election".split()
)
SHORT = frozenset({"hour", "instant", "minute", "moment", "second"})
"""Units shorter than a day."""

PERIODS = UNITS | SHORT
"""Nouns for times of any length."""

TIMES = DAYS | DAY_TIMES | PERIODS
"""Nouns for times."""

COMING = frozenset({"next", "coming", "upcoming", "following"})
