from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="MeaningFlag")


@_attrs_define
class MeaningFlag:
    """An edit, or a cut, that changes what is said. Words that are `exact` may have one, too.

    Attributes:
        kind (str): More values may be added: accept any string.
        change (str): More values may be added: accept any string.
        draft (list[Span]): The words of the draft that make it.
        record (list[Span]): The words of the source that make it.
        source_id (str): The id of the source.
    """

    kind: str
    change: str
    draft: list[Span]
    record: list[Span]
    source_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        change = self.change

        draft = []
        for draft_item_data in self.draft:
            draft_item = draft_item_data.to_dict()
            draft.append(draft_item)

        record = []
        for record_item_data in self.record:
            record_item = record_item_data.to_dict()
            record.append(record_item)

        source_id = self.source_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "change": change,
                "draft": draft,
                "record": record,
                "source_id": source_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        kind = d.pop("kind")

        change = d.pop("change")

        draft = []
        _draft = d.pop("draft")
        for draft_item_data in _draft:
            draft_item = Span.from_dict(draft_item_data)

            draft.append(draft_item)

        record = []
        _record = d.pop("record")
        for record_item_data in _record:
            record_item = Span.from_dict(record_item_data)

            record.append(record_item)

        source_id = d.pop("source_id")

        meaning_flag = cls(
            kind=kind,
            change=change,
            draft=draft,
            record=record,
            source_id=source_id,
        )

        meaning_flag.additional_properties = d
        return meaning_flag

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
