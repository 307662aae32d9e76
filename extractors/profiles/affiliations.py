"""Role and affiliation: `chief engineer` and `the port authority` in `the chief engineer of the port authority`.

Both are spans of the text. A description without an office (`the man in the hat`) has neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.analysis import Entity
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.lexicon.titles import ADDRESS, COURTESY, OFFICE_ABBREVIATIONS, RANKS, STYLES
from onrecord.extractors.nouns import relational_adjectives
from onrecord.extractors.profiles.body_phrases import (
    body_span,
    first_of_name,
    is_body,
    is_no_person,
    is_particular,
    may_belong_to,
    slogan_after,
)
from onrecord.extractors.profiles.descriptors import TITLE, Description
from onrecord.extractors.profiles.office_fields import last_of_role
from onrecord.extractors.profiles.office_words import (
    ACADEMIC,
    ACTING_FOR,
    AGO,
    COMPOUNDS,
    FOR_BODY,
    FUNCTIONS,
    IN_TURN,
    JOINING,
    MEMBERSHIPS,
    NATIONAL,
    OF_PORTFOLIO,
    PART_OF_ROLE,
    PARTS_WITH_OFFICES,
    POLITICAL,
    PORTFOLIOS,
    RANKS_BEFORE_NAMES,
    RUNNING_PARTS,
)
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.descriptions.adjacent_nouns import is_used_as_body
from onrecord.extractors.speakers.names.adjacent_names import before_abbreviation


@dataclass(frozen=True, slots=True)
class Office:
    """A role and an affiliation, as spans; either may be missing."""

    role: CharSpan | None
    affiliation: CharSpan | None


def office(view: TextView, description: Description) -> Office:
    """The role and the affiliation in a description."""
    head = _without_address(view, description.head)
    if not _is_office(view, head):
        return Office(None, None)
    words, body = _role_words(view, head)
    affiliation = view.span(body) if body else _owner(view, head)
    if affiliation is None and not _is_of_its(view, head):
        affiliation = _belonging(view, words, head)
    if affiliation is None and view.lemma(head) in MEMBERSHIPS and words[0] == head:
        return Office(None, None)
    role = None if _honorific(view, words) else view.span(words)
    if description.construction == TITLE and role is None:
        affiliation = None
    return Office(role, affiliation)


def _without_address(view: TextView, head: int) -> int:
    """The office before a form of address: `author` of `lead author Dr`."""
    while head and _is_address(view, head) and _is_office(view, head - 1):
        head -= 1
    return head


def _is_address(view: TextView, head: int) -> bool:
    """True of a form of address, and of a rank after an office: `spokesperson Rep. Ana Reis`."""
    word, before = view.lemma(head).rstrip("."), view.token(head - 1).text
    if view.token(head - 1).upos not in ("NOUN", "PROPN"):
        return False
    if word in ADDRESS - {"don", "hon"} or word == "sheikh":
        return before.lower() in POLITICAL or word in ACADEMIC
    rank = word in OFFICE_ABBREVIATIONS or (is_rank(word) and before.islower())
    return word in ACADEMIC or (rank and not (before[0].isupper() and is_rank(before)))


def _is_office(view: TextView, head: int) -> bool:
    lemma = view.lemma(head).rstrip(".")
    return view.nouns.is_role(lemma) or lemma in OFFICE_ABBREVIATIONS or lemma in ADDRESS or lemma in IN_TURN


def _honorific(view: TextView, words: tuple[int, ...]) -> bool:
    return all(view.token(i).text.lower().rstrip(".") in ADDRESS or view.token(i).text == "." for i in words)


def is_rank(role: str) -> bool:
    """True of a rank, a degree or a form of address alone, to which the name of an office is preferred."""
    return all(word.strip(".").lower() in RANKS_BEFORE_NAMES for word in role.split())


def _role_words(view: TextView, head: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The words of an office, and those of a body named before them: `Kremlin` in `Kremlin spokesman`."""
    first, tokens = head, view.analysis.tokens
    last = last_of_role(view, head)
    before = head - 1
    address = view.lemma(head).rstrip(".") in COURTESY and not view.nouns.is_person(view.lemma(head))
    while (
        before >= 0
        and not address
        and tokens[before].sentence == tokens[head].sentence
        and (_of_role(view, before, first) or _portfolio(view, before, first))
    ):
        if _of_body(view, before, first) or _of_another(view, before, head):
            break
        first = _first_of_field(view, before, first)
        before = first - 1
    while first < head and (tokens[first].text in JOINING or tokens[first].text == "and"):
        first += 1
    return tuple(range(first, max(last, _joined_office(view, head)) + 1)), _body_before(view, before, head)


