from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SpeakerVerdict")


@_attrs_define
class SpeakerVerdict:
    """Comparison of the draft's speaker with the record's.

    Attributes:
        verdict (str): More values may be added: accept any string.
        draft (None | str): The draft's speaker; null if it names none.
        said_by (list[str]): The speakers of the passages, as the sources call them.
        reason (str): The reason for the verdict, as a sentence.
    """

    verdict: str
    draft: None | str
    said_by: list[str]
    reason: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        verdict = self.verdict

        draft: None | str
        draft = self.draft

        said_by = self.said_by

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "verdict": verdict,
                "draft": draft,
                "said_by": said_by,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verdict = d.pop("verdict")

        def _parse_draft(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        draft = _parse_draft(d.pop("draft"))

        said_by = cast(list[str], d.pop("said_by"))

        reason = d.pop("reason")

        speaker_verdict = cls(
            verdict=verdict,
            draft=draft,
            said_by=said_by,
            reason=reason,
        )

        speaker_verdict.additional_properties = d
        return speaker_verdict

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
