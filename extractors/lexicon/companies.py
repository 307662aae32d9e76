"""Words of companies' names. By hand, in lower case, without full stops."""

from __future__ import annotations

LEGAL_FORMS = frozenset(
    "inc ltd plc corp corporation co company ag gmbh sa nv bv llc holdings limited spa ab asa oyj".split()
)
"""Legal forms and similar words: names that differ only by these are equal."""

COMPANY = LEGAL_FORMS | frozenset("group partners associates industries motors".split())
"""Legal forms and further words in names of companies."""