def _of_body(view: TextView, index: int, first: int) -> bool:
    """True of a word before an office that belongs to the name of a body, not to the office."""
    entity = view.analysis.entity_at(index)
    if entity is None:
        return False
    text = view.analysis.text
    if entity.first < index and text[entity.start : view.token(index).end].lower() in view.nouns.seats:
        return True
    if entity.last > first or not _named_body(view, index) or _compound(view, index):
        return False
    if _is_field_of_minister(view, index, first):
        return False
    if all(view.token(i).text.lower() in FUNCTIONS | PART_OF_ROLE for i in range(entity.first, entity.last)):
        return False  # `Public Relations Officer`
    return entity.first == index or view.token(index).text.lower() not in FUNCTIONS


def _of_another(view: TextView, index: int, head: int) -> bool:
    """True of a word that belongs to an office before: `Staff` in `Chief of Staff Major General Ada Bern`."""
    above = view.token(index).head
    if above is None or above >= index or above == head or case_of(view.analysis, index) != "of":
        return False
    return view.nouns.is_role(view.lemma(above))


def _first_of_field(view: TextView, index: int, first: int) -> int:
    """The first word of a minister's field, which a recogniser takes for a body: `Women's Affairs Minister`."""
    entity = view.analysis.entity_at(index)
    field = entity is not None and entity.last == first and _is_field_of_minister(view, index, first)
    return entity.first if entity is not None and field else index


def _is_field_of_minister(view: TextView, index: int, first: int) -> bool:
    """True of the last word of a name before a minister that denotes no body: `Relations`, `Affairs`."""
    return view.lemma(first) in PORTFOLIOS and view.token(index).text.lower() in FUNCTIONS


def _joined_office(view: TextView, head: int) -> int:
    """The last word of two coordinated offices of one person: `Comptroller and Auditor General`, `founder and CEO`."""
    tokens, last = view.analysis.tokens, head + 1
    if last >= len(tokens) or tokens[last].text.lower() not in ("and", "&"):
        return head
    if not tokens[head].text[0].isupper():
        return _second_office(view, last + 1) or head
    while last + 1 < len(tokens) and tokens[last + 1].text[0].isupper() and view.analysis.entity_at(last + 1) is None:
        last += 1
    joined = any(view.nouns.is_role(view.lemma(i)) for i in range(head + 2, last + 1))
    return last if joined else _second_office(view, head + 2) or head


def _second_office(view: TextView, first: int) -> int | None:
    """The last word of an office without an article that begins at a token, and has no name after it."""
    tokens, last = view.analysis.tokens, first
    while last < len(tokens) and tokens[last].text.lower() in PART_OF_ROLE and not _ends_office(view, last):
        last += 1
    while last + 1 < len(tokens) and view.nouns.is_role(view.lemma(last + 1)) and tokens[last + 1].upos == "NOUN":
        last += 1
    article = first < len(tokens) and tokens[first].upos == "DET"
    if article or last >= len(tokens) or not view.nouns.is_role(view.lemma(last)) or view.is_plural(last):
        return None
    named = last + 1 < len(tokens) and tokens[last + 1].upos == "PROPN"
    above = tokens[last].head if tokens[last].relation == "conj" else first - 2
    own = named and above is not None and (tokens[last + 1].head in (last, above) or tokens[above].head == last + 1)
    return None if named and not own else last


def _ends_office(view: TextView, index: int) -> bool:
    """True of a word of offices that is one itself, with no other after it: `executive` of `chief executive`."""
    following = view.analysis.tokens[index + 1 : index + 2]
    more = any(one.text.lower() in PART_OF_ROLE or view.nouns.is_role(one.lemma) for one in following)
    return view.nouns.is_role(view.lemma(index)) and not more


