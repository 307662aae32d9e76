"""Annotated articles as the role network is trained on them: word pieces, marks, anchors, roles, paths."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import torch

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.pieces import LETTER_CASES, PieceReader
from onrecord.extractors.engines.role_features import RoleFeatures, paths, read_features
from onrecord.extractors.engines.role_network import ROLES, Anchors, WindowBatch

WINDOW_PIECES = 222
REACH = 230
"""Words on either side of an anchor for which paths are kept."""
SINGLE_QUOTED, LOWERED = 0.12, 0.06
"""Shares of windows that are shown with single quotation marks, and with no capitals."""

_CAPITALS = tuple(LETTER_CASES.index(name) for name in ("initial", "title", "upper", "mixed"))
_LOWER = LETTER_CASES.index("lower")

Numbers = npt.NDArray[np.int32]
Roles = tuple[frozenset[int], ...]
"""The token numbers of cue, source and content."""


@dataclass(slots=True)
class Anchored:
    """One attribution: its anchor, the words of each role, and the paths to the words from `first` on."""

    anchor: int
    roles: Roles
    first: int
    paths: Numbers


@dataclass(slots=True)
class Example:
    """An article ready for training; every sequence has an entry a word."""

    pieces: list[list[int]]
    marks: Numbers
    borders: list[bool]
    quotes: list[bool]
    attributions: list[Anchored]


class Paths:
    """The vocabulary of paths while it is being counted."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}

    def number(self, names: Sequence[tuple[str, str]]) -> Numbers:
        """Provisional numbers of the names, counting them."""
        for pair in names:
            self.counts.update(pair)
        return np.array([[self._numbers.setdefault(n, len(self._numbers)) for n in pair] for pair in names], np.int32)

    def settle(self, examples: Sequence[Example], fewest: int) -> list[str]:
        """Give the paths of the examples their final numbers; returns the names, number 1 first.

        Those named fewer than `fewest` times become 0, the unknown path.
        """
        kept = [name for name, count in self.counts.most_common() if count >= fewest]
        final = {name: number for number, name in enumerate(kept, 1)}
        table = np.array([final.get(name, 0) for name in self._numbers], np.int32)
        for example in examples:
            for attribution in example.attributions:
                attribution.paths = table[attribution.paths]
        return kept


def made(analysis: Analysis, attributions: Sequence[Roles], reader: PieceReader, vocabulary: Paths) -> Example:
    """An example of an analysed article; attributions without a cue have no anchor and are left out."""
    features = read_features(analysis)
    found: list[Anchored] = []
    for roles in attributions:
        if not roles[0]:
            continue
        anchor = anchor_of(features, roles[0])
        first, last = max(0, anchor - REACH), min(len(analysis.tokens), anchor + REACH)
        named = vocabulary.number(paths(features, anchor, first, last))
        found.append(Anchored(anchor, tuple(filled(analysis, role) for role in roles), first, named))
    marks = np.array([features.cases, features.tags, features.relations, features.layout], np.int32).T
    quotes = [form in ('"', "''", "``") for form in features.forms]
    return Example(reader(features.forms), marks, features.borders, quotes, found)


def anchor_of(features: RoleFeatures, cue: frozenset[int]) -> int:
    """The topmost word of a cue; the first of several."""
    return min(cue, key=lambda index: (features.depths[index], index))


def filled(analysis: Analysis, role: frozenset[int]) -> frozenset[int]:
    """A role's words with the punctuation between them."""
    words, found = sorted(role), set(role)
    for before, after in pairwise(words):
        between = range(before + 1, after)
        if all(analysis.tokens[i].upos == "PUNCT" for i in between):
            found.update(between)
    return frozenset(found)


Window = tuple[Example, int, int]
"""An article and the words that begin and end a window of it."""


def window_end(pieces: Sequence[Sequence[int]], borders: Sequence[bool], start: int, limit: int) -> int:
    """The end of a window that begins at the word `start`: with a sentence if one ends in its second half.

    `pieces` are those of all words, `borders` true where a sentence ends; `limit` is the most pieces of a window.
    """
    total, end, stop = 0, start, 0
    while end < len(pieces) and total + len(pieces[end]) <= limit:
        total += len(pieces[end])
        end += 1
        if borders[end - 1] and total > limit // 2:
            stop = end
    return end if end == len(pieces) or not stop else stop


