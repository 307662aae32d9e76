from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="Source")


@_attrs_define
class Source:
    """The words that name who is quoted or reported.

    Attributes:
        spans (list[Span]): The spans, in the order of the text, without overlap.
        text (str): The texts of the spans, joined with one space.
        speaker_id (None | str): The id of the speaker that these words refer to; null if not resolved: see the
            attribution's `resolution`.
        spoken_by (None | str): The id of the speaker who conveyed it: `the ministry said through a spokesman`; null if
            the source itself did.
        on_behalf_of (None | str): The id of the speaker that the source spoke for: `he said on behalf of the union`;
            null if it spoke for
            itself.
    """

    spans: list[Span]
    text: str
    speaker_id: None | str
    spoken_by: None | str
    on_behalf_of: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        text = self.text

        speaker_id: None | str
        speaker_id = self.speaker_id

        spoken_by: None | str
        spoken_by = self.spoken_by

        on_behalf_of: None | str
        on_behalf_of = self.on_behalf_of

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spans": spans,
                "text": text,
                "speaker_id": speaker_id,
                "spoken_by": spoken_by,
                "on_behalf_of": on_behalf_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = Span.from_dict(spans_item_data)

            spans.append(spans_item)

        text = d.pop("text")

        def _parse_speaker_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        speaker_id = _parse_speaker_id(d.pop("speaker_id"))

        def _parse_spoken_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        spoken_by = _parse_spoken_by(d.pop("spoken_by"))

        def _parse_on_behalf_of(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        on_behalf_of = _parse_on_behalf_of(d.pop("on_behalf_of"))

        source = cls(
            spans=spans,
            text=text,
            speaker_id=speaker_id,
            spoken_by=spoken_by,
            on_behalf_of=on_behalf_of,
        )

        source.additional_properties = d
        return source

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
