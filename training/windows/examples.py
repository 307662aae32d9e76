"""Windows of documents as batches: states mapped from a file, marks, and what is right of every word."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from onrecord.extractors.engines.pieces import LETTER_CASES
from onrecord.extractors.engines.role_network import INPUTS, ROLES, Anchors
from training.windows.documents import Asked, Document, Report
from training.windows.network import READ_LAYERS

WINDOW_WORDS = 190
BATCH_WORDS = 2700
"""Words in a training batch, padding counted."""
DULL_SHARE = 0.35
"""How many of the reported stretches in which the teacher finds nothing are read."""
LOWERED = 0.06
"""Share of windows that are shown with no capitals."""
UNPARSED = 0.12
"""Share of windows without attributions that are shown without tags and relations, as in a spaCy pipeline alone."""

_CAPITALS = torch.tensor([LETTER_CASES.index(name) for name in ("initial", "title", "upper", "mixed")])
_LOWER = LETTER_CASES.index("lower")


class Corpus:
    """The documents of a corpus, their states and, where they are kept, those of the role model."""

    def __init__(self, work: Path, name: str) -> None:
        path = work / f"{name}.states"
        self.documents: list[Document] = pickle.loads((work / f"{name}.pickle").read_bytes())
        words = sum(len(document.marks) for document in self.documents)
        width = path.stat().st_size // (2 * words)
        self.states = np.memmap(path, np.float16, "r", shape=(words, width))
        taught = work / f"{name}.teacher"
        self.teacher = np.memmap(taught, np.float16, "r").reshape(words, -1) if taught.exists() else None


@dataclass(frozen=True, slots=True)
class Cut:
    """The words `first` to `last` - 1 of a document, as part of it or, with a report, as what is reported."""

    corpus: Corpus
    document: Document
    first: int
    last: int
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows, padded: (windows, words, …); `roles` is (anchors, roles, words), `weights` one an anchor.

    `tags` are sets of right entity tags as bits, 0 where none is known; `judged` says for which windows cues are known.
    `teacher` are the role model's states; `taught` says for which windows they are known.
    """

    states: torch.Tensor
    teacher: torch.Tensor
    taught: torch.Tensor
    marks: torch.Tensor
    present: torch.Tensor
    tags: torch.Tensor
    cues: torch.Tensor
    judged: torch.Tensor
    anchors: Anchors
    roles: torch.Tensor
    weights: torch.Tensor


def cuts(corpus: Corpus, document: Document, dice: random.Random | None) -> Iterator[Cut]:
    """A document in windows that end with a sentence where they can; with dice, the first of most ends anywhere."""
    words, start = len(document.marks), 0
    if dice and words > 130 and dice.random() < 0.75:
        start = _end(document, 0, dice.randrange(18, WINDOW_WORDS))
        yield Cut(corpus, document, 0, start)
    while start < words:
        end = _end(document, start, WINDOW_WORDS)
        yield Cut(corpus, document, start, end)
        start = end


