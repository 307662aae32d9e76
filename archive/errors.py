"""All errors of runs over archives, in one hierarchy.

    ArchiveError
      ├── UnreadableInput     an input is missing, damaged, or of no known format
      ├── UnparsableArticle   one article of an input cannot be parsed: it becomes an error record
      ├── UnknownColumn       no article has a column that was named
      ├── InputChanged        an input has changed since the plan was made
      ├── EngineChanged       the engine differs from that of the plan
      ├── PlanInvalid         a folder has no plan, a damaged one, or another one already
      ├── OutputDamaged       an output file is incomplete, or two runs disagree about its contents
      ├── Unfinished          the run is not finished
      ├── TablesMissing       there are no tables to ask, or a file next to them is invalid
      ├── IndexUnreadable     the index that questions read is damaged, or is being replaced
      └── PackageMissing      a package of an extra is not installed

Messages name files and positions, and hold nothing of a text.
"""

from __future__ import annotations

from collections.abc import Sequence


class ArchiveError(Exception):
    """A run over an archive, or a question to it, failed for a reason that its message names."""


class UnreadableInput(ArchiveError):
    """An input is missing, damaged, or of no known format."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class UnparsableArticle(ArchiveError):
    """One article of an input cannot be parsed."""


class UnknownColumn(ArchiveError):
    """No article of the inputs has a column that was named."""

    def __init__(self, columns: Sequence[str]) -> None:
        names = ", ".join(map(repr, columns))
        what = f"a column {names}" if len(columns) == 1 else f"one of the columns {names}"
        super().__init__(f"no article of the inputs has {what}: correct --column and --extra")


class InputChanged(ArchiveError):
    """An input has changed since the plan was made."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"{name} has changed since the plan was made: {fault}. Restore it, or make a new plan")
        self.name = name


class EngineChanged(ArchiveError):
    """The engine differs from that of the plan."""

    def __init__(self, planned: str, loaded: str) -> None:
        super().__init__(
            f"the plan was made for the engine with fingerprint {planned}, and this one has {loaded}: install that "
            "version and its models, or make a new plan"
        )


class PlanInvalid(ArchiveError):
    """A folder has no plan, a damaged one, or another one already."""


class OutputDamaged(ArchiveError):
    """An output file is incomplete, or two runs disagree about its contents."""


class Unfinished(ArchiveError):
    """The run is not finished."""


class TablesMissing(ArchiveError):
    """There are no tables, or a file next to them is invalid."""


class IndexUnreadable(ArchiveError):
    """The index that questions read is damaged, or is being replaced."""


class PackageMissing(ArchiveError):
    """A package of an extra is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed: pip install 'onrecord[{extra}]'")
