"""What a draft is checked against, and how the report should come."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict

from .generated.models import RecordSource

Source: TypeAlias = RecordSource | Mapping[str, Any] | str
"""A source of the record; a string is a text whose id is made from its place: `source-1`."""
Sources: TypeAlias = Iterable[Source]


class VerifyOptions(TypedDict, total=False):
    """The options of a verification."""

    indirect: bool
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    explain: bool


def sourced(source: Source, number: int) -> RecordSource:
    """The source with its id."""
    if isinstance(source, RecordSource):
        return source
    given = {"text": source} if isinstance(source, str) else source
    if not isinstance(given, Mapping):
        raise TypeError("a source is a text, a models.RecordSource or a dictionary with `id` and `text`")
    return RecordSource.from_dict({"id": f"source-{number + 1}", **given})
