"""Windows of documents as batches: word pieces and marks, and the targets of every word."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from corpora.entities import TAGS
from onrecord.extractors.engines.pieces import LETTER_CASES, PieceReader
from onrecord.extractors.engines.role_network import INPUTS, NESTED_DEPTHS, ROLES, Anchors, WindowBatch
from training.joint.documents import UNREAD, Document, TaughtAnchor
from training.role_examples import WINDOW_PIECES, window_end

BATCH_PIECES = 2000
"""Pieces in a training batch, padding counted."""
SIZES = (WINDOW_PIECES, WINDOW_PIECES, WINDOW_PIECES, WINDOW_PIECES, 110, 45, 28, 20)
"""The most pieces of a document's windows are drawn from these: the service meets articles and single sentences."""
DULL_SHARE = 0.3
"""Share of the windows without an entity that are used, of corpora that mark few classes: little is learned from
them."""
RECASED = 0.07
"""Share of windows that are shown in capitals, in lower case or as headlines are written."""
SINGLE_QUOTED = 0.08
"""Share of windows that are shown with single quotation marks."""
UNPARSED = 0.12
"""Share of windows of entity corpora that are shown without tags and relations, as in a spaCy pipeline alone."""
RENAMED = 0.4
"""Share of the names of one word that are another of their class in a short window: its words tell little else."""
SHORT_PIECES = 60
"""Pieces of the longest window in which names are changed."""
MAX_OUTER, MAX_INNER = 60, 40
"""The most anchors of a batch whose roles are learned, outside contents and inside: some texts have hundreds."""
SWAPPED = ("PERSON", "ORG")
"""Classes whose names stand in for one another within the class: in a short window they are mistaken for each other."""
SURE, OTHER = -0.01, -9.0
"""Log-probabilities of the tag of a name that stands in for another, and of the other tags."""

_CASE = {name: number for number, name in enumerate(LETTER_CASES)}
_CASED = torch.tensor([_CASE[name] for name in ("lower", "initial", "title", "upper", "mixed")])
_FORMS = [_CASE[name] for name in ("upper", "upper", "lower", "lower", "title")]


Names = Mapping[str, Sequence[tuple[list[int], int]]]
"""For each class, the pieces and the letter case of names of one word."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The words `first` to `last` - 1 of a document."""

    document: Document
    first: int
    last: int

    @property
    def pieces(self) -> list[list[int]]:
        """The pieces of each word."""
        return self.document.pieces[self.first : self.last]

    @property
    def length(self) -> int:
        """The pieces of all words, with those at both ends."""
        return sum(map(len, self.pieces)) + 2


