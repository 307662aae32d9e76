"""From a finished draft to the record, with offsets in the caller's unit."""

from extractors.records.evidence import SHOWN_LOSERS
from extractors.records.writer import RecordWriter

__all__ = ["SHOWN_LOSERS", "RecordWriter"]
