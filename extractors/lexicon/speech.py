"""Verbs of speaking, disclosing and addressing.

By hand, from VerbNet's classes 37 (communication) and Levin (1993), less verbs that news texts use otherwise.
"""

from __future__ import annotations

SPEAKING = frozenset("comment respond reply answer speak talk elaborate discuss say tell address explain".split())
"""Verbs of which a refusal is one to speak."""

DISCLOSING = frozenset("confirm reveal disclose identify name specify interview provide describe give".split())
"""Verbs of giving information, of which a refusal is one to speak where it is no report of its own."""