@dataclass(frozen=True, slots=True)
class Roles:
    """Anchors, the roles of words towards them, (anchors, roles, words), and which words count, (anchors, words)."""

    anchors: Anchors
    roles: torch.Tensor
    known: torch.Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows, padded.

    `tags` are sets of right entity tags as bits, (windows, words), 0 where none is known; `guesses` are the
    log-probabilities of the tags by the pipeline of before, (windows, words, tags). `taught` says which windows the
    role model reads as well, `guessed` in which entities are not annotated, both (windows). `cues` is (windows,
    words); `nested` are the probabilities of anchors inside contents, (windows, words, depths), negative where unknown.
    """

    windows: WindowBatch
    tags: torch.Tensor
    guesses: torch.Tensor
    taught: torch.Tensor
    guessed: torch.Tensor
    cues: torch.Tensor
    outer: Roles
    nested: torch.Tensor
    inner: Roles


def names_of(documents: Iterable[Document]) -> Names:
    """The names of one word of documents in which they are marked."""
    found: dict[str, list[tuple[list[int], int]]] = {name: [] for name in SWAPPED}
    for document in documents:
        if not document.guessed:
            for word, name in _names_of_one_word(document.tags):
                found[name].append((document.pieces[word], int(document.marks[word, 0])))
    return found


def _names_of_one_word(tags: npt.NDArray[np.int64]) -> Iterator[tuple[int, str]]:
    """The places of names of one word, and their classes."""
    for name in SWAPPED:
        begins, inside = 1 << TAGS.index(f"B-{name}"), 1 << TAGS.index(f"I-{name}")
        follows = np.append(tags[1:] & inside, 0)
        for word in np.flatnonzero((tags == begins) & (follows == 0)):
            yield int(word), name


def cuts(document: Document, rng: random.Random | None) -> Iterator[Cut]:
    """A document in windows that end with a sentence where they can; with `rng`, the first of most ends anywhere."""
    words, start = len(document.pieces), 0
    size = rng.choice(SIZES) if rng else WINDOW_PIECES
    if rng and words > 150 and rng.random() < 0.6:
        start = window_end(document.pieces, document.borders, 0, rng.randrange(20, WINDOW_PIECES))
        yield Cut(document, 0, start)
    while start < words:
        end = window_end(document.pieces, document.borders, start, size)
        yield Cut(document, start, end)
        start = end


def batches(documents: Iterable[Document], rng: random.Random, pieces: int = BATCH_PIECES) -> list[list[Cut]]:
    """One epoch: every document once; windows of like length together, in random order."""
    todo: list[tuple[float, int, Cut]] = []
    for document in documents:
        every = [cut for cut in cuts(document, rng) if _tells(cut) or rng.random() < DULL_SHARE]
        sized = [(cut.length, cut) for cut in every]
        todo += [(length + rng.random() * 20, length, cut) for length, cut in sized if length <= WINDOW_PIECES + 2]
    todo.sort(key=lambda one: one[0])
    found: list[list[Cut]] = [[]]
    longest = 0
    for _, length, cut in todo:
        longest = max(longest, length)
        if found[-1] and longest * (len(found[-1]) + 1) > pieces:
            found.append([])
            longest = length
        found[-1].append(cut)
    rng.shuffle(found)
    return found


def _tells(cut: Cut) -> bool:
    """True if a window has an entity, or is of a corpus that marks every class."""
    tags = cut.document.tags[cut.first : cut.last]
    return cut.document.guessed or bool(((tags == 1) | ((tags & 1) == 0)).any())


def collate(
    chosen: Sequence[Cut], reader: PieceReader, rng: random.Random | None = None, names: Names | None = None
) -> Batch:
    """A batch of windows; with `rng`, some are shown in other letters or marks, without a parse, with other names."""
    words = max(cut.last - cut.first for cut in chosen)
    shown = [_shown(cut, reader, rng, names) for cut in chosen]
    longest = 2 + max(sum(map(len, one.pieces)) for one in shown)
    ids = torch.zeros(len(chosen), longest, dtype=torch.long)
    marks = torch.zeros(len(chosen), longest, len(INPUTS), dtype=torch.long)
    firsts = torch.zeros(len(chosen), words, dtype=torch.long)
    tags = torch.zeros(len(chosen), words, dtype=torch.long)
    guesses = torch.zeros(len(chosen), words, len(TAGS))
    cues = torch.zeros(len(chosen), words)
    nested = torch.full((len(chosen), words, NESTED_DEPTHS), UNREAD)
    for row, (cut, one) in enumerate(zip(chosen, shown, strict=True)):
        lengths = torch.tensor([len(word) for word in one.pieces])
        end, size = 1 + int(lengths.sum()), len(one.pieces)
        flat = [reader.first, *(piece for word in one.pieces for piece in word), reader.last]
        ids[row, : end + 1] = torch.tensor(flat)
        marks[row, 1:end] = one.marks.repeat_interleave(lengths, 0)
        firsts[row, :size] = 1 + torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
        tags[row, :size] = torch.from_numpy(cut.document.tags[cut.first : cut.last])
        guesses[row, :size] = one.guesses
        for taught in _inside(cut, cut.document.outer):
            cues[row, taught.anchor - cut.first] = taught.share
        nested[row, :size] = torch.from_numpy(cut.document.nested[:, cut.first : cut.last].T).float()
    return Batch(
        windows=WindowBatch(ids, marks, firsts),
        tags=tags,
        guesses=guesses,
        taught=torch.tensor([one.parsed for one in shown]),
        guessed=torch.tensor([cut.document.guessed for cut in chosen]),
        cues=cues,
        outer=_roles([_inside(cut, cut.document.outer) for cut in chosen], chosen, words, rng, MAX_OUTER),
        nested=nested,
        inner=_roles([_inside(cut, cut.document.inner) for cut in chosen], chosen, words, rng, MAX_INNER),
    )


def _inside(cut: Cut, taught: Sequence[TaughtAnchor]) -> list[TaughtAnchor]:
    return [one for one in taught if cut.first <= one.anchor < cut.last]


@dataclass(slots=True)
class _Shown:
    """A window as it is read: pieces and marks of its words, guesses at their tags, and if its parse is included."""

    pieces: list[list[int]]
    marks: torch.Tensor
    guesses: torch.Tensor
    parsed: bool = True


def _shown(cut: Cut, reader: PieceReader, rng: random.Random | None, names: Names | None) -> _Shown:
    """A window as it is read; the generator may change it."""
    inside = slice(cut.first, cut.last)
    marks = torch.from_numpy(cut.document.marks[inside].astype(np.int64))
    shown = _Shown(list(cut.pieces), marks, torch.from_numpy(cut.document.guesses[inside]).float())
    if rng is None:
        return shown
    if names and not cut.document.guessed and cut.length <= SHORT_PIECES:
        _rename(shown, cut.document.tags[inside], rng, names)
    if rng.random() < RECASED:
        cases = shown.marks[:, 0]
        shown.marks[:, 0] = torch.where(torch.isin(cases, _CASED), rng.choice(_FORMS), cases)
    if not cut.document.guessed and rng.random() < UNPARSED:
        shown.marks[:, 1:3] = 0
        shown.parsed = False
    if rng.random() < SINGLE_QUOTED:
        single, double = [reader.piece("'")], [reader.piece('"')]
        shown.pieces = [single if word == double else word for word in shown.pieces]
    return shown


def _rename(shown: _Shown, tags: npt.NDArray[np.int64], rng: random.Random, names: Names) -> None:
    """Replace some names of one word by others of their class."""
    for word, name in _names_of_one_word(tags):
        if names[name] and rng.random() < RENAMED:
            shown.pieces[word], shown.marks[word, 0] = rng.choice(names[name])
            shown.guesses[word] = OTHER
            shown.guesses[word, TAGS.index(f"B-{name}")] = SURE


def _roles(
    anchors: Sequence[Sequence[TaughtAnchor]], chosen: Sequence[Cut], words: int, rng: random.Random | None, most: int
) -> Roles:
    """The anchors of the windows of a batch, and the right roles of the words around each; with `rng`, of `most`."""
    taught = [(row, cut, one) for row, (cut, own) in enumerate(zip(chosen, anchors, strict=True)) for one in own]
    if rng and len(taught) > most:
        taught = rng.sample(taught, most)
    paths = torch.zeros(len(taught), words, 2, dtype=torch.long)
    roles = torch.zeros(len(taught), len(ROLES), words)
    known = torch.zeros(len(taught), words, dtype=torch.bool)
    for number, (_, cut, one) in enumerate(taught):
        first, last = max(cut.first, one.first), min(cut.last, one.first + len(one.paths))
        here, there = slice(first - cut.first, last - cut.first), slice(first - one.first, last - one.first)
        paths[number, here] = torch.from_numpy(one.paths[there].astype(np.int64))
        roles[number, :, here] = torch.from_numpy(one.roles[:, there].astype(np.float32))
        known[number, here] = True
    rows = torch.tensor([row for row, _, _ in taught], dtype=torch.long)
    places = torch.tensor([one.anchor - cut.first for _, cut, one in taught], dtype=torch.long)
    return Roles(Anchors(rows, places, paths), roles, known)
