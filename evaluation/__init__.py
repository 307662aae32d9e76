"""Scores of records and models against corpora, and the reports that keep them. Nothing that ships imports this."""
