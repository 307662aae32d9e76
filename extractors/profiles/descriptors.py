"""Descriptors of a speaker: its names, descriptions and pronouns, by the heads of its mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.negation import is_asserted
from onrecord.extractors.grammar.nominals import appositives, conjuncts, names_person
from onrecord.extractors.profiles.text_view import TextView

TITLE, APPOSITION, COPULA, CAPACITY, NOMINAL = "title", "apposition", "copula", "capacity", "nominal"
"""The constructions that describe a speaker, in order of preference."""

ORDER = (TITLE, APPOSITION, COPULA, CAPACITY, NOMINAL)
PARTY_MEMBERS = frozenset(("democrat", "republican"))
"""Members of parties, which are no offices: `Republican Ana Petrova`."""

PARTICIPLES = frozenset(("managing", "acting", "founding", "serving"))
"""Participles before an office that parsers read as a clause."""

LETTERS = frozenset(("H", "E", "H.", "E.", "H.E."))
"""The letters of `H.E.`, which stands between an office and a name: `President H. E. Ana Petrova`."""

_WORKS = frozenset("work serve act double moonlight continue".split())


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that describes a speaker: its token and the construction."""

    head: int
    construction: str


@dataclass(frozen=True, slots=True)
class Descriptors:
    """One speaker's mentions by their head tokens, by form, and the nouns that describe it."""

    speaker: SpeakerDraft
    names: tuple[int, ...]
    nominals: tuple[int, ...]
    pronouns: tuple[int, ...]
    descriptions: tuple[Description, ...]


def descriptors(view: TextView, speaker: SpeakerDraft) -> Descriptors:
    """The descriptors of a speaker; descriptions in order of preference, then in that of the text."""
    heads: dict[str, list[int]] = {"name": [], "nominal": [], "pronoun": []}
    for start, end, form in speaker.mentions:
        head = view.head(start, end)
        if head is not None:
            heads.setdefault(form, []).append(head)
    names = tuple(heads["name"])
    found: dict[int, Description] = {}
    for description in _descriptions(view, heads):
        found.setdefault(description.head, description)
    ordered = sorted(found.values(), key=lambda one: (ORDER.index(one.construction), one.head))
    return Descriptors(speaker, names, tuple(heads["nominal"]), tuple(heads["pronoun"]), tuple(ordered))


def _descriptions(view: TextView, heads: dict[str, list[int]]) -> Iterator[Description]:
    for name in heads["name"]:
        yield from _titles(view, name)
        yield from _appositions(view, name)
    for nominal in heads["nominal"]:
        yield from _appositions(view, nominal)
        if view.token(nominal).upos == "PROPN":
            yield from _titles(view, nominal)
    for mention in (*heads["name"], *heads["nominal"], *heads["pronoun"]):
        yield from _predicates(view, mention)
    for nominal in heads["nominal"]:
        yield Description(nominal, NOMINAL)


def _titles(view: TextView, name: int) -> Iterator[Description]:
    """The noun before a name: `spokesman Ilir Hoxha`, whichever of the two is the head."""
    first = min(_name_words(view, name))
    before = first - 1
    for title in view.analysis.dependents(name, "nmod:desc"):
        if title.index < before and view.nouns.is_role(title.lemma):
            yield Description(title.index, TITLE)  # `Deputy Minister of Mines and Energy, Ana Petrova`
    while before > 0 and view.token(before).text in LETTERS:
        before -= 1
    if before >= 0 and view.token(before).sentence != view.token(name).sentence:
        return
    if before < 0 or not (view.token(before).upos in ("NOUN", "PROPN") or _is_office(view, before)):
        return
    before = _above_field(view, before)
    if view.token(before).relation == "amod" and view.token(before).head == before - 1:
        before -= 1  # `Advocate General Vani Hegde`
    title, tokens = view.token(before), view.analysis.tokens
    below = title.head is not None and title.head in range(before + 1, name + 1)
    above = tokens[name].head is not None and tokens[name].head == before and tokens[name].relation != "nmod"
    bare = title.relation == "conj" and not any(view.analysis.dependents(before, "det"))
    first_of_two = title.head if bare else None
    joined = tokens[name].relation == "conj" and tokens[name].head == before - 2
    if joined and tokens[before - 2].upos == "NOUN" and tokens[before - 1].text == "and":
        first_of_two, above = tokens[name].head, True  # `expert and advocate Ana Petrova`
    if first_of_two is not None and (above or tokens[first_of_two].head in range(before + 1, name + 1)):
        yield Description(first_of_two, TITLE)
        yield Description(before, TITLE)
    elif below or above:
        yield Description(before, TITLE)


def _is_office(view: TextView, index: int) -> bool:
    """True of an office that taggers take for an adjective: `Chief Executive Ana Petrova`."""
    token = view.token(index)
    noun = token.text[0].isupper() or token.relation == "nmod"
    party = token.lemma.lower() in PARTY_MEMBERS
    return token.upos == "ADJ" and noun and not party and view.nouns.is_role(token.lemma)


