"""Verbs of speaking, disclosing and addressing.

By hand, from VerbNet's classes 37 (communication) and Levin (1993), less verbs with another common sense in news.
"""

from __future__ import annotations

SPEAKING = frozenset("comment respond reply answer speak talk elaborate discuss say tell address explain".split())
"""Verbs whose refusal is a refusal to speak."""

DRAWN_OUT = "draw"
"""The verb whose passive, negated or declined, is a refusal to speak: `would not be drawn`."""

DISCLOSING = frozenset("confirm reveal disclose identify name specify interview provide describe give".split())
"""Verbs of giving information, whose refusal is a refusal to speak unless it is an attribution of its own."""

SAID = frozenset("say tell accuse ask predict warn deny promise order write".split())
"""Classes of the reporting lexicon for speech and writing."""

QUOTING = SAID | {"criticize", "refuse", "praise", "admit", "agree", "talk", "manner"}
"""Classes of verbs that introduce quotations."""

SAYINGS = SAID | {"claim"}
"""Classes of nouns for speech, whose possessor is the source; doubts and hopes may be those of others."""

CONCLUDING = frozenset("calculate conclude decide determine discover establish find resolve rule".split())
"""Verbs of concluding, which are speech if the subject is a body. By hand, from VerbNet's class conjecture-29.5 and
PropBank's frames for the finding of a court."""

CONTINUING = frozenset(
    "add clarify continue elaborate emphasise emphasize explain note stress underline underscore".split()
)
"""Verbs with which a source continues: after `according to Bell, …` Bell is the source of their participle."""
