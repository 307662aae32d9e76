from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.markup import Markup, check_markup
from ..models.offset_unit import OffsetUnit, check_offset_unit
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record_source import RecordSource
    from ..models.verification_request_extraction_type_0 import (
        VerificationRequestExtractionType0,
    )


T = TypeVar("T", bound="VerificationRequest")


@_attrs_define
class VerificationRequest:
    """A draft, and the record that its quotations are checked against.

    Attributes:
        text (str): The draft, in English.
        sources (list[RecordSource]): The sources of the record.
        markup (Markup | Unset): Plain text, or a web page from which the article is taken.
        extraction (None | Unset | VerificationRequestExtractionType0): The record of the draft that `/v1/extractions`
            returned, with its speakers, in any `offset_unit`. Null: the draft
            is read first, which takes most of the time.
        indirect (bool | Unset): Return the nearest passage of indirect speech as well. Its wording is never verified.
            Default: False.
        offset_unit (OffsetUnit | Unset): Offsets count code points as in Python, UTF-16 units as in JavaScript and
            Java, or bytes of UTF-8.
        explain (bool | Unset): Add how each quotation was looked for. Default: False.
    """

    text: str
    sources: list[RecordSource]
    markup: Markup | Unset = UNSET
    extraction: None | Unset | VerificationRequestExtractionType0 = UNSET
    indirect: bool | Unset = False
    offset_unit: OffsetUnit | Unset = UNSET
    explain: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        from ..models.verification_request_extraction_type_0 import (
            VerificationRequestExtractionType0,  # noqa: PLC0415
        )

        text = self.text

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        markup: str | Unset = UNSET
        if not isinstance(self.markup, Unset):
            markup = self.markup

        extraction: dict[str, Any] | None | Unset
        if isinstance(self.extraction, Unset):
            extraction = UNSET
        elif isinstance(self.extraction, VerificationRequestExtractionType0):
            extraction = self.extraction.to_dict()
        else:
            extraction = self.extraction

        indirect = self.indirect

        offset_unit: str | Unset = UNSET
        if not isinstance(self.offset_unit, Unset):
            offset_unit = self.offset_unit

        explain = self.explain

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "sources": sources,
            }
        )
        if markup is not UNSET:
            field_dict["markup"] = markup
        if extraction is not UNSET:
            field_dict["extraction"] = extraction
        if indirect is not UNSET:
            field_dict["indirect"] = indirect
        if offset_unit is not UNSET:
            field_dict["offset_unit"] = offset_unit
        if explain is not UNSET:
            field_dict["explain"] = explain

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.record_source import RecordSource  # noqa: PLC0415
        from ..models.verification_request_extraction_type_0 import (
            VerificationRequestExtractionType0,  # noqa: PLC0415
        )

        d = dict(src_dict)
        text = d.pop("text")

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = RecordSource.from_dict(sources_item_data)

            sources.append(sources_item)

        _markup = d.pop("markup", UNSET)
        markup: Markup | Unset
        if isinstance(_markup, Unset):
            markup = UNSET
        else:
            markup = check_markup(_markup)

        def _parse_extraction(data: object) -> None | Unset | VerificationRequestExtractionType0:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extraction_type_0 = VerificationRequestExtractionType0.from_dict(data)

                return extraction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | VerificationRequestExtractionType0, data)

        extraction = _parse_extraction(d.pop("extraction", UNSET))

        indirect = d.pop("indirect", UNSET)

        _offset_unit = d.pop("offset_unit", UNSET)
        offset_unit: OffsetUnit | Unset
        if isinstance(_offset_unit, Unset):
            offset_unit = UNSET
        else:
            offset_unit = check_offset_unit(_offset_unit)

        explain = d.pop("explain", UNSET)

        verification_request = cls(
            text=text,
            sources=sources,
            markup=markup,
            extraction=extraction,
            indirect=indirect,
            offset_unit=offset_unit,
            explain=explain,
        )

        return verification_request
