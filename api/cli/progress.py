"""A progress bar, where one helps and hurts nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from onrecord.api.cli import inputs


@contextmanager
def progress(arguments: Sequence[str]) -> Iterator[Callable[[], None]]:
    """Gives a function to call after each text. The bar shows on standard error, for more than one text.

    It stays away unless standard error is a terminal, and also when the records go to that terminal themselves.
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
