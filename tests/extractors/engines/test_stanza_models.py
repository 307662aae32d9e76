"""The bundled checkpoints as they are run here, compared with stanza's own processors."""

from __future__ import annotations

from typing import NamedTuple

import pytest
import stanza
import torch

from evaluation.parsing import whole_encoder
from onrecord.extractors.engines.encoder import SentenceEncoder
from onrecord.extractors.engines.encoder_weights import load_encoder
from onrecord.extractors.engines.segmenter import FoundWord
from onrecord.extractors.engines.stanza_models import BundledModels, StanzaProcessors
from onrecord.extractors.engines.word_order import TimeOrder
from onrecord.extractors.settings import BUNDLED_MODELS

pytestmark = pytest.mark.model

TEXT = """The mayor said the bridge would reopen on Friday, and that "nobody" had been hurt - not even slightly.

"It is safe," she added; engineers who'd worked on it through the night agreed. Was it? Nobody asked!!! Critics, led
by councillor Amina Diallo-Okonkwo (Independent), called the timetable a "fantasy" and wrote to a.b@example.org.

1. Rain fell.
2. Snow fell on 3,000 homes, according to figures that the agency released at 10:45 p.m. on Nov. 3, 2026.

Tel: 555-0142-777   Price: $4.50

The antennae of 17 snails were measured, weighed and photographed by researchers from three universities.
"""
SENTENCES = [
    "The mayor said that the bridge would reopen on Friday .".split(),
    "x".split(),
    ["She", "asked", "?!?", "\u00ad", "Then", "the", "ãntennae", "broke", "!!!"],
    ["Rain", "\u200e", "fell", "\ue000", "."],
    "Officials who had been told to say nothing said that what they had been told was nothing .".split(),
]


class Both(NamedTuple):
    """The two ways of running the same weights."""

    ours: BundledModels
    stanzas: StanzaProcessors


@pytest.fixture(scope="module")
def both() -> Both:
    """Both in single precision, so that they can be held against each other."""
    torch.set_num_threads(1)
    folder = BUNDLED_MODELS / "encoder"
    processors = stanza.Pipeline(
        "en",
        dir=str(BUNDLED_MODELS / "stanza"),
        processors="tokenize,pos,lemma,depparse",
        download_method=None,
        foundation_cache=whole_encoder(folder, "cpu"),
        device="cpu",
        logging_level="ERROR",
    ).processors
    encoder = SentenceEncoder(load_encoder(folder, "cpu"), folder, "cpu", "float32")
    trained = {name: processor.trainer for name, processor in processors.items()}
    return Both(BundledModels(trained, encoder, "cpu", "float32"), StanzaProcessors(processors))


def test_words_and_sentences_are_stanzas(both: Both) -> None:
    assert list(both.ours.segmented(TEXT)) == list(both.stanzas.segmented(TEXT))


@pytest.mark.parametrize("length", [400, 1_100, 2_600])
def test_long_paragraphs_are_cut_as_stanza_cuts_them(both: Both, length: int) -> None:
    text = f"Rain fell.\n\n{'the rain fell on the hills and it fell. ' * (length // 40)}\n\nSnow fell."
    assert list(both.ours.segmented(text)) == list(both.stanzas.segmented(text))


def test_a_word_without_end_is_named_as_stanza_names_it(both: Both) -> None:
    (words,) = both.ours.segmented("a" * 3_000)
    assert words == [FoundWord("<UNK>", 0, 3_000)]


def test_tags_lemmas_and_trees_are_stanzas(both: Both) -> None:
    sentences = [[word.text for word in words] for words in both.ours.segmented(TEXT)] + SENTENCES
    for ours, theirs in zip(both.ours.parsed(sentences), both.stanzas.parsed(sentences), strict=True):
        assert ours == theirs


def test_a_sentence_of_many_pieces_is_read_in_parts_as_by_stanza(both: Both) -> None:
    sentence = [f"qzxv{'kjw' * 12}{number}" for number in range(60)]
    assert both.ours.parsed([sentence]) == both.stanzas.parsed([sentence])


def test_there_may_be_no_sentences(both: Both) -> None:
    assert both.ours.parsed([]) == []


def test_words_are_read_from_both_ends_of_their_sentences() -> None:
    order = TimeOrder([3, 2, 2, 1], "cpu")
    assert order.steps == [4, 3, 1]
    assert order.rows.tolist() == [0, 3, 5, 7, 1, 4, 6, 2]
    assert order.backward.tolist() == [2, 4, 6, 7, 1, 3, 5, 0]
