"""The content of an attribution that must have one."""

from __future__ import annotations

from onrecord.schemas.attribution import Attribution, Content


def content(found: Attribution) -> Content:
    """The content; an attribution without one fails the test."""
    assert found.content is not None
    return found.content
