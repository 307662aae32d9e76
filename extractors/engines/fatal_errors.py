"""Fatal errors of the device and of memory, as the library raises them, translated to errors of the extractor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from onrecord.extractors.errors import EngineBroken

# The message of torch's allocator for the CPU, which raises a plain RuntimeError.
_NO_MEMORY = "can't allocate memory"


@contextmanager
def fatal_errors_translated() -> Iterator[None]:
    """Translate fatal errors of torch inside the block.

    A CUDA device that is out of memory for one text may have enough for another: that error is not translated.

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
