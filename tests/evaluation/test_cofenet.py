"""The spans of records on instances of our own wording."""

from __future__ import annotations

import pytest

from corpora.cofenet import Instance, place
from evaluation import cofenet
from evaluation.attributions import Count
from evaluation.cofenet import annotated, counts, projected, table
from onrecord.extractors.errors import ModelError
from onrecord.schemas.extraction import Extraction
from tests.evaluation.records import Knowing, record

TEXT = "“Rents won’t fall,” said Ada.\n\nBo Lund, who left, denied it — twice.\u200b He hopes to win… soon."


def labels(*runs: str) -> tuple[str, ...]:
    """`source 2` is B-source I-source; `O 3` is three tokens without a role."""
    found: list[str] = []
    for role, length in (run.split() for run in runs):
        found += ["O"] * int(length) if role == "O" else [f"B-{role}", *[f"I-{role}"] * (int(length) - 1)]
    return tuple(found)


def instance(tokens: str, *runs: str, article: str = "one", copy: str = "one_a") -> Instance:
    return Instance(article, copy, tuple(tokens.split()), labels(*runs))


ADA = instance("`` Rents wo n't fall , '' said Ada .", "content 7", "cue 1", "source 1", "O 1")
BO = instance("Bo Lund , who left , denied it -- twice .", "source 6", "cue 1", "content 1", "O 3")


def test_labels_are_spans() -> None:
    assert annotated(labels("source 2", "cue 1", "O 1", "content 3", "content 2")) == {
        ("source", 0, 2),
        ("cue", 2, 3),
        ("content", 4, 7),
        ("content", 7, 9),
    }
    assert annotated(("I-cue", "B-source", "I-cue", "O")) == {("source", 1, 2)}  # an I alone begins nothing


def spans(extraction: Extraction, one: Instance) -> frozenset[cofenet.RoleSpan]:
    places = place(one.tokens, TEXT)
    assert places is not None
    return projected(extraction, places, one.tokens)


def test_a_record_is_cut_to_the_instance() -> None:
    extraction = record(TEXT, ("Ada", "said", "“Rents won’t fall,”"), ("Bo Lund, who left", "denied", "it — twice"))
    assert spans(extraction, ADA) == annotated(ADA.labels)
    assert spans(extraction, BO) == {("source", 0, 6), ("cue", 6, 7), ("content", 7, 10)}  # with the closing comma
    rest = instance("left , denied it", "O 4")
    assert spans(extraction, rest) == {("source", 0, 1), ("cue", 2, 3), ("content", 3, 4)}


def test_parts_of_one_content_are_spans_of_their_own() -> None:
    extraction = record(TEXT, ("", "who left", "Bo Lund|denied it"))
    assert spans(extraction, BO) == {("content", 0, 2), ("cue", 3, 5), ("content", 6, 8)}


def test_what_is_nested_is_left_out() -> None:
    extraction = record(TEXT, ("Ada", "said", "“Rents won’t fall,”"), ("Bo Lund", "denied", "it"), nested=1)
    assert not spans(extraction, BO)


@pytest.mark.parametrize(
    ("confidences", "expected"),
    [
        ((0.4, 0.9), {("source", 0, 2), ("cue", 3, 5), ("content", 6, 8), ("content", 5, 6), ("content", 8, 9)}),
        ((0.9, 0.4), {("source", 0, 2), ("content", 5, 9), ("cue", 3, 5)}),
        ((0.9, 0.9), {("source", 0, 2), ("content", 5, 9), ("cue", 3, 5)}),  # alike: the earlier
        ((0.9, None), {("source", 0, 2), ("cue", 3, 5), ("content", 6, 8), ("content", 5, 6), ("content", 8, 9)}),
    ],
)
def test_a_token_has_the_label_of_the_most_certain(
    confidences: tuple[float | None, ...], expected: set[cofenet.RoleSpan]
) -> None:
    extraction = record(
        TEXT, ("Bo Lund", "", ", denied it —"), ("Bo Lund", "who left", "denied it"), confidences=confidences
    )
    assert spans(extraction, BO) == expected


def test_a_label_is_written_once_only() -> None:
    extraction = record(TEXT, ("Bo Lund", "denied", "it"), ("Bo Lund", "", "Bo Lund, who"), confidences=(0.8, 0.2))
    assert spans(extraction, BO) == {("source", 0, 2), ("cue", 6, 7), ("content", 7, 8), ("content", 2, 4)}


def test_only_exact_spans_are_right() -> None:
    given = frozenset({("source", 0, 2), ("cue", 6, 7), ("content", 7, 8), ("content", 9, 10)})
    assert counts([BO], [given]) == {"source": Count(1, 1, 0), "cue": Count(1, 1, 1), "content": Count(1, 2, 1)}


def test_both_ways_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cofenet, "BATCH", 1)
    alone = '"Rents won\'t fall," said Ada.'
    known = {alone: record(alone, ("Ada", "said", '"Rents won\'t fall,"'))}
    extractor = Knowing(lambda text: known.get(text) or ModelError("not this one"))
    article = record(TEXT, ("Bo Lund, who left", "denied", "it"))
    lost = instance("Nobody said this .", "source 1", "cue 1", "content 1", "O 1")
    again = instance(" ".join(ADA.tokens), "O 10", copy="one_b")
    measured = table(extractor, [ADA, BO, lost, again], {"one": (TEXT, article)})
    assert measured.note.startswith("4 instances of the dev articles; 3 of them")
    rows = {(row[0], row[1]): row[2:5] for row in measured.rows}
    assert rows["whole articles", "source"] == rows["whole articles", "content"] == [3, 1, 1.0]
    assert rows["each instance alone", "source"] == [3, 2, 0.5]  # of the second copy nothing is annotated
    assert len(extractor.asked) == 3
