"""Counts the attempts at unfinished ranges of articles.

A range is noted before it is read, and crossed out when its records are written, or when it ends in an orderly way.
What is left after a process was killed says where it was. The counts are in files, so that they outlast all processes.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Range:
    """Consecutive articles of a unit: from the one numbered `first` within the unit, counted from 0."""

    unit: int
    first: int
    count: int

    @property
    def name(self) -> str:
        """A file name."""
        return f"{self.unit:08d}-{self.first:06d}-{self.count:06d}"

    def halves(self) -> tuple[Range, Range]:
        """The first half and the second one."""
        middle = (self.count + 1) // 2
        return Range(self.unit, self.first, middle), Range(self.unit, self.first + middle, self.count - middle)


class Attempts:
    """The counts of a run: the length of a file for each range.

    Args:
        folder: The folder of the counts.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def count(self, one: Range) -> int:
        """The number of attempts that have begun and not ended."""
        try:
            return (self._folder / one.name).stat().st_size
        except FileNotFoundError:
            return 0

    def begin(self, one: Range) -> None:
        """Note an attempt."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # Forced to the disk: a document that stops the machine has to be found, too.
        with (self._folder / one.name).open("ab") as file:
            file.write(b".")
            file.flush()
            os.fsync(file.fileno())

    def end(self, one: Range) -> None:
        """Remove the last attempt, which ended without a result for a reason outside of the range."""
        with suppress(FileNotFoundError):
            path = self._folder / one.name
            os.truncate(path, max(0, path.stat().st_size - 1))

    def forget(self, one: Range) -> None:
        """Remove a finished range."""
        with suppress(FileNotFoundError):
            (self._folder / one.name).unlink()
