"""Makes the analysis of a text: the only module that calls the models."""

from __future__ import annotations

import torch

import onrecord.extractors.engines.lean_stanza  # noqa: F401  # before any other module imports stanza
from onrecord.extractors.analysis import Analysis, CueScores, TokenStates
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.entity_reader import load_entity_reader
from onrecord.extractors.engines.fatal_errors import fatal_errors_translated
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.misread_nouns import with_nouns
from onrecord.extractors.engines.roles import WordVectors, bundled_role_model
from onrecord.extractors.engines.syntax import SyntaxEngine
from onrecord.extractors.engines.whole_names import whole_names
from onrecord.extractors.errors import ModelUnusable
from onrecord.extractors.settings import ModelSettings


class Reader:
    """A text's parse by stanza, its entities by spaCy, its likely cues by the role model.

    The bundled spaCy pipeline reads entities from the vectors of the role model's encoder, which therefore reads a text
    once for both. Not thread-safe.
    """

    def __init__(self, settings: ModelSettings) -> None:
        """Load the models.

        Raises:
            ModelUnusable: A library cannot load a model.
        """
        if settings.threads is not None:
            torch.set_num_threads(settings.threads)
        self._shared, self._cues = settings.spacy_model is None, settings.roles
        try:
            self._syntax = SyntaxEngine(settings)
            self._entities = load_entity_reader(settings)
            self._roles = bundled_role_model(settings) if self._shared or self._cues else None
        except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
            raise ModelUnusable(error) from error

    def read(self, text: str) -> Analysis:
        """Analyse one text.

        Raises:
            EngineBroken: The device is lost.
            MemoryError: There is no memory left.
        """
        with fatal_errors_translated():
            parse = self._syntax.parse(text)
            checkpoint()
            analysis = Analysis(text, with_nouns(parse.tokens), parse.sentences, (), parse.warnings)
            folded = fold(text)
            entities = [] if self._shared else list(self._entities(folded, analysis.tokens))
            checkpoint()
            roles: tuple[CueScores, ...] = ()
            states: TokenStates | None = None

            def take(part: WordVectors) -> None:
                words = analysis.tokens[part.first : part.last]
                entities.extend(self._entities(folded, words, part.vectors))

            if self._roles is not None and self._cues:
                roles, states = self._roles.with_states(analysis, take=take if self._shared else None)
            elif self._roles is not None:
                for part in self._roles.word_vectors(analysis):
                    take(part)
            return analysis.with_found(tuple(whole_names(entities, analysis.tokens)), roles, states)
