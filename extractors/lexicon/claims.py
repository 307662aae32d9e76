"""Nouns for claims.

By hand, from the hyponyms of `claim` and `statement` in WordNet that news texts reject or deny.
"""

from __future__ import annotations

CLAIM_NOUNS = frozenset(
    "claim allegation accusation charge report rumor rumour suggestion notion idea assertion speculation story".split()
)
"""What can be denied, and of which one says that it is untrue."""
