"""`verify`: the quotations of a draft checked against sources, in this process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import ValidationError

from onrecord.errors import InvalidRequest
from onrecord.loading import Extractor, load
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.validation import invalid_fields
from onrecord.schemas.verification import VerificationReport
from onrecord.schemas.verification_request import RecordSource, VerificationRequest

if TYPE_CHECKING:
    from onrecord.verification.sources import SourceText

# numpy takes a moment: `onrecord.verification` is imported where it is used.
SourceItem: TypeAlias = "str | Mapping[str, Any] | RecordSource | SourceText"


def source(id: str, text: str, *, kind: str | None = None, speaker: str | None = None) -> SourceText:
    """Reads a source once, to be used in several calls of `verify`.

    Raises:
        InvalidRequest: A value is at fault, or it begins as WebVTT or SRT and is malformed.
    """
    return _read(_validated({"id": id, "text": text, "kind": kind, "speaker": speaker}, 0), 0)


def verify(
    text: str,
    against: Iterable[SourceItem] | SourceItem | Mapping[str, str],
    *,
    extraction: Extraction | None = None,
    extractor: Extractor | None = None,
    indirect: bool = False,
    offset_unit: OffsetUnit = "codepoint",
    explain: bool = False,
) -> VerificationReport:
    """Check the quotations of a draft.

    Args:
        text: The draft, in English.
        against: The sources: strings, mappings with `id` and `text` and, if known, `kind`, `speaker` and `date`, or
            what `source` has read; one of these alone; or a mapping with the text of each id.
        extraction: The draft's record with speakers, offsets in code points; None: the draft is read first.
        extractor: Reads the draft; None: one is loaded, which takes some seconds each time.
        indirect: Give the nearest passage of indirect speech as well.
        offset_unit: What offsets count, in the draft and the sources.
        explain: Add how each quotation was looked for.

    Raises:
        InputError: The draft, a source or an option is at fault.
        ExtractionError: The draft could not be read.
    """
    from onrecord.verification.report import ReportOptions, verify_draft
    from onrecord.verification.sources import SourceText

    sources: list[SourceText] = []
    dates: list[str | None] = []
    for number, item in enumerate(_listed(against)):
        if isinstance(item, SourceText):
            sources.append(item)
            dates.append(None)
            continue
        checked = item if isinstance(item, RecordSource) else _validated(item, number)
        sources.append(_read(checked, number))
        dates.append(checked.date)
    _checked(text, sources)
    if extraction is None:
        extraction = (extractor or load()).extract(text, include=["speakers"])
    elif extraction.offset_unit != "codepoint":
        raise InvalidRequest([_field("/extraction/offset_unit", "offsets", "Offsets in code points are expected")])
    return verify_draft(text, sources, extraction, ReportOptions(offset_unit, indirect, explain), dates)


def _listed(against: Iterable[SourceItem] | SourceItem | Mapping[str, str]) -> Iterable[SourceItem]:
    """The sources one after another. A string is one source and not as many as it has characters."""
    from onrecord.verification.sources import SourceText

    if isinstance(against, str | RecordSource | SourceText):
        return [against]
    if isinstance(against, Mapping):
        one: Mapping[str, Any] = against
        return (
            [one] if {"id", "text"} & set(one) else [{"id": identity, "text": text} for identity, text in one.items()]
        )
    return against


def _checked(text: str, sources: list[SourceText]) -> None:
    """Refuses what a request to the service would be refused for."""
    ids = [{"id": one.id, "text": "x"} for one in sources]
    try:
        VerificationRequest.model_validate({"text": text, "sources": ids})
    except ValidationError as error:
        raise InvalidRequest(invalid_fields(error.errors(include_url=False, include_input=False))) from None


def _validated(item: str | Mapping[str, Any], number: int) -> RecordSource:
    given = {"id": f"source-{number + 1}", "text": item} if isinstance(item, str) else dict(item)
    try:
        return RecordSource.model_validate(given)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        located = [{**one, "loc": ("sources", number, *one["loc"])} for one in errors]
        raise InvalidRequest(invalid_fields(located, repeat=True, model=VerificationRequest.__name__)) from None


def _read(item: RecordSource, number: int) -> SourceText:
    from onrecord.verification.captions import CaptionsInvalid
    from onrecord.verification.sources import read_source

    if item.text is None:
        raise InvalidRequest([_field(f"/sources/{number}/text", "missing", "This field is required")])
    try:
        return read_source(item.id, item.text, item.kind, item.speaker)
    except CaptionsInvalid as error:
        detail = f"The captions cannot be read: {error}"
        raise InvalidRequest([_field(f"/sources/{number}/text", "captions", detail)]) from None


def _field(pointer: str, kind: str, detail: str) -> InvalidField:
    return InvalidField(pointer=pointer, type=kind, detail=detail)
