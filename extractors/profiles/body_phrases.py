"""The phrases of bodies that a person may belong to: `Hanul Securities` of `Hanul Securities in Seoul`."""

from __future__ import annotations

from onrecord.extractors.analysis import Entity, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import names_person
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.bodies import IN_NAMES, PANEL, is_maker
from onrecord.extractors.nouns import load_given_names
from onrecord.extractors.profiles.office_words import FOR_BODY
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.descriptions.adjacent_nouns import is_used_as_body

IN_SLOGANS = frozenset("the our my your their us it them not no up".split())
"""Small words inside names that are slogans: `Clean Up Our Rivers`, `Keep It Local`."""

JOINING_SLOGANS = frozenset("for to against without".split())
"""The same where the recogniser takes the words for a name: `Walk to Work`, but not `State for Health`."""


def is_body(view: TextView, index: int) -> bool:
    """True of a nominal for a body, a state, a place or people that a person may represent."""
    token, lemma = view.token(index), view.lemma(index)
    entity = view.analysis.entity_at(index)
    if entity and entity.label in ("ORG", "GPE", "LOC", "FAC"):
        return lemma not in view.nouns.fields or entity.last - entity.first > 1
    if token.upos == "PROPN":
        return lemma not in view.nouns.fields and not names_person(view.analysis, index)
    return is_known_body(view, index)


def is_known_body(view: TextView, index: int) -> bool:
    """True of a noun for a body, a state or people, also in a name."""
    lemma, nouns = view.lemma(index), view.nouns
    return lemma in nouns.bodies or is_maker(lemma) or lemma in nouns.governments or lemma in nouns.groups


def is_particular(view: TextView, nominal: Token) -> bool:
    """True of a name and of one definite body: `the northern command`, not `foreign kingdoms`."""
    if nominal.upos == "PROPN" or view.analysis.entity_at(nominal.index) is not None:
        return True
    return any(view.analysis.dependents(nominal.index, "det", "nmod:poss"))


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


def slogan_after(view: TextView, last: int) -> CharSpan | None:
    """The body directly after a word and its preposition whose name is a slogan, however it is parsed: `Save the Lake`.

    Such a name begins with a capital, has a small word inside that other names lack, and ends in a capital.
    """
    tokens, first = view.analysis.tokens, last + 2
    if first >= len(tokens) or tokens[last + 1].text.lower() not in FOR_BODY or not tokens[first].text[0].isupper():
        return None
    entity = view.analysis.entity_at(first)
    joining = JOINING_SLOGANS if entity is not None and entity.label in ("ORG", "MISC") else frozenset()
    end, small, index = first, False, first
    while index < len(tokens) and tokens[index].sentence == tokens[last].sentence:
        inside = tokens[index].text.lower() in IN_SLOGANS | joining
        if tokens[index].text[0].isupper():
            end = index
        elif not inside:
            break
        small = small or (inside and index > first)
        index += 1
    return view.span(range(first, end + 1)) if small and end > first + 1 else None


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


def first_of_name(view: TextView, last: int) -> int:
    """The first word with a capital that belongs to a name without an entity: `Supreme` of `Supreme Court`."""
    first = last
    while first and view.token(first - 1).head == last and view.token(first - 1).text[0].isupper():
        first -= 1
    return first


def is_no_person(view: TextView, entity: Entity) -> bool:
    """True of a name of several words taken for a person's, the first of which is no given name."""
    given = load_given_names().gender(view.token(entity.first).text)
    single = entity.last - entity.first == 1
    known = single and view.token(entity.first).text.lower() in view.nouns.seats
    return given is None and (not single or known or is_used_as_body(view.analysis, entity.first))
