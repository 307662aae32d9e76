"""Where the reading of a long text gives way to shorter ones.

A call into a model cannot be interrupted. What reads a text therefore says, between one such call and the next, and
now and then in loops over a whole text, that it could pause. Whoever runs it may then do something else, on the same
thread, or end the reading by raising. A reading that is not run `pausing` does not stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_giving_way: ContextVar[Callable[[], None] | None] = ContextVar("giving_way", default=None)


def pause() -> None:
    """Lets whoever runs this reading do something else. Cheap where nobody wants to.

    Raises whatever ends the reading.
    """
    if give_way := _giving_way.get():
        give_way()


@contextmanager
def pausing(give_way: Callable[[], None]) -> Iterator[None]:
    """Calls `give_way` at every pause of what is read inside, on its thread."""
    token = _giving_way.set(give_way)
    try:
        yield
    finally:
        _giving_way.reset(token)
