"""The time that texts of jobs have while other texts wait for the models."""

from __future__ import annotations

SHARE = 0.25
"""Seconds that texts of jobs may have for each second of other texts: a fifth of the time. So one caller after another
waits for a quarter longer on average, and a job that is alone on a busy service takes five times as long."""
MAX_OF_OWN = 0.5
"""A text waits for texts of jobs for at most this part of the time that it takes itself. More than `SHARE`, so that the
share can be made up for texts that were too short for it, and less than 1: no text takes twice as long."""
MAX_OWED_SECONDS = 10.0
"""The most that is made up for: a quarter of the time of a text of 100,000 code points."""


class BackgroundShare:
    """An account of seconds: other texts add to it while one of a job waits, and texts of jobs use it."""

    def __init__(self) -> None:
        self.owed = 0.0
        """The seconds that texts of jobs may have before others."""
        self._used = 0.0

    def next(self) -> None:
        """Another text has ended: what it waited for does not count for the next one."""
        self._used = 0.0

    def owe(self, seconds: float) -> None:
        """Adds the time that another text took while one of a job waited."""
        self.owed = min(self.owed + SHARE * seconds, MAX_OWED_SECONDS)

    def use(self, seconds: float) -> None:
        """Subtracts the time that a text of a job took, whether another one waited or not."""
        self.owed = max(0.0, self.owed - seconds)
        self._used += seconds

    def room(self, own: float, slack: float) -> float:
        """The seconds for which other texts may still wait for texts of jobs, whatever is owed.

        Args:
            own: The seconds that they take themselves.
            slack: The seconds by which they are early for their deadlines if they begin at once.
        """
        return max(0.0, min(MAX_OF_OWN * own - self._used, slack))

    def slice(self, own: float, slack: float) -> float:
        """The seconds that a text of a job has before other texts, with the arguments of `room`."""
        return min(self.owed, self.room(own, slack))

    def seconds_until(self, owed: float) -> float:
        """The seconds of another text until so much is owed."""
        return max(0.0, owed - self.owed) / SHARE
