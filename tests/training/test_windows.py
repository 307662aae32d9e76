"""The window network: its documents, its batches, and that it learns."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file

from corpora.entities import TAGS, WORLDWIDE, TaggedArticle, TaggedSentence
from corpora.polnear import Article, GoldAttribution
from onrecord.extractors.analysis import CueScores, Entity
from onrecord.extractors.engines.encoder import SentenceEncoder, load_encoder
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.role_features import LAYOUT, paths, read_features
from onrecord.extractors.engines.stanza_models import ParsedWord
from onrecord.extractors.settings import BUNDLED_MODELS
from tests.extractors.sketches import sketch
from training.windows import examples
from training.windows.__main__ import HEADS, HIDDEN, LAYERS, Run, start_from, write
from training.windows.documents import Document, analysis_of, attributed, tagged
from training.windows.examples import WINDOW_WORDS, Corpus, Cut, batches, collate, cuts
from training.windows.loss import loss_of
from training.windows.network import WINDOW_LAYOUT, ReadWords, WindowNetwork, window_config
from training.windows.prepare import write as write_corpus
from training.windows.scores import scores
from training.windows.states import StateReader

SAID = sketch("""
Kim/PROPN/nsubj/2 said/VERB/root/0 Ana/PROPN/nsubj/4 hopes/VERB/ccomp/2 rain/NOUN/nsubj/6 falls/VERB/ccomp/4
Nobody/PRON/nsubj/2 agreed/VERB/root/0
""")
NAMES = ("||=", "||0=", "|nsubj|<", "|ccomp|>", "sentence +1")
SMALL = 32


def extent(first: int, last: int) -> tuple[int, int]:
    return SAID.tokens[first].start, SAID.tokens[last].end


def certain(anchor: int, first: int, words: int, content: range, depth: int) -> CueScores:
    scores_ = tuple(float(first + place in content) for place in range(words))
    return CueScores(anchor, 0.9, depth, first, (0.0,) * words, (0.0,) * words, scores_)


def article() -> Document:
    """One attribution, with another inside its content that a model has found."""
    roles = (certain(1, 0, 8, range(2, 6), 0), certain(3, 2, 4, range(4, 6), 1))
    analysis = replace(SAID, entities=(Entity(0, 0, "PERSON", 0, 1), Entity(0, 0, "ORG", 2, 4)), roles=roles)
    gold = GoldAttribution(source=(extent(0, 0),), cue=(extent(1, 1),), content=(extent(2, 5),))
    return attributed(Article("a", SAID.text, (gold,)), analysis, PathNumbers(NAMES))


def corpus(folder: Path, *documents: Document) -> Corpus:
    """Documents with states that are drawn, read back from a folder."""
    dice = np.random.default_rng(3)

    def drawn(one: Document, width: int) -> npt.NDArray[np.float16]:
        return dice.normal(size=(len(one.marks), width)).astype(np.float16)

    write_corpus(folder, "some", ((one, drawn(one, 3 * SMALL), drawn(one, SMALL)) for one in documents))
    return Corpus(folder, "some")


def small_network() -> WindowNetwork:
    torch.manual_seed(4)
    return WindowNetwork(window_config(1, SMALL, 2), len(NAMES) + 1, width=16)


def test_an_article_has_its_anchors_and_roles() -> None:
    document = article()
    [asked] = document.asked
    assert (asked.anchor, asked.first, asked.weight) == (1, 0, 1.0)
    assert [row.nonzero()[0].tolist() for row in asked.roles] == [[1], [0], [2, 3, 4, 5]]
    assert asked.paths.shape == (8, 2)
    names = [NAMES[number - 1] if number else None for number in asked.paths[:, 1]]
    expected = [coarse if coarse in NAMES else None for _, coarse in paths(read_features(SAID), 1, 0, 8)]
    assert names == expected


def test_entities_of_an_article_are_sets_of_one_tag() -> None:
    tags = [TAGS[int(bits).bit_length() - 1] for bits in article().tags]
    assert tags == ["B-PERSON", "O", "B-ORG", "I-ORG", "O", "O", "O", "O"]


def test_what_is_reported_is_read_by_itself_with_what_the_role_model_finds() -> None:
    [report] = article().reports
    assert (report.first, report.last) == (2, 6)
    assert report.cues.tolist() == [0, pytest.approx(0.9, abs=1e-3), 0, 0]
    [asked] = report.asked
    assert (asked.anchor, asked.first, asked.weight) == (3, 2, 0.9)
    assert [WINDOW_LAYOUT[number] for number in report.marks[:, -1]] == [
        "plain, first of its paragraph, reported", "plain, reported", "plain, reported", "plain, reported",
    ]  # fmt: skip


def test_each_layout_comes_once_more_for_reported_words() -> None:
    assert len(WINDOW_LAYOUT) == 2 * len(LAYOUT) - 1
    assert len(set(WINDOW_LAYOUT)) == len(WINDOW_LAYOUT)


def test_an_article_with_entities_keeps_its_words_and_tags() -> None:
    rows = [(("Ana", "sings"), ("B-Person", "O")), (("Rain",), ("O",))]
    said = [
        [ParsedWord("Ana", "PROPN", None, None, 2, "nsubj"), ParsedWord("sing", "VERB", None, None, 0, "root")],
        [ParsedWord("rain", "NOUN", None, None, 0, "root")],
    ]
    sentences = tuple(TaggedSentence(words, tags) for words, tags in rows)
    document = tagged(TaggedArticle("a", sentences, WORLDWIDE), rows, analysis_of(rows, said))
    assert [TAGS[int(bits).bit_length() - 1] for bits in document.tags] == ["B-PERSON", "O", "O"]
    assert document.borders == [False, True, True]
    assert not document.attributed


@given(st.lists(st.booleans(), max_size=700), st.none() | st.integers(0, 99))
def test_windows_have_every_word_once(borders: list[bool], seed: int | None) -> None:
    document = replace(article(), marks=np.zeros((len(borders), 4), np.int16), borders=borders)
    found = list(cuts(None, document, None if seed is None else random.Random(seed)))  # type: ignore[arg-type]
    assert [word for cut in found for word in range(cut.first, cut.last)] == list(range(len(borders)))
    assert all(0 < cut.last - cut.first <= WINDOW_WORDS for cut in found)


def test_a_batch_of_a_window_and_a_report(tmp_path: Path) -> None:
    some = corpus(tmp_path, article(), article())
    second = some.documents[1]
    batch = collate([Cut(some, second, 0, 8), Cut(some, second, 2, 6, second.reports[0])])
    assert batch.present.sum(1).tolist() == [8, 4]
    assert torch.equal(batch.states[1, :4], batch.states[0, 2:6])
    assert batch.states[0, 0].tolist() == some.states[8].astype(np.float32).tolist()
    assert batch.cues[0].nonzero().flatten().tolist() == [1]
    assert batch.cues[1].nonzero().flatten().tolist() == [1]
    assert (batch.anchors.window.tolist(), batch.anchors.word.tolist()) == ([0, 1], [1, 1])
    assert batch.roles[0, 2].nonzero().flatten().tolist() == [2, 3, 4, 5]
    assert batch.tags[1].tolist() == [0] * 8
    assert batch.judged.tolist() == [True, True]
    assert batch.taught.tolist() == [True, False]
    assert some.teacher is not None
    assert batch.teacher[0].tolist() == some.teacher[8:].astype(np.float32).tolist()


def test_windows_with_hidden_marks_have_no_teacher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The role model has seen all marks."""
    some = corpus(tmp_path, article())
    monkeypatch.setattr(examples, "LOWERED", 1.0)
    assert not collate([Cut(some, some.documents[0], 0, 8)], random.Random(1)).taught.any()


