from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SourceRead")


@_attrs_define
class SourceRead:
    """A source as it was read.

    Attributes:
        id (str): The caller's id.
        kind (str): The kind that was sent or found.
        date (None | str): The date that was sent.
        text_sha256 (str): The SHA-256 of the text in UTF-8, in hexadecimal.
        text_length (int): The length of the text, in `offset_unit`; of a kept source in code points.
        words (int): The number of spoken words.
        turns (int): The turns of its speakers; 1 if it is no transcript.
    """

    id: str
    kind: str
    date: None | str
    text_sha256: str
    text_length: int
    words: int
    turns: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind = self.kind

        date: None | str
        date = self.date

        text_sha256 = self.text_sha256

        text_length = self.text_length

        words = self.words

        turns = self.turns

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "date": date,
                "text_sha256": text_sha256,
                "text_length": text_length,
                "words": words,
                "turns": turns,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        kind = d.pop("kind")

        def _parse_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        date = _parse_date(d.pop("date"))

        text_sha256 = d.pop("text_sha256")

        text_length = d.pop("text_length")

        words = d.pop("words")

        turns = d.pop("turns")

        source_read = cls(
            id=id,
            kind=kind,
            date=date,
            text_sha256=text_sha256,
            text_length=text_length,
            words=words,
            turns=turns,
        )

        source_read.additional_properties = d
        return source_read

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
