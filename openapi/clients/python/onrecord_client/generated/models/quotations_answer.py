from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.archive_quotation import ArchiveQuotation


T = TypeVar("T", bound="QuotationsAnswer")


@_attrs_define
class QuotationsAnswer:
    """Quotations that several articles have.

    Attributes:
        total (int): The number of quotations that match.
        quotations (list[ArchiveQuotation]): Those of this page.
    """

    total: int
    quotations: list[ArchiveQuotation]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        quotations = []
        for quotations_item_data in self.quotations:
            quotations_item = quotations_item_data.to_dict()
            quotations.append(quotations_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "quotations": quotations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.archive_quotation import ArchiveQuotation  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        quotations = []
        _quotations = d.pop("quotations")
        for quotations_item_data in _quotations:
            quotations_item = ArchiveQuotation.from_dict(quotations_item_data)

            quotations.append(quotations_item)

        quotations_answer = cls(
            total=total,
            quotations=quotations,
        )

        quotations_answer.additional_properties = d
        return quotations_answer

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
