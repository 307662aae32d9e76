"""Sources that a draft is checked against, and options of the report."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict, cast

from .generated.models import RecordSource
from .options import made

Source: TypeAlias = RecordSource | Mapping[str, Any] | str
"""A source of the record; a string is a text whose id is made from its place: `source-1`."""
Sources: TypeAlias = Iterable[Source] | Source | Mapping[str, str]
"""The sources, one source, or a dictionary with the text of each id."""


class VerifyOptions(TypedDict, total=False):
    """The options of a verification."""

    indirect: bool
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    explain: bool


def listed(sources: Sources) -> list[RecordSource]:
    """The sources with their ids."""
    if isinstance(sources, Mapping) and {"id", "text"}.isdisjoint(sources):
        sources = [{"id": identity, "text": text} for identity, text in sources.items()]
    several = [sources] if isinstance(sources, str | RecordSource | Mapping) else sources
    return [_sourced(one, number) for number, one in enumerate(several)]


def _sourced(source: Source, number: int) -> RecordSource:
    given = {"text": source} if isinstance(source, str) else source
    named = {"id": f"source-{number + 1}", **given} if isinstance(given, Mapping) else given
    return cast(RecordSource, made(RecordSource, named, "a source is a text,", "id"))
