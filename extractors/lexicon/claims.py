"""Nouns for claims.

By hand, from the hyponyms of `claim` and `statement` in WordNet that are rejected or denied in news.
"""

from __future__ import annotations

CLAIM_NOUNS = frozenset(
    "claim allegation accusation charge report rumor rumour suggestion notion idea assertion speculation story account"
    " version description explanation contention argument statement interpretation characterization characterisation"
    " portrayal narrative insinuation".split()
)
"""Nouns for statements that can be denied or untrue."""
