"""Readers of archive formats: each splits a file into raw articles, and parses one of them."""
