"""Objects that live as long as the process, kept from the garbage collector: modules and models."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.schemas.garbage import uncollected


@contextmanager
def lasting() -> Iterator[None]:
    """Keeps what is made inside from the collector for good; garbage from before is collected first.

    The collector would traverse these objects again and again while they are made: a tenth of the time of a start. It
    would do so later whenever a text or a long roster creates many objects, which takes a tenth of a second and more.
    """
    gc.collect()
    with uncollected():
        yield
        gc.freeze()
