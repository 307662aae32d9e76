"""Requests for records in export formats: of texts, or of records that the service has returned."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from onrecord.schemas import examples
from onrecord.schemas.request import MAX_BATCH_TEXTS, OptionsRequest, TextRequest

# Not an `Extraction`: validation of a long record would block the event loop, and older clients send records without
# the fields that are new.
Record: TypeAlias = dict[str, Any]


class ExportText(TextRequest):
    """A text, or a text and its record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EXPORT_TEXT]})

    extraction: Record | None = None
    """The record of the text, an `Extraction` as the service returned it: it is converted, and nothing is extracted.
    `text` is then the text that its offsets are for: the record's own `text` if it has one, else the text that was
    sent. Attributions, speakers and evidence may be left out."""

    @model_validator(mode="after")
    def _check_fields(self) -> ExportText:
        """Refuses options next to a record: they would change nothing."""
        if self.extraction is not None and (excess := self.model_fields_set - {"text", "extraction"}):
            raise PydanticCustomError(
                "beside_a_record", "With a record, only `text` is accepted; leave out `{name}`", {"name": min(excess)}
            )
        return self


class ExportRequest(OptionsRequest, ExportText):
    """A text and the options of its record, or a text and its record."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EXPORT_REQUEST, examples.REQUEST]})


class ExportBatchRequest(OptionsRequest):
    """Several texts, with or without their records. The options are for those without."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.EXPORT_BATCH]})

    texts: list[ExportText] = Field(min_length=1, max_length=MAX_BATCH_TEXTS)
    """The texts."""
