"""Extracts many texts: in batches, in order. Invalid inputs are reported and skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.api.cli.inputs import BadInput, InputText
from onrecord.api.documents.record_fields import with_metadata, with_text
from onrecord.api.exports.code_points import in_unit
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction

BATCH_TEXTS = 32
BATCH_CODE_POINTS = 200_000
"""Limits of a batch, whose records are written together: a few seconds of work, so that progress is visible."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A record and the text that its offsets are for."""

    extraction: Extraction
    text: str


def extract_all(
    inputs: Iterable[InputText | BadInput],
    options: ExtractionOptions,
    load: Callable[[], TextExtractor],
) -> Iterator[Extracted | BadInput]:
    """Yields, for each input in order, its record or the reason that there is none.

    The extractor is loaded with the first valid text without a record, so a wrong file name is reported at once.

    Raises:
        ExtractionError: The extractor could not be loaded.
    """
    extractor: TextExtractor | None = None
    for batch in _batches(inputs):
        documents = [one for one in batch if isinstance(one, InputText) and one.extraction is None]
        if documents and extractor is None:
            extractor = load()
        records = iter(_records(extractor, documents, options) if extractor else ())
        for one in batch:
            if isinstance(one, BadInput):
                yield one
            else:
                yield _converted(one, one.extraction, options) if one.extraction else next(records)


def _converted(document: InputText, extraction: Extraction, options: ExtractionOptions) -> Extracted | BadInput:
    """The record that came with a text, with offsets in the unit that is asked for."""
    if extraction.offset_unit == options.offset_unit:
        return Extracted(extraction, document.text)
    try:
        return Extracted(in_unit(extraction, document.text, options.offset_unit), document.text)
    except ValueError:
        return BadInput(document.origin, "an offset of the record is not between two characters of the text")


def _batches(inputs: Iterable[InputText | BadInput]) -> Iterator[list[InputText | BadInput]]:
    """Groups inputs into batches of limited numbers of texts and code points. An invalid input ends its batch."""
    batch: list[InputText | BadInput] = []
    size = 0
    for one in inputs:
        batch.append(one)
        size += len(one.text) if isinstance(one, InputText) else BATCH_CODE_POINTS
        if len(batch) >= BATCH_TEXTS or size >= BATCH_CODE_POINTS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _records(
    extractor: TextExtractor, documents: list[InputText], options: ExtractionOptions
) -> Iterator[Extracted | BadInput]:
    results = extractor.extract_batch((document.text, options) for document in documents)
    for document, result in zip(documents, results, strict=True):
        if isinstance(result, ExtractionError):
            yield BadInput(document.origin, str(result))
        else:
            named = result if document.id is None else result.model_copy(update={"id": document.id})
            taken = with_text(named, document.source) if document.source else named
            yield Extracted(with_metadata(taken, document.metadata), document.text)
