"""Warnings about parts of a text that could not be read as usual."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnalysisWarning:
    """A warning about a span of the text."""

    code: str
    message: str
    start: int
    end: int
