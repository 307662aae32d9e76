"""Words of hearsay.

By hand, after Chafe (1986) and Aikhenvald (2004) on English evidentials.
"""

from __future__ import annotations

HEARSAY_ADVERBS = frozenset({"allegedly", "reportedly", "supposedly", "purportedly", "ostensibly"})
"""Adverbs of hearsay."""

EVIDENTIALS = HEARSAY_ADVERBS - {"ostensibly"}
"""Those that report; `ostensibly` rather judges."""

HEARSAY_VERBS = frozenset("say believe think report rumor rumour understand allege know suppose".split())
"""Verbs whose passive reports hearsay without a source: `is said to have fled`."""

SO_CALLED = frozenset({"so-called", "supposed", "purported", "alleged", "self-styled", "reported"})
"""Adjectives that express distance from a noun."""
