"""The errors that a library raises when its device fails or memory is exhausted, told apart from those of a text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from onrecord.extractors.errors import EngineBroken

# What torch's allocator for the CPU says; it has no type of its own for it.
_NO_MEMORY = "can't allocate memory"


@contextmanager
def breakdowns_told() -> Iterator[None]:
    """Turns a library's last words into errors of ours.

    A CUDA device without room for one text has room for another, so that stays what it is.

    Raises:
        EngineBroken: The CUDA context is lost; every later call would fail.
        MemoryError: There is no memory left.
    """
    try:
        yield
    except torch.OutOfMemoryError:
        raise
    except torch.AcceleratorError as error:
        raise EngineBroken("the accelerator can no longer be used by this process") from error
    except RuntimeError as error:
        if _NO_MEMORY in str(error):
            raise MemoryError from error
        raise
