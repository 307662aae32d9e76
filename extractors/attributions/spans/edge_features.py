"""Places where a span may begin or end, and the features of each.

A span of a candidate has two edges. Each may move by a few words, inwards or outwards. The features of a place are the
word on either side, the largest constituent that ends there and the one that would be cut off, the signs between, and
the role model's scores of both words. See `edge_model`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias

from onrecord.extractors.analysis import Analysis, CueScores, Token
from onrecord.extractors.attributions.evidence.decoding import MAX_LOG_ODDS, log_odds
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate

Role: TypeAlias = Literal["cue", "source", "content"]
Side: TypeAlias = Literal["left", "right"]

REACH = 8
"""The most words that an edge moves: of annotated edges that differ from those proposed, nine in ten are so near."""

CLOSED = frozenset({"ADP", "SCONJ", "PART", "AUX", "DET", "PRON", "CCONJ", "ADV"})
"""Word classes whose members are few enough for a feature each."""

SHARE = 3
"""An edge moves over at most one third of a span's words, or over one word: further away is another clause."""

FUNCTION = frozenset({"ADP", "ADV", "PART", "SCONJ", "PUNCT"})
"""Classes of words that a cue may take from a content; a noun there is the claim itself: `rubbished claims that …`."""

ODDS = (-4.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0)
"""Lower bounds of the classes of log odds."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a span: its role, its side, and the run of words next to it that stays together."""

    role: Role
    side: Side
    word: int
    """The word at the edge."""
    last: int
    """The word on the other side of the run: the edge never crosses it."""

    @property
    def step(self) -> int:
        """The direction outwards."""
        return 1 if self.side == "right" else -1


class Constituents:
    """The first and the last word below every token of a text."""

    def __init__(self, analysis: Analysis) -> None:
        count = len(analysis.tokens)
        self.first, self.last = list(range(count)), list(range(count))
        order, below = [i for i, token in enumerate(analysis.tokens) if token.head is None], analysis.children
        for index in order:  # grows while it is read: heads before their dependents
            order.extend(below[index])
        for index in reversed(order):
            head = analysis.tokens[index].head
            if head is not None:
                self.first[head] = min(self.first[head], self.first[index])
                self.last[head] = max(self.last[head], self.last[index])


