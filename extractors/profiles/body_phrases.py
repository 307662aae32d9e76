"""The phrases of bodies that a person may belong to: `Hanul Securities` of `Hanul Securities in Seoul`."""

from __future__ import annotations

from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.bodies import IN_NAMES, PANEL, is_maker
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan


def is_body(view: TextView, index: int) -> bool:
    """True of a nominal for a body, a state, a place or people that a person may represent."""
    token, lemma = view.token(index), view.lemma(index)
    entity = view.analysis.entity_at(index)
    if entity and entity.label in ("ORG", "GPE", "LOC", "FAC"):
        return lemma not in view.nouns.fields or entity.last - entity.first > 1
    if token.upos == "PROPN":
        return lemma not in view.nouns.fields and not (entity and entity.label == "PERSON")
    nouns = view.nouns
    return lemma in nouns.bodies or is_maker(lemma) or lemma in nouns.governments or lemma in nouns.groups


def body_span(view: TextView, nominal: int) -> CharSpan:
    """The span of a body without the place where it is: `Hanul Securities` of `Hanul Securities in Seoul`."""
    words = core_phrase(view.analysis, nominal)
    entity = view.analysis.entity_at(nominal)
    if entity is not None and entity.label == "ORG":
        words = tuple(range(words[0], max(words[-1], entity.last - 1) + 1))
    for place in view.analysis.dependents(nominal, "nmod"):
        first = view.analysis.subtree(place.index)[0]
        inside = entity is not None and first < entity.last
        if nominal < first <= words[-1] and not inside and _says_where(view, place.index):
            words = tuple(i for i in words if i < first)
    return view.span(words)


def _says_where(view: TextView, nominal: int) -> bool:
    """True of `in Seoul` and `on tax`, not of what a panel is on: `the committee on agriculture`."""
    case, above = case_of(view.analysis, nominal), view.token(nominal).head
    return case == "in" or (case == "on" and (above is None or view.lemma(above) not in IN_NAMES[PANEL]))


def may_belong_to(view: TextView, nominal: int, preposition: str) -> bool:
    """True if a nominal can be the affiliation of an office; after some prepositions a place cannot."""
    if preposition == "for" and view.nouns.is_person(view.lemma(nominal)):
        return True
    if not is_body(view, nominal):
        return False
    entity = view.analysis.entity_at(nominal)
    place = (entity is not None and entity.label in ("GPE", "LOC")) or view.nouns.is_place(view.token(nominal).text)
    return not (place and preposition in ("in", "from", "at", "with"))
