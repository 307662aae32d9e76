"""Quotation marks: which spans of a text are quoted."""

from onrecord.extractors.marks.pairing import find_quotations
from onrecord.extractors.marks.quotation import Quotation, QuotationMarks

__all__ = ["Quotation", "QuotationMarks", "find_quotations"]
