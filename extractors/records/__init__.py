"""Writing of the record from a finished draft, with offsets in the caller's unit."""

from onrecord.extractors.records.evidence import MOST_REJECTED
from onrecord.extractors.records.writer import RecordWriter

__all__ = ["MOST_REJECTED", "RecordWriter"]
