"""Text in, `Analysis` out: the one place where models are called."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import spacy
import torch
from spacy.language import Language
from thinc.api import require_gpu

from onrecord.extractors.analysis import Analysis, Entity, Token
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.breakdown import breakdowns_told
from onrecord.extractors.engines.document import document
from onrecord.extractors.engines.entity_recognizer import FACTORY
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.misread_nouns import with_nouns
from onrecord.extractors.engines.roles import bundled_role_model
from onrecord.extractors.engines.syntax import SyntaxEngine
from onrecord.extractors.engines.whole_names import whole_names
from onrecord.extractors.errors import ModelUnusable
from onrecord.extractors.settings import ModelSettings


class Reader:
    """A text's parse by stanza, its entities by spaCy, its likely cues by the role model.

    Not safe for use from several threads at a time.
    """

    def __init__(self, settings: ModelSettings) -> None:
        """Load the models.

        Raises:
            ModelUnusable: A library cannot load a model.
        """
        if settings.threads is not None:
            torch.set_num_threads(settings.threads)
        try:
            self._syntax = SyntaxEngine(settings)
            self._entities = _load_spacy(settings)
            self._roles = bundled_role_model(settings) if settings.roles else None
        except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
            raise ModelUnusable(error) from error

    def read(self, text: str) -> Analysis:
        """Analyse one text.

        Raises:
            EngineBroken: The device is lost.
            MemoryError: There is no memory left.
        """
        with breakdowns_told():
            parse = self._syntax.parse(text)
            checkpoint()
            tokens = with_nouns(parse.tokens)
            with self._vocabulary_kept():
                entities = tuple(whole_names(self._recognised(text, tokens), tokens))
            checkpoint()
            analysis = Analysis(text, tokens, parse.sentences, entities, parse.warnings)
            return analysis.with_roles(*self._roles.with_states(analysis)) if self._roles else analysis

    def _vocabulary_kept(self) -> AbstractContextManager[Any]:
        """Lets spaCy forget a text's words behind it: it would keep every new one for ever.

        A text that is read in a pause of another's uses the other's zone: spaCy's do not nest.
        """
        inside = self._entities.vocab.in_memory_zone  # type: ignore[attr-defined]  # spaCy's stub lacks it
        return nullcontext() if inside else self._entities.memory_zone()

    def _recognised(self, text: str, tokens: Sequence[Token]) -> Iterator[Entity]:
        """spaCy's entities over stanza's words, each with the tokens that its stretch touches; others are dropped."""
        starts = [token.start for token in tokens]
        ends = [token.end for token in tokens]
        for entity in self._entities(document(self._entities.vocab, fold(text), tokens)).ents:
            checkpoint()
            first = bisect.bisect_right(ends, entity.start_char)
            last = bisect.bisect_left(starts, entity.end_char)
            if first < last:
                yield Entity(entity.start_char, entity.end_char, entity.label_, first, last)


def _load_spacy(settings: ModelSettings) -> Language:
    name = settings.spacy_model or settings.models_dir / "spacy"
    if settings.device == "cuda":
        require_gpu()
    pipeline = spacy.load(name, config={} if settings.spacy_model else _bundled_config(settings))
    pipeline.max_length = max(pipeline.max_length, 10_000_000)
    return pipeline


def _bundled_config(settings: ModelSettings) -> dict[str, Any]:
    """What the settings change in the bundled pipeline."""
    return {"components": {FACTORY: {"device": settings.device, "precision": settings.precision}}}
