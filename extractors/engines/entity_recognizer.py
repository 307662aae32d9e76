"""Named entities as a spaCy component: a MiniLM encoder, the letter case of each word, and constrained BIO tags.

The encoder knows no capitals, so each word's letter case is embedded and added where the pieces enter, and once more
before the linear layer over the tags. Viterbi then finds the best sequence of tags that spells whole entities.

spaCy's own transformer components offer no bfloat16 autocast on a CPU, which more than doubles the speed there, and pad
a batch to its longest text; hence a component of our own. It is found by its factory name, ``onrecord_ner``:
``spacy.load("models/spacy")`` needs this module imported or the distribution installed (it declares the factory as
an entry point).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal

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

from extractors.engines.encoder import bfloat16_pays

FACTORY = "onrecord_ner"
LABELS = ("PERSON", "ORG", "LOC", "FAC", "NORP", "DATE", "MONEY", "PRODUCT", "MISC")
LETTER_CASES = ("padding", "lower", "initial", "title", "upper", "mixed", "number", "digits_in", "mark", "uncased")

MOST_PIECES_A_WORD = 16
"""A web address may be seventy pieces; what it is shows in the first few."""
CORE_PIECES = 165
CONTEXT_PIECES = 15
LENGTH_STEP = 16
"""Windows are padded to multiples of this and batched with their like, whatever else is in the batch."""
BATCH_PIECES = 4000

Scores = npt.NDArray[np.float32]
Device = Literal["auto", "cpu", "cuda"]


def tags_of(labels: Sequence[str]) -> tuple[str, ...]:
    """The BIO tags of ``labels``: ``O`` first, then ``B-`` and ``I-`` of each label in turn."""
    return ("O", *(f"{position}-{label}" for label in labels for position in "BI"))


def letter_case(word: str) -> int:
    """The index in :data:`LETTER_CASES` of how ``word`` is written."""
    if not any(character.isalnum() for character in word):
        return LETTER_CASES.index("mark")
    if any(character.isdigit() for character in word):
        return LETTER_CASES.index("digits_in" if any(map(str.isalpha, word)) else "number")
    if word.islower():
        return LETTER_CASES.index("lower")
    if word.isupper():
        return LETTER_CASES.index("upper" if sum(map(str.isupper, word)) > 1 else "initial")
    if word[:1].isupper() and word[1:].islower():
        return LETTER_CASES.index("title")
    return LETTER_CASES.index("mixed" if word.lower() != word.upper() else "uncased")


class PieceReader:
    """Cuts words into the encoder's word pieces: one to :data:`MOST_PIECES_A_WORD` ids a word."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self.tokenizer = tokenizer
        self.first, self.last, self.unknown = map(self.piece, ("[CLS]", "[SEP]", "[UNK]"))

    def piece(self, text: str) -> int:
        """The id of one piece; raises ``ValueError`` for one that the tokenizer does not have."""
        found = self.tokenizer.token_to_id(text)
        if found is None:
            raise ValueError(f"the tokenizer has no piece {text!r}")
        return found

    def __call__(self, words: Sequence[str]) -> list[list[int]]:
        """The piece ids of each word; the unknown piece where the tokenizer knows none (a zero-width word, say)."""
        pieces: list[list[int]] = [[] for _ in words]
        if not words:
            return pieces
        encoding = self.tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(pieces[word]) < MOST_PIECES_A_WORD:
                pieces[word].append(piece)
        return [ids or [self.unknown] for ids in pieces]


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


