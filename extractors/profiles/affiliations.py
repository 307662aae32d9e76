"""Role and affiliation: `chief engineer` and `the port authority` in `the chief engineer of the port authority`.

Both are spans of the text. A description without an office (`the man in the hat`) has neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import conjuncts
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.places import SEAT
from onrecord.extractors.lexicon.titles import ADDRESS, COURTESY, OFFICE_ABBREVIATIONS
from onrecord.extractors.profiles.descriptors import TITLE, Description
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan

PART_OF_ROLE = frozenset(
    "acting assistant associate attorney chief deputy district executive first foreign general head honorary"
    " interim junior lead managing minority majority military naval night permanent press prime principal"
    " public regional senior special sports staff state top under vice financial operating medical technical"
    " technology creative editorial communications human resources research policy opposition house senate"
    " floor home shadow national political party presidential law legal trade union football tennis cabinet"
    " crown private second third master investment market".split()
)
"""Words that belong to an office if they are before its noun."""

COMPOUNDS = frozenset(
    (("cabinet", "secretary"), ("principal", "secretary"), ("permanent", "secretary"), ("press", "secretary"),
     ("prime", "minister"), ("chief", "minister"), ("chief", "executive"), ("chief", "secretary"),
     ("vice", "president"), ("vice", "chancellor"), ("attorney", "general"), ("director", "general"))
)  # fmt: skip
"""Offices of two words, the first of which is never part of a body's name."""

OF_PORTFOLIO = frozenset(("cabinet", "principal", "permanent"))
"""First words of offices with a portfolio before them: `Roads Cabinet Secretary`."""

AGO = frozenset(
    "former ex late then onetime longtime long-time veteran newly new old one-time outgoing current".split()
)
"""Words before an office that do not belong to it."""

NATIONAL = frozenset(
    "ambassador army attorney-general chancellor chief commander commissioner consul defence defense diplomat"
    " emir envoy general governor judge justice king lawmaker legislator mayor minister negotiator official"
    " officer parliamentarian premier president prince queen representative secretary senator spokesman"
    " spokesperson spokeswoman sultan undersecretary".split()
)
"""Offices of states: a nationality before them is the state (`French minister`), before others that of the person."""

ACADEMIC = COURTESY | {"professor", "prof"}
"""Forms of address after an office: `lead author Professor`."""

FOR_BODY = frozenset(("of", "for", "at", "with", "in", "from", "to"))
_HEADS = frozenset(
    "head lead run chair direct manage own found represent oversee command coach edit coordinate".split()
)


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
    affiliation = view.span(body) if body else _owner(view, head) or _belonging(view, words, head)
    role = None if _honorific(view, words) else view.span(words)
    if description.construction == TITLE and role is None:
        affiliation = None
    return Office(role, affiliation)


def _without_address(view: TextView, head: int) -> int:
    """The office before a form of address: `author` of `lead author Dr`."""
    while head and view.lemma(head).rstrip(".") in ACADEMIC and _is_office(view, head - 1):
        head -= 1
    return head


def _is_office(view: TextView, head: int) -> bool:
    lemma = view.lemma(head).rstrip(".")
    return view.nouns.is_role(lemma) or lemma in OFFICE_ABBREVIATIONS or lemma in ADDRESS


def _honorific(view: TextView, words: tuple[int, ...]) -> bool:
    return all(view.token(i).text.lower().rstrip(".") in ADDRESS or view.token(i).text == "." for i in words)


