"""The sources of a draft as mentions: their heads, and names that the entity recogniser missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from onrecord.extractors.analysis import Analysis, Entity, Token
from onrecord.extractors.draft import Draft
from onrecord.extractors.grammar.heads import head_of, tops
from onrecord.extractors.grammar.nominals import denotes_person, names_person
from onrecord.extractors.lexicon.titles import ADDRESS, OFFICE_ABBREVIATIONS, POST_NOMINALS, TITLES
from onrecord.extractors.name_entities import is_short_office
from onrecord.extractors.nouns import NounLexicon, load_nouns, thing_nouns
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.discourse.quotation_owners import quotation_owners
from onrecord.extractors.speakers.names.authors import byline_names
from onrecord.extractors.speakers.names.described_bodies import bodies_after_nouns
from onrecord.extractors.speakers.names.labels import label_names
from onrecord.extractors.speakers.names.local_titles import is_style
from onrecord.extractors.speakers.names.office_bodies import bodies_by_office

ENDING = frozenset(("", ",", "(", "—", "–"))
"""Signs that may follow the name at the end of a source; the empty string is the source's end."""

SEPARATING = frozenset((",", "and", "&", "(", "—", "–"))
"""Words and signs that part two subjects."""

PARTS_OF_TITLES = frozenset("-.’") | {"H", "E", "Pol", "RTN"}
"""Signs and letters inside titles: `Maj-General`, `H E Ada Bern`, `Pol Lt Ada Bern` of the Thai police."""


def context_of(draft: Draft) -> ResolutionContext:
    """The resolver's input of a draft."""
    heads = {
        number: head
        for number, one in enumerate(draft.attributions)
        if (head := speaking_head(draft.analysis, one.selected.candidate.source)) is not None
    }
    quoted: dict[int, tuple[CharSpan, ...]] = {}
    for number, head in heads.items():
        quoted[head] = quoted.get(head, ()) + draft.attributions[number].spoken
    sources = frozenset(heads.values())
    contents = [one.selected.candidate.content for one in draft.attributions]
    by_size = sorted(range(len(contents)), key=lambda number: len(contents[number]))
    content_at = {token: number for number in by_size for token in contents[number]}
    said: dict[int, frozenset[int]] = {}
    for number, head in heads.items():
        said[head] = said.get(head, frozenset()) | frozenset(contents[number])
    cues = frozenset(one.selected.candidate.head for one in draft.attributions if one.selected.candidate.cue)
    return ResolutionContext(
        draft.analysis,
        quotation_owners(draft),
        sources,
        heads,
        quoted,
        sources & content_at.keys(),
        cues,
        content_at,
        said,
    )


def speaking_head(analysis: Analysis, source: Sequence[int]) -> int | None:
    """The head of a source: its syntactic head, or the person named at its end after a body.

    Parsers attach `director` of `Roads and Bridges Office director Ada Bern` and the rank of `Pol Maj-General Ada Bern`
    in many ways. A noun for a person as the head is a description of the name.
    """
    head = head_of(analysis, source)
    if head is not None and is_style(analysis, head):
        return _below_style(analysis, [i for i in source if i > head], head)
    if head is not None:
        named = _behind_place(analysis, source, head)
        head = _second_subject(analysis, source, head) if named is None else named
    # A parse may make the noun before a name part of a word behind the source: then it is no mention.
    stray = head is not None and analysis.tokens[head].relation == "compound"
    if head is None or (_is_of_person(analysis, head) and not stray):
        return head
    tokens, last = analysis.tokens, max(source)
    for one in _persons_in(analysis, source):
        after = tokens[one.last].text if one.last <= last else ""
        if any(other.index >= one.last for other in analysis.dependents(head, "conj")):
            break
        before = range(min(source), one.first)
        if head < one.first and after in ENDING and _is_described(analysis, before, tokens[head].upos == "PROPN"):
            first = one.first + is_short_office(analysis, one.first)
            return next((i for i in tops(analysis, range(first, one.last))), first)
    return head


