from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.speaker_candidate import SpeakerCandidate


T = TypeVar("T", bound="Resolution")


@_attrs_define
class Resolution:
    """Result of resolving the source to one of the text's speakers.

    Attributes:
        status (str): More values may be added: accept any string.
        confidence (float | None): The probability that the speaker is right, calibrated apart from the attribution's
            confidence; null: unknown.
        candidates (list[SpeakerCandidate]): The possible speakers of an ambiguous source, best first.
    """

    status: str
    confidence: float | None
    candidates: list[SpeakerCandidate]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        confidence: float | None
        confidence = self.confidence

        candidates = []
        for candidates_item_data in self.candidates:
            candidates_item = candidates_item_data.to_dict()
            candidates.append(candidates_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "confidence": confidence,
                "candidates": candidates,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.speaker_candidate import SpeakerCandidate  # noqa: PLC0415

        d = dict(src_dict)
        status = d.pop("status")

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        candidates = []
        _candidates = d.pop("candidates")
        for candidates_item_data in _candidates:
            candidates_item = SpeakerCandidate.from_dict(candidates_item_data)

            candidates.append(candidates_item)

        resolution = cls(
            status=status,
            confidence=confidence,
            candidates=candidates,
        )

        resolution.additional_properties = d
        return resolution

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
