"""Coordinated verbs whose tense shows that they belong to a higher clause than in the parse.

`said the minister had misled them and demanded his resignation`: a simple past does not continue a perfect or a modal,
so the subject of `said` demands it. Parsers coordinate the second verb with the nearer one.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token


def verb_above(analysis: Analysis, token: Token) -> Token | None:
    """The verb above the clause that a verb is coordinated with, if only that verb agrees with its tense; else None."""
    if token.relation != "conj" or token.head is None or token.xpos not in ("VBD", "VBZ") or token.upos != "VERB":
        return None
    joints = ("and", "but") if token.xpos == "VBZ" else ("and",)  # `said she could not go but understood why` goes on
    joined = any(t.text.lower() in joints for t in analysis.dependents(token.index, "cc"))
    if not joined or any(analysis.dependents(token.index, "nsubj", "aux")):
        return None
    clause, climbed = _finite_clause(analysis, analysis.tokens[token.head])
    if climbed and clause.xpos == token.xpos:
        return clause
    above = analysis.tokens[clause.head] if clause.head is not None and clause.relation == "ccomp" else None
    if above is None or above.xpos != token.xpos:
        return None
    return above if _clashes(analysis, clause, token) else None


def clause_before(analysis: Analysis, token: Token) -> Token | None:
    """The past clause that a coordinated past continues, below a verb in the present: `says he came in and asked her`.

    None if the past may continue the verb above as well.
    """
    if token.relation != "conj" or token.head is None or token.xpos != "VBD":
        return None
    clause = analysis.tokens[token.head]
    if clause.xpos != "VBD" or clause.relation != "ccomp" or clause.head is None:
        return None
    shared = not any(analysis.dependents(token.index, "nsubj", "aux")) and any(
        analysis.dependents(clause.index, "nsubj")
    )
    return clause if shared and analysis.tokens[clause.head].xpos in ("VBZ", "VBP") else None


def _finite_clause(analysis: Analysis, verb: Token) -> tuple[Token, bool]:
    """The verb above an infinitive, which no finite verb continues: `was asked to sell and accused them`."""
    climbed = False
    while verb.xpos == "VB" and verb.relation == "xcomp" and verb.head is not None:
        if not any(t.text.lower() == "to" for t in analysis.dependents(verb.index, "mark")):
            break
        verb, climbed = analysis.tokens[verb.head], True
    return verb, climbed


def _clashes(analysis: Analysis, clause: Token, token: Token) -> bool:
    """True if a verb does not continue a clause: a simple past a perfect or a modal, a present a past."""
    helpers = [t for t in analysis.dependents(clause.index, "aux") if t.lemma != "do"]
    if token.xpos == "VBD":
        verb = next(analysis.dependents(clause.index, "cop"), clause)  # `had been high, and promised more`
        return bool(helpers) and verb.upos in ("VERB", "AUX") and verb.xpos in ("VBN", "VB")
    tensed = [clause, *analysis.dependents(clause.index, "aux", "cop")]
    return any(t.xpos == "VBD" for t in tensed)


def is_set_off(analysis: Analysis, token: Token) -> bool:
    """True of a coordinated verb with a comma before its conjunction: `said it was rigged, and sought a probe`."""
    joint = next(iter(analysis.dependents(token.index, "cc")), token)
    return joint.index > 0 and analysis.tokens[joint.index - 1].text == ","
