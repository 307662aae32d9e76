"""Documents, and bodies and people without a name, under another noun.

`a study … the report`, `an appeals court … the tribunal`, `villagers … the residents`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.lexicon.bodies import OF_UNNAMED, PEOPLE, PUBLIC_KINDS, sorts_for
from onrecord.extractors.lexicon.documents import DOCUMENT_SORTS
from onrecord.extractors.nouns import relational_adjectives
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.candidates import Candidates
from onrecord.extractors.speakers.descriptions.nearby import nearby
from onrecord.extractors.speakers.descriptions.same_noun import OTHER_DOCUMENTS
from onrecord.extractors.speakers.mentions import BODY, GROUP, PERSON, Mention
from onrecord.extractors.speakers.names.makers import maker
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

DEFINITE = frozenset(("the", "this", "that"))
"""Words before a noun for a document that the text has introduced."""

FAR = 5
"""Most sentences back to a document that spoke: the quotations of it are between."""

WRITING = frozenset({"author"})
"""Nouns for people after the document that they made: `researchers at Harrow … their study … the authors`."""

POLICE = "police"
"""A noun for a body that is plural: `Harrow police … the force`."""

NARROWING = ("amod", "compound", "nmod", "nmod:poss")
"""Relations of words that narrow a noun."""


def by_other_noun(analysis: Analysis, mention: Mention, candidates: Candidates, last: Referent | None) -> Tie | None:
    """The resolution of a document or body that speaks to the only one of the last sentences that may be called so.

    Of several it is the one that spoke last. One that spoke may be farther back.

    Args:
        analysis: The text's analysis.
        mention: The description.
        candidates: Finds its candidates.
        last: Who spoke last.
    """
    if not mention.speaks or mention.article not in DEFINITE:
        return None
    if _first_compounds(analysis).get(mention.word, mention.head) < mention.head:
        return None  # `the review panel … a report … the review`
    found = list(candidates.of(mention, lambda one: is_sibling(mention.word, one)))
    if any(referent.is_a(mention.word) for referent, _ in found):
        return None
    found = [one for one in found if _is_introduced(analysis, one[0]) and _may_be_called(analysis, mention, one[0])]
    near = list(nearby(analysis, mention, found))
    spoke = (one for one in nearby(analysis, mention, found, FAR) if one[0].spoken or mention.word in WRITING)
    near = near or list(spoke)
    meant = near if len(near) == 1 else [one for one in near if one[0] is last]
    if len(meant) != 1:
        return None
    rule = {BODY: rules.BODY_NOUN, GROUP: rules.OCCUPATION}.get(mention.kind or "", rules.DOCUMENT)
    return Tie(mention, meant[0][0], rule, antecedent=meant[0][1])


@once
def _first_compounds(analysis: Analysis) -> Mapping[str, int]:
    """The nouns that narrow another noun somewhere in the text, each with its first place."""
    return {one.lemma.lower(): one.index for one in reversed(analysis.tokens) if one.relation == "compound"}


def is_sibling(noun: str, referent: Referent) -> bool:
    """True of a document, or of people or a body without a name, that another noun of a sort describes.

    `a study`, for `the report`; `a team`, for `the researchers`. Only general nouns for bodies may follow another.
    """
    words = referent.words
    if noun in PEOPLE:
        several = referent.name is None and referent.kind in (GROUP, BODY)
        return several and any(PEOPLE[noun] & PEOPLE.get(word, frozenset()) for word in words | referent.modifiers)
    unnamed = referent.name is None and (referent.kind == BODY or POLICE in referent.words)
    if unnamed and not PUBLIC_KINDS.get(noun, frozenset()).isdisjoint(referent.words):
        return True
    if unnamed and noun in OF_UNNAMED:
        return any(OF_UNNAMED[noun] & sorts_for(word) for word in referent.words)
    sorts = DOCUMENT_SORTS.get(noun, frozenset())
    if referent.kind == PERSON:
        return False
    words = words | (set() if referent.name is None else {referent.name.parts[-1]})
    return any(sorts & DOCUMENT_SORTS.get(word, frozenset()) for word in words)


def _is_introduced(analysis: Analysis, referent: Referent) -> bool:
    """True of a document that has spoken, or that is first mentioned as new: not of `the law`, `research` alone."""
    first = referent.trail[0]
    new = first.name is not None or first.article not in DEFINITE | ({""} if referent.kind != GROUP else set())
    return referent.spoken > 0 or new or bool(maker(analysis, first.head))


def _may_be_called(analysis: Analysis, mention: Mention, referent: Referent) -> bool:
    """True of a sibling that all words narrowing a description describe, except those that only judge it."""
    head = referent.trail[-1].head
    if mention.kind == GROUP and (any(analysis.dependents(head, "conj")) or analysis.tokens[head].relation == "conj"):
        return False  # `nurses and doctors … the medics`
    same = mention.plural is referent.plural or (mention.plural and mention.word in PEOPLE) or POLICE in referent.words
    if not same or not is_sibling(mention.word, referent):
        return False
    known = set(referent.modifiers) | referent.words
    known.update(() if referent.name is None else referent.name.parts)
    if mention.kind in (BODY, GROUP):
        return not mention.modifiers
    narrowing = _narrowing(analysis, mention)
    return all(one.lemma.lower() in known and one.text.lower() not in OTHER_DOCUMENTS for one in narrowing)


def _narrowing(analysis: Analysis, mention: Mention) -> Iterator[Token]:
    """The words of a description by which it may be another: not `84-page` and `scathing`."""
    for one in analysis.dependents(mention.head, *NARROWING):
        counts = any(analysis.dependents(one.index, "nummod")) or any(sign.isdigit() for sign in one.text)
        judges = one.deprel == "amod" and one.lemma.lower() not in relational_adjectives()
        if one.text.lower() in OTHER_DOCUMENTS or not (counts or judges):
            yield one
