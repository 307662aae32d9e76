"""Judges of the cases in `tests/cases`: short texts, each with what its record must and must not hold."""
