"""Scores of the network on documents that it has not learned from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import torch

from corpora.entities import TAGS
from onrecord.extractors.engines.entity_recognizer import best_tags, forbidden_steps, spans_of
from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_network import ROLES
from training.joint.documents import Document
from training.joint.examples import Batch, Cut, collate, cuts
from training.joint.network import TaughtNetwork
from training.role_examples import on_device

READ_TOGETHER = 14
"""Windows of a batch, as in `training.roles`."""
_FORBIDDEN = forbidden_steps(TAGS)


@torch.no_grad()
def scores(
    network: TaughtNetwork, held: Sequence[Document], news: Sequence[Document], reader: PieceReader
) -> dict[str, float]:
    """F1 in per cent: anchors; with the right anchors given, each role's words and whole roles; entities of news.

    What is nested is compared with what the role model finds in contents that it reads by themselves.
    """
    network.eval()
    counts: Counter[str] = Counter()
    for chosen in in_batches(held):
        _count_roles(counts, network, on_device(collate(chosen, reader), network.device))
    for chosen in in_batches(news):
        _count_entities(counts, network, chosen, reader)
    network.train()
    names = dict.fromkeys(name.rpartition(" ")[0] for name in counts)
    return {
        name: round(200 * counts[f"{name} right"] / max(1, counts[f"{name} gold"] + counts[f"{name} given"]), 1)
        for name in names
    }


def in_batches(documents: Sequence[Document]) -> Iterator[list[Cut]]:
    """The windows of documents, some at a time."""
    todo = [cut for document in documents for cut in cuts(document, None)]
    for begin in range(0, len(todo), READ_TOGETHER):
        yield todo[begin : begin + READ_TOGETHER]


def _count_roles(counts: Counter[str], network: TaughtNetwork, batch: Batch) -> None:
    with torch.autocast(network.device.type, torch.bfloat16):
        words = network.read(batch.windows).vectors
        found, linked = network.cues(words), network.roles(words, batch.outer.anchors)
        nested, inner = network.nested_cues(words), network.nested_scorer(words, batch.inner.anchors)
    real = batch.windows.words > 0
    _count(counts, "anchor", batch.cues > 0, (found > 0) & real)
    read = batch.nested >= 0
    _count(counts, "nested anchor", (batch.nested > 0.5) & read, (nested > 0) & read)
    for number, role in enumerate(ROLES):
        known = real[batch.outer.anchors.window]
        _count_role(counts, role, batch.outer.roles[:, number] > 0.5, (linked[:, number] > 0) & known)
        given = (inner[:, number] > 0) & batch.inner.known
        _count_role(counts, f"nested {role}", batch.inner.roles[:, number] > 0.5, given)


def _count_role(counts: Counter[str], role: str, expected: torch.Tensor, given: torch.Tensor) -> None:
    _count(counts, role, expected, given)
    whole = (expected == given).all(1)
    counts.update({f"exact {role} right": int(whole.sum())})
    counts.update({f"exact {role} gold": len(whole), f"exact {role} given": len(whole)})


def _count(counts: Counter[str], name: str, expected: torch.Tensor, given: torch.Tensor) -> None:
    right = int((expected & given).sum())
    counts.update({f"{name} right": right, f"{name} gold": int(expected.sum()), f"{name} given": int(given.sum())})


def _count_entities(counts: Counter[str], network: TaughtNetwork, chosen: list[Cut], reader: PieceReader) -> None:
    windows = on_device(collate(chosen, reader).windows, network.device)
    with torch.autocast(network.device.type, torch.bfloat16):
        found_tags = network.tagger(network.read(windows).low)
    logs = found_tags.float().log_softmax(-1).cpu().numpy()
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
