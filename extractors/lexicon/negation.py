"""Words of negation.

By hand, after Huddleston and Pullum (2002, chapter 9): negators, negative adverbs and negative pronouns.
"""

from __future__ import annotations

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no longer", "neither", "nor", "nowhere", "hardly", "scarcely"})
"""Negators and negative adverbs."""

NOBODY = frozenset({"nobody", "nothing", "none", "no-one", "neither"})
"""Negative pronouns."""
