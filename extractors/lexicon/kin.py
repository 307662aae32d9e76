"""Nouns for relatives and for other roles towards a person."""

from __future__ import annotations

KIN = frozenset(
    "wife husband widow widower partner son daughter child brother sister twin mother father parent uncle aunt nephew"
    " niece cousin grandson granddaughter grandfather grandmother stepson stepdaughter stepfather stepmother".split()
)
"""Nouns for a relative."""

PARENTS = frozenset("mother father parent mum mom dad grandmother grandfather grandparent".split())
"""Of these, those that may have a number of children: `the mother of three`."""

CHILDREN = frozenset("son daughter child".split())
"""Of these, those whose parent somebody is."""

SPOUSES = frozenset("husband wife partner spouse".split())
"""Of these, those who are half of a couple."""

SIBLINGS = frozenset("brother sister twin sibling".split())
"""Of these, those with the same parents."""

PEERS = frozenset(
    "predecessor successor counterpart rival opponent colleague teammate mate neighbour neighbor challenger"
    " number".split()
)
"""Nouns for a person's equal, as `number` in `his opposite number`: they mostly say something of themselves."""

FRIENDS = frozenset("friend ally associate acquaintance confidant confidante relative source insider".split())
"""Nouns for people who mostly say something of somebody else: `a friend said she was ill`."""
