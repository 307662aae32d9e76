"""Nouns for claims.

By hand, from the hyponyms of `claim` and `statement` in WordNet that news texts reject or deny.
"""

from __future__ import annotations

CLAIM_NOUNS = frozenset(
    "claim allegation accusation charge report rumor rumour suggestion notion idea assertion speculation story account"
    " version description explanation contention argument statement interpretation characterization characterisation"
    " portrayal narrative insinuation".split()
)
"""Nouns for what can be denied or be untrue."""
