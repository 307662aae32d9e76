from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.invalid_field import InvalidField


T = TypeVar("T", bound="Problem")


@_attrs_define
class Problem:
    """The reason why a request failed, and a remedy.

    Attributes:
        type_ (str): The problem type: a stable URI, relative to the service, of a page that explains it.
        title (str): The type in words, the same each time it occurs.
        status (int): The HTTP status code.
        detail (str): The cause of this occurrence, and a remedy.
        instance (str): This occurrence: the id of the request, which is also in the service's log.
        limit (int | None): The limit that was exceeded; null if none was.
        actual (int | None): The size of what exceeded the limit; null if no limit was exceeded, or the size is not
            known.
        errors (list[InvalidField]): The first validation errors, at most 20.
        error_count (int): The number of validation errors found. In a long list, validation stops at the first invalid
            entry. Default: 0.
    """

    type_: str
    title: str
    status: int
    detail: str
    instance: str
    limit: int | None
    actual: int | None
    errors: list[InvalidField]
    error_count: int = 0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        title = self.title

        status = self.status

        detail = self.detail

        instance = self.instance

        limit: int | None
        limit = self.limit

        actual: int | None
        actual = self.actual

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        error_count = self.error_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "title": title,
                "status": status,
                "detail": detail,
                "instance": instance,
                "limit": limit,
                "actual": actual,
                "errors": errors,
                "error_count": error_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.invalid_field import InvalidField  # noqa: PLC0415

        d = dict(src_dict)
        type_ = d.pop("type")

        title = d.pop("title")

        status = d.pop("status")

        detail = d.pop("detail")

        instance = d.pop("instance")

        def _parse_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        limit = _parse_limit(d.pop("limit"))

        def _parse_actual(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        actual = _parse_actual(d.pop("actual"))

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = InvalidField.from_dict(errors_item_data)

            errors.append(errors_item)

        error_count = d.pop("error_count")

        problem = cls(
            type_=type_,
            title=title,
            status=status,
            detail=detail,
            instance=instance,
            limit=limit,
            actual=actual,
            errors=errors,
            error_count=error_count,
        )

        problem.additional_properties = d
        return problem

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
