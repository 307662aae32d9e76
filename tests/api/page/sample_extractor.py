"""An extractor with the record of the page's first sample, which takes three words of any other text."""

from __future__ import annotations

from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords
from tests.api.page.records import Sample
from tools.browser import sample_texts


class SampleExtractor(FirstWords):
    """Gives the hand-made record of the first sample, and reads any other text as `FirstWords` does."""

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        if text == sample_texts()[0]:
            record = Sample(text, options.offset_unit).record()
            return record.model_copy(update={"id": options.id or record.id})
        return super().extract(text, options)
