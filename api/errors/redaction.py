"""Descriptions of exceptions for the log, without text of a caller."""

from __future__ import annotations

import traceback

_FRAMES = 8  # The innermost frames show the failure; the outer ones are always those of the server.


def without_message(error: BaseException) -> str:
    """The type of an exception and where it was raised. Its message is left out because it may quote a text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in reversed(frames[-_FRAMES:]))
    return f"{type(error).__name__} at {places}"