def test_states_like_the_teachers_are_no_loss(tmp_path: Path) -> None:
    some = corpus(tmp_path, article())
    chosen = [Cut(some, some.documents[0], 0, 8)]
    _, parts = loss_of(small_network(), chosen, None)
    assert parts["states"] > 0.5
    network = small_network()
    states = collate(chosen).teacher
    given_states = ReadWords(torch.cat([states, torch.zeros(1, 8, 96)], -1), torch.zeros(1, 8, 2 * SMALL + 96))
    network.words = lambda *_: given_states  # type: ignore[method-assign]
    _, parts = loss_of(network, chosen, None)
    assert parts["states"] == 0


def test_an_epoch_has_every_word_and_what_is_reported(tmp_path: Path) -> None:
    some = corpus(tmp_path, article(), article())
    every = [cut for batch in batches([some], random.Random(1)) for cut in batch]
    assert sorted((cut.document.row, cut.first, cut.last) for cut in every) == [
        (0, 0, 8),
        (0, 2, 6),
        (8, 0, 8),
        (8, 2, 6),
    ]


def test_steps_make_the_losses_smaller_and_the_scores_better(tmp_path: Path) -> None:
    some, dice = corpus(tmp_path, article(), article()), random.Random(1)
    [batch] = batches([some], dice)
    run = Run(small_network(), rate=1e-2, steps=10_000)
    before, _ = loss_of(run.network, batch, None)
    for _ in range(220):
        run.learn(batch, dice)
    after, parts = loss_of(run.network.eval(), batch, None)
    assert after.item() < 0.2 * before.item()
    assert set(parts) == {"cues", "roles", "entities", "states"}
    found = scores(run.network, some, some)
    assert found["anchor"] == found["content"] == found["entity"] == 100.0


