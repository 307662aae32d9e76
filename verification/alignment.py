"""Exact alignment of a chain of blocks: every word of the quotation and of the passages belongs to one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from rapidfuzz.distance import LCSseq, Levenshtein

from onrecord.verification.blocks import ELLIPSIS_REACH, Block, Chains
from onrecord.verification.indirect_speech import is_shift
from onrecord.verification.quotation import DraftQuotation
from onrecord.verification.record import Record

Kind: TypeAlias = Literal["kept", "dropped", "added", "replaced"]

_KINDS: dict[str, Kind] = {"equal": "kept", "delete": "dropped", "insert": "added", "replace": "replaced"}

SLACK = 2
"""Words by which the part outside the outermost block may differ in length between record and quotation."""

MIN_KEPT = 3
"""One of so many words outside the outermost block must be in the record: any two sentences share some words."""

LONG_EDGE = 40
"""Most words of a quotation outside its outermost block that are searched for in the record. With more, the passage
ends with its block, as no run of these 40 words was found."""

MAX_CELLS = 1_000_000
"""Pairs of words between two blocks that are aligned one by one, in about 20 ms; with more, words count as replaced."""

MIN_WORDS = 4
"""Words that a joined passage must have in common with the quotation: fewer are found anywhere."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that the quotation has kept, dropped, added or replaced: its own, and those of the record."""

    kind: Kind
    draft: int
    draft_end: int
    place: int
    place_end: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """A passage of the record that a quotation, or a part of it, is fitted to: its places, and the runs in order."""

    place: int
    place_end: int
    runs: tuple[Run, ...]


def align(quotation: DraftQuotation, chain: Sequence[Block], chains: Chains, record: Record) -> list[Fitted]:
    """The passages of a chain, in the order of the quotation, with the runs of all its words.

    Args:
        quotation: The quotation.
        chain: The chain.
        chains: Decides which blocks are separate passages.
        record: The record.
    """
    keys, is_reported = quotation.keys, quotation.is_reported
    every = chains.parts(chain)
    parts = [part for part in every if sum(block.length for block in part) >= MIN_WORDS]
    if not parts:
        parts = [max(every, key=lambda part: sum(block.length for block in part))]
    for one, other in pairwise(parts):
        _settle(one, other, record)
    found: list[Fitted] = []
    for number, part in enumerate(parts):
        first, last = part[0], part[-1]
        before = _before(keys, parts[number - 1][-1].draft_end if number else 0, first, record, chains, is_reported)
        inside = [run for one, other in pairwise(part) for run in _between(keys, one, other, record)]
        runs = [*before, *inside, _kept(last)]
        if number == len(parts) - 1:
            runs += _after(keys, last, record, chains, is_reported)
        found.append(Fitted(runs[0].place, runs[-1].place_end, tuple(_merged(runs))))
    return found


def _settle(one: list[Block], other: list[Block], record: Record) -> None:
    """Moves the words that the record has on both sides of a leap to the second passage, if that then begins one.

    `And` before the joint is as well the last word of one sentence as the first of the other.
    """
    last, first = one[-1], other[0]
    if last.draft_end != first.draft:
        return
    start = max(record.turn_bounds(first.place)[0], first.place - last.length + 1)
    ours, theirs = record.keys(last.place, last.place_end), record.keys(start, first.place)
    for moved, (word, same) in enumerate(zip(reversed(ours), reversed(theirs), strict=False), start=1):
        if word != same:
            return
        words, index = record.words(first.place - moved)
        if words.begins(index):
            one[-1] = Block(last.draft, last.place, last.length - moved)
            other[0] = Block(first.draft - moved, first.place - moved, first.length + moved)
            return


def _kept(block: Block) -> Run:
    return Run("kept", block.draft, block.draft_end, block.place, block.place_end)


def _between(keys: Sequence[str], one: Block, other: Block, record: Record) -> list[Run]:
    """A block, and the runs between it and the next."""
    draft, place = (one.draft_end, other.draft), (one.place_end, other.place)
    return [_kept(one), *_aligned(keys, draft, place, record)]


def _before(
    keys: Sequence[str], begin: int, first: Block, record: Record, chains: Chains, is_reported: bool
) -> list[Run]:
    """The runs of the words before the first block of a passage."""
    length = first.draft - begin
    if not length:
        return []
    turn = record.turn_bounds(first.place)[0]
    if chains.has_ellipsis(first.draft):
        reach = record.keys(max(turn, first.place - length - ELLIPSIS_REACH), first.place)
        back = _distance(keys[begin : first.draft][::-1], reach[::-1])
        if back is not None:
            return _aligned(keys, (begin, first.draft), (first.place - back, first.place), record)
    floor = _floor(turn, first.place, length)
    shifted = _shifted(keys[begin : first.draft], record.keys(floor, first.place), at_end=True) if is_reported else None
    if shifted is not None:
        return _aligned(keys, (begin, first.draft), (first.place - shifted, first.place), record)
    words, index = record.words(first.place)
    ends = (at for at in range(first.place - floor) if words.begins(index - at))
    start = _edge(keys[begin : first.draft][::-1], record.keys(floor, first.place)[::-1], next(ends, None))
    return _aligned(keys, (begin, first.draft), (first.place - start, first.place), record)


