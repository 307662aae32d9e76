"""Words of hearsay.

By hand, after Chafe (1986) and Aikhenvald (2004) on English evidentials.
"""

from __future__ import annotations

HEARSAY_ADVERBS = frozenset({"allegedly", "reportedly", "supposedly", "purportedly", "ostensibly"})
"""Adverbs by which a text passes on what others say."""

EVIDENTIALS = HEARSAY_ADVERBS - {"ostensibly"}
"""Those that report; `ostensibly` rather judges."""

HEARSAY_VERBS = frozenset("say believe think report rumor rumour understand allege know suppose".split())
"""Verbs whose passive reports what nobody in the text has said: `is said to have fled`."""

SO_CALLED = frozenset({"so-called", "supposed", "purported", "alleged", "self-styled", "reported"})
"""Adjectives by which a text takes distance from a noun."""
