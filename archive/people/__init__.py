"""Speakers across documents: which speakers of different articles are one person or body."""
