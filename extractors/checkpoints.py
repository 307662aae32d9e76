"""Checkpoints: places where the extraction of a long text can be preempted by a shorter one, or cancelled.

A call into a model cannot be interrupted. The code between two such calls, and loops over a whole text, therefore
call `checkpoint`. The caller of an extraction may then run something else on the same thread, or raise to cancel it.
An extraction outside of `preemptible` does not stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_preempt: ContextVar[Callable[[], None] | None] = ContextVar("preempt", default=None)


def checkpoint() -> None:
    """Let the caller of this extraction run something else. Cheap outside `preemptible`.

    The caller may raise an exception to cancel the extraction.
    """
    if preempt := _preempt.get():
        preempt()


@contextmanager
def preemptible(preempt: Callable[[], None]) -> Iterator[None]:
    """Call `preempt` on this thread at every checkpoint inside the block."""
    token = _preempt.set(preempt)
    try:
        yield
    finally:
        _preempt.reset(token)
