"""Metadata of a document: what the caller knows of a text, given back with its record and in every export."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from onrecord.schemas import examples
from onrecord.schemas.model import RecordModel, RequestModel, check_field_counts
from onrecord.schemas.strings import AROUND, BLANK_CLASS, Encodable, Stripped

MAX_TITLE_LENGTH = 1_000
"""Code points of a title or byline: several times the longest headline, too few for a misplaced text."""
MAX_URL_LENGTH = 2_048
"""The length that browsers and proxies commonly accept."""
MAX_EXTRA_BYTES = 16_384
"""Bytes of `extra` as JSON: a record in a content management system, not a second text."""
MAX_EXTRA_DEPTH = 16
"""Objects and lists within one another in `extra`: more than stored records have, less than parsers refuse."""

_DAY = "[0-9]{4}(-[0-9]{2}){0,2}"
_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}[0-9:.,]*(Z|[+\\-][0-9:.]+)?"
DATE_FORMS = f"^{AROUND}({_DAY}|{_TIME}){AROUND}$"
ADDRESS = f"^{AROUND}https?://[^<>{BLANK_CLASS}]+{AROUND}$"


_FIRST_DAY = "2026-01-01"
"""Completes a year or a month to a date."""


def _check_date(value: str) -> str:
    """Refuses a date that no calendar has: the pattern alone accepts a 31 February."""
    try:
        datetime.fromisoformat(value + _FIRST_DAY[len(value) :])
    except ValueError:
        raise PydanticCustomError("date", "A date (`2026-11-28`) or a time in ISO 8601 is expected") from None
    return value


def _check_size(value: dict[str, Any]) -> dict[str, Any]:
    """Refuses what is too large or too deep, and numbers that JSON does not have."""
    depth, count = _measures(value)
    if depth > MAX_EXTRA_DEPTH:
        raise PydanticCustomError(
            "too_deep", "Objects and lists are nested deeper than {limit} levels", {"limit": MAX_EXTRA_DEPTH}
        )
    if count > MAX_EXTRA_BYTES:
        raise PydanticCustomError(
            "too_large",
            "The object has more values than the {limit} bytes accepted",
            {"limit": MAX_EXTRA_BYTES},
        )
    try:
        size = len(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode())
    except UnicodeEncodeError:
        raise PydanticCustomError("unpaired_surrogate", "A string has an unpaired surrogate") from None
    except (TypeError, ValueError):
        raise PydanticCustomError("not_json", "A value is not JSON, such as a number that is not finite") from None
    if size > MAX_EXTRA_BYTES:
        raise PydanticCustomError(
            "too_large",
            "The object has {size} bytes as JSON; the limit is {limit}",
            {"size": size, "limit": MAX_EXTRA_BYTES},
        )
    return value


def _measures(value: object) -> tuple[int, int]:
    """The levels of objects and lists, and the values in them, of which each takes a byte or more.

    Without recursion; it stops at the first level that is too deep, or has too many values to be written as JSON.
    """
    level, depth, count = [value], 0, 0
    while (level := [one for one in level if isinstance(one, dict | list)]) and depth <= MAX_EXTRA_DEPTH:
        depth += 1
        count += sum(map(len, level))
        if count > MAX_EXTRA_BYTES:
            break
        level = [inner for one in level for inner in (one.values() if isinstance(one, dict) else one)]
    return depth, count


_Short: TypeAlias = Annotated[str, StringConstraints(max_length=256), Encodable]
_Long: TypeAlias = Annotated[str, StringConstraints(max_length=MAX_TITLE_LENGTH), Encodable]
_Url: TypeAlias = Annotated[str, StringConstraints(max_length=MAX_URL_LENGTH, pattern=ADDRESS), Encodable, Stripped]

Date: TypeAlias = Annotated[
    str, StringConstraints(max_length=40, pattern=DATE_FORMS), Stripped, AfterValidator(_check_date)
]
"""A date or a time in ISO 8601, kept as it was written but for white space around it."""
Extra: TypeAlias = Annotated[dict[str, Any], AfterValidator(_check_size)]
"""A caller's own fields: any JSON object of limited size."""


class _DocumentFields(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True)

    title: _Long | None = None
    """The headline or title."""
    url: _Url | None = None
    """The address at which the document was published: `http` or `https`. White space around it is left out."""
    published: Date | None = None
    """The date or time of publication in ISO 8601, as exact as known: `2026`, `2026-11`, `2026-11-28`,
    `2026-11-28T09:30:00Z`."""
    byline: _Long | None = None
    """The authors, as printed."""
    section: _Short | None = None
    """The section or desk: `Politics`."""
    outlet: _Short | None = None
    """The newspaper, agency, broadcaster or site."""
    language: _Short | None = None
    """The language of the document, as an IETF tag. It is given back only; the option `language` is what is read."""


class DocumentInput(_DocumentFields, RequestModel):
    """Metadata of a document, from the caller. It is not read for the attributions; all of it is given back."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.METADATA]})

    @model_validator(mode="before")
    @classmethod
    def _check_field_count(cls, value: object) -> object:
        check_field_counts([value])
        return value


class DocumentMetadata(_DocumentFields, RecordModel):
    """Metadata of a document: the caller's and, of an HTML page, the page's own title."""

    model_config = ConfigDict(json_schema_extra={"examples": [examples.METADATA]})


class Metadata(BaseModel):
    """The parts of a record that the caller sent."""

    model_config = ConfigDict(frozen=True)

    document: DocumentMetadata | None = None
    extra: dict[str, Any] | None = None

    @classmethod
    def of(cls, document: DocumentInput | None, extra: dict[str, Any] | None, title: str | None = None) -> Metadata:
        """The metadata of a request. `title` is that of a page, taken where the caller gives none."""
        fields = document.model_dump() if document else {}
        if title and not fields.get("title"):
            fields["title"] = title[:MAX_TITLE_LENGTH]
        return cls(document=DocumentMetadata(**fields) if document or fields else None, extra=extra)
