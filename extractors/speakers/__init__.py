"""Whom the sources mean: every mention of a text tied to one of its speakers, or left open with a reason."""

from onrecord.extractors.speakers.stage import Speakers

__all__ = ["Speakers"]