def _of_role(view: TextView, index: int, following: int) -> bool:
    """True if a word before an office belongs to it."""
    token = view.token(index)
    word = token.text.lower()
    if word in ("and", "&") and index:
        return view.token(following).relation == "conj" and view.token(index - 1).index == view.token(following).head
    if word in JOINING:
        return index > 0 and view.token(index - 1).end == token.start
    finite = token.upos == "VERB" and not word.endswith(("ing", "ed"))
    if token.upos not in ("NOUN", "PROPN", "ADJ", "VERB") or finite or word in AGO:
        return False
    entity = view.analysis.entity_at(index)
    inside = token.upos == "PROPN" if entity is None else entity.first < index
    function = word in FUNCTIONS and inside
    whole = word == "group" and view.token(following).text.lower() in PART_OF_ROLE
    part = word in PARTS_WITH_OFFICES and view.lemma(following) in RUNNING_PARTS
    if function or whole or part or word in PART_OF_ROLE or word in view.nouns.fields:
        return True
    if token.upos == "ADJ" and word in relational_adjectives() and word not in view.nouns.demonyms:
        return _as_common(view, index, following)
    known = word in view.nouns.bodies or word in view.nouns.governments or word in view.nouns.demonyms
    if known or view.nouns.is_place(word):
        return False
    return (
        (view.nouns.is_role(token.lemma) and token.upos != "VERB")
        or word.rstrip(".") in OFFICE_ABBREVIATIONS
        or (token.upos == "NOUN" and token.relation == "compound" and _as_common(view, index, following))
    )


def _compound(view: TextView, index: int) -> bool:
    """True of the first of two words of an office, even inside an entity: `Cabinet` of `Cabinet Secretary`."""
    following = view.analysis.tokens[index + 1 : index + 2]
    return any((view.token(index).text.lower(), after.text.lower()) in COMPOUNDS for after in following)


def _portfolio(view: TextView, index: int, first: int) -> bool:
    """True of the portfolio of a cabinet secretary: a word before the office that is no place and no other body."""
    token, entity = view.token(index), view.analysis.entity_at(index)
    if view.lemma(first) in PORTFOLIOS and _is_capital_field(view, index):
        return True
    if not _compound(view, first) or view.token(first).text.lower() not in OF_PORTFOLIO:
        return False
    own = entity is not None and entity.last <= first
    return not own and token.upos in ("NOUN", "PROPN") and not view.nouns.is_place(token.text)


def _is_capital_field(view: TextView, index: int) -> bool:
    """True of the field of a minister that no list has: `Mining Minister`."""
    token, nouns, word = view.token(index), view.nouns, view.token(index).text.lower()
    named = view.analysis.entity_at(index) is not None or nouns.is_place(word) or word in nouns.demonyms
    known = named or word in nouns.bodies or word in nouns.governments or word in AGO or word in RANKS
    return (
        not known and token.relation == "compound" and token.upos in ("NOUN", "PROPN") and not _opens_name(view, index)
    )


def _opens_name(view: TextView, index: int) -> bool:
    """True of a word after another capitalized one that is no part of an office, as in names of parties."""
    before = view.token(index - 1) if index else None
    return before is not None and before.upos == "PROPN" and before.sentence == view.token(index).sentence


def _as_common(view: TextView, index: int, following: int) -> bool:
    """True of a common noun in lower case, or with a capital like the office: `Marketing Manager`."""
    capital = view.token(following).text[0].isupper()
    return view.token(index).text.islower() or _opens(view, index) or capital


def _opens(view: TextView, index: int) -> bool:
    """True of the first word of a sentence, whose capital shows nothing."""
    return view.analysis.sentences[view.token(index).sentence].first == index


def _named_body(view: TextView, index: int) -> bool:
    entity = view.analysis.entity_at(index)
    return entity is not None and entity.label in ("ORG", "GPE", "LOC", "NORP", "FAC") and not _office_name(view, index)


def _office_name(view: TextView, index: int) -> bool:
    """True if an entity is an office by its words, such as a mislabelled `Prime Minister`."""
    entity = view.analysis.entity_at(index)
    assert entity is not None
    return any(view.nouns.is_role(view.lemma(i)) for i in range(entity.first, entity.last))


