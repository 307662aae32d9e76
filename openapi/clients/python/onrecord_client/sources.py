"""Sources that a draft is checked against, and options of the report."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict, cast

from .generated.models import Extraction, RecordSource, VerificationRequest
from .options import Markup, made, string

Source: TypeAlias = RecordSource | Mapping[str, Any] | str
"""A source of the record; a string is a text whose id is made from its place: `source-1`."""
Sources: TypeAlias = Iterable[Source] | Source | Mapping[str, str]
"""The sources, one source, or a dictionary with the text of each id."""


ReportFormat: TypeAlias = Literal["annotations", "csv"]
"""The formats of reports."""


class VerifyOptions(TypedDict, total=False):
    """The options of a verification; with the `extraction` of its draft, that is not read again."""

    extraction: Extraction | None
    markup: Markup

    indirect: bool
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    explain: bool


def checking(text: str, sources: Sources, options: VerifyOptions) -> dict[str, Any]:
    """The request that checks a draft.

    Raises:
        TypeError: The text or a source is none, or there is no such option.
    """
    extraction = options.get("extraction")
    rest: dict[str, Any] = {name: value for name, value in options.items() if name != "extraction"}
    request = VerificationRequest(text=string(text), sources=_listed(sources), **rest).to_dict()
    return request | ({"extraction": extraction.to_dict()} if extraction else {})


def _listed(sources: Sources) -> list[RecordSource]:
    """The sources with their ids."""
    if isinstance(sources, Mapping) and {"id", "text"}.isdisjoint(sources):
        sources = [{"id": identity, "text": text} for identity, text in sources.items()]
    several = [sources] if isinstance(sources, str | RecordSource | Mapping) else sources
    return [_sourced(one, number) for number, one in enumerate(several)]


def _sourced(source: Source, number: int) -> RecordSource:
    given = {"text": source} if isinstance(source, str) else source
    named = {"id": f"source-{number + 1}", **given} if isinstance(given, Mapping) else given
    return cast(RecordSource, made(RecordSource, named, "a source is a text,", "id"))