def _end(document: Document, start: int, limit: int) -> int:
    end = min(len(document.marks), start + limit)
    if end == len(document.marks):
        return end
    return next((cut for cut in range(end, start + limit // 2, -1) if document.borders[cut - 1]), end)


def batches(corpora: Iterable[Corpus], dice: random.Random) -> list[list[Cut]]:
    """One epoch: every document once, and what is reported in it; windows of like length together, in random order."""
    todo: list[Cut] = []
    for corpus in corpora:
        for document in corpus.documents:
            todo += cuts(corpus, document, dice)
            reports = [report for report in document.reports if report.asked or dice.random() < DULL_SHARE]
            todo += [Cut(corpus, document, report.first, report.last, report) for report in reports]
    todo.sort(key=lambda cut: cut.last - cut.first + dice.random() * 30)
    found: list[list[Cut]] = [[]]
    longest = 0
    for cut in todo:
        longest = max(longest, cut.last - cut.first)
        if found[-1] and longest * (len(found[-1]) + 1) > BATCH_WORDS:
            found.append([])
            longest = cut.last - cut.first
        found[-1].append(cut)
    dice.shuffle(found)
    return found


def collate(chosen: Sequence[Cut], dice: random.Random | None = None) -> Batch:
    """A batch of windows; with dice, some are shown in lower case or without a parse."""
    words = max(cut.last - cut.first for cut in chosen)
    width = chosen[0].corpus.states.shape[1]
    assert width % len(READ_LAYERS) == 0
    states = torch.zeros(len(chosen), words, width)
    teacher = torch.zeros(len(chosen), words, width // len(READ_LAYERS))
    taught = torch.zeros(len(chosen), dtype=torch.bool)
    marks = torch.zeros(len(chosen), words, len(INPUTS), dtype=torch.long)
    tags = torch.zeros(len(chosen), words, dtype=torch.long)
    present = torch.zeros(len(chosen), words, dtype=torch.bool)
    cues = torch.zeros(len(chosen), words)
    asked: list[tuple[int, Cut, Asked]] = []
    for row, cut in enumerate(chosen):
        inside = slice(0, cut.last - cut.first)
        document, report = cut.document, cut.report
        kept = cut.corpus.states[document.row + cut.first : document.row + cut.last]
        states[row, inside] = torch.from_numpy(kept.astype(np.float32))
        present[row, inside] = True
        marks[row, inside], whole = _shown(cut, dice)
        if cut.corpus.teacher is not None and report is None and whole:
            rows = cut.corpus.teacher[document.row + cut.first : document.row + cut.last]
            teacher[row, inside], taught[row] = torch.from_numpy(rows.astype(np.float32)), True
        if report is None:
            tags[row, inside] = torch.from_numpy(document.tags[cut.first : cut.last])
            own = [one for one in document.asked if cut.first <= one.anchor < cut.last]
            cues[row, [one.anchor - cut.first for one in own]] = 1
        else:
            own = report.asked
            cues[row, inside] = torch.from_numpy(report.cues.astype(np.float32))
        asked += [(row, cut, one) for one in own]
    judged = torch.tensor([cut.document.attributed for cut in chosen])
    return Batch(states, teacher, taught, marks, present, tags, cues, judged, *_asked(asked, words))


def _shown(cut: Cut, dice: random.Random | None) -> tuple[torch.Tensor, bool]:
    """The marks of a window, and True if none of them is hidden."""
    given = cut.report.marks if cut.report else cut.document.marks[cut.first : cut.last]
    marks = torch.from_numpy(given.astype(np.int64))
    lowered = dice is not None and dice.random() < LOWERED
    if lowered:
        marks[:, 0] = torch.where(torch.isin(marks[:, 0], _CAPITALS), _LOWER, marks[:, 0])
    unparsed = dice is not None and not cut.document.attributed and dice.random() < UNPARSED
    if unparsed:
        marks[:, 1:3] = 0
    return marks, not (lowered or unparsed)


def _asked(asked: Sequence[tuple[int, Cut, Asked]], words: int) -> tuple[Anchors, torch.Tensor, torch.Tensor]:
    """The anchors of a batch, the right roles of the words around each, and each one's weight."""
    paths = torch.zeros(len(asked), words, 2, dtype=torch.long)
    roles = torch.zeros(len(asked), len(ROLES), words)
    for number, (_, cut, one) in enumerate(asked):
        first, last = max(cut.first, one.first), min(cut.last, one.first + len(one.paths))
        here, there = slice(first - cut.first, last - cut.first), slice(first - one.first, last - one.first)
        paths[number, here] = torch.from_numpy(one.paths[there].astype(np.int64))
        roles[number, :, here] = torch.from_numpy(one.roles[:, there].astype(np.float32))
    rows = torch.tensor([row for row, _, _ in asked], dtype=torch.long)
    places = torch.tensor([one.anchor - cut.first for _, cut, one in asked], dtype=torch.long)
    weights = torch.tensor([one.weight for _, _, one in asked], dtype=torch.float32)
    return Anchors(rows, places, paths), roles, weights
