"""Progress hooks, called when an extraction reaches a milestone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, TypeAlias

Milestone: TypeAlias = Literal["parsed"]
"""`parsed`: the models have run; rules and the record follow."""

_listener: ContextVar[Callable[[Milestone], None] | None] = ContextVar("listener", default=None)


def report(milestone: Milestone) -> None:
    """Call the hook of the running extraction, if it has one."""
    if listener := _listener.get():
        listener(milestone)


@contextmanager
def on_progress(listener: Callable[[Milestone], None]) -> Iterator[None]:
    """Call `listener` on this thread at each milestone of extractions inside the block."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