def test_a_batch_without_attributions_teaches_entities_alone(tmp_path: Path) -> None:
    some = corpus(tmp_path, replace(article(), attributed=False, asked=[], reports=[]))
    _, parts = loss_of(small_network(), [Cut(some, some.documents[0], 0, 8)], None)
    assert parts["cues"] == parts["roles"] == 0
    assert parts["entities"] > 0


@pytest.mark.model
def test_a_network_starts_from_the_bundled_role_model(tmp_path: Path) -> None:
    folder = BUNDLED_MODELS / "roles"
    names = json.loads((folder / "roles.json").read_text(encoding="utf-8"))["paths"]
    network = WindowNetwork(window_config(LAYERS, HIDDEN, HEADS), len(names) + 1)
    start_from(network, folder)
    write(network, names, tmp_path)
    kept, old = load_file(tmp_path / "model.safetensors"), load_file(folder / "model.safetensors")
    for name, origin in (
        ("biaffine", "biaffine"),
        ("encoder.encoder.layer.1.output.dense.weight", "encoder.encoder.layer.3.output.dense.weight"),
    ):
        assert torch.equal(kept[name], old[origin])
    states = torch.zeros(1, 1, 3 * HIDDEN)
    states[..., :HIDDEN] = torch.randn(HIDDEN)
    torch.testing.assert_close(network.join(states), states[..., :HIDDEN], atol=0.8, rtol=0)


@pytest.mark.model
def test_states_are_those_that_tagger_and_parser_read() -> None:
    sentences = ["The mayor said that rain fell on the hills .".split(), "Was it ?".split()]
    folder = BUNDLED_MODELS / "encoder"
    ours = torch.from_numpy(StateReader(folder)(sentences)).float()
    theirs = SentenceEncoder(load_encoder(folder, "cpu"), folder, "cpu")(sentences)
    for place, layer in ((1, -3), (2, -1)):
        states = ours[:, place * HIDDEN : (place + 1) * HIDDEN]
        torch.testing.assert_close(states, theirs.words[layer], atol=2e-2, rtol=2e-2)
