"""The interface of an extractor, and how to load one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.garbage import lasting


class TextExtractor(Protocol):
    """Extracts records from texts. Not thread-safe."""

    @property
    def engine(self) -> Engine:
        """The loaded engine."""

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        """Extracts the record of one text.

        Raises:
            ExtractionError: The text could not be processed.
        """

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        """Yields, for each text in order, its record or the error.

        Texts may be consumed ahead, to be processed together.
        """


def load(settings: ModelSettings) -> TextExtractor:
    """Loads the real extractor with its models.

    Raises:
        ExtractionError: A model is missing, changed or cannot be loaded.
    """
    with lasting():
        # Imported here because torch takes seconds, and `onrecord --help` should not.
        from onrecord.extractors.pipeline import load_extractor

        return load_extractor(settings)
