"""Warnings: what could not be read of a text as asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnalysisWarning:
    """Something that could not be read as asked, with the span of text concerned."""

    code: str
    message: str
    start: int
    end: int
