"""Examples for the linker: a mention, its candidates with what is seen of them, and which of them are right.

Each text is resolved from its beginning to its end with the right answers given where a corpus has them, so that a
candidate is what it would be if all before it had been read rightly; where a corpus says nothing the ranker in use
answers. What is right comes from OntoGUM, LitBank, GAP, news that was read for it, and names that were hidden
(`training.hidden_mentions`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from corpora.coreference import CoreferenceDocument, GapText
from corpora.litbank import LitbankText
from corpora.news_sources import ReadArticle
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import Draft
from onrecord.extractors.grammar.nominals import conjuncts
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.antecedents.linker import seen_of
from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker, class_of
from onrecord.extractors.speakers.mentions import PRONOUN
from onrecord.extractors.speakers.referents import Referent
from training.hidden_mentions import HiddenText
from training.speakers import mentioned, resolved

NOBODY = ""
"""The entity of a mention that a corpus annotates as having no antecedent."""


@dataclass(frozen=True, slots=True)
class LinkExample:
    """A mention's choice.

    Attributes:
        corpus: Where it is from.
        text: The text's id there.
        kind: The class of the mention.
        mention: The token that heads it.
        trails: For each candidate the heads of its mentions, the one it is compared by first.
        features: The features of none of them, then of each candidate.
        right: Numbers of right candidates from 1; 0 is none of them.
        source: True where the mention heads the source of an attribution.
    """

    corpus: str
    text: str
    kind: str
    mention: int
    trails: tuple[tuple[int, ...], ...]
    features: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    source: bool


class Oracle:
    """Answers as a corpus does where it says something, else as a ranker does, and keeps what a corpus answers.

    Args:
        names: The names of the corpus and of the text.
        gold: By the head of a mention its entity.
        annotated: By the class of a mention the heads whose choices are kept; None: all.
        other: The ranker that answers where the corpus is silent.
        joint: By the head of the first of several who are named together their entity.
    """

    def __init__(
        self,
        names: tuple[str, str],
        gold: Mapping[int, str],
        annotated: Mapping[str, frozenset[int] | None],
        other: LearnedRanker,
        joint: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        self._names = names
        self._joint = joint
        self._gold, self._annotated, self._other = gold, annotated, other
        self.examples: list[LinkExample] = []

    def probabilities(self, choice: Choice) -> list[float]:
        """1 for the right candidate, 0 for the others."""
        head, kind = choice.mention.head, class_of(choice.mention)
        annotated = self._annotated.get(kind, frozenset())
        if annotated is not None and head not in annotated:
            return self._other.probabilities(choice)
        wanted = self._gold.get(head, NOBODY)
        answers = [wanted != NOBODY and wanted == self._entity(referent) for referent in choice.referents]
        right = answers.index(True) + 1 if any(answers) else 0
        self.examples.append(example(*self._names, choice, frozenset((right,))))
        return [float(number == right) for number in range(1, len(answers) + 1)]

    def _entity(self, referent: Referent) -> str | None:
        gold = self._joint if referent.members else self._gold
        found = Counter(one for m in referent.mentions if (one := gold.get(m.head if not m.joined else m.joined[0])))
        return found.most_common(1)[0][0] if found else None


def example(corpus: str, text: str, choice: Choice, right: frozenset[int]) -> LinkExample:
    """A choice as an example."""
    trails = tuple(
        seen_of(referent, antecedent) for referent, antecedent in zip(choice.referents, choice.antecedents, strict=True)
    )
    features = (tuple(choice.none), *map(tuple, choice.features))
    kind = class_of(choice.mention)
    return LinkExample(corpus, text, kind, choice.mention.head, trails, features, right, "none source" in choice.none)


def of_gum(document: CoreferenceDocument, draft: Draft, other: LearnedRanker) -> list[LinkExample]:
    """The choices of a document of OntoGUM."""
    oracle = gum_oracle(document, draft, other)
    resolved(draft, oracle, dict.fromkeys(other.certain, 0.5))
    return oracle.examples


def gum_oracle(document: CoreferenceDocument, draft: Draft, other: LearnedRanker) -> Oracle:
    """The annotators of a document of OntoGUM."""
    at = document.entity_at
    joint = dict(_joint(document, draft.analysis))
    gold = {t.index: at[t.start] for t in draft.analysis.tokens if t.start in at}
    gold.update(_alone(document, draft.analysis, joint))
    annotated = dict.fromkeys(("he", "it", "they", "nominal"))
    return Oracle(("gum", document.name), gold, annotated, other, joint)


def _joint(document: CoreferenceDocument, analysis: Analysis) -> Iterator[tuple[int, str]]:
    """The heads of annotated mentions of several who are named together, with their entity."""
    heads = {token.start: token.index for token in analysis.tokens}
    for one in document.mentions:
        head = heads.get(one.head[0])
        if head is not None and any(one.start <= t.start < one.end for t in conjuncts(analysis, head)):
            yield head, one.entity


def _alone(document: CoreferenceDocument, analysis: Analysis, joint: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """The first of several who are named together, each with its own entity, or with none."""
    for head, entity in joint.items():
        start = analysis.tokens[head].start
        own = [one for one in document.mentions if one.head[0] == start and one.entity != entity]
        yield head, max(own, key=lambda one: one.end - one.start).entity if own else NOBODY


def of_litbank(text: LitbankText, draft: Draft, other: LearnedRanker) -> list[LinkExample]:
    """The choices of an excerpt of LitBank; descriptions only where the corpus has them, and no `it`: it has people."""
    gold = dict(_heads(text.mentions, draft.analysis))
    nominal = frozenset(gold)
    annotated = {"he": None, "they": nominal, "nominal": nominal}
    oracle = Oracle(("litbank", text.name), gold, annotated, other)
    resolved(draft, oracle, dict.fromkeys(other.certain, 0.5))
    return oracle.examples


def of_hidden(text: HiddenText, draft: Draft, other: LearnedRanker) -> list[LinkExample]:
    """The choices of names that were hidden."""
    gold = {t.index: text.entity_at[t.start] for t in draft.analysis.tokens if t.start in text.entity_at}
    for token in draft.analysis.tokens:
        if token.start in text.hidden and token.head is not None and token.upos == "DET":
            gold[token.head] = text.entity_at[token.start]
    hidden = frozenset(
        index
        for index in gold
        if draft.analysis.tokens[index].start in text.hidden or _article(draft.analysis, index) in text.hidden
    )
    oracle = Oracle(("hidden", text.id), gold, dict.fromkeys(("he", "it", "they", "nominal"), hidden), other)
    resolved(draft, oracle, other.certain)
    return oracle.examples


def of_gap(text: GapText, draft: Draft, other: LearnedRanker) -> list[LinkExample]:
    """The choice of a text of GAP; empty where the right name is no candidate."""
    keeper = _Keeper(text, draft.analysis, other)
    resolved(draft, keeper, other.certain)
    return list(keeper.examples())


def of_news(article: ReadArticle, draft: Draft, other: LearnedRanker) -> list[LinkExample]:
    """The choices of the sources that were read in an article of news."""
    keeper = _Reader(article, draft.analysis, other)
    resolved(draft, keeper, dict.fromkeys(other.certain, 0.5))
    return keeper.examples


class _Reader:
    """Answers as the reader of an article where it was asked, else as a ranker does, and keeps what the reader says."""

    def __init__(self, article: ReadArticle, analysis: Analysis, other: LearnedRanker) -> None:
        self._name, self._analysis, self._other = article.name, analysis, other
        self._sources = {one.source[0]: one for one in article.sources if not one.several}
        self.examples: list[LinkExample] = []

    def probabilities(self, choice: Choice) -> list[float]:
        """1 for the right candidates of a source that was read, 0 for the others."""
        read = self._sources.get(choice.mention.start)
        if read is None or not choice.referents:
            return self._other.probabilities(choice)
        found = [n for n, one in enumerate(choice.referents, 1) if self._is(one, read.antecedent)]
        self.examples.append(example("news", self._name, choice, frozenset(found or (0,))))
        return [1 / len(found) if n in found else 0.0 for n in range(1, len(choice.referents) + 1)]

    def _is(self, referent: Referent, antecedent: tuple[CharSpan, ...]) -> bool:
        """True of a referent one of whose names or descriptions is in an antecedent's place."""
        own = [(one.start, one.end) for one in referent.mentions if one.form != PRONOUN]
        own += [] if referent.name is None else [(referent.name.start, referent.name.end)]
        return any(a < end and start < b for a, b in antecedent for start, end in own)


