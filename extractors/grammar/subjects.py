"""Subjects and agents of predicates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.grammar.case import case_of, is_to_infinitive, marker_of
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.implication import COMPELLING, URGING

MAX_CONTROL_DISTANCE = 6
"""Steps up the graph in search of a shared subject. Chosen by eye: control chains in news are shorter."""

EMBEDDED = frozenset({"acl", "advcl", "ccomp", "csubj", "xcomp"})
"""Relations of clauses inside another."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The head token of a predicate's subject, and the path of relations that leads there."""

    token: int
    path: str


@once
def own_subject(analysis: Analysis, predicate: int) -> Token | None:
    """The nominal subject that depends on a predicate itself.

    Of two before a verb the nearer one is its own: `His aunt, he told the jury, …`. A determiner alone may be one,
    which parsers attach as if the verb were a noun: `Another warned that …`.
    """
    found = [t for t in analysis.dependents(predicate, "nsubj") if t.deprel != "nsubj:outer"]
    if not found and analysis.tokens[predicate].upos == "VERB":
        found = [t for t in analysis.dependents(predicate, "det") if t.index == predicate - 1]
    before = [t for t in found if t.index < predicate]
    inserted = analysis.tokens[predicate].relation != "root"  # not `Cole, others vow to sue`
    apart = inserted and len(before) > 1 and analysis.tokens[min(analysis.subtree(before[-1].index)) - 1].text == ","
    return before[-1] if apart else found[0] if found else None


def agent(analysis: Analysis, verb: int) -> Subject | None:
    """The agent of a passive: `was described by rivals`."""
    for token in analysis.dependents(verb, "obl"):
        entity = analysis.entity_at(token.index)
        if entity is not None and entity.label == "DATE":
            continue
        if token.deprel == "obl:agent" or case_of(analysis, token.index) == "by":
            return Subject(token.index, "obl:agent")
    return None


def inverted_subject(analysis: Analysis, verb: int) -> Subject | None:
    """The nominal directly after a verb, if the parse gives it another relation: `"No," said Kim`."""
    for token in analysis.dependents(
        verb, "iobj", "obj", "dep", "appos", "nmod", "parataxis", "vocative", "flat", "obl"
    ):
        near = token.index > verb and min(analysis.subtree(token.index)) <= verb + 1
        nominal = token.upos in ("PROPN", "NOUN", "PRON") or _fused(analysis, token)
        if near and nominal and not case_of(analysis, token.index):
            return Subject(token.index, token.deprel)
    return None


def _fused(analysis: Analysis, token: Token) -> bool:
    """True of a determiner, a numeral or an ordinal used as a noun: `said one`, `replied another`."""
    if token.upos in ("DET", "NUM"):
        return True
    return token.upos == "ADJ" and any(analysis.dependents(token.index, "det"))


@once
def understood_subject(analysis: Analysis, predicate: int, steps: int = MAX_CONTROL_DISTANCE) -> Subject | None:
    """The understood subject of a predicate: its own, or the one it shares with the clause it depends on.

    Follows coordination, control (`urged them to say`: the object), participles (`X left, saying`), and relative
    clauses without a pronoun (`a man saying`).
    """
    if is_passive(analysis, predicate):
        return agent(analysis, predicate)
    if own := own_subject(analysis, predicate):
        return Subject(own.index, own.deprel)
    token = analysis.tokens[predicate]
    if token.head is None or steps == 0:
        return None
    if phrase := _above_phrase(analysis, token):
        return phrase
    if verb := passive_above(analysis, token):
        patient = surface_subject(analysis, verb.index, steps - 1)
        return Subject(patient.token, f"{token.deprel}^ obl:agent^ {patient.path}") if patient else None
    if token.deprel in ("acl", "acl:relcl"):
        return Subject(token.head, f"{token.deprel}^")
    bare = token.relation == "ccomp" and token.xpos == "VB" and not any(analysis.dependents(predicate, "mark", "aux"))
    takes = token.relation == "csubj" and is_to_infinitive(analysis, predicate)  # `It took the bank years | to admit …`
    if token.relation == "xcomp" or is_urged(analysis, token) or bare or takes:  # `heard the conductor | shout`
        for relation in ("obj", "iobj"):
            for controller in analysis.dependents(token.head, relation):
                return Subject(controller.index, f"{token.relation}^ {relation}")
    participle = token.relation == "ccomp" and token.feats.get("VerbForm") in ("Part", "Ger")
    participle = participle or (token.relation == "csubj" and token.xpos == "VBG")  # `Calling it a farce, they sued`
    if participle or token.relation in ("conj", "xcomp", "advcl", "parataxis") or token.upos == "ADV":
        above = surface_subject(analysis, token.head, steps - 1)
        return Subject(above.token, f"{token.deprel}^ {above.path}") if above else None
    return None


