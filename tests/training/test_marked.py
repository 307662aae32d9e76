"""Learning from articles whose attributions are all marked: their documents, and the network that learns the marks."""

from __future__ import annotations

import torch

from corpora.polnear import GoldAttribution
from onrecord.extractors.engines.path_numbers import PathNumbers
from tests.training.test_joint import NAMES, READER, SAID, small_network, span
from training.joint.documents import UNREAD, Document
from training.joint.examples import Cut, collate
from training.joint.marked import whole_document
from training.joint.news import Run

OUTER = GoldAttribution(source=(span(0, 0),), cue=(span(1, 1),), content=(span(2, 5),))
INNER = GoldAttribution(source=(span(2, 2),), cue=(span(3, 3),), content=(span(4, 5),))
BARE = GoldAttribution(source=(), cue=(), content=(span(6, 7),))


def document(*readings: tuple[GoldAttribution, ...]) -> Document:
    """`Kim said Ana hopes rain falls`: one attribution inside another, unless the readings are given."""
    return whole_document(readings or ((OUTER, INNER, BARE),), SAID, PathNumbers(NAMES), READER)


def test_an_attribution_inside_a_content_is_nested() -> None:
    found = document()
    assert [one.anchor for one in found.outer] == [1]
    assert [one.anchor for one in found.inner] == [3]


def test_the_roles_of_a_nested_anchor_are_those_of_words_inside_the_content() -> None:
    [inner] = document().inner
    assert (inner.first, inner.first + len(inner.paths)) == (2, 6)
    assert [[inner.first + int(word) for word in row.nonzero()[0]] for row in inner.roles] == [[3], [2], [4, 5]]


def test_a_marked_content_is_read_and_nothing_else() -> None:
    one, two = document().nested
    assert one.tolist() == [UNREAD, UNREAD, 0, 1, 0, 0, UNREAD, UNREAD]
    assert two.tolist() == [UNREAD, UNREAD, UNREAD, UNREAD, 0, 0, UNREAD, UNREAD]


def test_what_one_of_two_readers_marks_counts_half() -> None:
    shorter = GoldAttribution(source=OUTER.source, cue=OUTER.cue, content=(span(4, 5),))
    found = document((OUTER, INNER), (shorter,))
    [outer], [inner] = found.outer, found.inner
    assert (outer.share, inner.share) == (1.0, 0.5)
    assert outer.roles[2].tolist() == [0, 0, 0.5, 0.5, 1, 1, 0, 0]
    assert found.nested[0].tolist() == [UNREAD, UNREAD, 0, 0.5, 0, 0, UNREAD, UNREAD]
    assert collate([Cut(found, 0, 8)], READER).cues[0].tolist() == [0, 1, 0, 0, 0, 0, 0, 0]


def likely(run: Run, cut: Cut) -> list[float]:
    batch = collate([cut], READER)
    run.network.eval()
    with torch.no_grad():
        found: list[float] = run.network.cues(run.network.read(batch.windows).vectors).sigmoid()[0].tolist()
    run.network.train()
    return found


def learned(share: float) -> tuple[list[float], list[float]]:
    """The probabilities of words as anchors before and after some steps with a share of the marks."""
    found = document()
    cut = Cut(found, 0, 8)
    run = Run(small_network(), {id(found): share}, 1e-2, 60)
    before = likely(run, cut)
    for _ in range(60):
        run.learn([cut], collate([cut], READER))
    return before, likely(run, cut)


def test_the_marks_are_learned() -> None:
    before, after = learned(1.0)
    assert after[1] > max(0.6, before[1])
    assert max(after[:1] + after[2:]) < 0.4


def test_without_a_share_of_the_marks_the_model_before_is_kept() -> None:
    before, after = learned(0.0)
    assert max(abs(a - b) for a, b in zip(before, after, strict=True)) < 0.1
