"""Acts: what is done by saying something, how sure the text is that it was said, and how it stands to it."""

from onrecord.extractors.acts.stage import Acts

__all__ = ["Acts"]