class _Keeper:
    """Answers as a ranker does and keeps the choice that GAP asks for."""

    def __init__(self, text: GapText, analysis: Analysis, other: LearnedRanker) -> None:
        self._text, self._analysis, self._other = text, analysis, other
        self._choice: Choice | None = None
        self._kept: LinkExample | None = None

    def probabilities(self, choice: Choice) -> list[float]:
        """The other ranker's answer."""
        if self._analysis.tokens[choice.mention.head].start == self._text.pronoun[0]:
            self._choice = choice
            self._kept = example("gap", self._text.id, choice, frozenset((0,)))
        return self._other.probabilities(choice)

    def examples(self) -> Iterator[LinkExample]:
        """GAP's answer for its pronoun, once the text is resolved."""
        if self._choice is None or self._kept is None:
            return
        true, false = set[int](), set[int]()
        for name, same in zip(self._text.names, self._text.same, strict=True):
            found = {n for n, r in enumerate(self._choice.referents, 1) if mentioned(self._analysis, r, name)}
            (true if same else false).update(found)
        if any(self._text.same) and not true:
            return
        right = frozenset(true or {*range(len(self._choice.referents) + 1)} - false)
        kept = self._kept
        yield LinkExample(
            kept.corpus, kept.text, kept.kind, kept.mention, kept.trails, kept.features, right, kept.source
        )


def _article(analysis: Analysis, index: int) -> int | None:
    """The offset at which the determiner of a noun begins."""
    return next((t.start for t in analysis.dependents(index, "det")), None)


def _heads(mentions: tuple[tuple[int, int, str], ...], analysis: Analysis) -> Iterator[tuple[int, str]]:
    """The heads of annotated mentions, the widest mention of each head first."""
    starts = {token.start: token.index for token in analysis.tokens}
    found: dict[int, tuple[int, str]] = {}
    for start, end, entity in mentions:
        first = starts.get(start)
        if first is None:
            continue
        inside = []
        for token in analysis.tokens[first:]:
            if token.start >= end:
                break
            inside.append(token.index)
        within = set(inside)
        head = next((i for i in inside if analysis.tokens[i].head not in within), first)
        if head not in found or end - start > found[head][0]:
            found[head] = (end - start, entity)
    for head, (_, entity) in found.items():
        yield head, entity
