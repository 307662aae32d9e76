"""Verbs of speaking, disclosing and addressing.

By hand, from VerbNet's classes 37 (communication) and Levin (1993), less verbs that news texts use otherwise.
"""

from __future__ import annotations

SPEAKING = frozenset("comment respond reply answer speak talk elaborate discuss say tell address explain".split())
"""Verbs of which a refusal is one to speak."""

DISCLOSING = frozenset("confirm reveal disclose identify name specify interview provide describe give".split())
"""Verbs of giving information, of which a refusal is one to speak where it is no report of its own."""

SAID = frozenset("say tell accuse ask predict warn deny promise order write".split())
"""Classes of the reporting lexicon for what is said aloud or written."""

QUOTING = SAID | {"criticize", "refuse", "praise", "admit", "agree", "talk", "manner"}
"""Classes of verbs that introduce quotations."""

SAYINGS = SAID | {"claim"}
"""Classes of nouns for something said, which belongs to its sayer; doubts and hopes may be anybody's."""

CONCLUDING = frozenset("calculate conclude decide determine discover establish find resolve rule".split())
"""Verbs of coming to a result, which bodies come to by saying so. By hand, from VerbNet's class conjecture-29.5 and
PropBank's frames for a finding of a court."""

CONTINUING = frozenset(
    "add clarify continue elaborate emphasise emphasize explain note stress underline underscore".split()
)
"""Verbs by which a source goes on: behind `according to Bell, …` their participle is Bell's."""
