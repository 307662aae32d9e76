"""Texts out of documents: plain text in any encoding, HTML pages, Word files."""