def _above_field(view: TextView, last: int) -> int:
    """The office of a field: `Secretary` of `Secretary of State`, `Minister` of `Minister for Trade and Labour`."""
    field, tokens = last, view.analysis.tokens
    if tokens[field].relation == "conj" and tokens[field].head is not None:
        field = tokens[field].head or field
    above = tokens[field].head
    of_field = tokens[field].relation == "nmod" and case_of(view.analysis, field) in ("of", "for")
    return above if of_field and above is not None else last


def _name_words(view: TextView, name: int) -> tuple[int, ...]:
    """The words of a name by its head: those of its entity, else the proper nouns around."""
    if entity := view.analysis.entity_at(name):
        if entity.label == "ORG":
            return tuple(range(entity.first, name + 1))
        words = [i for i in range(entity.first, entity.last) if view.token(i).upos == "PROPN" or i >= name]
        return tuple(words) or (name,)
    first = name
    while first and view.token(first - 1).upos == "PROPN" and view.token(first - 1).head == name:
        first -= 1
    return tuple(range(first, name + 1))


def _appositions(view: TextView, mention: int) -> Iterator[Description]:
    """`Ana Petrova, the engineer` and `the engineer, Ana Petrova`."""
    own, entity = view.token(mention), view.analysis.entity_at(mention)
    if mention and view.token(mention - 1).text == "(" and entity is not None and entity.label == "ORG":
        return  # `the director of the authority (NPA)`
    above = own.head if own.relation == "flat" and own.head is not None and own.head < mention else mention
    yield from _managing(view, mention)
    yield from _listed(view, mention)
    rest = _name_words(view, mention) if names_person(view.analysis, mention) else ()
    inside = (one for index in rest if index != above for one in view.analysis.dependents(index, "appos"))
    for token in (*appositives(view.analysis, above), *inside, *view.analysis.dependents(above, "list")):
        if token.upos == "NOUN" or (token.upos == "PROPN" and not names_person(view.analysis, token.index)):
            yield Description(token.index, APPOSITION)
            if token.head == above:
                joined = (other for other in conjuncts(view.analysis, token.index) if other.upos == "NOUN")
                yield from (Description(other.index, APPOSITION) for other in joined)


def _listed(view: TextView, mention: int) -> Iterator[Description]:
    """Offices after a name that parsers coordinate with it: `Ana Petrova, mayor of Riva and chairwoman of the port`.

    That of a named body needs no comma: `Kenya's Ana Petrova and EAC chairperson`.
    """
    tokens = view.analysis.tokens
    for joined in conjuncts(view.analysis, mention):
        apart = any(token.text == "," for token in tokens[mention + 1 : joined.index])
        apart = apart or any(one.upos == "PROPN" for one in view.analysis.dependents(joined.index, "compound"))
        modified = any(view.analysis.dependents(joined.index, "det", "flat", "appos", "nmod:poss"))
        office = view.nouns.is_role(view.lemma(joined.index)) and not view.is_plural(joined.index)
        if apart and office and not modified:
            yield Description(joined.index, APPOSITION)


def _managing(view: TextView, mention: int) -> Iterator[Description]:
    """An office whose participle parsers read as a clause: `Lim Boon Keat, managing director of Rimba Palm`."""
    inside = _name_words(view, mention) if view.token(mention).upos == "PROPN" else (mention,)
    for clause in (one for index in inside for one in view.analysis.dependents(index, "acl")):
        for noun in view.analysis.dependents(clause.index, "obj"):
            if clause.text.lower() in PARTICIPLES and noun.index <= clause.index + 2:
                yield Description(noun.index, APPOSITION)


def _predicates(view: TextView, mention: int) -> Iterator[Description]:
    """`Ana Petrova is the engineer`, `who is the engineer`, `works as an engineer`; only if asserted."""
    token = view.token(mention)
    for head in _predicated(view, mention):
        if view.token(head).upos in ("NOUN", "PROPN") and _asserted(view, head, "cop"):
            yield Description(head, COPULA)
        if view.lemma(head) in _WORKS and _asserted(view, head, "nsubj"):
            for nominal in view.analysis.dependents(head, "obl", "xcomp", "advcl"):
                if case_of(view.analysis, nominal.index) == "as" and nominal.upos == "NOUN":
                    yield Description(nominal.index, CAPACITY)
    if token.relation == "nsubj" and token.head is not None and view.lemma(token.head) == "become":
        for nominal in view.analysis.dependents(token.head, "xcomp", "obj"):
            if nominal.upos == "NOUN" and _asserted(view, token.head, "nsubj"):
                yield Description(nominal.index, COPULA)


def _predicated(view: TextView, mention: int) -> Iterator[int]:
    """The predicates with a mention, or its relative pronoun, as subject."""
    token = view.token(mention)
    if token.relation == "nsubj" and token.head is not None:
        yield token.head
    for clause in view.analysis.dependents(mention, "acl:relcl"):
        if any(t.lemma.lower() == "who" for t in view.analysis.dependents(clause.index, "nsubj")):
            yield clause.index


def _asserted(view: TextView, predicate: int, needed: str) -> bool:
    return any(view.analysis.dependents(predicate, needed)) and is_asserted(view.analysis, predicate)
