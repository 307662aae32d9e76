"""spaCy's entities over stanza's words."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import numpy as np
import numpy.typing as npt
import spacy
import torch
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import require_gpu

from onrecord.extractors.analysis import Entity, Token
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.document import document
from onrecord.extractors.engines.entity_recognizer import FACTORY
from onrecord.extractors.settings import ModelSettings

MAX_PIPELINE_LENGTH = 10_000_000
"""Characters. spaCy's default is a tenth of this, for parsers whose memory grows with the square of the length."""


class EntityReader:
    """A spaCy pipeline over stanza's words. Not thread-safe."""

    def __init__(self, pipeline: Language) -> None:
        pipeline.max_length = max(pipeline.max_length, MAX_PIPELINE_LENGTH)
        self._pipeline = pipeline

    @property
    def vocab(self) -> Vocab:
        """The vocabulary of the pipeline."""
        return self._pipeline.vocab

    def __call__(self, folded: str, tokens: Sequence[Token], vectors: torch.Tensor | None = None) -> Iterator[Entity]:
        """The entities of a part of a folded text, each with the tokens that its span touches; others are dropped.

        The part consists of the given tokens; `vectors` are theirs from the role model: (tokens, width), if it has
        read them.
        """
        if not tokens:
            return
        offset, end = tokens[0].start, tokens[-1].end
        with self._vocabulary_kept():
            doc = document(self.vocab, folded[offset:end], tokens, offset)
            if vectors is not None:
                doc.tensor = _beside_blanks(doc, vectors)  # type: ignore[assignment]  # the stub has double precision
            found = [(e.start_char + offset, e.end_char + offset, e.label_) for e in self._pipeline(doc).ents]
        starts = [token.start for token in tokens]
        ends = [token.end for token in tokens]
        for start_char, end_char, label in found:
            checkpoint()
            first = bisect.bisect_right(ends, start_char)
            last = bisect.bisect_left(starts, end_char)
            if first < last:
                yield Entity(start_char, end_char, label, tokens[0].index + first, tokens[0].index + last)

    def _vocabulary_kept(self) -> AbstractContextManager[Any]:
        """Removes a text's words from spaCy's vocabulary afterwards, which would otherwise grow without limit.

        A text that preempts another uses the memory zone of the other: spaCy's zones do not nest.
        """
        inside = self.vocab.in_memory_zone  # type: ignore[attr-defined]  # spaCy's stub lacks it
        return nullcontext() if inside else self._pipeline.memory_zone()


def load_entity_reader(settings: ModelSettings) -> EntityReader:
    """The bundled pipeline, or the one in the settings.

    Raises:
        OSError: There is no such pipeline.
    """
    if settings.device == "cuda":
        require_gpu()
    if settings.spacy_model:
        return EntityReader(spacy.load(settings.spacy_model))
    own = {"device": settings.device, "precision": settings.precision}
    # Words are stanza's: the rules of spaCy's tokenizer, which take a twentieth of a second to compile, are not used.
    folder = settings.models_dir / "spacy"
    pipeline = spacy.load(folder, exclude=["tokenizer"], config={"components": {FACTORY: own}})
    # spaCy works out a word's shape and a dozen other attributes when it first sees the word, which took a fortieth of
    # the time of a short text. Nothing reads them here.
    pipeline.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]  # spaCy's stub lacks it
    return EntityReader(pipeline)


def _beside_blanks(doc: Doc, vectors: torch.Tensor) -> npt.NDArray[np.float32]:
    """The vectors of a document's tokens, with zeros for white space."""
    words = np.array([not token.text.isspace() for token in doc])
    found = np.zeros((len(doc), vectors.shape[1]), np.float32)
    found[words] = vectors.float().cpu().numpy()
    return found
