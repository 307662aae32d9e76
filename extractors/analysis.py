"""The analysis of a text by the models, which every later stage reads.

An `Analysis` is immutable. Offsets are code points of the text as sent, half-open; token and sentence numbers
count from 0 through the whole text. `engines` makes analyses of texts, `corpora.conllu` those of tests and corpora.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from itertools import islice
from typing import Any, Concatenate, ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.marks import QuotationMarks, find_quotations
from onrecord.extractors.warnings import AnalysisWarning

BULLETS = frozenset("• ● ▪ ‣ ◦".split())
"""Signs that open an entry, also within a line."""

MAX_KEPT = 50_000
"""Most answers of a function that are kept for a text, so that memory does not grow with it: see `once`."""

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word: a span of the text with its place in the dependency graph.

    `head` is the number of the token it depends on, None at the root of its sentence. Tags are
    Universal Dependencies v2 (`upos`, `feats`, `deprel`) and Penn Treebank (`xpos`).
    """

    index: int
    sentence: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: Mapping[str, str]
    head: int | None
    deprel: str

    @property
    def relation(self) -> str:
        """The relation to the head without its subtype: `nsubj` for `nsubj:pass`."""
        return self.deprel.partition(":")[0] if ":" in self.deprel else self.deprel


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the tokens `first` to `last` - 1, and the span of text that they cover."""

    index: int
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity, with the tokens `first` to `last` - 1 that its span of text touches."""

    start: int
    end: int
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class CueScores:
    """The role model's scores of one likely cue, as probabilities.

    `anchor` is the topmost token of the cue, `probability` that of the cue. `cue`, `source` and `content` have, for the
    tokens from `first` on, the probability that each belongs to this cue, its source, its content. `depth` is 0 for
    scores of the text itself, 1 for those of a likely content read as a text of its own, and so on.
    The model's own scores are arrays: tuples would take eight times the memory.
    """

    anchor: int
    probability: float
    depth: int
    first: int
    cue: Sequence[float]
    source: Sequence[float]
    content: Sequence[float]


@dataclass(frozen=True, eq=False)
class TokenStates:
    """The encoder's states of some of a text's tokens: those that may head a mention.

    `rows` gives for every token its row of `vectors`, -1 where it has none.
    """

    rows: npt.NDArray[np.int32]
    vectors: npt.NDArray[np.float16]


