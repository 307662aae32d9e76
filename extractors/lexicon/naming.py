"""Verbs of naming: verbs that give something a name, and those of them that may also judge it.

By hand, from VerbNet's class dub-29.3.
"""

from __future__ import annotations

NAMING = frozenset("baptise baptize christen entitle name rename subtitle title".split())
"""Verbs of giving a name: they say nothing of what is named, so their subject reports nothing."""

CALLING = NAMING | frozenset("call dub label nickname style term".split())
"""Those that may judge, too: a name without an agent is only the name."""
