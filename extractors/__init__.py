"""Extraction: text in, records out. Knows no HTTP."""
