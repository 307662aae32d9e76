"""A progress bar on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from onrecord.api.cli import inputs


@contextmanager
def progress(arguments: Sequence[str]) -> Iterator[Callable[[], None]]:
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
