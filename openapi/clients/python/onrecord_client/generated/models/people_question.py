from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.type_or_unknown import TypeOrUnknown, check_type_or_unknown
from ..types import UNSET, Unset

T = TypeVar("T", bound="PeopleQuestion")


@_attrs_define
class PeopleQuestion:
    """Speakers across documents, those with the most attributions first.

    Attributes:
        name (None | str | Unset): Words of the name, in any order.
        type_ (None | TypeOrUnknown | Unset): The type of the speaker.
        limit (int | Unset): The most people in the answer. Default: 20.
        offset (int | Unset): People to pass over. Default: 0.
    """

    name: None | str | Unset = UNSET
    type_: None | TypeOrUnknown | Unset = UNSET
    limit: int | Unset = 20
    offset: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        limit = self.limit

        offset = self.offset

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if type_ is not UNSET:
            field_dict["type"] = type_
        if limit is not UNSET:
            field_dict["limit"] = limit
        if offset is not UNSET:
            field_dict["offset"] = offset

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_type_(data: object) -> None | TypeOrUnknown | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_type_or_unknown(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TypeOrUnknown | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        limit = d.pop("limit", UNSET)

        offset = d.pop("offset", UNSET)

        people_question = cls(
            name=name,
            type_=type_,
            limit=limit,
            offset=offset,
        )

        return people_question
