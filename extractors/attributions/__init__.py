"""Attributions: cue, source and content linked over the dependency graph.

`rules` says which constructions there are, `predicates` and `phrases` find them as candidates, `quoted` widens
them to whole quotations, `selection` keeps what agrees, `nesting` says what is reported inside what.
"""
