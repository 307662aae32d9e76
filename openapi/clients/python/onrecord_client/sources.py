"""What a draft is checked against, and how the report should come."""

from collections.abc import Iterable
from typing import Literal, TypeAlias, TypedDict

from .generated.models import RecordSource

Sources: TypeAlias = Iterable[RecordSource | str]
"""Sources of the record; a string is a text whose id is made from its place: `source-1`."""


class VerifyOptions(TypedDict, total=False):
    """The options of a verification."""

    indirect: bool
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    explain: bool


def sourced(source: RecordSource | str, number: int) -> RecordSource:
    """The source with its id."""
    return source if isinstance(source, RecordSource) else RecordSource(id=f"source-{number + 1}", text=source)
