"""Words of companies' names. By hand, in lower case, without full stops."""

from __future__ import annotations

LEGAL_FORMS = frozenset(
    "inc ltd plc corp corporation co company ag gmbh sa nv bv llc holdings limited spa ab asa oyj".split()
)
"""Legal forms and what is used like one: two names that differ by these alone are one."""

COMPANY = LEGAL_FORMS | frozenset("group partners associates industries motors".split())
"""All of them; a body whose name says nothing else is taken for a company."""
