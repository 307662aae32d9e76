"""Pauses: what a reading gives way to, and that nothing changes by it."""

from __future__ import annotations

import pytest

from onrecord.extractors.checkpoints import checkpoint, preemptible
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor
from onrecord.schemas.examples import ARTICLE
from onrecord.schemas.extraction import Extraction

OPTIONS = ExtractionOptions(explain=True)
OTHER = "Kim Sollers denied that the dam was leaking. “It holds,” he told the council on Friday."


def test_checkpoints_are_reported_inside_alone_and_may_raise() -> None:
    calls: list[int] = []
    with preemptible(lambda: calls.append(1)):
        checkpoint()
        with preemptible(lambda: calls.append(2)):
            checkpoint()
        checkpoint()
    checkpoint()
    assert calls == [1, 2, 1]

    def end() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), preemptible(end):
        checkpoint()


@pytest.mark.model
def test_what_is_read_in_a_pause_and_what_paused_have_the_records_they_have_alone(bundled_extractor: Extractor) -> None:
    long = "\n\n".join([ARTICLE, OTHER] * 12)
    alone = [bundled_extractor.extract(text, OPTIONS) for text in (long, OTHER)]
    inside: list[Extraction] = []

    def read_another() -> None:
        if len(inside) < 12:
            inside.append(bundled_extractor.extract(OTHER, OPTIONS))

    nested = iter(range(1_000))

    def give_way() -> None:
        # Not at every pause, so that it is done at all stages of the reading.
        if next(nested, 0) % 7 == 0:
            with preemptible(lambda: None):
                read_another()

    with preemptible(give_way):
        interrupted = bundled_extractor.extract(long, OPTIONS)
    assert interrupted == alone[0]
    assert len(inside) == 12
    assert all(record == alone[1] for record in inside)


@pytest.mark.model
def test_a_batch_gives_what_single_calls_give_on_the_models_too(bundled_extractor: Extractor) -> None:
    texts = [ARTICLE, OTHER, f"{OTHER} {ARTICLE}", "No quotation here.", ARTICLE * 3]
    alone = [bundled_extractor.extract(text, OPTIONS) for text in texts]
    assert list(bundled_extractor.extract_batch((text, OPTIONS) for text in texts)) == alone


@pytest.mark.model
def test_the_words_of_a_text_are_forgotten(bundled_extractor: Extractor) -> None:
    strings = bundled_extractor._reader._entities.vocab.strings
    bundled_extractor.extract(OTHER, OPTIONS)
    before = len(strings)
    bundled_extractor.extract("Qwyxal Vbrudd said the zrondle would be klippered in Ostravina.", OPTIONS)
    assert len(strings) == before
    assert "zrondle" not in strings
