"""Bodies attached to a name or a document without an office: `Thura Win of the northern command`, `a UN report`."""

from __future__ import annotations

from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.lexicon.places import SEAT
from onrecord.extractors.profiles.body_phrases import body_span, is_body, is_particular, may_belong_to, slogan_after
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.names.makers import maker

_HEADS = frozenset(
    "head lead run chair direct manage own found represent oversee command coach edit coordinate".split()
)


_WORKING = frozenset(("work", "serve", "teach", "speak"))


def called(view: TextView, mention: int) -> CharSpan | None:
    """The body whose name is a slogan, after a name or its clause: `Ana Reis of Save the Lake`, `who works for it`."""
    entity = view.analysis.entity_at(mention)
    places = [entity.last - 1] if entity is not None else []
    clauses = view.analysis.dependents(mention, "acl:relcl", "acl")
    places += [clause.index for clause in clauses if view.lemma(clause.index) in _WORKING]
    return next((span for place in places if (span := slogan_after(view, place)) is not None), None)


def attached(view: TextView, mention: int) -> CharSpan | None:
    """The affiliation that depends on a name: `Thura Win of the northern command`, `Kamau, who heads the board`.

    A politician's party and seat count as one: `Carla Whitcomb, R-Ohio`.
    """
    for dependent in view.analysis.dependents(mention, "appos", "dep", "parataxis"):
        if seat := SEAT.match(view.analysis.text, dependent.start):
            return seat.span()
    beside = list(view.analysis.dependents(mention, "appos", "list"))
    for body in (*beside, *(one for role in beside for one in view.analysis.dependents(role.index, "appos", "list"))):
        entity = view.analysis.entity_at(body.index)
        own = view.analysis.entity_at(mention)
        person = own is None or own.label == "PERSON"
        if body.index > mention and entity is not None and entity.label == "ORG" and person and entity != own:
            return body_span(view, body.index)  # `Neha Joshi, vice president, Kestrel Bank`
    for owner in view.analysis.dependents(mention, "nmod:poss"):
        entity = view.analysis.entity_at(owner.index)
        if entity is not None and entity.label == "ORG":
            return body_span(view, owner.index)
    for nominal in view.analysis.dependents(mention, "nmod"):
        case = case_of(view.analysis, nominal.index)
        if (
            case in ("of", "at", "with", "from")
            and is_particular(view, nominal)
            and may_belong_to(view, nominal.index, case)
        ):
            return body_span(view, nominal.index)
    for clause in view.analysis.dependents(mention, "acl:relcl", "acl"):
        if view.lemma(clause.index) in _HEADS:
            for nominal in view.analysis.dependents(clause.index, "obj"):
                if is_body(view, nominal.index):
                    return body_span(view, nominal.index)
        if view.lemma(clause.index) in _WORKING:
            for nominal in view.analysis.dependents(clause.index, "obl"):
                if case_of(view.analysis, nominal.index) in ("for", "at", "with") and is_body(view, nominal.index):
                    return body_span(view, nominal.index)
    return None


def made_by(view: TextView, document: int) -> CharSpan | None:
    """The maker of a document, by its phrase: `the firm Halvorsen` of `a report by the firm Halvorsen`."""
    if words := maker(view.analysis, document):
        return view.span(words)
    for child in view.analysis.dependents(document, "compound", "nmod"):
        entity = view.analysis.entity_at(child.index)
        if entity is not None and entity.label == "ORG" and entity.last <= document:
            return view.span(range(entity.first, entity.last))
    return None
