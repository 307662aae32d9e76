from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.review_status_type_0 import ReviewStatusType0, check_review_status_type_0

T = TypeVar("T", bound="Review")


@_attrs_define
class Review:
    """A person's judgement of an attribution. The service makes none; it keeps those of records that are sent to it.

    Attributes:
        status (ReviewStatusType0 | str): `accepted`: right as it is; `rejected`: wrong; `edited`: a person has
            corrected it; `added`: a person has added
            it. More values may be added.
        by (None | str): Who judged it: a name or an id; null if not recorded.
        at (None | str): When, in ISO 8601; null if not recorded.
        note (None | str): A remark; null if there is none.
    """

    status: ReviewStatusType0 | str
    by: None | str
    at: None | str
    note: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        by: None | str
        by = self.by

        at: None | str
        at = self.at

        note: None | str
        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "by": by,
                "at": at,
                "note": note,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_status(data: object) -> ReviewStatusType0 | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_review_status_type_0(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ReviewStatusType0 | str, data)

        status = _parse_status(d.pop("status"))

        def _parse_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        by = _parse_by(d.pop("by"))

        def _parse_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        at = _parse_at(d.pop("at"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        review = cls(
            status=status,
            by=by,
            at=at,
            note=note,
        )

        review.additional_properties = d
        return review

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
