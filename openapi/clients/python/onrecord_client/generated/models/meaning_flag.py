from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.meaning_flag_change_type_0 import (
    MeaningFlagChangeType0,
    check_meaning_flag_change_type_0,
)
from ..models.meaning_flag_kind_type_0 import (
    MeaningFlagKindType0,
    check_meaning_flag_kind_type_0,
)

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="MeaningFlag")


@_attrs_define
class MeaningFlag:
    """An edit, or a cut, that changes what is said.

    Attributes:
        kind (MeaningFlagKindType0 | str): What changed. More values may be added.
        change (MeaningFlagChangeType0 | str): `dropped`: the record alone has it; `added`: the draft alone; `changed`:
            both have another one; `cut`: it is
            among the words that an ellipsis or a joint leaves out of a sentence. More values may be added.
        draft (list[Span]): The words of the draft that make it.
        record (list[Span]): The words of the source that make it.
        source_id (str): The id of the source.
    """

    kind: MeaningFlagKindType0 | str
    change: MeaningFlagChangeType0 | str
    draft: list[Span]
    record: list[Span]
    source_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str
        if isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        change: str
        if isinstance(self.change, str):
            change = self.change
        else:
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

        def _parse_kind(data: object) -> MeaningFlagKindType0 | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = check_meaning_flag_kind_type_0(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MeaningFlagKindType0 | str, data)

        kind = _parse_kind(d.pop("kind"))

        def _parse_change(data: object) -> MeaningFlagChangeType0 | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                change_type_0 = check_meaning_flag_change_type_0(data)

                return change_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MeaningFlagChangeType0 | str, data)

        change = _parse_change(d.pop("change"))

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
