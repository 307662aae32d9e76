"""How well the network does on documents that it has not learned from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import torch

from corpora.entities import TAGS
from onrecord.extractors.engines.entity_recognizer import best_tags, forbidden_steps, spans_of
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_network import ROLES
from training.entities.documents import Document
from training.entities.examples import Batch, Cut, collate, cuts
from training.entities.network import TaughtNetwork

READ_TOGETHER = 14
_FORBIDDEN = forbidden_steps(TAGS)


@torch.no_grad()
def scores(
    network: TaughtNetwork, held: Sequence[Document], news: Sequence[Document], reader: PieceReader
) -> dict[str, float]:
    """F1 in per cent: anchors; with the right anchors given, each role's words and whole roles; entities of news."""
    network.eval()
    counts: Counter[str] = Counter()
    for chosen in _read(held):
        _count_roles(counts, network, collate(chosen, reader))
    for chosen in _read(news):
        _count_entities(counts, network, chosen, reader)
    network.train()
    names = dict.fromkeys(name.rpartition(" ")[0] for name in counts)
    return {
        name: round(200 * counts[f"{name} right"] / max(1, counts[f"{name} gold"] + counts[f"{name} given"]), 1)
        for name in names
    }


def _read(documents: Sequence[Document]) -> Iterator[list[Cut]]:
    todo = [cut for document in documents for cut in cuts(document, None)]
    for begin in range(0, len(todo), READ_TOGETHER):
        yield todo[begin : begin + READ_TOGETHER]


def _count_roles(counts: Counter[str], network: TaughtNetwork, batch: Batch) -> None:
    with torch.autocast("cpu", torch.bfloat16):
        words = network.read(batch.windows).vectors
        found, linked = network.cues(words), network.roles(words, batch.anchors)
    real = batch.windows.words > 0
    _count(counts, "anchor", batch.cues > 0, (found > 0) & real)
    for number, role in enumerate(ROLES):
        expected = batch.roles[:, number] > 0
        given = (linked[:, number] > 0) & real[batch.anchors.window]
        _count(counts, role, expected, given)
        whole = (expected == given).all(1)
        counts.update({f"exact {role} right": int(whole.sum())})
        counts.update({f"exact {role} gold": len(whole), f"exact {role} given": len(whole)})


def _count(counts: Counter[str], name: str, expected: torch.Tensor, given: torch.Tensor) -> None:
    right = int((expected & given).sum())
    counts.update({f"{name} right": right, f"{name} gold": int(expected.sum()), f"{name} given": int(given.sum())})


def _count_entities(counts: Counter[str], network: TaughtNetwork, chosen: list[Cut], reader: PieceReader) -> None:
    with torch.autocast("cpu", torch.bfloat16):
        found_tags = network.tagger(network.read(collate(chosen, reader).windows).low)
    logs = found_tags.float().log_softmax(-1).numpy()
    for row, cut in enumerate(chosen):
        begin = 0
        bits = cut.document.tags[cut.first : cut.last]
        gold_tags = np.log2(bits).astype(int)
        ends = [n for n in range(1, len(bits) + 1) if n == len(bits) or cut.document.borders[cut.first + n - 1]]
        for end in ends:
            found = set(spans_of([TAGS[tag] for tag in best_tags(logs[row, begin:end], _FORBIDDEN)]))
            gold = set(spans_of([TAGS[tag] for tag in gold_tags[begin:end]]))
            counts.update({"entity right": len(found & gold), "entity gold": len(gold), "entity given": len(found)})
            begin = end
