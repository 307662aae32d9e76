"""How far the reading of a text has come, for whoever times its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, TypeAlias

Milestone: TypeAlias = Literal["parsed"]
"""`parsed`: the models have said what they have to say; what follows is rules and the record."""

_listener: ContextVar[Callable[[Milestone], None] | None] = ContextVar("listener", default=None)


def reached(milestone: Milestone) -> None:
    """Tells whoever listens that the text being read has come so far."""
    if listener := _listener.get():
        listener(milestone)


@contextmanager
def listening(listener: Callable[[Milestone], None]) -> Iterator[None]:
    """Tells `listener` what is reached by what is read inside, on its thread."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
