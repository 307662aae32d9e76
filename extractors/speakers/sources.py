"""The sources of a draft as mentions: their heads, and names that the entity recogniser missed."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Entity
from onrecord.extractors.draft import Draft
from onrecord.extractors.grammar.heads import head_of
from onrecord.extractors.lexicon.titles import POST_NOMINALS, TITLES
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers import gender as genders
from onrecord.extractors.speakers.described_bodies import bodies_after_nouns
from onrecord.extractors.speakers.features import ResolutionContext
from onrecord.extractors.speakers.labels import label_names
from onrecord.extractors.speakers.office_bodies import bodies_by_office
from onrecord.extractors.speakers.quotation_owners import quotation_owners


def context_of(draft: Draft) -> ResolutionContext:
    """The resolver's input of a draft."""
    heads = {
        number: head
        for number, one in enumerate(draft.attributions)
        if (head := head_of(draft.analysis, one.selected.candidate.source)) is not None
    }
    quoted: dict[int, tuple[CharSpan, ...]] = {}
    for number, head in heads.items():
        quoted[head] = quoted.get(head, ()) + draft.attributions[number].spoken
    sources = frozenset(heads.values())
    contents = [one.selected.candidate.content for one in draft.attributions]
    by_size = sorted(range(len(contents)), key=lambda number: len(contents[number]))
    content_at = {token: number for number in by_size for token in contents[number]}
    cues = frozenset(one.selected.candidate.head for one in draft.attributions if one.selected.candidate.cue)
    return ResolutionContext(
        draft.analysis, quotation_owners(draft), sources, heads, quoted, sources & content_at.keys(), cues, content_at
    )


def extra_names(draft: Draft, context: ResolutionContext, nouns: NounLexicon) -> Iterator[Entity]:
    """The names that the entity recogniser missed or cut: bodies by an office, heads of sources, names of labels."""
    bodies = [*bodies_by_office(draft.analysis), *bodies_after_nouns(draft.analysis, context.sources, nouns)]
    taken = {i for one in bodies for i in range(one.first, one.last)}
    yield from bodies
    for one in (*unrecognised_names(draft, context, nouns), *label_names(draft, nouns)):
        if taken.isdisjoint(range(one.first, one.last)):
            yield one


def unrecognised_names(draft: Draft, context: ResolutionContext, nouns: NounLexicon) -> Iterator[Entity]:
    """Proper nouns at the head of a source that the entity recogniser missed, as entities.

    A title is no name, with or without a name after it: `Ambassador Mohib`, `the Mayor`.
    """
    analysis = draft.analysis
    for head in sorted(head for head in context.sources if analysis.entity_at(head) is None):
        token = analysis.tokens[head]
        lemma = token.lemma.lower()
        if token.upos != "PROPN" or lemma.rstrip(".") in TITLES or nouns.is_person(lemma):
            continue
        parts = [t for t in analysis.dependents(head, "compound", "flat", "amod", "nmod:desc") if t.text[0].isupper()]
        if any((entity := analysis.entity_at(part.index)) and entity.label == "PERSON" for part in parts):
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


def _styled(first: str, last: str) -> bool:
    """True of a name that begins with a title or ends in letters of rank."""
    return first.lower().rstrip(".") in TITLES or last in POST_NOMINALS