def _second_subject(analysis: Analysis, source: Sequence[int], head: int) -> int:
    """The name that a parse makes a second subject beside its title, else the first: `Chief of Staff Col. Ada Bern`."""
    tokens, entity = analysis.tokens, analysis.entity_at(head)
    if tokens[head].relation != "nsubj" or entity is not None:
        return head
    for one in _persons_in(analysis, source):
        for top in tops(analysis, range(one.first, one.last)):
            apart = any(tokens[i].text in SEPARATING for i in range(head + 1, top))
            if top > head and tokens[top].relation == "nsubj" and tokens[top].head == tokens[head].head and not apart:
                return top
    return head


def _behind_place(analysis: Analysis, source: Sequence[int], head: int) -> int | None:
    """The name behind a place or a body and a participle, of which a parse may make one: `Seoul-listed Kestrel`."""
    place, tokens = analysis.entity_at(head), analysis.tokens
    first = head if place is None else place.last
    behind = next((i for i in source if i >= first and tokens[i].text != "-"), None)
    if not behind or tokens[behind - 1].text[-1:] != "-" or tokens[behind].upos not in ("VERB", "ADJ"):
        return None
    next_to = analysis.entity_at(behind + 1) if behind + 1 in source else None
    persons = (one for one in _persons_in(analysis, source) if one.first > behind)
    name = next(persons, next_to)
    return None if name is None else next(iter(tops(analysis, range(name.first, name.last))), None)


def _below_style(analysis: Analysis, words: Sequence[int], style: int) -> int:
    """The head of the office or the name after a style, which a parse may make a second subject; else the style.

    `His Highness the Crown Prince said`
    """
    head = head_of(analysis, words)
    while head is not None and analysis.tokens[head].relation == "compound":
        head = analysis.tokens[head].head
    return style if head is None else head


def _persons_in(analysis: Analysis, source: Sequence[int]) -> list[Entity]:
    """The names of persons in a source, in order."""
    found = {one.first: one for i in source if (one := analysis.entity_at(i)) is not None and one.label == "PERSON"}
    return [found[first] for first in sorted(found) if found[first].last - first > 1]


def _is_of_person(analysis: Analysis, head: int) -> bool:
    """True of the head of a person's name and of a noun for a person."""
    token, entity = analysis.tokens[head], analysis.entity_at(head)
    if entity is not None and all(_is_title(one.text) for one in analysis.tokens[entity.first : entity.last]):
        return False
    is_word = token.upos == "NOUN" or entity is not None  # a title without its name is no person
    return token.upos == "PRON" or (is_word and denotes_person(analysis, token))


def _is_described(analysis: Analysis, before: range, named: bool) -> bool:
    """True of words before a name that describe its bearer: they end in a noun for one person, or in titles.

    The noun may have a preposition before it only inside a name: `wife of singer Ada Bern` describes somebody else.

    Args:
        analysis: The text's analysis.
        before: The words.
        named: The source begins with a name: `Tourism Authority of Porto director Ada Bern`.
    """
    words = list(before)
    while words and _is_title(analysis.tokens[words[-1]].text):
        words.pop()
    comma = bool(words) and analysis.tokens[words[-1]].text == ","
    words = words[:-1] if comma else words
    outside = [analysis.tokens[i] for i in words if analysis.entity_at(i) is None]
    office = bool(outside) and not comma and load_nouns().is_role(outside[-1].lemma)
    barred = ("VERB", "SCONJ", "PRON") if named and office else ("ADP", "VERB", "SCONJ", "PRON")
    if any(one.upos in barred or one.text == "," for one in outside):
        return False
    if comma:
        return any(load_nouns().is_role(one.lemma) and one.feats.get("Number") != "Plur" for one in outside)
    last = analysis.tokens[words[-1]] if words else None
    single = last is not None and (_is_single(last) or is_short_office(analysis, last.index + 1))
    return last is None or (last.upos in ("NOUN", "PROPN", "ADJ") and last in outside and single)


def _is_single(token: Token) -> bool:
    """True of a noun before a name that may be what its bearer does: one for a person, or one that no list has."""
    nouns, lemma = load_nouns(), token.lemma.lower()
    other = lemma in nouns.bodies or lemma in nouns.documents or lemma in nouns.groups or lemma in thing_nouns()
    return nouns.is_person(lemma) or (token.text.islower() and token.feats.get("Number") == "Sing" and not other)


