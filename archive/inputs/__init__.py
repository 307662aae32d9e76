"""Readers of what archives are kept in: each splits a file into raw articles, and parses one of them."""
