from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.extraction_warning import ExtractionWarning


T = TypeVar("T", bound="DocumentText")


@_attrs_define
class DocumentText:
    """The text extracted from a document.

    Attributes:
        text (str): The article of an HTML page, or the paragraphs and tables of a Word document, separated by empty
            lines.
        title (None | str): The document's own title; null if it has none.
        text_length (int): The length of the text, in code points.
        warnings (list[ExtractionWarning]): Parts of the document that are missing or changed in the text.
    """

    text: str
    title: None | str
    text_length: int
    warnings: list[ExtractionWarning]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        title: None | str
        title = self.title

        text_length = self.text_length

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "title": title,
                "text_length": text_length,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.extraction_warning import ExtractionWarning  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        text_length = d.pop("text_length")

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = ExtractionWarning.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        document_text = cls(
            text=text,
            title=title,
            text_length=text_length,
            warnings=warnings,
        )

        document_text.additional_properties = d
        return document_text

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
