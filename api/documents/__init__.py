"""Extraction of texts from documents: plain text in any encoding, HTML, Word, OpenDocument, RTF, PDF, e-mail."""
