"""Scores of speaker resolution: against OntoGUM's entities, and on GAP's pronouns.

The sources of OntoGUM are those that GUM's attribution relations mark. The engine gets them as given; tokens, parse,
names and quotations are its own. A resolved source is right

* if its entity is named: when the names of its speaker are names of that entity;
* if it is not: when the other mentions of its speaker are that entity's, or there are none on either side.

An ambiguous or unresolved source is neither right nor wrong: it lowers recall alone.

GAP's measure (Webster et al. 2018) asks of each of two names whether a pronoun means the same person. A name counts as
the pronoun's when a mention of the pronoun's speaker contains it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpora.coreference import CoreferenceDocument, GapText, GoldMention, GoldSource
from evaluation.attributions import Count
from evaluation.report import PERCENT, Cell, Table, share
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.rules import CCOMP
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected, SpeakerDraft
from onrecord.extractors.grammar.spans import spans

PRONOUNS = ("PRON", "DET")
NAME, NOMINAL, PRONOUN = "name", "nominal", "pronoun"
FIRST = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours"))


@dataclass(frozen=True, slots=True)
class SourceScore:
    """The result for one source."""

    kind: str
    """`pronoun`, `nominal` or `name`."""
    first_person: bool
    """True for a pronoun of the first or second person."""
    named: bool
    """True if a name of the same entity comes before it."""
    status: str
    right: bool


class GoldEntities:
    """The annotated entity of a span, looked up by the head of the span in the engine's analysis."""

    def __init__(self, document: CoreferenceDocument, analysis: Analysis) -> None:
        self._document = document
        self._analysis = analysis
        self._starts = [token.start for token in analysis.tokens]

    def of(self, start: int, end: int) -> str | None:
        """The entity of a span; None if no annotated mention has its head."""
        inside = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        tokens = self._analysis.tokens
        heads = [i for i in inside if tokens[i].head not in inside]
        found = (self._document.entity_at.get(tokens[i].start) for i in (*heads, *inside[:1], *inside[-1:]))
        return next((entity for entity in found if entity is not None), None)

    def meant_by(self, source: GoldSource) -> str | None:
        """The entity of a source."""
        return self._document.entity_at.get(source.head[0])

    def names(self, entity: str | None) -> list[GoldMention]:
        """The mentions of an entity that are names."""
        return [m for m in self._document.mentions if m.entity == entity and m.upos == "PROPN"]

    def first(self, entity: str | None) -> int:
        """The start of the entity's first mention; the length of the text if it has none."""
        return min((m.start for m in self._document.mentions if m.entity == entity), default=len(self._document.text))


def with_sources(draft: Draft, document: CoreferenceDocument) -> list[int]:
    """Add the annotated sources of a document to its draft; returns their numbers there."""
    numbers = []
    for source in document.sources:
        tokens = _tokens(draft, source)
        candidate = Candidate(CCOMP, tokens[0] if tokens else 0, (), tokens, (), "")
        numbers.append(len(draft.attributions))
        draft.attributions.append(
            AttributionDraft(Selected(candidate), spans(draft.analysis, tokens), (), (), (), "indirect")
        )
    return numbers


def _tokens(draft: Draft, source: GoldSource) -> tuple[int, ...]:
    return tuple(
        token.index
        for token in draft.analysis.tokens
        if any(token.start < end and start < token.end for start, end in source.words)
    )


def judged(draft: Draft, document: CoreferenceDocument, numbers: Sequence[int]) -> Iterator[SourceScore]:
    """The scores of a document's sources. The draft's speakers must be filled."""
    entities = GoldEntities(document, draft.analysis)
    for number, source in zip(numbers, document.sources, strict=True):
        attribution = draft.attributions[number]
        entity = entities.meant_by(source)
        text = document.text[slice(*source.head)].lower()
        before = any(name.start < source.words[0][0] for name in entities.names(entity))
        speaker = attribution.speaker
        kind = PRONOUN if source.upos in PRONOUNS else NAME if source.upos == "PROPN" else NOMINAL
        first = kind == PRONOUN and text in FIRST
        right = speaker is not None and is_right(entities, entity, speaker, source, by_name=before and not first)
        yield SourceScore(kind, first, before, attribution.status or "", right)


