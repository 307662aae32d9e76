"""Coordinated verbs whose tense shows that they belong to a higher clause than in the parse.

`said the minister had misled them and demanded his resignation`: a simple past does not continue a perfect or a modal,
so the subject of `said` demands it. Parsers coordinate the second verb with the nearer one.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token


def verb_above(analysis: Analysis, token: Token) -> Token | None:
    """The verb above the clause that a verb is coordinated with, if only that verb agrees with its tense; else None."""
    if token.relation != "conj" or token.head is None or token.xpos != "VBD" or token.upos != "VERB":
        return None
    clause = analysis.tokens[token.head]
    above = analysis.tokens[clause.head] if clause.head is not None and clause.relation == "ccomp" else None
    helpers = [t for t in analysis.dependents(clause.index, "aux") if t.lemma != "do"]
    joined = any(t.text.lower() == "and" for t in analysis.dependents(token.index, "cc"))
    own = any(analysis.dependents(token.index, "nsubj", "aux"))
    clash = bool(helpers) and clause.upos == "VERB" and clause.xpos in ("VBN", "VB")
    return above if above is not None and above.xpos == "VBD" and clash and joined and not own else None


def is_set_off(analysis: Analysis, token: Token) -> bool:
    """True of a coordinated verb with a comma before its conjunction: `said it was rigged, and sought a probe`."""
    joint = next(iter(analysis.dependents(token.index, "cc")), token)
    return joint.index > 0 and analysis.tokens[joint.index - 1].text == ","
