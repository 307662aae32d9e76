from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="VerificationCounts")


@_attrs_define
class VerificationCounts:
    """The numbers of quotations with each wording, and of urgent ones.

    Attributes:
        exact (int): Verified word for word. Default: 0.
        bracketed (int): Verified but for what is disclosed. Default: 0.
        trimmed (int): Verified but for fillers and repetitions. Default: 0.
        altered (int): With words that differ. Default: 0.
        joined (int): Put together from passages apart. Default: 0.
        not_found (int): Not in the record. Default: 0.
        ambiguous (int): With several passages that fit. Default: 0.
        not_checked (int): Indirect speech, and too few words to tell. Default: 0.
        urgent (int): The urgent ones among all of these. Default: 0.
    """

    exact: int = 0
    bracketed: int = 0
    trimmed: int = 0
    altered: int = 0
    joined: int = 0
    not_found: int = 0
    ambiguous: int = 0
    not_checked: int = 0
    urgent: int = 0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        exact = self.exact

        bracketed = self.bracketed

        trimmed = self.trimmed

        altered = self.altered

        joined = self.joined

        not_found = self.not_found

        ambiguous = self.ambiguous

        not_checked = self.not_checked

        urgent = self.urgent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "exact": exact,
                "bracketed": bracketed,
                "trimmed": trimmed,
                "altered": altered,
                "joined": joined,
                "not_found": not_found,
                "ambiguous": ambiguous,
                "not_checked": not_checked,
                "urgent": urgent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        exact = d.pop("exact")

        bracketed = d.pop("bracketed")

        trimmed = d.pop("trimmed")

        altered = d.pop("altered")

        joined = d.pop("joined")

        not_found = d.pop("not_found")

        ambiguous = d.pop("ambiguous")

        not_checked = d.pop("not_checked")

        urgent = d.pop("urgent")

        verification_counts = cls(
            exact=exact,
            bracketed=bracketed,
            trimmed=trimmed,
            altered=altered,
            joined=joined,
            not_found=not_found,
            ambiguous=ambiguous,
            not_checked=not_checked,
            urgent=urgent,
        )

        verification_counts.additional_properties = d
        return verification_counts

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
