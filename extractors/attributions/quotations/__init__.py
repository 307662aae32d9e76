"""Quotations, their cues, and quoted words that are not speech."""
