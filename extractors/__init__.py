"""Extraction of records from texts, independent of HTTP."""
