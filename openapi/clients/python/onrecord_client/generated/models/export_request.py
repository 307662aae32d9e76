from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.extraction import Extraction


T = TypeVar("T", bound="ExportRequest")


@_attrs_define
class ExportRequest:
    """A record and its text.

    Attributes:
        text (str): The text that the offsets are for: the record's own `text` if it has one, else the text that was
            sent.
        extraction (Extraction): The record of one text: who said what. All offsets are in `offset_unit`, into the text
            exactly as it was sent.
    """

    text: str
    extraction: Extraction

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        extraction = self.extraction.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "extraction": extraction,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.extraction import Extraction  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        extraction = Extraction.from_dict(d.pop("extraction"))

        export_request = cls(
            text=text,
            extraction=extraction,
        )

        return export_request
