from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.meaning_flag import MeaningFlag
    from ..models.record_passage import RecordPassage
    from ..models.span import Span
    from ..models.speaker_verdict import SpeakerVerdict
    from ..models.verification_evidence import VerificationEvidence


T = TypeVar("T", bound="Verification")


@_attrs_define
class Verification:
    """One quotation of the draft, and what the record says of it.

    Attributes:
        id (str): The id within the report: `q1`, `q2`, in the order of the draft.
        attribution_id (None | str): The id of the attribution that it is a part of; null if none is.
        quotation (Span): A span of the text as it was sent: `[start, end)`, with its words.
        wording (str): More values may be added: accept any string.
        urgency (str): More values may be added: accept any string.
        passages (list[RecordPassage]): The passage, or the passages that are joined, in the order of the quotation;
            empty if it was not found. Of
            several that fit, the first.
        fits (int): The number of passages that fit equally well.
        alternatives (list[RecordPassage]): Other passages that fit as well, at most 20: other places where the same
            speaker says it or, if it is
            `ambiguous`, the others that may be meant.
        nearest (None | RecordPassage): The passage with most in common, if it is `not_found` or `not_checked`. It
            verifies nothing.
        meaning_flags (list[MeaningFlag]): The changes of meaning among the edits and cuts.
        speaker (SpeakerVerdict): Comparison of the draft's speaker with the record's.
        evidence (None | VerificationEvidence): The search for it; null unless the request set `explain`.
    """

    id: str
    attribution_id: None | str
    quotation: Span
    wording: str
    urgency: str
    passages: list[RecordPassage]
    fits: int
    alternatives: list[RecordPassage]
    nearest: None | RecordPassage
    meaning_flags: list[MeaningFlag]
    speaker: SpeakerVerdict
    evidence: None | VerificationEvidence
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.record_passage import RecordPassage  # noqa: PLC0415
        from ..models.verification_evidence import VerificationEvidence  # noqa: PLC0415

        id = self.id

        attribution_id: None | str
        attribution_id = self.attribution_id

        quotation = self.quotation.to_dict()

        wording = self.wording

        urgency = self.urgency

        passages = []
        for passages_item_data in self.passages:
            passages_item = passages_item_data.to_dict()
            passages.append(passages_item)

        fits = self.fits

        alternatives = []
        for alternatives_item_data in self.alternatives:
            alternatives_item = alternatives_item_data.to_dict()
            alternatives.append(alternatives_item)

        nearest: dict[str, Any] | None
        if isinstance(self.nearest, RecordPassage):
            nearest = self.nearest.to_dict()
        else:
            nearest = self.nearest

        meaning_flags = []
        for meaning_flags_item_data in self.meaning_flags:
            meaning_flags_item = meaning_flags_item_data.to_dict()
            meaning_flags.append(meaning_flags_item)

        speaker = self.speaker.to_dict()

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, VerificationEvidence):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "attribution_id": attribution_id,
                "quotation": quotation,
                "wording": wording,
                "urgency": urgency,
                "passages": passages,
                "fits": fits,
                "alternatives": alternatives,
                "nearest": nearest,
                "meaning_flags": meaning_flags,
                "speaker": speaker,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.meaning_flag import MeaningFlag  # noqa: PLC0415
        from ..models.record_passage import RecordPassage  # noqa: PLC0415
        from ..models.span import Span  # noqa: PLC0415
        from ..models.speaker_verdict import SpeakerVerdict  # noqa: PLC0415
        from ..models.verification_evidence import VerificationEvidence  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_attribution_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        attribution_id = _parse_attribution_id(d.pop("attribution_id"))

        quotation = Span.from_dict(d.pop("quotation"))

        wording = d.pop("wording")

        urgency = d.pop("urgency")

        passages = []
        _passages = d.pop("passages")
        for passages_item_data in _passages:
            passages_item = RecordPassage.from_dict(passages_item_data)

            passages.append(passages_item)

        fits = d.pop("fits")

        alternatives = []
        _alternatives = d.pop("alternatives")
        for alternatives_item_data in _alternatives:
            alternatives_item = RecordPassage.from_dict(alternatives_item_data)

            alternatives.append(alternatives_item)

        def _parse_nearest(data: object) -> None | RecordPassage:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                nearest_type_0 = RecordPassage.from_dict(data)

                return nearest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecordPassage, data)

        nearest = _parse_nearest(d.pop("nearest"))

        meaning_flags = []
        _meaning_flags = d.pop("meaning_flags")
        for meaning_flags_item_data in _meaning_flags:
            meaning_flags_item = MeaningFlag.from_dict(meaning_flags_item_data)

            meaning_flags.append(meaning_flags_item)

        speaker = SpeakerVerdict.from_dict(d.pop("speaker"))

        def _parse_evidence(data: object) -> None | VerificationEvidence:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = VerificationEvidence.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VerificationEvidence, data)

        evidence = _parse_evidence(d.pop("evidence"))

        verification = cls(
            id=id,
            attribution_id=attribution_id,
            quotation=quotation,
            wording=wording,
            urgency=urgency,
            passages=passages,
            fits=fits,
            alternatives=alternatives,
            nearest=nearest,
            meaning_flags=meaning_flags,
            speaker=speaker,
            evidence=evidence,
        )

        verification.additional_properties = d
        return verification

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
