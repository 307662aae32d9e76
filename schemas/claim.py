"""What a content claims."""

from __future__ import annotations

from pydantic import ConfigDict

from schemas import examples
from schemas.model import RecordModel


class Claim(RecordModel):
    """What the content claims, apart from the words it was said in.

    Nothing is required of it yet, and fields that are not named here pass through.
    """

    model_config = ConfigDict(extra="allow", json_schema_extra={"examples": [examples.CLAIM]})

    text: str | None = None
    """The content as a sentence that stands by itself."""
