"""How far sources are tied to whom the annotators of OntoGUM say they mean.

The sources are those that GUM's attribution relations mark, handed to the engine as they stand; everything else is the
engine's own: tokens, parse, names, quotations. A source that is resolved is right

* where somebody named is meant: if the names of its speaker are that one's;
* where nobody named is meant: if the other mentions of its speaker are that one's, or if there are none on either side.

What is ambiguous or unresolved is neither right nor wrong: it lowers recall alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpora.coreference import CoreferenceDocument, GoldMention, GoldSource
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected, SpeakerDraft
from onrecord.extractors.grammar.spans import spans

PRONOUNS = ("PRON", "DET")
NAME, NOMINAL, PRONOUN = "name", "nominal", "pronoun"
FIRST = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours"))


@dataclass(frozen=True, slots=True)
class SourceScore:
    """What became of one source."""

    kind: str
    """`pronoun`, `nominal` or `name`."""
    first_person: bool
    """Whether it is a pronoun of the first or second person."""
    named: bool
    """Whether a name comes before it that means the same."""
    status: str
    right: bool


@dataclass(frozen=True, slots=True)
class SourceCount:
    """Sources of a kind: how many, how many of them were resolved, and how many of these rightly."""

    sources: int
    resolved: int
    right: int


class GoldEntities:
    """Whom the stretches of a document mean, as the annotators say: by the word that heads each.

    Args:
        document: The annotated document.
        analysis: The engine's analysis of its text, which says what heads a stretch.
    """

    def __init__(self, document: CoreferenceDocument, analysis: Analysis) -> None:
        self._document = document
        self._analysis = analysis
        self._starts = [token.start for token in analysis.tokens]

    def of(self, start: int, end: int) -> str | None:
        """The entity of a stretch; None where no annotated mention has its head."""
        inside = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        tokens = self._analysis.tokens
        heads = [i for i in inside if tokens[i].head not in inside]
        found = (self._document.entity_at.get(tokens[i].start) for i in (*heads, *inside[:1], *inside[-1:]))
        return next((entity for entity in found if entity is not None), None)

    def meant_by(self, source: GoldSource) -> str | None:
        """The entity that a source means."""
        return self._document.entity_at.get(source.head[0])

    def names(self, entity: str | None) -> list[GoldMention]:
        """The mentions of an entity that are names."""
        return [m for m in self._document.mentions if m.entity == entity and m.upos == "PROPN"]

    def first(self, entity: str | None) -> int:
        """Where the first mention of an entity begins; behind the text where it has none."""
        return min((m.start for m in self._document.mentions if m.entity == entity), default=len(self._document.text))


def with_sources(draft: Draft, document: CoreferenceDocument) -> list[int]:
    """Put the annotated sources of a document into its draft; gives their numbers there."""
    numbers = []
    for source in document.sources:
        tokens = _tokens(draft, source)
        candidate = Candidate("given", tokens[0] if tokens else 0, (), tokens, (), "")
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
    """The scores of a document's sources, once the draft's speakers are filled."""
    entities = GoldEntities(document, draft.analysis)
    for number, source in zip(numbers, document.sources, strict=True):
        attribution = draft.attributions[number]
        entity = entities.meant_by(source)
        text = document.text[slice(*source.head)].lower()
        before = any(name.start < source.words[0][0] for name in entities.names(entity))
        speaker = None if attribution.speaker is None else draft.speakers[attribution.speaker]
        kind = PRONOUN if source.upos in PRONOUNS else NAME if source.upos == "PROPN" else NOMINAL
        first = kind == PRONOUN and text in FIRST
        right = speaker is not None and is_right(entities, entity, speaker, source, by_name=before and not first)
        yield SourceScore(kind, first, before, attribution.status, right)


def is_right(
    entities: GoldEntities, entity: str | None, speaker: SpeakerDraft, source: GoldSource, by_name: bool
) -> bool:
    """Whether a speaker is the one that a source means.

    Args:
        entities: Whom the document's stretches mean.
        entity: Whom the source means; None where nothing else in the text does.
        speaker: Whom the engine has taken.
        source: The source; mentions inside it say nothing.
        by_name: Whether only the speaker's names count.
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


def counts(scores: Sequence[SourceScore]) -> dict[str, SourceCount]:
    """The counts of the kinds of sources, all together last."""
    tests: dict[str, Callable[[SourceScore], bool]] = {
        "pronouns": lambda s: s.kind == PRONOUN,
        "pronouns, third person": lambda s: s.kind == PRONOUN and not s.first_person,
        "pronouns, first and second person": lambda s: s.first_person,
        "descriptions with a name before": lambda s: s.kind == NOMINAL and s.named,
        "other descriptions": lambda s: s.kind == NOMINAL and not s.named,
        "names": lambda s: s.kind == NAME,
        "all": lambda s: True,
    }
    return {name: _count([s for s in scores if test(s)]) for name, test in tests.items()}


def _count(scores: Sequence[SourceScore]) -> SourceCount:
    resolved = [one for one in scores if one.status == "resolved"]
    return SourceCount(len(scores), len(resolved), sum(one.right for one in resolved))
