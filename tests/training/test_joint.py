"""The recipe that teaches the role model's encoder all its tasks: its documents, its batches, and that it learns."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import spacy
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import BertConfig, BertModel

from corpora.entities import TAGS, WORLDWIDE, TaggedArticle, TaggedSentence
from corpora.polnear import Article, GoldAttribution
from onrecord.extractors.analysis import CueScores, Entity
from onrecord.extractors.engines.entity_recognizer import FACTORY, EntityRecognizer
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import LETTER_CASES, MAX_PIECES_A_WORD
from onrecord.extractors.engines.role_features import paths, read_features
from onrecord.extractors.engines.roles import load_role_model
from onrecord.extractors.engines.stanza_models import ParsedWord
from onrecord.extractors.settings import BUNDLED_MODELS
from tests.extractors.engines.small_role_model import PIECES, save_small_encoder, small_reader
from tests.extractors.sketches import sketch
from training.joint import examples
from training.joint.__main__ import Run, write
from training.joint.cue_scale import fitted, scale_cues
from training.joint.documents import UNLIKELY, UNREAD, Document, analysis_of, attributed, tagged
from training.joint.examples import Cut, batches, collate, cuts, names_of
from training.joint.loss import loss_of
from training.joint.network import TaughtNetwork, from_joint_model, from_role_model
from training.joint.prepare import piece_reader
from training.joint.rereading import alone, reread
from training.joint.scores import scores
from training.role_examples import WINDOW_PIECES, on_device

SAID = sketch("""
Kim/PROPN/nsubj/2 said/VERB/root/0 Ana/PROPN/nsubj/4 hopes/VERB/ccomp/2 rain/NOUN/nsubj/6 falls/VERB/ccomp/4
Nobody/PRON/nsubj/2 agreed/VERB/root/0
""")
NAMES = ("||=", "||0=", "|nsubj|<", "|ccomp|>", "sentence +1")
READER = small_reader()


def span(first: int, last: int) -> tuple[int, int]:
    return SAID.tokens[first].start, SAID.tokens[last].end


def certain(anchor: int, first: int, words: int, content: range, depth: int) -> CueScores:
    scores_ = tuple(float(first + place in content) for place in range(words))
    return CueScores(anchor, 0.9, depth, first, (0.0,) * words, (0.0,) * words, scores_)


def article() -> Document:
    """One attribution, with another inside its content that a model has found."""
    roles = (certain(1, 0, 8, range(2, 6), 0), certain(3, 2, 4, range(4, 6), 1))
    analysis = replace(SAID, entities=(Entity(0, 0, "PERSON", 0, 1), Entity(0, 0, "ORG", 2, 4)), roles=roles)
    gold = GoldAttribution(source=(span(0, 0),), cue=(span(1, 1),), content=(span(2, 5),))
    return attributed(
        Article("a", SAID.text, (gold,)), analysis, guesses(8, {0: 1, 2: 3, 3: 4}), PathNumbers(NAMES), READER
    )


def guesses(words: int, entities: dict[int, int]) -> npt.NDArray[np.float16]:
    """Tags that are nearly certain: `O`, but for some words."""
    shares = np.full((words, len(TAGS)), 0.01 / (len(TAGS) - 1))
    shares[range(words), [entities.get(word, 0) for word in range(words)]] = 0.99
    logs: npt.NDArray[np.float16] = np.log(shares).astype(np.float16)
    return logs


def small_network() -> TaughtNetwork:
    torch.manual_seed(4)
    config = BertConfig(
        vocab_size=len(PIECES),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    network = TaughtNetwork(BertModel(config, add_pooling_layer=False), len(NAMES) + 1, width=16)
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return network


def test_an_article_has_its_anchors_and_roles() -> None:
    document = article()
    [taught] = document.outer
    assert (taught.anchor, taught.first) == (1, 0)
    assert [row.nonzero()[0].tolist() for row in taught.roles] == [[1], [0], [2, 3, 4, 5]]
    names = [NAMES[number - 1] if number else None for number in taught.paths[:, 1]]
    expected = [coarse if coarse in NAMES else None for _, coarse in paths(read_features(SAID), 1, 0, 8)]
    assert names == expected
    assert document.pieces == READER(["Kim", "said", "Ana", "hopes", "rain", "falls", "Nobody", "agreed"])


def test_entities_of_an_article_are_sets_of_one_tag() -> None:
    tags = [TAGS[int(bits).bit_length() - 1] for bits in article().tags]
    assert tags == ["B-PERSON", "O", "B-ORG", "I-ORG", "O", "O", "O", "O"]


def test_nested_anchors_are_those_of_a_reading_of_the_content() -> None:
    document = article()
    [asked] = document.inner
    assert (asked.anchor, asked.first) == (3, 2)
    assert [row.nonzero()[0].tolist() for row in asked.roles] == [[], [], [2, 3]]
    unlikely, unread = pytest.approx(UNLIKELY, rel=0.01), UNREAD
    assert document.nested[0].tolist() == [
        unread,
        unread,
        unlikely,
        pytest.approx(0.9, rel=0.01),
        unlikely,
        unlikely,
        unread,
        unread,
    ]
    assert (document.nested[1] == unread).all()


def test_words_alone_are_a_text() -> None:
    found = alone(SAID, 2, 8)
    assert found.text == "Ana hopes rain falls Nobody agreed"
    assert [found.text[token.start : token.end] for token in found.tokens] == [token.text for token in found.tokens]
    assert [token.index for token in found.tokens] == list(range(6))
    assert [token.head for token in found.tokens] == [1, None, 3, 1, 5, None]
    assert [(s.first, s.last) for s in found.sentences] == [(0, 4), (4, 6)]


@pytest.mark.model
def test_a_content_is_read_by_itself() -> None:
    model = load_role_model(BUNDLED_MODELS / "roles", BUNDLED_MODELS / "encoder", "cpu", "float32")
    inner = [cue for cue in reread(model, SAID) if cue.depth]
    assert [(cue.anchor, cue.first) for cue in inner if cue.probability > 0.5] == [(3, 2)]
    assert {cue.depth for cue in reread(model, SAID)} <= {0, 1, 2}


def test_an_article_with_entities_keeps_its_words_and_tags() -> None:
    rows = [(("Ana", "sings"), ("B-Person", "O")), (("Rain",), ("O",))]
    said = [
        [ParsedWord("Ana", "PROPN", None, None, 2, "nsubj"), ParsedWord("sing", "VERB", None, None, 0, "root")],
        [ParsedWord("rain", "NOUN", None, None, 0, "root")],
    ]
    sentences = tuple(TaggedSentence(words, tags) for words, tags in rows)
    found = TaggedArticle("a", sentences, WORLDWIDE)
    assert found.rows(2) == rows
    assert found.rows(1) == [(("Ana",), ("B-Person",)), (("sings",), ("O",)), rows[1]]
    document = tagged(found, rows, analysis_of(rows, said), guesses(3, {}), PathNumbers(NAMES), READER)
    assert [TAGS[int(bits).bit_length() - 1] for bits in document.tags] == ["B-PERSON", "O", "O"]
    assert document.borders == [False, True, True]
    assert not document.guessed


@given(st.lists(st.tuples(st.integers(1, MAX_PIECES_A_WORD), st.booleans()), max_size=400), st.none() | st.integers())
def test_windows_have_every_word_once(words: list[tuple[int, bool]], seed: int | None) -> None:
    document = replace(article(), pieces=[[5] * size for size, _ in words], borders=[border for _, border in words])
    found = list(cuts(document, None if seed is None else random.Random(seed)))
    assert [word for cut in found for word in range(cut.first, cut.last)] == list(range(len(words)))
    assert all(2 < cut.length <= WINDOW_PIECES + 2 for cut in found)


def test_a_batch_of_two_windows() -> None:
    document = article()
    batch = collate([Cut(document, 0, 8), Cut(document, 2, 6)], READER)
    lengths = [len(pieces) for pieces in document.pieces]
    assert (batch.windows.words > 0).sum(1).tolist() == [8, 4]
    assert (batch.windows.ids > 0).sum(1).tolist() == [sum(lengths) + 2, sum(lengths[2:6]) + 2]
    assert batch.windows.ids[0, batch.windows.words[0, 2]] == document.pieces[2][0]
    assert batch.windows.marks[1, 1].tolist() == document.marks[2].tolist()
    assert batch.cues[0].nonzero().flatten().tolist() == [1]
    assert not batch.cues[1].any()
    assert (batch.outer.anchors.window.tolist(), batch.outer.anchors.word.tolist()) == ([0], [1])
    assert batch.outer.roles[0, 2].nonzero().flatten().tolist() == [2, 3, 4, 5]
    assert (batch.inner.anchors.window.tolist(), batch.inner.anchors.word.tolist()) == ([0, 1], [3, 1])
    assert [row.nonzero().flatten().tolist() for row in batch.inner.known] == [[2, 3, 4, 5], [0, 1, 2, 3]]
    assert (batch.nested[:, :, 0] > 0.5).nonzero().tolist() == [[0, 3], [1, 1]]
    assert (batch.nested[1, 4:] == UNREAD).all()
    assert (batch.tags > 0).sum(1).tolist() == [8, 4]
    assert batch.guessed.tolist() == [True, True]
    assert batch.taught.tolist() == [True, True]


def test_names_of_one_word_stand_in_for_others_of_their_class(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examples, "RENAMED", 1.0)
    document = replace(article(), guessed=False)
    assert {name: len(own) for name, own in names_of([document, article()]).items()} == {"PERSON": 1, "ORG": 0}
    case = LETTER_CASES.index("upper")
    batch = collate([Cut(document, 0, 8)], READER, random.Random(5), {"PERSON": [([7, 8], case)], "ORG": [([9], case)]})
    ids, firsts = batch.windows.ids[0], batch.windows.words[0]
    assert ids[1:3].tolist() == [7, 8]
    assert ids[firsts[2]] == document.pieces[2][0]
    assert batch.windows.marks[0, 1, 0] == case
    assert batch.guesses[0, 0].argmax() == TAGS.index("B-PERSON")


def test_windows_may_be_shown_in_other_letters_and_without_a_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RECASED", "UNPARSED"):
        monkeypatch.setattr(examples, name, 1.0)
    document = replace(article(), guessed=False)
    batch = collate([Cut(document, 0, 8)], READER, random.Random(1))
    shown = batch.windows.marks[0, batch.windows.words[0]]
    assert len({LETTER_CASES[number] for number in shown[:, 0]}) == 1
    assert not shown[:, 1:3].any()
    assert shown[:, 3].all()
    assert not batch.taught.any()


def test_an_epoch_has_every_word() -> None:
    every = [cut for batch in batches([article(), article()], random.Random(1)) for cut in batch]
    assert sorted((cut.first, cut.last) for cut in every) == [(0, 8), (0, 8)]


def test_the_network_itself_is_no_distance_from_what_it_was() -> None:
    network = small_network().eval()
    batch = collate([Cut(article(), 0, 8)], READER)
    _, parts = loss_of(network, [network], batch)
    assert [parts[name] for name in ("states", "cues", "roles")] == pytest.approx([0, 0, 0], abs=1e-5)
    assert parts["entities"] > 0.5
    other = small_network().eval()
    with torch.no_grad():
        for weight in other.encoder.encoder.layer.parameters():
            weight.normal_()
    _, parts = loss_of(other, [network], batch)
    assert min(parts.values()) > 1e-4


def test_what_is_marked_and_what_was_thought_before_weigh_alike_and_the_latter_alone_where_nothing_is_marked() -> None:
    network, document = small_network().eval(), article()

    def entities(**changes: object) -> float:
        batch = collate([Cut(replace(document, **changes), 0, 8)], READER)  # type: ignore[arg-type]
        return loss_of(network, [network], batch)[1]["entities"]

    other_guesses, other_tags = guesses(8, {1: 7}), np.full(8, 1 << 5)
    unmarked, otherwise = entities(), entities(guesses=other_guesses)
    assert entities(tags=other_tags) == unmarked != otherwise
    both, half = entities(guessed=False), (otherwise - unmarked) / 2
    assert entities(guessed=False, guesses=other_guesses) - both == pytest.approx(half, abs=0.01)
    assert entities(guessed=False, tags=other_tags) != pytest.approx(both, abs=0.01)


def test_steps_teach_entities_and_keep_roles() -> None:
    documents, rng = [article(), article()], random.Random(1)
    [batch] = batches(documents, rng)
    run = Run(small_network(), [], rate=6e-3, steps=10_000)
    [teacher] = run.teachers
    before = scores(teacher, documents, documents, READER)
    teacher.eval()
    for _ in range(90):
        parts = run.learn(collate(batch, READER))
    assert parts["states"] < 0.3
    found = scores(run.network, documents, documents, READER)
    assert before["entity"] < found["entity"] == 100.0
    assert found["anchor"] == before["anchor"]
    assert before["nested anchor"] < found["nested anchor"] == 100.0


def test_logits_are_scaled_to_the_probabilities_wanted() -> None:
    rng = np.random.default_rng(1)
    logits = rng.normal(-3, 2, 400)
    wanted = 1 / (1 + np.exp(-(1.5 * rng.permutation(logits) + 0.5)))
    assert fitted(logits, wanted) == pytest.approx((1.5, 0.5), abs=0.01)
    assert fitted(logits[:10], wanted[:10]) == (1.0, 0.0)
    network, before = small_network().eval(), small_network().eval()
    documents = [replace(article(), nested=np.full((2, 8), 0.3, np.float16)) for _ in range(40)]
    found = scale_cues(network, before, documents, READER)
    states = torch.ones(1, 128)
    factors, shifts = (torch.tensor(part) for part in zip(*found, strict=True))
    torch.testing.assert_close(network.cues(states)[0], before.cues(states)[0] * factors[0] + shifts[0])
    torch.testing.assert_close(network.nested_cues(states)[0], before.nested_cues(states)[0] * factors[1:] + shifts[1:])


def test_several_teachers_are_averaged() -> None:
    network, other = small_network().eval(), small_network().eval()
    last = other.cueness[-1]
    assert isinstance(last, torch.nn.Linear)
    with torch.no_grad():
        last.bias.add_(2.0)
        other.scorer.biaffine[:, -1, -1].add_(2.0)
    batch = collate([Cut(article(), 0, 8)], READER)

    def distances(*teachers: TaughtNetwork) -> tuple[float, float]:
        parts = loss_of(network, teachers, batch)[1]
        return parts["cues"], parts["roles"]

    by_one, by_both, by_other = distances(network), distances(network, other), distances(other)
    assert by_one < by_both < by_other
    assert by_one[1] < by_both[1] < by_other[1]


@pytest.mark.model
def test_the_network_is_at_first_the_role_model() -> None:
    network, names = from_role_model(BUNDLED_MODELS / "roles", BUNDLED_MODELS / "encoder")
    model = load_role_model(BUNDLED_MODELS / "roles", BUNDLED_MODELS / "encoder", "cpu", "float32")
    [part] = model.word_vectors(SAID)
    document = replace(article(), pieces=piece_reader(BUNDLED_MODELS)(list(read_features(SAID).forms)))
    batch = collate([Cut(document, 0, 8)], piece_reader(BUNDLED_MODELS))
    with torch.no_grad():
        torch.testing.assert_close(part.vectors, network.eval().read(batch.windows).low[0], atol=1e-3, rtol=1e-3)
    assert len(names) == network.scorer.path.num_embeddings - 1


def test_a_role_model_and_a_pipeline_are_written(tmp_path: Path) -> None:
    network = small_network().eval()
    write(network, NAMES, tmp_path)
    save_small_encoder(network, tmp_path / "encoder")
    model = load_role_model(tmp_path / "roles", tmp_path / "encoder", "cpu", "float32")
    [part] = model.word_vectors(SAID)
    batch = collate([Cut(replace(article(), guessed=False), 0, 8)], READER)
    with torch.no_grad():
        expected = network.read(batch.windows).low[0]
    assert (part.first, part.last) == (0, 8)
    torch.testing.assert_close(part.vectors, expected, atol=2e-2, rtol=2e-2)
    component = spacy.load(tmp_path / "spacy").get_pipe(FACTORY)
    assert isinstance(component, EntityRecognizer)
    with torch.no_grad():
        torch.testing.assert_close(component.head(expected), network.tagger(expected), atol=2e-2, rtol=2e-2)
    assert np.isfinite(component.head(expected).detach().numpy()).all()


def test_a_batch_moves_to_a_device_as_a_whole() -> None:
    batch = collate([Cut(article(), 0, 8)], READER)
    moved = on_device(batch, torch.device("meta"))
    parts = (moved.windows.ids, moved.tags, moved.outer.anchors.paths, moved.inner.known)
    assert {part.device.type for part in parts} == {"meta"}
    assert moved.outer.roles.shape == batch.outer.roles.shape


def test_a_run_goes_on_from_what_an_earlier_one_has_written(tmp_path: Path) -> None:
    network = small_network()
    write(network, NAMES, tmp_path)
    save_small_encoder(network, tmp_path / "encoder")
    again, names = from_joint_model(tmp_path, tmp_path / "encoder")
    assert names == list(NAMES)
    for name, weight in network.state_dict().items():
        if name.startswith(("tagger.", "nested_")):
            assert torch.allclose(again.state_dict()[name], weight, atol=1e-3)
