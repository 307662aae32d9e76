"""Named entities as a spaCy component: a MiniLM encoder, the letter case of each word, and constrained BIO tags.

The encoder knows no capitals, so each word's letter case is embedded and added where the pieces enter, and once more
before the linear layer over the tags. Viterbi then finds the best sequence of tags that spells whole entities.

spaCy's own transformer components offer no bfloat16 on a CPU, which more than doubles the speed there, and pad a batch
to its longest text; hence a component of our own. It is found by its factory name, ``onrecord_ner``:
``spacy.load("models/spacy")`` needs this module imported or the distribution installed (it declares the factory as
an entry point).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from safetensors.torch import load_file, save_file
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.device import numbers_of
from onrecord.extractors.engines.packed_encoder import PackedEncoder
from onrecord.extractors.engines.pieces import LETTER_CASES, PieceReader, letter_case, windows
from onrecord.extractors.settings import Device, Precision

FACTORY = "onrecord_ner"
LABELS = ("PERSON", "ORG", "LOC", "FAC", "NORP", "DATE", "MONEY", "PRODUCT", "MISC")

CORE_PIECES = 165
CONTEXT_PIECES = 15
"""Word pieces of a window and on each of its sides: with those at both ends at most 200, as in training."""

DEFAULTS = {"device": "auto", "precision": "auto"}

TOGETHER = 32
"""Windows whose states are in memory at a time, whatever the length of the text."""

Scores = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]


def tags_of(labels: Sequence[str]) -> tuple[str, ...]:
    """The BIO tags of ``labels``: ``O`` first, then ``B-`` and ``I-`` of each label in turn."""
    return ("O", *(f"{position}-{label}" for label in labels for position in "BI"))


class EntityNetwork(nn.Module):
    """The encoder with letter case at its entrance and exit, and a linear layer over the tags."""

    def __init__(self, encoder: BertModel, tags: int, case_width: int = 32) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.case_at_entrance = nn.Embedding(len(LETTER_CASES), width, padding_idx=0)
        self.case_at_exit = nn.Embedding(len(LETTER_CASES), case_width, padding_idx=0)
        self.dropout = nn.Dropout(0.1)
        self.tagger = nn.Linear(width + case_width, tags)
        nn.init.zeros_(self.case_at_entrance.weight)

    def forward(self, ids: torch.Tensor, cases: torch.Tensor) -> torch.Tensor:
        """Score the tags of every piece: two (batch, pieces) tensors, 0 as padding, to (batch, pieces, tags)."""
        entrance = self.encoder.embeddings.word_embeddings(ids) + self.case_at_entrance(cases)
        states = self.encoder(inputs_embeds=entrance, attention_mask=(ids != 0).long()).last_hidden_state
        scores: torch.Tensor = self.tagger(self.dropout(torch.cat([states, self.case_at_exit(cases)], dim=-1)))
        return scores


def forbidden_steps(tags: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Which tag may not follow which: ``[before, after]`` is True where ``after`` continues nothing."""
    return np.array([
        [after.startswith("I-") and (before == "O" or before[2:] != after[2:]) for after in tags] for before in tags
    ])  # fmt: skip