@dataclass(frozen=True)
class Analysis:
    """The models' analysis of one text: tokens with their graph, sentences, entities, likely cues and their roles.

    `warnings` list the parts of the text that could not be read as usual.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()
    warnings: tuple[AnalysisWarning, ...] = field(default=())
    roles: tuple[CueScores, ...] = field(default=())
    states: TokenStates | None = field(default=None, compare=False)

    def with_found(
        self, entities: tuple[Entity, ...], roles: tuple[CueScores, ...] = (), states: TokenStates | None = None
    ) -> Analysis:
        """The same analysis with entities and the role model's scores and states; cached properties are kept."""
        scored = replace(self, entities=entities, roles=roles, states=states)
        for name in ("marks", "paragraphs", "children"):
            if name in self.__dict__:
                scored.__dict__[name] = self.__dict__[name]
        return scored

    @property
    def scored(self) -> bool:
        """True if the role model has read the text, even without a likely cue."""
        return bool(self.roles) or self.states is not None

    @cached_property
    def marks(self) -> QuotationMarks:
        """The text's quotation marks, paired."""
        return find_quotations(self.text)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the numbers of its dependents, in the order of the text."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head is not None:
                below[token.head].append(token.index)
        return tuple(map(tuple, below))

    @cached_property
    def relations(self) -> tuple[str, ...]:
        """For each token its relation without the subtype."""
        return tuple(token.relation for token in self.tokens)

    def dependents(self, head: int, *relations: str) -> Iterator[Token]:
        """The dependents of a token in the order of the text, optionally only those with certain relations.

        A relation without a subtype matches all its subtypes.
        """
        below = self.children[head]
        if not below:
            return iter(())  # most words have none, and rules ask more than a hundred times for each word
        tokens = self.tokens
        if not relations:
            return map(tokens.__getitem__, below)
        # As `once` does, but without a call: two of three times rules ask what has been asked before.
        answers = self.answers[""]
        found: list[Token] | None = answers.get((head, relations))
        if found is None:
            plain = self.relations
            found = [tokens[i] for i in below if plain[i] in relations or tokens[i].deprel in relations]
            _keep(answers, (head, relations), found)
        return iter(found)

    def subtree(self, root: int) -> Sequence[int]:
        """The token and all below it, in the order of the text."""
        # All work that repeats for each attribution calls this, so the stages of a long text can be preempted here.
        checkpoint()
        return _subtree(self, root)

    @cached_property
    def answers(self) -> defaultdict[str, dict[tuple[Any, ...], Any]]:
        """The answers that are kept of this text, by function and arguments: see `once`; "" is `dependents`."""
        return defaultdict(dict)

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        head = self.tokens[index].head
        while head is not None:
            yield head
            head = self.tokens[head].head

    def reading(self, forms: Iterable[str], first: int, last: int) -> list[int]:
        """The tokens from `first` to `last` - 1 that read one of some forms in lower case, in the order of the text."""
        found: list[int] = []
        for form in forms:
            if places := self._by_form.get(form):
                found += places[bisect.bisect_left(places, first) : bisect.bisect_left(places, last)]
        return sorted(found)

    @cached_property
    def _by_form(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for token in self.tokens:
            found.setdefault(token.text.lower(), []).append(token.index)
        return found

    def within(self, start: int, end: int) -> range:
        """The numbers of the tokens that begin in a span of the text."""
        return range(*(bisect.bisect_left(self.tokens, at, key=lambda token: token.start) for at in (start, end)))

    def entities_within(self, first: int, last: int) -> Iterator[Entity]:
        """The entities that hold tokens from `first` to `last`, both included, in the order of the text."""
        for entity in islice(self.entities, bisect.bisect_right(self._entity_ends, first), None):
            if entity.first > last:
                return
            yield entity

    def entities_in(self, start: int, end: int) -> Sequence[Entity]:
        """The entities that begin in a span of the text, in its order."""
        first = bisect.bisect_left(self.entities, start, key=lambda entity: entity.start)
        return self.entities[first : bisect.bisect_left(self.entities, end, key=lambda entity: entity.start)]

    def entity_at(self, token: int) -> Entity | None:
        """The named entity that a token is in."""
        return self._entity_at.get(token)

    @cached_property
    def _entity_at(self) -> dict[int, Entity]:
        return {i: entity for entity in reversed(self.entities) for i in range(entity.first, entity.last)}

    @cached_property
    def _entity_ends(self) -> tuple[int, ...]:
        return tuple(entity.last for entity in self.entities)

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """For each token the number of its paragraph: the lines of the text that are not blank, counted from 0."""
        numbers, number, position = [], 0, 0
        for token in self.tokens:
            if position and "\n" in self.text[position : token.start]:
                number += 1
            numbers.append(number)
            position = token.end
        return tuple(numbers)

    def paragraph_start(self, index: int) -> int:
        """The first token of the paragraph that a token is in."""
        return self._paragraph_starts[self.paragraphs[index]]

    @cached_property
    def _paragraph_starts(self) -> dict[int, int]:
        return {number: index for index, number in reversed(tuple(enumerate(self.paragraphs)))}

    @cached_property
    def lines(self) -> tuple[list[int], ...]:
        """The tokens of each line of the text; of one with several bullets, those of each entry."""
        found: dict[tuple[int, int], list[int]] = {}
        entry = 0
        for index, number in enumerate(self.paragraphs):
            entry += self.tokens[index].text in BULLETS
            found.setdefault((number, entry), []).append(index)
        return tuple(found.values())


def once(
    function: Callable[Concatenate[Analysis, Asked], Answer],
) -> Callable[Concatenate[Analysis, Asked], Answer]:
    """Keeps the answers of a function with the text that it asks about, by its other arguments, which are hashable.

    Rules ask the same of a word for each candidate and in each stage. Answers are shared, so callers never change them.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(analysis: Analysis, /, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        if named:
            return function(analysis, *asked, **named)
        answers = analysis.answers[name]
        try:
            known: Answer = answers[asked]
        except KeyError:
            known = function(analysis, *asked, **named)
            _keep(answers, asked, known)
        return known

    return kept


def _keep(answers: dict[tuple[Any, ...], Any], asked: tuple[Any, ...], answer: Any) -> None:
    """Keep an answer, instead of all others if they are many."""
    if len(answers) >= MAX_KEPT:
        answers.clear()
    answers[asked] = answer


@once
def _subtree(analysis: Analysis, root: int) -> Sequence[int]:
    found, open_ = [], [root]
    while open_:
        index = open_.pop()
        found.append(index)
        open_.extend(analysis.children[index])
    return sorted(found)
