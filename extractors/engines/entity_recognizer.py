"""Named entities as a spaCy component: a head over the role model's vectors of words, and constrained BIO tags.

The Viterbi algorithm finds the best valid sequence of tags. The vectors are those in `Doc.tensor` if the text has been
read already, as in `Reader`; other documents are read with the role model in the folder beside the pipeline's.

The component is found by its factory name, ``onrecord_ner``: ``spacy.load("models/spacy")`` needs this module imported
or the distribution installed (it declares the factory as an entry point).
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
from torch import nn

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.device import device_of
from onrecord.extractors.engines.document_reader import DocumentReader
from onrecord.extractors.settings import Device, ModelSettings, Precision

FACTORY = "onrecord_ner"
LABELS = ("PERSON", "ORG", "LOC", "FAC", "NORP", "DATE", "MONEY", "PRODUCT", "MISC")

DEFAULTS = {"device": "auto", "precision": "auto"}

Scores = npt.NDArray[np.float32]


def tags_of(labels: Sequence[str]) -> tuple[str, ...]:
    """The BIO tags of ``labels``: ``O`` first, then ``B-`` and ``I-`` of each label in turn."""
    return ("O", *(f"{position}-{label}" for label in labels for position in "BI"))


class EntityHead(nn.Module):
    """Scores the tags of a word from its vector; `width` is that of the vectors."""

    def __init__(self, width: int, tags: int, hidden: int = 192) -> None:
        super().__init__()
        self.width, self.hidden = width, hidden
        self.layers = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(width, hidden), nn.GELU(), nn.Dropout(0.1), nn.Linear(hidden, tags)
        )

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        """The scores, (…, tags), of vectors, (…, width)."""
        scores: torch.Tensor = self.layers(vectors)
        return scores


def forbidden_steps(tags: Sequence[str]) -> npt.NDArray[np.bool_]:
    """The forbidden pairs of tags: ``[before, after]`` is True if ``after`` would continue no entity."""
    return np.array([
        [after.startswith("I-") and (before == "O" or before[2:] != after[2:]) for after in tags] for before in tags
    ])  # fmt: skip


def best_tags(scores: Scores, forbidden: npt.NDArray[np.bool_]) -> list[int]:
    """The highest-scoring tag sequence with no forbidden step; ``scores`` is (words, tags), tag 0 is ``O``.

    Viterbi search (Viterbi 1967). There are only hard constraints: if the best tags of the words break none, they are
    the result.
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
    """The entities in BIO tags, as ``(first word, word after the last, label)``."""
    spans: list[tuple[int, int, str]] = []
    for place, tag in enumerate(tags):
        continues = bool(spans) and tag.startswith("I-") and spans[-1][1:] == (place, tag[2:])
        if continues:
            spans[-1] = (spans[-1][0], place + 1, tag[2:])
        elif tag != "O":
            spans.append((place, place + 1, tag[2:]))
    return spans


class EntityRecognizer(Pipe):
    """Sets ``doc.ents``, replacing its contents. No entity begins or ends with white space.

    ``device`` is ``auto`` (CUDA if available), ``cpu`` or ``cuda``; ``precision`` is that of
    :class:`ModelSettings <onrecord.extractors.settings.ModelSettings>`. The component is empty until
    :meth:`install` or :meth:`from_disk` gives it weights; using it before raises ``RuntimeError``.
    """

    def __init__(
        self, nlp: Language, name: str = FACTORY, device: Device = "auto", precision: Precision = "auto"
    ) -> None:
        self.vocab, self.name, self.precision = nlp.vocab, name, precision
        self.device = device_of(ModelSettings(device=device))
        self._labels: tuple[str, ...] = ()
        self._head: EntityHead | None = None
        self._models: Path | None = None
        self._reader: DocumentReader | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels entities may get."""
        return self._labels

    @property
    def head(self) -> EntityHead:
        """The head in use."""
        if self._head is None:
            raise RuntimeError(f"the component {self.name!r} has no weights yet: load it with spacy.load")
        return self._head

    def install(self, head: EntityHead, labels: Sequence[str], models: Path | None = None) -> None:
        """Set the head and its labels; `models` is the folder of encoder and role model."""
        self._head, self._models = head.eval().to(self.device), models
        self.set_labels(labels)

    def set_labels(self, labels: Sequence[str]) -> None:
        """Set the labels entities may get."""
        self._labels, self._tags = tuple(labels), tags_of(labels)
        self._forbidden = forbidden_steps(self._tags)
        for label in labels:
            self.vocab.strings.add(label)

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of one document."""
        return self._annotated(doc)

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Find the entities of many documents. Each is read separately, so results do not depend on the batch."""
        return map(self._annotated, stream)

    def _annotated(self, doc: Doc) -> Doc:
        texts = [token.text for token in doc]
        places = [place for place, text in enumerate(texts) if not text.isspace()]
        scores = self.scores(doc, places)
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

    def scores(self, doc: Doc, places: Sequence[int]) -> Scores:
        """Log-probabilities of the tags of the tokens at some places, (places, tags)."""
        head = self.head
        if not places:
            return np.zeros((0, len(self._tags)), np.float32)
        if doc.tensor.shape == (len(doc), head.width):
            vectors = torch.from_numpy(doc.tensor[places]).to(self.device)
        else:
            vectors = self._beside()(doc, places)
        with torch.inference_mode():
            logs: Scores = head(vectors.float()).log_softmax(-1).cpu().numpy()
        return logs

    def _beside(self) -> DocumentReader:
        """The reader of documents that come without vectors, loaded when the first one does."""
        if self._reader is None:
            if self._models is None:
                raise RuntimeError(f"the component {self.name!r} was not loaded from a folder: it reads no text")
            self._reader = DocumentReader(self._models, self.device, self.precision)
        return self._reader

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write labels, the head's shape, and its weights in half precision."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        shape = {"labels": self._labels, "width": self.head.width, "hidden": self.head.hidden}
        (folder / "head.json").write_text(json.dumps(shape, indent=1) + "\n", encoding="utf-8")
        weights = {name: value.half().contiguous().cpu() for name, value in self.head.state_dict().items()}
        save_file(weights, folder / "model.safetensors")
        (folder / "model.safetensors").chmod(0o644)  # safetensors creates files that only their owner may read

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> EntityRecognizer:
        """Read what :meth:`to_disk` wrote; the weights are widened to single precision."""
        folder = Path(path)
        shape = json.loads((folder / "head.json").read_text(encoding="utf-8"))
        head = EntityHead(shape["width"], len(tags_of(shape["labels"])), shape["hidden"])
        weights = load_file(folder / "model.safetensors")
        head.load_state_dict({name: value.float() for name, value in weights.items()})
        self.install(head, shape["labels"], folder.absolute().parent.parent)
        return self


def _paragraphs(texts: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The parts of ``places`` between blank lines, which no entity crosses."""
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