def windows(examples: Sequence[Example], rng: random.Random | None) -> Iterator[Window]:
    """Every article in windows; with a generator, the first of most ends anywhere."""
    for article in examples:
        start = 0
        if rng and len(article.pieces) > 150 and rng.random() < 0.75:
            start = window_end(article.pieces, article.borders, 0, rng.randrange(20, WINDOW_PIECES))
            yield article, 0, start
        while start < len(article.pieces):
            end = window_end(article.pieces, article.borders, start, WINDOW_PIECES)
            yield article, start, end
            start = end


@dataclass(frozen=True, slots=True)
class Gold:
    """The targets of a batch: `cues` is (windows, words), `roles` (anchors, roles, words), both of 0 and 1."""

    cues: torch.Tensor
    roles: torch.Tensor


def collate(
    chosen: Sequence[Window], reader: PieceReader, rng: random.Random | None
) -> tuple[WindowBatch, Anchors, Gold]:
    """A batch of windows with its gold; with a generator, some are shown in another typography."""
    words = max(end - start for _, start, end in chosen)
    rows = [_row(window, reader, rng) for window in chosen]
    width = max(len(ids) for ids, _, _ in rows)
    ids = torch.zeros(len(chosen), width, dtype=torch.long)
    marks = torch.zeros(len(chosen), width, rows[0][1].shape[1], dtype=torch.long)
    firsts = torch.zeros(len(chosen), words, dtype=torch.long)
    for row, (pieces, block, starts) in enumerate(rows):
        ids[row, : len(pieces)] = pieces
        marks[row, 1 : len(pieces) - 1] = block
        firsts[row, : len(starts)] = starts
    anchors, gold = _gold(chosen, words)
    return WindowBatch(ids, marks, firsts), anchors, gold


Part = TypeVar("Part")


def on_device(part: Part, device: torch.device) -> Part:
    """A tensor, or a batch: a dataclass whose fields are tensors or such dataclasses, on a device."""
    moved: Any = part
    if isinstance(moved, torch.Tensor):
        moved = moved.to(device)
    else:
        moved = replace(moved, **{one.name: on_device(getattr(moved, one.name), device) for one in fields(moved)})
    found: Part = moved
    return found


def _row(
    window: Window, reader: PieceReader, rng: random.Random | None
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The piece ids of a window, the marks of each piece, and where its words begin."""
    article, start, end = window
    pieces = article.pieces[start:end]
    if rng and rng.random() < SINGLE_QUOTED:
        single = [reader.piece("'")]
        pieces = [single if q else p for p, q in zip(pieces, article.quotes[start:end], strict=True)]
    lengths = torch.tensor([len(p) for p in pieces])
    block = torch.from_numpy(article.marks[start:end]).long()
    if rng and rng.random() < LOWERED:
        block[:, 0] = torch.where(torch.isin(block[:, 0], torch.tensor(_CAPITALS)), _LOWER, block[:, 0])
    starts = 1 + torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
    ids = torch.tensor([reader.first, *(piece for word in pieces for piece in word), reader.last])
    return ids, block.repeat_interleave(lengths, 0), starts


def _gold(chosen: Sequence[Window], words: int) -> tuple[Anchors, Gold]:
    cues = torch.zeros(len(chosen), words)
    places: list[tuple[int, int]] = []
    roles, routes = [torch.zeros(0, len(ROLES), words)], [torch.zeros(0, words, 2, dtype=torch.long)]
    for row, (article, start, end) in enumerate(chosen):
        for gold in article.attributions:
            if not start <= gold.anchor < end:
                continue
            cues[row, gold.anchor - start] = 1
            places.append((row, gold.anchor - start))
            target = torch.zeros(1, len(ROLES), words)
            for number, role in enumerate(gold.roles):
                target[0, number, [i - start for i in role if start <= i < end]] = 1
            route = torch.zeros(1, words, 2, dtype=torch.long)
            low, high = max(start, gold.first), min(end, gold.first + len(gold.paths))
            route[0, low - start : high - start] = torch.from_numpy(gold.paths[low - gold.first : high - gold.first])
            roles.append(target)
            routes.append(route)
    place = torch.tensor(places, dtype=torch.long).reshape(-1, 2)
    return Anchors(place[:, 0], place[:, 1], torch.cat(routes)), Gold(cues, torch.cat(roles))
