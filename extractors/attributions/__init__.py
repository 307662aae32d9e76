"""Attributions: cue, source and content linked over the dependency graph.

`rules` lists the constructions, `predicates` and `adverbials` find them as candidates, `span_limits` widens
them to whole quotations, `scoring` weighs them, `selection` keeps those that agree, `nesting` gives each its parent.
"""