def _role_words(view: TextView, head: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The words of an office, and those of a body named before them: `Kremlin` in `Kremlin spokesman`."""
    first, tokens = head, view.analysis.tokens
    last = _last_of_role(view, head)
    before = head - 1
    while (
        before >= 0
        and tokens[before].sentence == tokens[head].sentence
        and (_of_role(view, before, first) or _portfolio(view, before, first))
    ):
        entity = view.analysis.entity_at(before)
        if entity is not None and entity.last <= first and _named_body(view, before) and not _compound(view, before):
            break
        first = before
        before -= 1
    return tuple(range(first, max(last, _joined_office(view, head)) + 1)), _body_before(view, before, head)


def _joined_office(view: TextView, head: int) -> int:
    """The last word of two coordinated offices with capitals, which are one: `Comptroller and Auditor General`."""
    tokens, last = view.analysis.tokens, head + 1
    if not tokens[head].text[0].isupper() or last == len(tokens) or tokens[last].text.lower() != "and":
        return head
    while last + 1 < len(tokens) and tokens[last + 1].text[0].isupper() and view.analysis.entity_at(last + 1) is None:
        last += 1
    return last if any(view.nouns.is_role(view.lemma(i)) for i in range(head + 2, last + 1)) else head


def _of_role(view: TextView, index: int, following: int) -> bool:
    """True if a word before an office belongs to it."""
    token = view.token(index)
    word = token.text.lower()
    if word in ("-", "‑", "–", "&", "/") or (word == "and" and view.token(following).upos == "NOUN"):
        return word != "and" and index > 0
    if token.upos not in ("NOUN", "PROPN", "ADJ", "VERB") or word in AGO:
        return False
    if word in PART_OF_ROLE or word in view.nouns.fields:
        return True
    known = word in view.nouns.bodies or word in view.nouns.governments or word in view.nouns.demonyms
    if known or view.nouns.is_place(word):
        return False
    return (
        view.nouns.is_role(token.lemma)
        or word.rstrip(".") in OFFICE_ABBREVIATIONS
        or (token.upos == "NOUN" and token.relation == "compound" and (token.text.islower() or _opens(view, index)))
    )


def _compound(view: TextView, index: int) -> bool:
    """True of the first of two words of an office, even inside an entity: `Cabinet` of `Cabinet Secretary`."""
    following = view.analysis.tokens[index + 1 : index + 2]
    return any((view.token(index).text.lower(), after.text.lower()) in COMPOUNDS for after in following)


def _portfolio(view: TextView, index: int, first: int) -> bool:
    """True of the portfolio of a cabinet secretary: a word before the office that is no place and no other body."""
    token, entity = view.token(index), view.analysis.entity_at(index)
    if not _compound(view, first) or view.token(first).text.lower() not in OF_PORTFOLIO:
        return False
    own = entity is not None and entity.last <= first
    return not own and token.upos in ("NOUN", "PROPN") and not view.nouns.is_place(token.text)


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
    if last < 0 or view.token(last).sentence != view.token(head).sentence or not view.token(last).text[-1:].isalnum():
        return ()
    entity, token = view.analysis.entity_at(last), view.token(last)
    word = token.text.lower()
    if word in view.nouns.demonyms or (entity and entity.label == "NORP"):
        return (last,) if view.lemma(head) in NATIONAL and token.upos in ("ADJ", "PROPN", "NOUN") else ()
    if entity and entity.label in ("ORG", "GPE", "LOC", "FAC") and token.xpos != "POS":
        return tuple(range(entity.first, last + 1))
    common = token.upos == "NOUN" and token.relation == "compound"
    if common and (word in view.nouns.bodies or word in view.nouns.governments):
        first = last
        while first and view.token(first - 1).upos in ("NOUN", "ADJ", "PROPN") and view.token(first - 1).head in (
            last, first
        ) and view.token(first - 1).text.lower() not in AGO:  # fmt: skip
            first -= 1
        return tuple(range(first, last + 1))
    person = entity is not None and entity.label == "PERSON"
    if token.upos == "PROPN" and token.relation in ("compound", "nmod", "flat") and not view.nouns.is_role(word):
        if person:
            return ()
        return (last,) if word.rstrip(".") not in ADDRESS else ()
    return ()


def _last_of_role(view: TextView, head: int) -> int:
    """The last word of an office: `law` in `professor of law`, `staff` in `chief of staff`, else its noun."""
    for nominal in view.analysis.dependents(head, "nmod"):
        plain = nominal.upos == "NOUN" and nominal.text.islower() and view.analysis.entity_at(nominal.index) is None
        field = plain or not _is_body(view, nominal.index)
        if case_of(view.analysis, nominal.index) == "of" and nominal.index > head and field:
            words = core_phrase(view.analysis, nominal.index)
            bare = not any(view.token(i).upos in ("DET", "PRON", "NUM") for i in words)
            adjoining = words[0] == head + 2
            if bare and adjoining and not view.is_plural(nominal.index):
                return _simple_end(view, nominal.index)
    return head


def _simple_end(view: TextView, nominal: int) -> int:
    """The last word of a field with its conjuncts: `health and social care`."""
    return max([nominal, *(joined.index for joined in conjuncts(view.analysis, nominal))])


def _is_body(view: TextView, index: int) -> bool:
    """True of a nominal for a body, a state, a place or people that a person may represent."""
    token, lemma = view.token(index), view.lemma(index)
    entity = view.analysis.entity_at(index)
    if entity and entity.label in ("ORG", "GPE", "LOC", "FAC"):
        return lemma not in view.nouns.fields or entity.last - entity.first > 1
    if token.upos == "PROPN":
        return lemma not in view.nouns.fields and not (entity and entity.label == "PERSON")
    nouns = view.nouns
    return lemma in nouns.bodies or lemma in nouns.governments or lemma in nouns.groups


def _owner(view: TextView, head: int) -> CharSpan | None:
    """The body in the possessive of an office: `Iran’s foreign minister`."""
    for owner in view.analysis.dependents(head, "nmod:poss"):
        part_of_title = owner.text[0].isupper() and view.lemma(owner.index) in view.nouns.groups
        if owner.upos in ("NOUN", "PROPN") and _is_body(view, owner.index) and not part_of_title:
            return view.span(core_phrase(view.analysis, owner.index))
    return None


def _belonging(view: TextView, words: tuple[int, ...], head: int) -> CharSpan | None:
    """The body in a prepositional phrase of an office: `a spokeswoman for the ministry`."""
    for nominal in _complements(view, words, head):
        preposition = case_of(view.analysis, nominal)
        if preposition in FOR_BODY and nominal not in words and _fits(view, nominal, preposition):
            return view.span(core_phrase(view.analysis, nominal))
    return None


def _complements(view: TextView, words: tuple[int, ...], head: int) -> Iterator[int]:
    for inside in (head, *(i for i in words if i > head)):
        for nominal in view.analysis.dependents(inside, "nmod", "obl"):
            yield nominal.index


def _fits(view: TextView, nominal: int, preposition: str) -> bool:
    """True if a nominal can be the affiliation of an office; after some prepositions a place cannot."""
    if preposition == "for" and view.nouns.is_person(view.lemma(nominal)):
        return True
    if not _is_body(view, nominal):
        return False
    entity = view.analysis.entity_at(nominal)
    place = (entity is not None and entity.label in ("GPE", "LOC")) or view.nouns.is_place(view.token(nominal).text)
    return not (place and preposition in ("in", "from", "at", "with"))


def attached(view: TextView, mention: int) -> CharSpan | None:
    """The affiliation beside a name: `Thura Win of the northern command`, `Kamau, who heads the board`.

    A politician's party and seat count as one: `Carla Whitcomb, R-Ohio`.
    """
    for beside in view.analysis.dependents(mention, "appos", "dep", "parataxis"):
        if seat := SEAT.match(view.analysis.text, beside.start):
            return seat.span()
    for nominal in view.analysis.dependents(mention, "nmod"):
        case = case_of(view.analysis, nominal.index)
        if case in ("of", "at", "with", "from") and _fits(view, nominal.index, case):
            return view.span(core_phrase(view.analysis, nominal.index))
    for clause in view.analysis.dependents(mention, "acl:relcl", "acl"):
        if view.lemma(clause.index) in _HEADS:
            for nominal in view.analysis.dependents(clause.index, "obj"):
                if _is_body(view, nominal.index):
                    return view.span(core_phrase(view.analysis, nominal.index))
        if view.lemma(clause.index) in ("work", "serve", "teach", "speak"):
            for nominal in view.analysis.dependents(clause.index, "obl"):
                if case_of(view.analysis, nominal.index) in ("for", "at", "with") and _is_body(view, nominal.index):
                    return view.span(core_phrase(view.analysis, nominal.index))
    return None
