"""Who the sources are, as far as names tell.

A source that is a name, or a part of one, is tied to the fullest form of that name in the text. Pronouns and
descriptions stay unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.analysis import Analysis, Entity
from extractors.draft import AttributionDraft, Draft, SpeakerDraft
from extractors.names import Name, NameIndex, NameMention, mention
from schemas.request import Part

RESOLVED, AMBIGUOUS, UNRESOLVED, NONE = "resolved", "ambiguous", "unresolved", "none"


def head_of(analysis: Analysis, tokens: tuple[int, ...]) -> int | None:
    """The token of a source that the others hang on; None where there is no source."""
    inside = set(tokens)
    return next(
        (i for i in tokens if analysis.tokens[i].head not in inside and analysis.tokens[i].upos != "PUNCT"), None
    )


def _several(analysis: Analysis, head: int, tokens: tuple[int, ...]) -> bool:
    """Whether a source joins several: `Google and Yahoo`."""
    return any(t.index in tokens and t.upos in ("PROPN", "NOUN", "PRON") for t in analysis.dependents(head, "conj"))


def proper_names(analysis: Analysis, draft: Draft) -> Iterator[Entity]:
    """Proper nouns at the head of a source that the entity recogniser left out, as entities of unknown kind."""
    covered = {i for e in analysis.entities for i in range(e.first, e.last)}
    for attribution in draft.attributions:
        head = head_of(analysis, attribution.chosen.candidate.source)
        if head is None or head in covered or analysis.tokens[head].upos != "PROPN":
            continue
        first = last = head
        for token in analysis.dependents(head, "compound", "flat"):
            if token.upos == "PROPN" and token.index not in covered:
                first, last = min(first, token.index), max(last, token.index)
        yield Entity(analysis.tokens[first].start, analysis.tokens[last].end, "PERSON", first, last + 1)


class NamedSpeakers:
    """The stage that ties sources to names."""

    part: Part = "speakers"
    reads = frozenset({"analysis", "attributions"})
    adds = frozenset({"speakers"})

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's speakers and each attribution's tie to one."""
        analysis = draft.analysis
        extra = list(proper_names(analysis, draft))
        index = NameIndex(analysis, extra)
        entities = (*analysis.entities, *extra)
        numbers: dict[str, int] = {}
        for attribution in draft.attributions:
            tokens = attribution.chosen.candidate.source
            head = head_of(analysis, tokens)
            if head is None:
                attribution.status = NONE if not attribution.source else UNRESOLVED
                continue
            named = _name_of(analysis, entities, head, tokens)
            if named is None or _several(analysis, head, tokens):
                attribution.status = UNRESOLVED
                continue
            bearers = index.bearers(named)
            found = tuple(_number(draft, numbers, bearer) for bearer in bearers)
            _tie(attribution, found)
        _in_order_of_mention(draft)


def _name_of(
    analysis: Analysis, entities: tuple[Entity, ...], head: int, tokens: tuple[int, ...]
) -> NameMention | None:
    """The name at the head of a source, or in apposition to it: `the envoy, Signe Aarnes`."""
    named = _name_at(analysis, entities, head)
    for token in analysis.dependents(head, "appos"):
        if named is None and token.index in tokens:
            named = _name_at(analysis, entities, token.index)
    return named


def _name_at(analysis: Analysis, entities: tuple[Entity, ...], head: int) -> NameMention | None:
    if analysis.tokens[head].upos not in ("PROPN", "NOUN", "ADJ", "X"):
        return None
    for entity in entities:
        if entity.first <= head < entity.last:
            return mention(analysis.text, entity)
    return None


def _number(draft: Draft, numbers: dict[str, int], bearer: Name) -> int:
    if bearer.text not in numbers:
        numbers[bearer.text] = len(draft.speakers)
        mentions = [(start, end, "name") for start, end in bearer.mentions]
        draft.speakers.append(SpeakerDraft(bearer.text, bearer.type, mentions))
    return numbers[bearer.text]


def _tie(attribution: AttributionDraft, found: tuple[int, ...]) -> None:
    if len(found) == 1:
        attribution.status, attribution.speaker = RESOLVED, found[0]
    else:
        attribution.status, attribution.candidates = AMBIGUOUS, tuple((number, None) for number in found)


def _in_order_of_mention(draft: Draft) -> None:
    order = sorted(range(len(draft.speakers)), key=lambda i: draft.speakers[i].mentions[0])
    place = {old: new for new, old in enumerate(order)}
    draft.speakers = [draft.speakers[i] for i in order]
    for attribution in draft.attributions:
        if attribution.speaker is not None:
            attribution.speaker = place[attribution.speaker]
        attribution.candidates = tuple(sorted((place[i], score) for i, score in attribution.candidates))
