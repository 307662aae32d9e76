"""Windows of documents as batches: word pieces and marks, and what is right of every word."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from corpora.entities import TAGS
from onrecord.extractors.engines.pieces import LETTER_CASES, PieceReader
from onrecord.extractors.engines.role_network import INPUTS, ROLES, Anchors, WindowBatch
from training.entities.documents import Asked, Document, Report
from training.role_examples import WINDOW_PIECES, window_end

BATCH_PIECES = 2000
"""Pieces in a training batch, padding counted."""
SIZES = (WINDOW_PIECES, WINDOW_PIECES, WINDOW_PIECES, 110, 45, 28)
"""The most pieces of a document's windows are drawn from these: the service meets articles and single sentences."""
DULL_SHARE = 0.3
"""How many windows without an entity are read, of corpora that mark few classes: they teach little."""
REPORTS_SHARE, DULL_REPORTS_SHARE = 0.5, 0.15
"""How many reported stretches are read, of those with anchors and of the others."""
RECASED = 0.07
"""Share of windows that are shown in capitals, in lower case or as headlines are written."""
SINGLE_QUOTED = 0.08
"""Share of windows that are shown with single quotation marks."""
UNPARSED = 0.12
"""Share of windows of entity corpora that are shown without tags and relations, as in a spaCy pipeline alone."""

_CASE = {name: number for number, name in enumerate(LETTER_CASES)}
_CASED = torch.tensor([_CASE[name] for name in ("lower", "initial", "title", "upper", "mixed")])
_FORMS = [_CASE[name] for name in ("upper", "upper", "lower", "lower", "title")]


