"""Antecedents that syntax excludes or decides."""