def _is_title(word: str) -> bool:
    lower = word.lower().rstrip(".’'")
    return lower in TITLES or lower in ADDRESS or lower in OFFICE_ABBREVIATIONS or word in PARTS_OF_TITLES


def extra_names(draft: Draft, context: ResolutionContext, nouns: NounLexicon) -> Iterator[Entity]:
    """The names that the entity recogniser missed or cut: bodies by an office, heads of sources, names of labels."""
    bodies = [*bodies_by_office(draft.analysis), *bodies_after_nouns(draft.analysis, context.sources, nouns)]
    taken = {i for one in bodies for i in range(one.first, one.last)}
    yield from bodies
    yield from (lettered := [one for one in lettered_names(draft.analysis, context, nouns) if one.first not in taken])
    taken |= {i for one in lettered for i in range(one.first, one.last)}
    others = unrecognised_names(draft, context, nouns), label_names(draft, nouns), byline_names(draft.analysis)
    for one in chain.from_iterable(others):
        if taken.isdisjoint(range(one.first, one.last)):
            yield one


def lettered_names(analysis: Analysis, context: ResolutionContext, nouns: NounLexicon) -> Iterator[Entity]:
    """Nouns for persons with a letter or a number, by which sources are told apart: `Witness B`, `Caller 2`."""
    tokens = analysis.tokens
    found = [
        (one, mark)
        for one, mark in pairwise(tokens)
        if nouns.is_person(one.lemma.lower())
        and one.text[0].isupper()
        and (mark.text.isdecimal() or (len(mark.text) == 1 and mark.text.isupper() and mark.upos != "PRON"))
        and ((name := analysis.entity_at(mark.index)) is None or name.last == mark.index + 1)
    ]
    spoken = {(one.text, mark.text) for one, mark in found if {one.index, mark.index} & context.sources}
    for one, mark in found:
        if (one.text, mark.text) in spoken:
            yield Entity(one.start, mark.end, "PERSON", one.index, mark.index + 1)


def unrecognised_names(draft: Draft, context: ResolutionContext, nouns: NounLexicon) -> Iterator[Entity]:
    """Proper nouns at the head of a source that the entity recogniser missed, as entities.

    A title is no name, with or without a name after it: `Ambassador Mohib`, `the Mayor`.
    """
    analysis = draft.analysis
    for head in sorted(head for head in context.sources if analysis.entity_at(head) is None):
        token = analysis.tokens[head]
        lemma = token.lemma.lower()
        if (seat := _seat(analysis, head)) is not None:
            yield seat
            continue
        titled = lemma.rstrip(".") in TITLES or is_style(analysis, head)
        if token.upos != "PROPN" or titled or nouns.is_person(lemma):
            continue
        behind = analysis.entity_at(head + 1)
        if behind is not None and behind.label == "PERSON" and behind.last - behind.first > 1 and behind.first > head:
            continue
        parts = [t for t in analysis.dependents(head, "compound", "flat", "amod", "nmod:desc") if t.text[0].isupper()]
        if any(names_person(analysis, part.index) for part in parts):
            continue
        first = last = head
        inside = {part.index for part in parts}
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        given = genders.of_given(analysis.tokens[first].text.lower())
        label = (
            "ORG"
            if lemma in nouns.bodies or lemma in nouns.governments
            else "PERSON"
            if first < last and (given or _styled(analysis.tokens[first].text, analysis.tokens[last].text))
            else "NAME"
        )
        yield Entity(analysis.tokens[first].start, analysis.tokens[last].end, label, first, last + 1)


def _seat(analysis: Analysis, head: int) -> Entity | None:
    """The name of a seat of government with a number, which is no entity: `Number 10`."""
    tokens = analysis.tokens
    for first in (head - 1, head):
        last = first + 1
        if first < 0 or last >= len(tokens) or not (tokens[first].text[0].isupper() and tokens[last].text.isdecimal()):
            continue
        if analysis.text[tokens[first].start : tokens[last].end].lower() in load_nouns().seats:
            return Entity(tokens[first].start, tokens[last].end, "ORG", first, last + 1)
    return None


def _styled(first: str, last: str) -> bool:
    """True of a name that begins with a title or ends in letters of rank."""
    return first.lower().rstrip(".") in TITLES or last in POST_NOMINALS