def windows(lengths: Sequence[int], borders: Sequence[bool]) -> Iterator[tuple[int, int, int, int]]:
    """Cut a text into windows ``(start, core start, core end, end)``, counted in words.

    The cores follow one another without a gap and end at a border (a word that closes a sentence or a line) where there
    is one in their second half; the context around them is read but not tagged. ``lengths`` are pieces a word.
    """
    ends = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    total, start = len(lengths), 0
    while start < total:
        limit = int(np.searchsorted(ends, ends[start] + CORE_PIECES, side="right")) - 1
        if ends[total] - ends[start] <= CORE_PIECES + CONTEXT_PIECES:
            end = total
        else:
            middle = int(np.searchsorted(ends, ends[start] + CORE_PIECES // 2))
            end = next((cut for cut in range(limit, middle, -1) if borders[cut - 1]), limit)
        left = int(np.searchsorted(ends, ends[start] - CONTEXT_PIECES))
        right = int(np.searchsorted(ends, ends[end] + CONTEXT_PIECES, side="right")) - 1
        yield left, start, end, right
        start = end


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
    """A network in use: scores words of many texts at once, in even batches, in bfloat16 where the device has it."""

    def __init__(self, network: EntityNetwork, reader: PieceReader, device: Device = "auto") -> None:
        self.device = ("cuda" if torch.cuda.is_available() else "cpu") if device == "auto" else device
        self.network = network.eval().to(self.device)
        self.reader = reader
        self.half = bfloat16_pays(self.device)

    def __call__(self, texts: Sequence[Sequence[str]], borders: Sequence[Sequence[bool]]) -> list[Scores]:
        """Log-probabilities of the tags, (words, tags) for each text; ``borders`` mark words a window may end at."""
        pieces = [self.reader(words) for words in texts]
        cases = [[letter_case(word) for word in words] for words in texts]
        tags = self.network.tagger.out_features
        scores = [np.zeros((len(words), tags), dtype=np.float32) for words in texts]
        jobs: dict[int, list[tuple[int, int, int, int, int]]] = {}
        for number, cut in enumerate(pieces):
            lengths = [len(ids) for ids in cut]
            for window in windows(lengths, borders[number]):
                length = sum(lengths[window[0] : window[3]]) + 2
                jobs.setdefault(-(-length // LENGTH_STEP) * LENGTH_STEP, []).append((number, *window))
        for length, waiting in sorted(jobs.items()):
            queue = iter(waiting)
            while batch := list(islice(queue, max(1, BATCH_PIECES // length))):
                cuts = [(pieces[n][start:end], cases[n][start:end]) for n, start, _, _, end in batch]
                for (n, start, first, last, _), found in zip(batch, self._scored(cuts, length), strict=True):
                    scores[n][first:last] = found[first - start : last - start]
        return scores

    def _scored(self, cuts: list[tuple[list[list[int]], list[int]]], length: int) -> Iterator[Scores]:
        """The log-probabilities at the first piece of every word of each window."""
        numbers = np.zeros((2, len(cuts), length), dtype=np.int64)
        for row, (pieces, cases) in zip(numbers.transpose(1, 0, 2), cuts, strict=True):
            ids = [self.reader.first, *(piece for word in pieces for piece in word), self.reader.last]
            row[0, : len(ids)] = ids
            row[1, 1 : len(ids) - 1] = np.repeat(cases, [len(word) for word in pieces])
        ids_and_cases = torch.from_numpy(numbers).to(self.device)
        with torch.inference_mode(), torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            raw = self.network(ids_and_cases[0], ids_and_cases[1])
        logs: Scores = raw.float().log_softmax(-1).cpu().numpy()
        for row, (pieces, _) in zip(logs, cuts, strict=True):
            firsts = 1 + np.cumsum([0, *(len(word) for word in pieces)])[:-1]
            yield row[firsts]


class EntityRecognizer(Pipe):
    """Sets ``doc.ents``, replacing what stood there; white space is never at an entity's edge.

    ``device`` is ``auto`` (CUDA where there is some), ``cpu`` or ``cuda``. The component is empty until
    :meth:`install` or :meth:`from_disk` gives it weights; using it before raises ``RuntimeError``.
    """

    def __init__(self, nlp: Language, name: str = FACTORY, device: Device = "auto") -> None:
        self.vocab, self.name, self.device = nlp.vocab, name, device
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
        self._labels, self._tagger = tuple(labels), EntityTagger(network, reader, self.device)
        self._tags = tags_of(labels)
        self._forbidden = forbidden_steps(self._tags)
        for label in labels:
            self.vocab.strings.add(label)

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of one document."""
        return self._annotated([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Find the entities of many documents, ``batch_size`` of them at a time."""
        waiting = iter(stream)
        while docs := list(islice(waiting, batch_size)):
            yield from self._annotated(docs)

    def _annotated(self, docs: list[Doc]) -> list[Doc]:
        inked = [[token.i for token in doc if not token.is_space] for doc in docs]
        texts = [[doc[i].text for i in places] for doc, places in zip(docs, inked, strict=True)]
        borders = [[_closes(doc, i) for i in places] for doc, places in zip(docs, inked, strict=True)]
        for doc, places, scores in zip(docs, inked, self.tagger(texts, borders), strict=True):
            spans = []
            for start, end in _paragraphs(doc, places):
                tags = [self._tags[tag] for tag in best_tags(scores[start:end], self._forbidden)]
                spans += [
                    Span(doc, places[start + first], places[start + last - 1] + 1, label=label)
                    for first, last, label in spans_of(tags)
                ]
            doc.set_ents(spans)
        return docs

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


def _closes(doc: Doc, place: int) -> bool:
    """Whether a sentence or a line may end with this token."""
    text = doc[place].text
    if place + 1 < len(doc) and "\n" in doc[place + 1].text:
        return True
    if text in {"”", '"', "’", "»"} and place > 0:
        text = doc[place - 1].text
    return text in {".", "!", "?", "…"}


def _paragraphs(doc: Doc, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of ``places`` between blank lines: no entity reaches over one."""
    start = 0
    for end in range(1, len(places)):
        gap = slice(places[end - 1] + 1, places[end])
        if gap.start < gap.stop and doc[gap].text.count("\n") > 1:
            yield start, end
            start = end
    if start < len(places):
        yield start, len(places)


@Language.factory(FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"], default_config={"device": "auto"})
def make_entity_recognizer(nlp: Language, name: str, device: Device) -> EntityRecognizer:
    """Make an empty component for ``nlp``; spaCy then fills it from its folder."""
    return EntityRecognizer(nlp, name, device)
