"""Writing of the record from a finished draft, with offsets in the caller's unit."""

from onrecord.extractors.records.evidence import MAX_REJECTED
from onrecord.extractors.records.writer import RecordWriter

__all__ = ["MAX_REJECTED", "RecordWriter"]
