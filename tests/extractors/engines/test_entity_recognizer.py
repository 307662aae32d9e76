"""The spaCy component that finds named entities: cutting, decoding, its folder on disk, and odd texts."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest
import spacy
import torch
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.extractors.analysis import Token
from onrecord.extractors.engines.entity_reader import EntityReader
from onrecord.extractors.engines.entity_recognizer import (
    FACTORY,
    LABELS,
    EntityHead,
    EntityRecognizer,
    best_tags,
    forbidden_steps,
    spans_of,
    tags_of,
)
from onrecord.extractors.engines.pieces import LETTER_CASES, MAX_PIECES_A_WORD, letter_case, windows
from onrecord.extractors.engines.roles import CONTEXT_PIECES, CORE_PIECES, save_role_model
from tests.extractors.engines.small_role_model import PATHS, save_small_encoder, small_network, small_reader

BUNDLED = Path(__file__).parents[3] / "models" / "spacy"
TAGS = tags_of(("PERSON", "LOC"))
FORBIDDEN = forbidden_steps(TAGS)


def small_head(width: int) -> EntityHead:
    """An untrained head whose scores differ, the same each time."""
    torch.manual_seed(5)
    head = EntityHead(width, len(tags_of(LABELS)), hidden=16)
    with torch.no_grad():
        for weight in head.parameters():
            weight.normal_()
    return head


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of models with an untrained role model."""
    folder = tmp_path_factory.mktemp("models")
    save_role_model(small_network(), PATHS, folder / "roles")
    save_small_encoder(small_network(), folder / "encoder")
    return folder


@pytest.fixture(scope="module")
def nlp(models: Path) -> Language:
    """A blank English pipeline with the component and untrained weights."""
    pipeline = spacy.blank("en")
    component = pipeline.add_pipe(FACTORY, config={"device": "cpu"})
    assert isinstance(component, EntityRecognizer)
    component.install(small_head(small_network().entity_width), LABELS, models)
    return pipeline


def found(doc: Doc) -> list[tuple[int, int, str]]:
    """The entities of ``doc`` by character."""
    return [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("minister", "lower"), ("Kenya", "title"), ("A", "initial"), ("NATO", "upper"), ("McKay", "mixed"),
        ("2026", "number"), ("1,000", "number"), ("G20", "digits_in"), ("--", "mark"), ("“", "mark"),
        ("\u200b", "mark"), ("🙂", "mark"), ("东京", "uncased"), ("o’clock", "lower"), ("Élysée", "title"),
    ],
)  # fmt: skip
def test_letter_case(word: str, case: str) -> None:
    assert LETTER_CASES[letter_case(word)] == case


def test_every_word_has_pieces_and_no_word_has_many() -> None:
    words = ["cab", "\u200b", "🙂", "x" * 90, "东京"]
    pieces = small_reader()(words)
    assert [len(ids) for ids in pieces[:4]] == [3, 1, 1, MAX_PIECES_A_WORD]
    assert all(pieces)


@given(st.lists(st.tuples(st.integers(1, MAX_PIECES_A_WORD), st.booleans()), max_size=400))
def test_windows_cover_a_text_once(words: list[tuple[int, bool]]) -> None:
    lengths, borders = [length for length, _ in words], [border for _, border in words]
    cut = list(windows(lengths, borders, CORE_PIECES, CONTEXT_PIECES))
    assert [place for _, start, end, _ in cut for place in range(start, end)] == list(range(len(words)))
    for left, start, end, right in cut:
        assert 0 <= left <= start < end <= right <= len(words)
        assert sum(lengths[left:right]) <= CORE_PIECES + 3 * CONTEXT_PIECES


def test_a_window_ends_at_a_border() -> None:
    borders = [place % 120 == 119 for place in range(500)]
    assert [end for _, _, end, _ in windows([1] * 500, borders, CORE_PIECES, CONTEXT_PIECES)] == [120, 240, 360, 500]


