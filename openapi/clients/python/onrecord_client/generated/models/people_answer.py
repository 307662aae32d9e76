from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.archive_person import ArchivePerson


T = TypeVar("T", bound="PeopleAnswer")


@_attrs_define
class PeopleAnswer:
    """Speakers across documents.

    Attributes:
        total (int): The number of people that match.
        people (list[ArchivePerson]): Those of this page.
    """

    total: int
    people: list[ArchivePerson]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "people": people,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.archive_person import ArchivePerson  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = ArchivePerson.from_dict(people_item_data)

            people.append(people_item)

        people_answer = cls(
            total=total,
            people=people,
        )

        people_answer.additional_properties = d
        return people_answer

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
