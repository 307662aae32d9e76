"""Every stage takes time in proportion to a text: all parses in `tests/parses` as one text, again and again."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby

import pytest

from onrecord.extractors.analysis import Analysis, Entity, Sentence, Token
from onrecord.extractors.draft import Draft
from onrecord.extractors.stages import default_stages
from tests.examples import THOROUGH
from tests.treebank import examples

COPIES, TIMES = (3 if THOROUGH else 1), 5
MAX_GROWTH = 10.0
"""The greatest ratio of times for five times as much: the square would take 25 times as long."""
NOISE_SECONDS = 0.02
BREAK = "\n\n"
LABELS = ("PERSON", "PERSON", "ORG")


def long_analysis(copies: int, *, has_new_names: bool) -> Analysis:
    """The parses so often, with the same names or with other ones each time."""
    parts: list[str] = []
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for copy in range(copies):
        ending = "".join(chr(97 + int(digit)) for digit in str(copy)) if has_new_names else ""
        for one in (example.analysis for example in examples()):
            first, number = len(tokens), len(sentences)
            position, at = (tokens[-1].end + len(BREAK) if tokens else 0), 0
            for old in one.tokens:
                word = old.text + (ending if old.upos == "PROPN" else "")
                parts += [one.text[at : old.start], word]
                start = position + old.start - at
                position, at = start + len(word), old.end
                head = None if old.head is None else old.head + first
                tokens.append(
                    replace(
                        old, index=old.index + first, sentence=old.sentence + number, start=start, end=position,
                        text=word, head=head,
                    )
                )  # fmt: skip
            parts.append(BREAK)
            for sentence in one.sentences:
                inside = tokens[first + sentence.first : first + sentence.last]
                sentences.append(
                    Sentence(len(sentences), inside[0].index, inside[-1].index + 1, inside[0].start, inside[-1].end)
                )
    return Analysis("".join(parts), tuple(tokens), tuple(sentences), tuple(_names(tokens)))


def _names(tokens: list[Token]) -> list[Entity]:
    runs = [list(run) for _, run in groupby(tokens, lambda token: (token.upos == "PROPN", token.sentence))]
    names = [run for run in runs if run[0].upos == "PROPN"]
    return [
        Entity(run[0].start, run[-1].end, LABELS[number % len(LABELS)], run[0].index, run[-1].index + 1)
        for number, run in enumerate(names)
    ]


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """A collection takes time in proportion to all objects there are, and falls into one stage or another."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(analysis: Analysis) -> dict[str, float]:
    """The processor time of each stage."""
    draft, found = Draft(analysis), dict[str, float]()
    with without_garbage_collection():
        for stage in default_stages():
            began = time.process_time()
            stage(draft)
            found[type(stage).__name__] = time.process_time() - began
    assert len(draft.attributions) > len(analysis.sentences) / 4
    return found


def slow_stages(*, has_new_names: bool) -> dict[str, float]:
    """The stages whose time grows by more than `MAX_GROWTH`, and by how much.

    Other processes slow one stage or another: what is too slow is so in a second run, too.
    """
    first = _growing(has_new_names=has_new_names)
    second = _growing(has_new_names=has_new_names) if first else {}
    return {stage: min(ratio, second[stage]) for stage, ratio in first.items() if stage in second}


def _growing(*, has_new_names: bool) -> dict[str, float]:
    short, long = (seconds(long_analysis(copies, has_new_names=has_new_names)) for copies in (COPIES, TIMES * COPIES))
    ratios = {stage: long[stage] / max(short[stage], NOISE_SECONDS) for stage in short}
    return {stage: ratio for stage, ratio in ratios.items() if ratio > MAX_GROWTH}


@pytest.mark.parametrize("has_new_names", [False, True], ids=["the same people", "ever new people"])
def test_stages_take_time_in_proportion(has_new_names: bool) -> None:
    slow = slow_stages(has_new_names=has_new_names)
    if slow:  # once may have been a busy moment
        again = slow_stages(has_new_names=has_new_names)
        slow = {stage: ratio for stage, ratio in again.items() if stage in slow}
    assert not slow
