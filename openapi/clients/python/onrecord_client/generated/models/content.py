from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="Content")


@_attrs_define
class Content:
    """The words that are said, including quotation marks at their boundaries.

    Attributes:
        spans (list[Span]): The spans, in the order of the text, without overlap.
        text (str): The texts of the spans, joined with one space.
        quotations (list[Span]): The spans quoted verbatim, without quotation marks; empty if all is indirect speech.
    """

    spans: list[Span]
    text: str
    quotations: list[Span]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        text = self.text

        quotations = []
        for quotations_item_data in self.quotations:
            quotations_item = quotations_item_data.to_dict()
            quotations.append(quotations_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spans": spans,
                "text": text,
                "quotations": quotations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = Span.from_dict(spans_item_data)

            spans.append(spans_item)

        text = d.pop("text")

        quotations = []
        _quotations = d.pop("quotations")
        for quotations_item_data in _quotations:
            quotations_item = Span.from_dict(quotations_item_data)

            quotations.append(quotations_item)

        content = cls(
            spans=spans,
            text=text,
            quotations=quotations,
        )

        content.additional_properties = d
        return content

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