def best_tags(scores: Scores, forbidden: npt.NDArray[np.bool_]) -> list[int]:
    """The highest-scoring tag sequence with no forbidden step; ``scores`` is (words, tags), tag 0 is ``O``.

    Viterbi search (Viterbi 1967). Only hard constraints count, so a sequence of each word's best tag that breaks
    none is already the answer.
    """
    if not len(scores):
        return []
    scores = scores.copy()
    scores[0][forbidden[0]] = -np.inf
    greedy = scores.argmax(axis=1)
    if not forbidden[greedy[:-1], greedy[1:]].any():
        return [int(tag) for tag in greedy]
    penalty = np.where(forbidden, -np.inf, 0.0).T
    total = scores[0].astype(np.float64)
    pointers = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        paths = penalty + total
        pointers[word] = paths.argmax(axis=1)
        total = paths.max(axis=1) + scores[word]
    path = [int(total.argmax())]
    for word in range(len(scores) - 1, 0, -1):
        path.append(int(pointers[word][path[-1]]))
    return path[::-1]


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The entities that BIO tags spell, as ``(first word, word after the last, label)``."""
    spans: list[tuple[int, int, str]] = []
    for place, tag in enumerate(tags):
        continues = bool(spans) and tag.startswith("I-") and spans[-1][1:] == (place, tag[2:])
        if continues:
            spans[-1] = (spans[-1][0], place + 1, tag[2:])
        elif tag != "O":
            spans.append((place, place + 1, tag[2:]))
    return spans


class EntityTagger:
    """A network in use, with the weights that it has now: scores words, in bfloat16 where the device has it."""

    def __init__(
        self, network: EntityNetwork, reader: PieceReader, device: Device = "auto", precision: Precision = "auto"
    ) -> None:
        self.device = ("cuda" if torch.cuda.is_available() else "cpu") if device == "auto" else device
        self.network = network.eval().to(self.device)
        self.reader = reader
        self._encoder = PackedEncoder(network.encoder, self.device, precision)
        self._half = numbers_of(precision, self.device) == "bfloat16"

    def __call__(self, words: Sequence[str], borders: Sequence[bool]) -> Scores:
        """Log-probabilities of the tags, (words, tags), of one text; ``borders`` mark words a window may end at."""
        if not words:
            return np.zeros((0, self.network.tagger.out_features), dtype=np.float32)
        pieces = self.reader(words)
        counts = [len(ids) for ids in pieces]
        cases = np.array([letter_case(word) for word in words])
        ids = np.array([piece for word in pieces for piece in word])
        places = np.concatenate([[0], np.cumsum(counts)])
        marks = np.repeat(cases, counts)
        cut = list(windows(counts, borders, CORE_PIECES, CONTEXT_PIECES))
        return np.concatenate([
            self._together(cut[first : first + TOGETHER], ids, marks, places, cases)
            for first in range(0, len(cut), TOGETHER)
        ])  # fmt: skip

    def _together(
        self, cut: Sequence[tuple[int, int, int, int]], ids: Numbers, marks: Numbers, places: Numbers, cases: Numbers
    ) -> Scores:
        """The log-probabilities of the words in the cores of a few windows.

        `ids` and `marks` are those of the text's pieces; its words begin at `places` and have the letter cases `cases`.
        """
        read: list[Numbers] = []
        rows: list[Numbers] = []
        lengths: list[int] = []
        for left, start, end, right in cut:
            rows.append(sum(lengths) + 1 + places[start:end] - places[left])
            pieces = slice(places[left], places[right])
            inside = np.stack([ids[pieces], marks[pieces]])
            read.append(np.concatenate([[[self.reader.first], [0]], inside, [[self.reader.last], [0]]], axis=1))
            lengths.append(read[-1].shape[1])
        inner = cases[cut[0][1] : cut[-1][2]]
        return self._scored(np.concatenate(read, axis=1), lengths, np.concatenate(rows), inner)

    def _scored(
        self,
        read: Numbers,
        lengths: Sequence[int],
        rows: Numbers,
        cases: Numbers,
    ) -> Scores:
        """The log-probabilities at the rows that begin a word, the letter cases of the words being given."""
        network = self.network
        ids, marks, index, at_exit = (torch.from_numpy(part).to(self.device) for part in (*read, rows, cases))
        with torch.inference_mode():
            inputs = self._encoder.embedded(ids) + network.case_at_entrance(marks)
            states = torch.cat([self._encoder(inputs, lengths)[0][index], network.case_at_exit(at_exit)], dim=-1)
            with torch.autocast(self.device, torch.bfloat16, enabled=self._half):
                raw = network.tagger(states)
            logs: Scores = raw.float().log_softmax(-1).cpu().numpy()
        return logs


class EntityRecognizer(Pipe):
    """Sets ``doc.ents``, replacing what stood there; white space is never at an entity's edge.

    ``device`` is ``auto`` (CUDA where there is some), ``cpu`` or ``cuda``; ``precision`` is that of
    :class:`ModelSettings <onrecord.extractors.settings.ModelSettings>`. The component is empty until
    :meth:`install` or :meth:`from_disk` gives it weights; using it before raises ``RuntimeError``.
    """

    def __init__(
        self, nlp: Language, name: str = FACTORY, device: Device = "auto", precision: Precision = "auto"
    ) -> None:
        self.vocab, self.name, self.device, self.precision = nlp.vocab, name, device, precision
        self._labels: tuple[str, ...] = ()
        self._tagger: EntityTagger | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels entities may get."""
        return self._labels

    @property
    def tagger(self) -> EntityTagger:
        """The network in use."""
        if self._tagger is None:
            raise RuntimeError(f"the component {self.name!r} has no weights yet: load it with spacy.load")
        return self._tagger

    def install(self, network: EntityNetwork, reader: PieceReader, labels: Sequence[str]) -> None:
        """Put a network, its reader of word pieces and its labels to work."""
        self._labels, self._tagger = tuple(labels), EntityTagger(network, reader, self.device, self.precision)
        self._tags = tags_of(labels)
        self._forbidden = forbidden_steps(self._tags)
        for label in labels:
            self.vocab.strings.add(label)

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of one document."""
        return self._annotated(doc)

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Find the entities of many documents, each by itself: none is read otherwise for its company."""
        return map(self._annotated, stream)

    def _annotated(self, doc: Doc) -> Doc:
        texts = [token.text for token in doc]
        places = [place for place, text in enumerate(texts) if not text.isspace()]
        scores = self.tagger([texts[place] for place in places], [_closes(texts, place) for place in places])
        spans = []
        for start, end in _paragraphs(texts, places):
            checkpoint()
            tags = [self._tags[tag] for tag in best_tags(scores[start:end], self._forbidden)]
            spans += [
                Span(doc, places[start + first], places[start + last - 1] + 1, label=label)
                for first, last, label in spans_of(tags)
            ]
        doc.set_ents(spans)
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write labels, tokenizer, the encoder's shape, and the weights in half precision."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        network = self.tagger.network
        encoder = network.encoder.config.to_dict() | {"_name_or_path": ""}  # else the path it was trained from
        shape = {"labels": self._labels, "letter_cases": LETTER_CASES, "case_width": network.case_at_exit.embedding_dim}
        (folder / "tagger.json").write_text(json.dumps(shape, indent=1) + "\n", encoding="utf-8")
        (folder / "encoder.json").write_text(json.dumps(encoder, indent=1) + "\n", encoding="utf-8")
        self.tagger.reader.tokenizer.save(str(folder / "tokenizer.json"))
        weights = {name: value.half().contiguous().cpu() for name, value in network.state_dict().items()}
        save_file(weights, folder / "model.safetensors")
        (folder / "model.safetensors").chmod(0o644)  # safetensors lets nobody else read it

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> EntityRecognizer:
        """Read what :meth:`to_disk` wrote; the weights are widened to single precision."""
        folder = Path(path)
        shape = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))
        if tuple(shape["letter_cases"]) != LETTER_CASES:
            raise ValueError(f"{folder} was trained with other letter cases than this version knows")
        config = BertConfig.from_json_file(folder / "encoder.json")
        config._attn_implementation = "sdpa"
        encoder = BertModel(config, add_pooling_layer=False)
        network = EntityNetwork(encoder, len(tags_of(shape["labels"])), shape["case_width"])
        weights = load_file(folder / "model.safetensors")
        network.load_state_dict({name: value.float() for name, value in weights.items()})
        self.install(network, PieceReader(Tokenizer.from_file(str(folder / "tokenizer.json"))), shape["labels"])
        return self


def _closes(texts: Sequence[str], place: int) -> bool:
    """True if a sentence or a line may end with this token."""
    text = texts[place]
    if place + 1 < len(texts) and "\n" in texts[place + 1]:
        return True
    if text in {"”", '"', "’", "»"} and place > 0:
        text = texts[place - 1]
    return text in {".", "!", "?", "…"}


def _paragraphs(texts: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of ``places`` between blank lines: no entity reaches over one."""
    start = 0
    for end in range(1, len(places)):
        first, last = places[end - 1] + 1, places[end]
        if first < last and "".join(texts[first:last]).count("\n") > 1:
            yield start, end
            start = end
    if start < len(places):
        yield start, len(places)


@Language.factory(FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"], default_config=DEFAULTS)
def make_entity_recognizer(nlp: Language, name: str, device: Device, precision: Precision) -> EntityRecognizer:
    """Make an empty component for ``nlp``; spaCy then fills it from its folder."""
    return EntityRecognizer(nlp, name, device, precision)
