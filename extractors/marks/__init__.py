"""Pairing of quotation marks, and the quotations of a text."""

from onrecord.extractors.marks.pairing import find_quotations
from onrecord.extractors.marks.quotation import Quotation, QuotationMarks

__all__ = ["Quotation", "QuotationMarks", "find_quotations"]
