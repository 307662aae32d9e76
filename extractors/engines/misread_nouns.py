"""Nouns that a tagger reads as verbs: `rubbished claims that …`, `faced reports that …`.

In English no finite verb directly follows another without coordination. If a parse has two, and the second has the form
of a plural noun, it is the object of the first, and its clause is the content of the claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extractors.analysis import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})


def with_nouns(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, with each such verb changed to a noun."""
    found = list(tokens)
    for verb, noun in pairwise(tokens):
        if _misread(found, verb, noun):
            _reread(found, verb, noun)
    return tuple(found)


def _misread(tokens: Sequence[Token], verb: Token, noun: Token) -> bool:
    if verb.sentence != noun.sentence or noun.xpos != "VBZ" or verb.xpos not in FINITE or verb.upos != "VERB":
        return False
    if noun.upos not in ("VERB", "NOUN") or not noun.text.lower().endswith("s"):
        return False
    below = [t for t in _sentence(tokens, noun) if t.head == noun.index]
    clause = any(t.relation == "ccomp" and t.index > noun.index for t in below)
    if verb.head == noun.index:
        return clause and verb.deprel == "ccomp"
    subject = next((t for t in below if t.relation == "nsubj"), None)
    return clause and subject is not None and verb.head == subject.index and verb.relation == "acl"


def _sentence(tokens: Sequence[Token], token: Token) -> list[Token]:
    first = last = token.index
    while first and tokens[first - 1].sentence == token.sentence:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].sentence == token.sentence:
        last += 1
    return list(tokens[first : last + 1])


def _reread(tokens: list[Token], verb: Token, noun: Token) -> None:
    for token in _sentence(tokens, noun):
        if token.head == noun.index and token.index != verb.index:
            if token.relation == "ccomp" and token.index > noun.index:
                tokens[token.index] = replace(token, deprel="acl")
            elif token.index < noun.index or token.relation == "punct":
                tokens[token.index] = replace(token, head=verb.index)
    tokens[verb.index] = replace(verb, head=noun.head, deprel=noun.deprel)
    tokens[noun.index] = replace(noun, upos="NOUN", xpos="NNS", feats={"Number": "Plur"}, head=verb.index, deprel="obj")
