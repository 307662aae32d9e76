"""The sources of a draft as mentions: which word heads each, and names that the entity recogniser left out."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.draft import Draft
from onrecord.extractors.names import TITLES
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.speakers import gender as genders
from onrecord.extractors.speakers.features import ResolutionContext
from onrecord.extractors.speakers.quotation_owners import quotation_owners

_NAMELESS = ("PUNCT", "ADP", "DET", "CCONJ", "SCONJ")


def head_of(analysis: Analysis, tokens: tuple[int, ...]) -> int | None:
    """The token of a source that the others hang on; None where there is no source."""
    inside = set(tokens)
    heads = [i for i in tokens if analysis.tokens[i].head not in inside and analysis.tokens[i].upos != "PUNCT"]
    return next((i for i in heads if analysis.tokens[i].upos not in _NAMELESS), heads[0] if heads else None)


def context_of(draft: Draft) -> ResolutionContext:
    """What the resolver reads of a draft."""
    heads = {
        number: head
        for number, one in enumerate(draft.attributions)
        if (head := head_of(draft.analysis, one.selected.candidate.source)) is not None
    }
    return ResolutionContext(draft.analysis, quotation_owners(draft), frozenset(heads.values()), heads)


def unrecognised_names(draft: Draft, context: ResolutionContext, nouns: NounLexicon) -> Iterator[Entity]:
    """Proper nouns at the head of a source that the entity recogniser left out, as entities.

    A title before a name is no name, nor is one that stands alone: `Ambassador Mohib`, `the Mayor`.
    """
    analysis = draft.analysis
    covered = {i: e for e in analysis.entities for i in range(e.first, e.last)}
    for head in sorted(context.sources - covered.keys()):
        token = analysis.tokens[head]
        lemma = token.lemma.lower()
        if token.upos != "PROPN" or lemma.rstrip(".") in TITLES or nouns.is_person(lemma):
            continue
        parts = [t for t in analysis.dependents(head, "compound", "flat", "amod", "nmod:desc") if t.text[0].isupper()]
        if any((entity := covered.get(part.index)) and entity.label == "PERSON" for part in parts):
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
            if given and first < last
            else "NAME"
        )
        yield Entity(analysis.tokens[first].start, analysis.tokens[last].end, label, first, last + 1)