def is_right(
    entities: GoldEntities, entity: str | None, speaker: SpeakerDraft, source: GoldSource, by_name: bool
) -> bool:
    """True if a speaker is the entity of a source.

    Args:
        entities: The annotated entities of the document.
        entity: The entity of the source; None if it has no other mention.
        speaker: The engine's answer.
        source: The source; mentions inside it do not count.
        by_name: Count names of the speaker alone.
    """
    first, last = source.words[0][0], source.words[-1][1]
    others = [one for one in speaker.mentions if one[1] <= first or last <= one[0]]
    if by_name or (speaker.named and any(one[2] == NAME for one in others)):
        others = [one for one in others if one[2] == NAME]
    if others or entities.first(entity) < first:
        return _usual(entities, others) == entity
    return True


def _usual(entities: GoldEntities, mentions: Sequence[tuple[int, int, str]]) -> str | None:
    found = Counter(entity for start, end, _ in mentions if (entity := entities.of(start, end)) is not None)
    return found.most_common(1)[0][0] if found else None


KINDS: Mapping[str, Callable[[SourceScore], bool]] = {
    "pronouns": lambda s: s.kind == PRONOUN,
    "pronouns, third person": lambda s: s.kind == PRONOUN and not s.first_person,
    "pronouns, first and second person": lambda s: s.first_person,
    "descriptions with a name before": lambda s: s.kind == NOMINAL and s.named,
    "other descriptions": lambda s: s.kind == NOMINAL and not s.named,
    "names": lambda s: s.kind == NAME,
    "all": lambda s: True,
}


def counts(scores: Iterable[SourceScore]) -> dict[str, Count]:
    """Sources, resolved sources and rightly resolved sources by kind, all kinds together last."""
    summed = dict.fromkeys(KINDS, Count())
    for one in scores:
        resolved = one.status == "resolved"
        count = Count(1, resolved, resolved and one.right)
        summed |= {kind: summed[kind] + count for kind, of_kind in KINDS.items() if of_kind(one)}
    return summed


def source_table(parts: Mapping[str, Mapping[str, Count]]) -> Table:
    """Counts by part of OntoGUM and kind of source."""
    columns = {"OntoGUM": "", "sources": "", "number": "", "resolved": "", "right": ""}
    rows: list[list[Cell]] = [
        [part, kind, one.gold, one.found, one.right, share(one.right, one.gold), share(one.right, one.found)]
        for part, kinds in parts.items()
        for kind, one in kinds.items()
    ]
    return Table(columns=columns | {"of all": PERCENT, "of those resolved": PERCENT}, rows=rows)


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """A text of GAP, and the engine's answer for each of its two names."""

    text: GapText
    said: tuple[bool, bool]


def by_gender(found: Iterable[GapAnswer]) -> dict[str, Count]:
    """Names that are the pronoun's, by the pronoun's gender, then for all pronouns."""
    summed = dict.fromkeys(("feminine", "masculine", "all"), Count())
    for one in found:
        for same, said in zip(one.text.same, one.said, strict=True):
            for group in ("feminine" if one.text.feminine else "masculine", "all"):
                summed[group] += Count(same, said, same and said)
    return summed


def gap_table(ways: Mapping[str, Mapping[str, Count]]) -> Table:
    """Precision, recall and F1 by way of answering and gender."""
    columns = {"GAP test": "", "pronouns": "", **dict.fromkeys(("precision", "recall", "F1"), PERCENT)}
    rows: list[list[Cell]] = [
        [way, gender, *one.cells[2:]] for way, genders in ways.items() for gender, one in genders.items()
    ]
    return Table(columns=columns, rows=rows)
