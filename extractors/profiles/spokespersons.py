"""Spokespersons: `said through a spokesman`, `on behalf of the union`, `in a statement read by the pastor`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.analysis import Token
from onrecord.extractors.draft import AttributionDraft
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import head_of
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.profiles import rules
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.rule import Rule

SPOKEN_BY, ON_BEHALF_OF = "spoken_by", "on_behalf_of"
_CONVEYING = frozenset(("through", "via"))
_PASSED_ON = frozenset(
    "convey relay read deliver issue sign release circulate distribute post publish voice communicate share"
    " put transmit send pass interpret translate".split()
)
_SPEAK = frozenset("speak talk testify argue appear write act".split())
_MOUTHS = frozenset(
    "lawyer attorney spokesman spokeswoman spokesperson interpreter translator publicist agent aide".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """A person who conveys an attribution for its speaker, or on whose behalf it is made, by the head of a phrase."""

    kind: str
    head: int
    rule: Rule


def links(view: TextView, attribution: AttributionDraft) -> Iterator[Link]:
    """The links between a speaker and a spokesperson in an attribution."""
    candidate = attribution.selected.candidate
    inside = set(candidate.content)
    for link in _found(view, attribution):
        if link.rule is rules.DOCUMENT or link.head not in inside:
            yield link


def _found(view: TextView, attribution: AttributionDraft) -> Iterator[Link]:
    candidate = attribution.selected.candidate
    verb, source = candidate.head, head_of(view.analysis, candidate.source)
    anchors = [verb] if candidate.cue else []
    if source is not None and source != verb:
        anchors.append(source)
    for anchor in anchors:
        for nominal in view.analysis.dependents(anchor, "obl", "nmod"):
            yield from _phrase(view, nominal.index)
        for clause in view.analysis.dependents(anchor, "advcl", "acl", "acl:relcl", "parataxis"):
            yield from _clause(view, clause.index)


def _phrase(view: TextView, nominal: int) -> Iterator[Link]:
    """`through a spokesman`, `on behalf of the union`, `on her behalf`, `in a letter signed by the chairman`."""
    case = case_of(view.analysis, nominal)
    if case in _CONVEYING and _is_somebody(view, nominal):
        yield Link(SPOKEN_BY, nominal, rules.THROUGH)
    elif case.startswith("on behalf of"):
        yield Link(ON_BEHALF_OF, nominal, rules.BEHALF)
    elif case in ("on", "in") and view.lemma(nominal) == "behalf":
        for other in view.analysis.dependents(nominal, "nmod", "nmod:poss"):
            yield Link(ON_BEHALF_OF, other.index, rules.BEHALF)
    elif view.lemma(nominal) in view.nouns.documents:
        for clause in _participles(view, nominal):
            if view.lemma(clause.index) in _PASSED_ON:
                yield from _agents(view, clause.index, rules.DOCUMENT)
        for other in view.analysis.dependents(nominal, "nmod"):
            if case_of(view.analysis, other.index) in _CONVEYING and _is_somebody(view, other.index):
                yield Link(SPOKEN_BY, other.index, rules.THROUGH)


def _participles(view: TextView, nominal: int) -> Iterator[Token]:
    """The participles below a document; one directly after it may be parsed as the content: `a letter read by`."""
    yield from view.analysis.dependents(nominal, "acl")
    head = view.token(nominal).head
    for clause in view.analysis.dependents(head, "ccomp", "advcl", "xcomp") if head is not None else ():
        if clause.index == nominal + 1 and clause.xpos in ("VBN", "VBD"):
            yield clause


def _clause(view: TextView, clause: int) -> Iterator[Link]:
    """`speaking for the miners`, `speaking through an interpreter`, `as conveyed by his aide`."""
    lemma = view.lemma(clause)
    if lemma in _SPEAK:
        for nominal in view.analysis.dependents(clause, "obl"):
            case = case_of(view.analysis, nominal.index)
            if case == "for" and _is_speaker(view, nominal.index):
                yield Link(ON_BEHALF_OF, nominal.index, rules.SPEAKING_FOR)
            yield from _phrase(view, nominal.index)
    if lemma in _PASSED_ON:
        yield from _agents(view, clause, rules.CONVEYED)


def _agents(view: TextView, participle: int, rule: Rule) -> Iterator[Link]:
    for nominal in view.analysis.dependents(participle, "obl"):
        by = nominal.deprel == "obl:agent" or case_of(view.analysis, nominal.index) == "by"
        if by and _is_somebody(view, nominal.index):
            yield Link(SPOKEN_BY, nominal.index, rule)


def _is_somebody(view: TextView, head: int) -> bool:
    """True of a nominal for a person, by name, pronoun or noun."""
    token = view.token(head)
    if token.upos == "PRON":
        return token.text.lower() in ("him", "her", "them", "me", "us", "whom", "someone")
    return view.lemma(head) in _MOUTHS or denotes_person(view.analysis, token)


def _is_speaker(view: TextView, head: int) -> bool:
    """True of a nominal that a person can represent: people, bodies, governments, names."""
    lemma, nouns = view.lemma(head), view.nouns
    entity = view.analysis.entity_at(head)
    if entity is not None:
        return entity.label in ("PERSON", "ORG", "GPE", "LOC", "NORP")
    known = nouns.is_person(lemma) or lemma in nouns.bodies or lemma in nouns.governments or lemma in nouns.groups
    return known or view.token(head).upos in ("PROPN", "PRON") or lemma in nouns.demonyms