def _above_phrase(analysis: Analysis, gerund: Token) -> Subject | None:
    """The subject of the predicate whose phrase has a gerund with `of`: `was within an inch of | conceding`."""
    noun = analysis.tokens[gerund.head] if gerund.head is not None else gerund
    of = any(t.text.lower() == "of" for t in analysis.dependents(gerund.index, "mark", "case"))
    if gerund.relation not in ("acl", "nmod") or gerund.xpos != "VBG" or not of:
        return None
    above = noun.index if any(analysis.dependents(noun.index, "cop")) else noun.head if noun.relation == "obl" else None
    own = own_subject(analysis, above) if above is not None else None
    return Subject(own.index, f"{gerund.deprel}^ {own.deprel}") if own is not None else None


def passive_above(analysis: Analysis, gerund: Token) -> Token | None:
    """The passive whose reason or time a parse attaches to its agent: `was BOOED by delegates | for claiming …`."""
    noun = analysis.tokens[gerund.head] if gerund.head is not None and gerund.deprel == "acl" else gerund
    if noun.relation != "obl" or noun.head is None or marker_of(analysis, gerund.index) in ("", "of", "to"):
        return None
    giver = agent(analysis, noun.head) if is_passive(analysis, noun.head) and gerund.xpos == "VBG" else None
    return analysis.tokens[noun.head] if giver is not None and giver.token == noun.index else None


def is_urged(analysis: Analysis, token: Token) -> bool:
    """True of what an object is to do, also if parsed as a purpose: `forced Bell, who was ill, | to admit it`."""
    if token.relation not in ("xcomp", "advcl") or token.head is None or not is_to_infinitive(analysis, token.index):
        return False
    return analysis.tokens[token.head].lemma.lower() in URGING | COMPELLING


def surface_subject(analysis: Analysis, predicate: int, steps: int = MAX_CONTROL_DISTANCE) -> Subject | None:
    """The subject that a dependent clause shares: of a passive, the patient."""
    if own := own_subject(analysis, predicate):
        return Subject(own.index, own.deprel)
    token = analysis.tokens[predicate]
    if token.relation == "conj" and token.head is not None and steps and is_passive(analysis, predicate):
        above = surface_subject(analysis, token.head, steps - 1)  # `met the board and is said to have told it that …`
        return Subject(above.token, f"{token.deprel}^ {above.path}") if above else None
    if token.deprel == "acl" and token.head is not None and is_passive(analysis, predicate):
        return Subject(token.head, "acl^")  # `a teacher mocked by parents | for saying …`
    return understood_subject(analysis, predicate, steps)


def main_predicate(analysis: Analysis, words: Sequence[int]) -> Token | None:
    """The predicate of the last main clause in some words that has its subject there."""
    for index in reversed(words):
        token = analysis.tokens[index]
        subject = own_subject(analysis, index)
        if subject is not None and subject.index in words and token.relation not in EMBEDDED:
            return token
    return None


def speaking_subject(analysis: Analysis, verb: int, quoted: Collection[int]) -> Subject | None:
    """The subject of a verb next to a quotation, also an inverted one; never a quoted word."""
    for found in (understood_subject(analysis, verb), inverted_subject(analysis, verb)):
        if found is not None and found.token not in quoted:
            return found
    return None


def subjects_above(analysis: Analysis, token: int, own: bool = True) -> list[int]:
    """The subjects of the clauses that contain a token, innermost first; `own` includes those of the token itself."""
    found: list[int] = []
    for index in (token, *analysis.ancestors(token)) if own else analysis.ancestors(token):
        found += [t.index for t in analysis.dependents(index, "nsubj")]
    return found