def _after(keys: Sequence[str], last: Block, record: Record, chains: Chains, is_reported: bool) -> list[Run]:
    """The runs of the words after the last block of a passage."""
    length = len(keys) - last.draft_end
    if not length:
        return []
    turn = record.turn_bounds(last.place)[1]
    if chains.has_ellipsis(last.draft_end):
        reach = record.keys(last.place_end, min(turn, last.place_end + length + ELLIPSIS_REACH))
        on = _distance(keys[last.draft_end :], reach)
        if on is not None:
            return _aligned(keys, (last.draft_end, len(keys)), (last.place_end, last.place_end + on), record)
    ceiling = min(turn, last.place_end + min(length, LONG_EDGE) + SLACK)
    shifted = _shifted(keys[last.draft_end :], record.keys(last.place_end, ceiling)) if is_reported else None
    if shifted is not None:
        return _aligned(keys, (last.draft_end, len(keys)), (last.place_end, last.place_end + shifted), record)
    words, index = record.words(last.place_end - 1)
    ends = (at for at in range(ceiling - last.place_end) if words.begins(index + 1 + at))
    end = _edge(keys[last.draft_end :], record.keys(last.place_end, ceiling), next(ends, None))
    return _aligned(keys, (last.draft_end, len(keys)), (last.place_end, last.place_end + end), record)


def _shifted(draft: Sequence[str], record: Sequence[str], *, at_end: bool = False) -> int | None:
    """The number of words of the record, from its beginning or up to its end, that indirect speech turns into some."""
    if len(draft) > LONG_EDGE:
        return None
    sizes = range(1, len(record) + 1)
    return next((size for size in sizes if is_shift(draft, record[-size:] if at_end else record[:size])), None)


def _distance(draft: Sequence[str], record: Sequence[str]) -> int | None:
    """The number of words of the record up to the end of the nearest place that has the draft's words in a row.

    They are those beyond an ellipsis, too few for a block of their own.
    """
    length = len(draft)
    starts = (at for at in range(len(record) - length + 1) if record[at : at + length] == draft)
    start = next(starts, None)
    return None if start is None else start + length


def _floor(turn: int, place: int, length: int) -> int:
    return max(turn, place - min(length, LONG_EDGE) - SLACK)


def _edge(draft: Sequence[str], record: Sequence[str], sentence: int | None) -> int:
    """The number of words of the record outside a block that those of the quotation align with, with the fewest edits.

    A word that is kept makes up for one that is left out: `We [expect to] hire`. Words that share little with the
    record replace as many words if they are few; a longer run was added. Those of another sentence need half of their
    words.

    Args:
        draft: The words of the quotation, those next to the block first.
        record: The words of the record, in the same order.
        sentence: The number of those that are in the sentence of the block; None: all.
    """
    best = _nearest(draft, record)
    if sentence is not None and best > sentence and 2 * LCSseq.similarity(draft, record[:best]) < len(draft):
        return _nearest(draft, record[:sentence])
    return best


def _nearest(draft: Sequence[str], record: Sequence[str]) -> int:
    length = len(draft)
    if length > LONG_EDGE:
        return 0
    sizes = range(max(0, length - SLACK), min(length + SLACK, len(record)) + 1)
    kept = {size: LCSseq.similarity(draft, record[:size]) for size in sizes}
    best = min(
        sizes,
        key=lambda size: (Levenshtein.distance(draft, record[:size]) - kept[size], -kept[size], abs(size - length)),
        default=min(length, len(record)),
    )
    if length > SLACK + 1 and MIN_KEPT * LCSseq.similarity(draft, record[:best]) < length:
        return 0
    return best


def _aligned(keys: Sequence[str], draft: tuple[int, int], place: tuple[int, int], record: Record) -> list[Run]:
    """The runs of some words of the quotation and of the record."""
    (start, end), (first, last) = draft, place
    if start == end and first == last:
        return []
    if start == end or first == last:
        return [Run("dropped" if start == end else "added", start, end, first, last)]
    if (end - start) * (last - first) > MAX_CELLS:
        return [Run("replaced", start, end, first, last)]
    codes = Levenshtein.opcodes(record.keys(first, last), keys[start:end])
    return [
        Run(_KINDS[c.tag], start + c.dest_start, start + c.dest_end, first + c.src_start, first + c.src_end)
        for c in codes
    ]


def _merged(runs: Sequence[Run]) -> list[Run]:
    """Runs of one kind in a row as one."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last and last.kind == run.kind and last.draft_end == run.draft and last.place_end == run.place:
            found[-1] = Run(run.kind, last.draft, run.draft_end, last.place, run.place_end)
        else:
            found.append(run)
    return found