@dataclass(frozen=True, slots=True)
class Cut:
    """The words `first` to `last` - 1 of a document, as part of it or, with a report, as what is reported."""

    document: Document
    first: int
    last: int
    report: Report | None = None

    @property
    def pieces(self) -> list[list[int]]:
        """The pieces of each word."""
        return self.document.pieces[self.first : self.last]

    @property
    def length(self) -> int:
        """The pieces of all words, with those at both ends."""
        return sum(map(len, self.pieces)) + 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows, padded.

    `tags` are sets of right entity tags as bits, (windows, words), 0 where none is known; `guesses` are the
    log-probabilities of the tags by the pipeline of before, (windows, words, tags). `taught` says which windows the
    role model reads as well, `guessed` in which nobody has marked the entities, both (windows). `cues` is (windows,
    words), and `roles` (anchors, roles, words).
    """

    windows: WindowBatch
    tags: torch.Tensor
    guesses: torch.Tensor
    taught: torch.Tensor
    guessed: torch.Tensor
    cues: torch.Tensor
    anchors: Anchors
    roles: torch.Tensor


def cuts(document: Document, dice: random.Random | None) -> Iterator[Cut]:
    """A document in windows that end with a sentence where they can; with dice, the first of most ends anywhere."""
    words, start = len(document.pieces), 0
    size = dice.choice(SIZES) if dice else WINDOW_PIECES
    if dice and words > 150 and dice.random() < 0.6:
        start = window_end(document.pieces, document.borders, 0, dice.randrange(20, WINDOW_PIECES))
        yield Cut(document, 0, start)
    while start < words:
        end = window_end(document.pieces, document.borders, start, size)
        yield Cut(document, start, end)
        start = end


def batches(documents: Iterable[Document], dice: random.Random) -> list[list[Cut]]:
    """One epoch: every document once, and what is reported in it; windows of like length together, in random order."""
    todo: list[tuple[float, int, Cut]] = []
    for document in documents:
        every = [cut for cut in cuts(document, dice) if _tells(cut) or dice.random() < DULL_SHARE]
        for report in document.reports:
            if dice.random() < (REPORTS_SHARE if report.asked else DULL_REPORTS_SHARE):
                every.append(Cut(document, report.first, report.last, report))
        sized = [(cut.length, cut) for cut in every]
        todo += [(length + dice.random() * 20, length, cut) for length, cut in sized if length <= WINDOW_PIECES + 2]
    todo.sort(key=lambda one: one[0])
    found: list[list[Cut]] = [[]]
    longest = 0
    for _, length, cut in todo:
        longest = max(longest, length)
        if found[-1] and longest * (len(found[-1]) + 1) > BATCH_PIECES:
            found.append([])
            longest = length
        found[-1].append(cut)
    dice.shuffle(found)
    return found


def _tells(cut: Cut) -> bool:
    """True if a window has an entity, or is of a corpus that marks every class."""
    tags = cut.document.tags[cut.first : cut.last]
    return cut.document.attributed or bool(((tags == 1) | ((tags & 1) == 0)).any())


def collate(chosen: Sequence[Cut], reader: PieceReader, dice: random.Random | None = None) -> Batch:
    """A batch of windows; with dice, some are shown in other letters or marks, or without a parse."""
    words = max(cut.last - cut.first for cut in chosen)
    longest = max(cut.length for cut in chosen)
    ids = torch.zeros(len(chosen), longest, dtype=torch.long)
    marks = torch.zeros(len(chosen), longest, len(INPUTS), dtype=torch.long)
    firsts = torch.zeros(len(chosen), words, dtype=torch.long)
    tags = torch.zeros(len(chosen), words, dtype=torch.long)
    guesses = torch.zeros(len(chosen), words, len(TAGS))
    taught = torch.ones(len(chosen), dtype=torch.bool)
    cues = torch.zeros(len(chosen), words)
    asked: list[tuple[int, Cut, Asked]] = []
    for row, cut in enumerate(chosen):
        pieces, own, taught[row] = _shown(cut, reader, dice)
        lengths = torch.tensor([len(word) for word in pieces])
        end = 1 + int(lengths.sum())
        ids[row, : end + 1] = torch.tensor([reader.first, *(piece for word in pieces for piece in word), reader.last])
        marks[row, 1:end] = own.repeat_interleave(lengths, 0)
        firsts[row, : len(pieces)] = 1 + torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
        if cut.report is None:
            tags[row, : len(pieces)] = torch.from_numpy(cut.document.tags[cut.first : cut.last])
            guesses[row, : len(pieces)] = torch.from_numpy(cut.document.guesses[cut.first : cut.last]).float()
        anchors = cut.report.asked if cut.report else _inside(cut)
        cues[row, [one.anchor - cut.first for one in anchors]] = 1
        asked += [(row, cut, one) for one in anchors]
    guessed = torch.tensor([cut.document.attributed for cut in chosen])
    return Batch(WindowBatch(ids, marks, firsts), tags, guesses, taught, guessed, cues, *_asked(asked, words))


def _inside(cut: Cut) -> list[Asked]:
    return [one for one in cut.document.asked if cut.first <= one.anchor < cut.last]


def _shown(cut: Cut, reader: PieceReader, dice: random.Random | None) -> tuple[list[list[int]], torch.Tensor, bool]:
    """The pieces of a window's words, their marks, and True if none of those is hidden."""
    given = cut.report.marks if cut.report else cut.document.marks[cut.first : cut.last]
    pieces, marks = cut.pieces, torch.from_numpy(given.astype(np.int64))
    if dice is None:
        return pieces, marks, True
    if dice.random() < RECASED:
        marks[:, 0] = torch.where(torch.isin(marks[:, 0], _CASED), dice.choice(_FORMS), marks[:, 0])
    unparsed = not cut.document.attributed and dice.random() < UNPARSED
    if unparsed:
        marks[:, 1:3] = 0
    if dice.random() < SINGLE_QUOTED:
        single, double = [reader.piece("'")], [reader.piece('"')]
        pieces = [single if word == double else word for word in pieces]
    return pieces, marks, not unparsed


def _asked(asked: Sequence[tuple[int, Cut, Asked]], words: int) -> tuple[Anchors, torch.Tensor]:
    """The anchors of a batch, and the right roles of the words around each."""
    paths = torch.zeros(len(asked), words, 2, dtype=torch.long)
    roles = torch.zeros(len(asked), len(ROLES), words)
    for number, (_, cut, one) in enumerate(asked):
        first, last = max(cut.first, one.first), min(cut.last, one.first + len(one.paths))
        here, there = slice(first - cut.first, last - cut.first), slice(first - one.first, last - one.first)
        paths[number, here] = torch.from_numpy(one.paths[there].astype(np.int64))
        roles[number, :, here] = torch.from_numpy(one.roles[:, there].astype(np.float32))
    rows = torch.tensor([row for row, _, _ in asked], dtype=torch.long)
    places = torch.tensor([one.anchor - cut.first for _, cut, one in asked], dtype=torch.long)
    return Anchors(rows, places, paths), roles
