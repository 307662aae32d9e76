"""What the ways in need of an extractor, and how they get one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction


class TextExtractor(Protocol):
    """Reads texts and gives records. Not promised to be safe under threads."""

    @property
    def engine(self) -> Engine:
        """What is loaded."""

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        """The record of one text.

        Raises:
            ExtractionError: The text could not be read.
        """

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        """For each text, in order, its record or why there is none, as soon as it is asked for.

        Texts may be taken before they are needed, to be read together.
        """


def load(settings: ModelSettings) -> TextExtractor:
    """The real extractor, with its models in memory.

    Raises:
        ExtractionError: A model is missing, changed or cannot be loaded.
    """
    # Imported here because torch takes seconds, and `onrecord --help` should not.
    from onrecord.extractors.pipeline import load_extractor

    return load_extractor(settings)