@given(st.lists(st.lists(st.integers(-20, 0), min_size=len(TAGS), max_size=len(TAGS)), min_size=1, max_size=4))
def test_best_tags_are_the_best_that_are_allowed(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    allowed = [
        path
        for path in product(range(len(TAGS)), repeat=len(rows))
        if not any(FORBIDDEN[before, after] for before, after in zip((0, *path), path, strict=False))
    ]
    best = max(sum(row[tag] for row, tag in zip(rows, path, strict=True)) for path in allowed)
    path = best_tags(scores, FORBIDDEN)
    assert tuple(path) in allowed
    assert sum(row[tag] for row, tag in zip(rows, path, strict=True)) == best


def test_no_words_have_no_tags() -> None:
    assert best_tags(np.zeros((0, len(TAGS)), dtype=np.float32), FORBIDDEN) == []


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O B-LOC I-LOC O", [(1, 3, "LOC")]),
        ("B-LOC B-LOC", [(0, 1, "LOC"), (1, 2, "LOC")]),
        ("B-LOC B-PERSON I-PERSON", [(0, 1, "LOC"), (1, 3, "PERSON")]),
        ("B-LOC O I-LOC", [(0, 1, "LOC"), (2, 3, "LOC")]),
        ("", []),
    ],
)
def test_spans_of(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert spans_of(tags.split()) == spans


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\t", "\u200b", "🙂 🙂", "a\u00a0b", "one two \u200b three\r\nfour 🙂 five", "x" * 4000],
    ids=["empty", "space", "lines", "zero width", "emoji", "hard space", "mixed", "one long word"],
)
def test_odd_texts_survive(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    for start, end, label in found(doc):
        assert label in LABELS
        assert text[start:end] == text[start:end].strip()


def test_a_long_text_without_punctuation(nlp: Language) -> None:
    doc = nlp("word " * 5000)
    assert len(doc) == 5000
    assert doc.has_annotation("ENT_IOB")


def test_no_entity_reaches_over_a_blank_line(nlp: Language) -> None:
    doc = nlp("\n\n".join(["some more words here"] * 40))
    assert found(doc)
    assert all("\n" not in doc.text[start:end] for start, end, _ in found(doc))


def test_a_batch_gives_what_single_calls_give(nlp: Language) -> None:
    texts = [" ".join(["ba", "Deq", "FOO", "h.", "zuz"] * size) for size in (1, 30, 0, 7, 120, 7)]
    assert [found(doc) for doc in nlp.pipe(texts)] == [found(nlp(text)) for text in texts]
    assert [found(doc) for doc in nlp.pipe(texts, batch_size=2)] == [found(nlp(text)) for text in texts]


def test_round_trip_through_a_folder(nlp: Language, models: Path) -> None:
    """The pipeline finds the role model next to its own folder."""
    nlp.to_disk(models / "first")
    again = spacy.load(models / "first")
    again.to_disk(models / "second")
    weights = [models / name / FACTORY / "model.safetensors" for name in ("first", "second")]
    assert weights[0].read_bytes() == weights[1].read_bytes()
    text = "some Words at A place, and more of THEM. " * 9
    assert found(again(text)) == found(spacy.load(models / "second")(text))
    component = again.get_pipe(FACTORY)
    assert isinstance(component, EntityRecognizer)
    assert component.labels == LABELS


def test_a_head_alone_reads_no_text() -> None:
    pipeline = spacy.blank("en")
    component = pipeline.add_pipe(FACTORY, config={"device": "cpu"})
    assert isinstance(component, EntityRecognizer)
    component.install(small_head(8), LABELS)
    with pytest.raises(RuntimeError, match="not loaded from a folder"):
        pipeline("Some text.")


def test_vectors_of_words_are_read_where_they_are_given() -> None:
    """White space between words has none; offsets are those of the whole text."""
    pipeline = spacy.blank("en")
    component = pipeline.add_pipe(FACTORY, config={"device": "cpu"})
    assert isinstance(component, EntityRecognizer)
    tags = tags_of(LABELS)
    head = EntityHead(len(tags), len(tags), hidden=len(tags)).eval()
    with torch.no_grad():
        for layer in (head.layers[1], head.layers[4]):
            assert isinstance(layer, torch.nn.Linear)
            layer.weight.copy_(torch.eye(len(tags)))
            layer.bias.zero_()
    component.install(head, LABELS)
    text = "Then \n\nAda Moss sang\n in Oslo."
    words = [(7, 10), (11, 15), (16, 20), (22, 24), (25, 29), (29, 30)]
    tokens = [
        Token(index, 0, start, end, text[start:end], "", "X", "", {}, None, "dep")
        for index, (start, end) in enumerate(words, 2)
    ]
    wanted = ["B-PERSON", "I-PERSON", "O", "O", "B-LOC", "O"]
    vectors = 9.0 * torch.eye(len(tags))[[tags.index(tag) for tag in wanted]]
    entities = list(EntityReader(pipeline)(text, tokens, vectors))
    assert [(e.start, e.end, e.label, e.first, e.last) for e in entities] == [
        (7, 15, "PERSON", 2, 4),
        (25, 29, "LOC", 6, 7),
    ]


def test_an_empty_component_says_so() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe(FACTORY)
    with pytest.raises(RuntimeError, match="no weights"):
        pipeline("Some text.")


@pytest.mark.model
def test_the_bundled_pipeline_finds_entities() -> None:
    text = "Amina Diallo told the World Bank in Nairobi that Kenyan farmers lost $40 million in March 2024."
    entities = {(entity.text, entity.label_) for entity in spacy.load(BUNDLED)(text).ents}
    assert {("Amina Diallo", "PERSON"), ("World Bank", "ORG"), ("Nairobi", "LOC"), ("Kenyan", "NORP")} <= entities
