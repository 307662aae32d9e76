"""The threads that one model call may use."""

from __future__ import annotations

import torch


def count() -> int:
    """How many torch uses now."""
    return torch.get_num_threads()


def limit(number: int) -> None:
    """Lets torch use so many from now on."""
    torch.set_num_threads(number)
