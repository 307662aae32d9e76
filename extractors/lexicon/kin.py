"""Nouns for relatives."""

from __future__ import annotations

KIN = frozenset(
    "wife husband widow widower partner son daughter child brother sister twin mother father parent uncle aunt nephew"
    " niece cousin grandson granddaughter grandfather grandmother stepson stepdaughter stepfather stepmother".split()
)
"""Nouns for a relative."""

PARENTS = frozenset("mother father parent mum mom dad grandmother grandfather grandparent".split())
"""Of these, those that may have a number of children: `the mother of three`."""
