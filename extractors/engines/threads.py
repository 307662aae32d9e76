"""The threads that one model call may use."""

from __future__ import annotations

import torch


def count() -> int:
    """The number of threads that torch uses."""
    return torch.get_num_threads()


def limit(number: int) -> None:
    """Set the number of threads that torch uses."""
    torch.set_num_threads(number)