def _body_before(view: TextView, last: int, head: int) -> tuple[int, ...]:
    """The body directly before an office: `Kremlin`, `Volvo`, `union`, `Israeli` before an office of state."""
    if last < 0 or view.token(last).sentence != view.token(head).sentence or _of_another(view, last, head):
        return ()
    last = before_abbreviation(view.analysis.tokens, last)
    entity, token = view.analysis.entity_at(last), view.token(last)
    if not token.text[-1:].isalnum():
        return ()
    word = token.text.lower()
    if word in STYLES and view.token(last - 1).upos in ("PRON", "ADJ"):
        return ()  # `Her Excellency Ambassador Ana Petrova`
    if word in view.nouns.demonyms or (entity and entity.label == "NORP"):
        return (last,) if view.lemma(head) in NATIONAL and token.upos in ("ADJ", "PROPN", "NOUN") else ()
    if entity and entity.label in ("ORG", "GPE", "LOC", "FAC") and token.xpos != "POS":
        return tuple(range(_first_of_places(view, entity), last + 1))
    common = token.upos == "NOUN" and token.relation == "compound"
    if common and (word in view.nouns.bodies or word in view.nouns.governments):
        return tuple(range(_first_of_body(view, last), last + 1))
    person = entity is not None and entity.label == "PERSON"
    if token.upos == "PROPN" and token.relation in ("compound", "nmod", "flat") and not view.nouns.is_role(word):
        if person:
            return tuple(range(entity.first, last + 1)) if entity is not None and is_no_person(view, entity) else ()
        return tuple(range(first_of_name(view, last), last + 1)) if word.rstrip(".") not in ADDRESS else ()
    return ()


def _first_of_places(view: TextView, entity: Entity) -> int:
    """The first word of a place, or of two that `and` joins: `Jammu and Kashmir`."""
    first = entity.first
    joined = first > 1 and view.token(first - 1).text.lower() in ("and", "&") and view.token(first).relation == "conj"
    before = view.analysis.entity_at(first - 2) if joined else None
    both = before is not None and entity.label in ("GPE", "LOC") and before.label == entity.label
    return before.first if before is not None and both else first


def _first_of_body(view: TextView, last: int) -> int:
    """The first word of a body that ends in a common noun: `Harbour` in `Harbour police`, `Roads and Works` before one.

    Parsers attach a name before such a noun to the office after it.
    """
    first = last
    while first:
        token, entity = view.token(first - 1), view.analysis.entity_at(first - 1)
        if token.sentence != view.token(last).sentence or token.text.lower() in AGO | RANKS:
            break
        if entity is not None and entity.label in ("ORG", "GPE", "LOC", "FAC") and entity.last == first:
            first = entity.first
        elif token.upos in ("NOUN", "ADJ", "PROPN") and token.head in (last, first):
            first -= 1
        else:
            break
    return first


def _owner(view: TextView, head: int) -> CharSpan | None:
    """The body in the possessive of an office: `Iran’s foreign minister`."""
    for owner in view.analysis.dependents(head, "nmod:poss"):
        part_of_title = owner.text[0].isupper() and view.lemma(owner.index) in view.nouns.groups
        body = is_body(view, owner.index) or is_used_as_body(view.analysis, owner.index)
        if owner.upos in ("NOUN", "PROPN") and body and not part_of_title:
            return body_span(view, owner.index)
    return None


def _is_of_its(view: TextView, head: int) -> bool:
    """True of an office of a body that a pronoun means, and whose field may be a place: `its director for Wales`."""
    return any(owner.lemma.lower() == "its" for owner in view.analysis.dependents(head, "nmod:poss"))


def _belonging(view: TextView, words: tuple[int, ...], head: int) -> CharSpan | None:
    """The body in a prepositional phrase of an office: `a spokeswoman for the ministry`."""
    if (slogan := slogan_after(view, max(words))) is not None:
        return slogan
    for nominal in _complements(view, words, head):
        preposition = case_of(view.analysis, nominal)
        acts = preposition == "for" and view.lemma(head) in ACTING_FOR and is_particular(view, view.token(nominal))
        if preposition in FOR_BODY and nominal not in words and (acts or may_belong_to(view, nominal, preposition)):
            return body_span(view, nominal)
    return None


def _complements(view: TextView, words: tuple[int, ...], head: int) -> Iterator[int]:
    for inside in (head, *(i for i in words if i > head)):
        for nominal in view.analysis.dependents(inside, "nmod", "obl"):
            yield nominal.index
