"""Progress bars on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic

from onrecord.api.cli import inputs
from onrecord.api.cli.files import Argument

_DRAWN_SECONDS = 0.2
"""Seconds between two drawings of the bar: as often as one can read it."""


@contextmanager
def progress(arguments: Sequence[Argument]) -> Iterator[Callable[[], None]]:
    """Yields a function to call after each text. The bar is on standard error, for more than one text.

    There is no bar if standard error is not a terminal, or if the records go to a terminal.
    """
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    total = sum(map(inputs.count, arguments)) if shown else 0
    if total < 2:
        yield lambda: None
        return
    # Imported here because rich is slow to import and only this needs it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda: bar.advance(task)


@contextmanager
def counted(what: str, total: int | None, done: int = 0) -> Iterator[Callable[[int], None]]:
    """Yields a function to call with the number of articles done.

    The bar is drawn by these calls, not by a thread, as processes are forked meanwhile.

    Args:
        what: The label of the bar.
        total: The number of articles; None if unknown.
        done: The number of articles that are already done.
    """
    if not sys.stderr.isatty():
        yield lambda count: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(what, total=total, completed=done)
        drawn = 0.0

        def advance(count: int) -> None:
            nonlocal drawn
            bar.advance(task, count)
            if (now := monotonic()) - drawn > _DRAWN_SECONDS:
                bar.refresh()
                drawn = now

        yield advance
