"""Kinds of reporting: speech, writing or thought."""
