from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.bucket_open import BucketOpen


T = TypeVar("T", bound="Bucket")


@_attrs_define
class Bucket:
    """One count of an audit.

    Attributes:
        group (None | str): The section, byline, outlet or month; null if all are counted together, or an article has
            none.
        value (str): The value that is counted: `person`, `anonymous`, `she`.
        count (int): The attributions or speakers found.
        expected (float | None): The number of them that are right, by their confidences.
        low (float | None): The lower end of its 95 % interval.
        high (float | None): The upper end.
        share (float | None): The share of the group, by expected numbers.
        share_low (float | None): The lower end of its 95 % interval.
        share_high (float | None): The upper end.
        open_ (BucketOpen): The question `said` with these fields lists what was counted.
    """

    group: None | str
    value: str
    count: int
    expected: float | None
    low: float | None
    high: float | None
    share: float | None
    share_low: float | None
    share_high: float | None
    open_: BucketOpen
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        group: None | str
        group = self.group

        value = self.value

        count = self.count

        expected: float | None
        expected = self.expected

        low: float | None
        low = self.low

        high: float | None
        high = self.high

        share: float | None
        share = self.share

        share_low: float | None
        share_low = self.share_low

        share_high: float | None
        share_high = self.share_high

        open_ = self.open_.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "group": group,
                "value": value,
                "count": count,
                "expected": expected,
                "low": low,
                "high": high,
                "share": share,
                "share_low": share_low,
                "share_high": share_high,
                "open": open_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bucket_open import BucketOpen  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_group(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        group = _parse_group(d.pop("group"))

        value = d.pop("value")

        count = d.pop("count")

        def _parse_expected(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        expected = _parse_expected(d.pop("expected"))

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))

        def _parse_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share = _parse_share(d.pop("share"))

        def _parse_share_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share_low = _parse_share_low(d.pop("share_low"))

        def _parse_share_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share_high = _parse_share_high(d.pop("share_high"))

        open_ = BucketOpen.from_dict(d.pop("open"))

        bucket = cls(
            group=group,
            value=value,
            count=count,
            expected=expected,
            low=low,
            high=high,
            share=share,
            share_low=share_low,
            share_high=share_high,
            open_=open_,
        )

        bucket.additional_properties = d
        return bucket

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