class EdgeReader:
    """Names the features of the places of an edge, in one text.

    Args:
        analysis: The text.
        lexicon: The predicates' classes.
        quoted: The numbers of all tokens in quotation marks: edges there do not move.
    """

    def __init__(self, analysis: Analysis, lexicon: Lexicon, quoted: Collection[int]) -> None:
        self._analysis = analysis
        self._lexicon = lexicon
        self._quoted = quoted
        self._constituents = Constituents(analysis)
        self._words: dict[tuple[str, int], tuple[str, ...]] = {}
        self._heads: dict[tuple[str, int], tuple[str, ...]] = {}

    def edge(self, candidate: Candidate, role: Role, side: Side) -> Edge | None:
        """An edge of a candidate's span; None if the span is empty or the edge is in a quotation."""
        words = [i for i in getattr(candidate, role) if self._analysis.tokens[i].upos != "PUNCT"]
        if not words:
            return None
        word, step = (words[-1], -1) if side == "right" else (words[0], 1)
        if word in self._quoted:
            return None
        taken = set(getattr(candidate, role))
        last = word
        while last + step in taken and not (role == "cue" and last == candidate.head):
            last += step
        return Edge(role, side, word, last)

    def places(self, candidate: Candidate, edge: Edge) -> list[int]:
        """The words that the edge may be at, including its own, in the order of the text."""
        outside, inside = self._outside(candidate, edge), self._inside(edge)
        return sorted([edge.word, *islice(outside, REACH), *islice(inside, REACH)])

    def near(self, candidate: Candidate, edge: Edge, places: Sequence[int]) -> list[int]:
        """The places that an edge may move to: a few words away, and no noun of a content in a cue."""
        at = places.index(edge.word)
        words = sum(self._analysis.tokens[i].upos != "PUNCT" for i in getattr(candidate, edge.role))
        most = REACH if edge.role == "cue" else max(1, words // SHARE)
        content = set(candidate.content) if edge.role == "cue" else set()
        return [
            place
            for number, place in enumerate(places)
            if abs(number - at) <= most and self._functional(content, edge.word, place)
        ]

    def _functional(self, content: Collection[int], word: int, place: int) -> bool:
        """True if the words of a content from an edge's word to a place are function words."""
        between = range(min(word, place), max(word, place) + 1)
        return all(self._analysis.tokens[i].upos in FUNCTION for i in between if i in content)

    def _outside(self, candidate: Candidate, edge: Edge) -> Iterator[int]:
        tokens = self._analysis.tokens
        sentence = self._analysis.sentences[tokens[edge.word].sentence]
        others: set[int] = {*candidate.cue, *candidate.source}
        if edge.role != "cue":
            others |= set(candidate.content)
        place = edge.word + edge.step
        while sentence.first <= place < sentence.last:
            if place in self._quoted or place in others:
                return
            if tokens[place].upos != "PUNCT":
                yield place
            place += edge.step

    def _inside(self, edge: Edge) -> Iterator[int]:
        place = edge.word
        while place != edge.last:
            place -= edge.step
            if place in self._quoted:
                return
            if self._analysis.tokens[place].upos != "PUNCT":
                yield place

    def features(self, candidate: Candidate, edge: Edge, place: int, scores: CueScores) -> list[tuple[str, float]]:
        """The features of a place, each with its value."""
        moved = abs(place - edge.word)
        way = "keep" if not moved else "out" if (place - edge.word) * edge.step > 0 else "in"
        found = [(f"{way} {min(moved, 4)}", 1.0), (way, 1.0), (f"gain {way}", self._gain(edge, place, scores))]
        inside, outside = self._analysis.tokens[place], self._outer(edge, place)
        kept, cut = self._kept(edge, place), self._cut(edge, place)
        facts = [
            *self._word("inside", inside),
            *(self._word("outside", outside) if outside else ("outside end",)),
            f"holder {self._holder(candidate, outside)}",
            f"signs {self._signs(edge, place)}",
            f"odds {self._odds(edge.role, inside, scores)}",
            f"odds outside {self._odds(edge.role, outside, scores) if outside else 'end'}",
            *self._constituent("kept", candidate, kept),
            *(self._constituent("cut", candidate, cut) if cut else ("cut nothing",)),
        ]
        for name in self._classes(candidate):
            facts += (f"{name} kept {kept.relation}", f"{name} cut {cut.relation if cut else 'nothing'}")
        return found + [(fact, 1.0) for fact in facts]

    def _classes(self, candidate: Candidate) -> tuple[str, ...]:
        head = self._analysis.tokens[candidate.head]
        entry = self._lexicon.noun(head.lemma) if head.upos == "NOUN" else self._lexicon.verb(head.lemma)
        return (entry.classes[0],) if entry and entry.classes else (head.upos,)

    def _outer(self, edge: Edge, place: int) -> Token | None:
        """The next word outside a place, in its sentence."""
        tokens = self._analysis.tokens
        sentence = self._analysis.sentences[tokens[place].sentence]
        place += edge.step
        while sentence.first <= place < sentence.last:
            if tokens[place].upos != "PUNCT":
                return tokens[place]
            place += edge.step
        return None

    def _word(self, place: str, token: Token) -> tuple[str, ...]:
        """The features of a word on one side of a place; kept, since edges of many candidates are near a word."""
        found = self._words.get((place, token.index))
        if found is None:
            names = [token.upos, token.deprel, token.xpos]
            if token.upos in CLOSED:
                names.append(token.text.lower())
            if entity := self._analysis.entity_at(token.index):
                names.append(entity.label)
            found = self._words[place, token.index] = tuple(f"{place} {name}" for name in names)
        return found

    def _holder(self, candidate: Candidate, outside: Token | None) -> str:
        """The role that holds the next word outside."""
        if outside is None:
            return "end"
        names = [name for name in ("cue", "source", "content") if outside.index in getattr(candidate, name)]
        return "quoted" if outside.index in self._quoted else names[0] if names else "none"

    def _signs(self, edge: Edge, place: int) -> str:
        tokens, found = self._analysis.tokens, ""
        place += edge.step
        while 0 <= place < len(tokens) and tokens[place].upos == "PUNCT" and len(found) < 2:
            found += tokens[place].text[:1]
            place += edge.step
        return found or "none"

    def _odds(self, role: Role, token: Token, scores: CueScores) -> str:
        odds = _odds(role, token.index, scores)
        return str(bisect_right(ODDS, odds))

    def _gain(self, edge: Edge, place: int, scores: CueScores) -> float:
        """The log odds of the words that a place adds, less those of the words it leaves out, over `MAX_LOG_ODDS`."""
        start, end = sorted((place, edge.word))
        first, last = (start + 1, end + 1) if edge.side == "right" else (start, end)
        words = (i for i in range(first, last) if self._analysis.tokens[i].upos != "PUNCT")
        total = sum(_odds(edge.role, i, scores) for i in words)
        return (total if (place - edge.word) * edge.step > 0 else -total) / MAX_LOG_ODDS

    def _kept(self, edge: Edge, place: int) -> Token:
        """The largest constituent that ends at a place."""
        limits = self._constituents.last if edge.side == "right" else self._constituents.first
        token = self._analysis.tokens[place]
        while token.head is not None and limits[token.head] == place:
            token = self._analysis.tokens[token.head]
        return token

    def _cut(self, edge: Edge, place: int) -> Token | None:
        """The largest constituent just outside a place whose head is inside the span or on its other side."""
        tokens = self._analysis.tokens
        sentence = self._analysis.sentences[tokens[place].sentence]
        index = place + edge.step
        while sentence.first <= index < sentence.last and tokens[index].upos == "PUNCT":
            index += edge.step
        if not sentence.first <= index < sentence.last:
            return None
        token = tokens[index]
        while token.head is not None and (token.head - place) * edge.step > 0:
            token = tokens[token.head]
        return token

    def _constituent(self, place: str, candidate: Candidate, token: Token) -> tuple[str, ...]:
        """The features of a constituent: its relation, its head's role, and the word that introduces it."""
        head = token.head
        if head is None:
            above = "nothing"
        elif head in candidate.cue:
            above = "cue"
        else:
            above = "content" if head in candidate.content else "source" if head in candidate.source else "other"
        relation, *others = self._relations(place, token)
        return (relation, f"{place} {token.relation} of {above}", *others)

    def _relations(self, place: str, token: Token) -> tuple[str, ...]:
        """The features of a constituent that are the same for all candidates."""
        found = self._heads.get((place, token.index))
        if found is None:
            relation, analysis = token.relation, self._analysis
            marks = (t.text.lower() for t in analysis.dependents(token.index, "mark", "case"))
            names = [token.deprel, f"{relation} {next(marks, '') or token.xpos}"]
            if entity := analysis.entity_at(token.index):
                names.append(f"{relation} {entity.label}")
            found = self._heads[place, token.index] = tuple(f"{place} {name}" for name in names)
        return found


def _odds(role: Role, index: int, scores: CueScores) -> float:
    probabilities: Sequence[float] = getattr(scores, role)
    place = index - scores.first
    return log_odds(probabilities[place]) if 0 <= place < len(probabilities) else -MAX_LOG_ODDS
