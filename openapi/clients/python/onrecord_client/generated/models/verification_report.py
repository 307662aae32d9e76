from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.offset_unit import OffsetUnit, check_offset_unit

if TYPE_CHECKING:
    from ..models.engine_stamp import EngineStamp
    from ..models.source_read import SourceRead
    from ..models.verification import Verification
    from ..models.verification_counts import VerificationCounts


T = TypeVar("T", bound="VerificationReport")


@_attrs_define
class VerificationReport:
    """The verifications of one draft. The same draft, sources and engine give the same report.

    Attributes:
        text (None | str): The text that was read from an HTML page; null if the draft was sent as plain text.
        text_sha256 (str): The SHA-256 of the draft in UTF-8, in hexadecimal.
        text_length (int): The length of the draft, in `offset_unit`.
        offset_unit (OffsetUnit): Offsets count code points as in Python, UTF-16 units as in JavaScript and Java, or
            bytes of UTF-8.
        verifications (list[Verification]): The quotations, in the order of the draft.
        counts (VerificationCounts): The numbers of quotations with each wording, and of urgent ones.
        sources (list[SourceRead]): The sources, as they were read.
        engine (EngineStamp | None): The engine that read the draft; null if none was needed.
    """

    text: None | str
    text_sha256: str
    text_length: int
    offset_unit: OffsetUnit
    verifications: list[Verification]
    counts: VerificationCounts
    sources: list[SourceRead]
    engine: EngineStamp | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.engine_stamp import EngineStamp  # noqa: PLC0415

        text: None | str
        text = self.text

        text_sha256 = self.text_sha256

        text_length = self.text_length

        offset_unit: str = self.offset_unit

        verifications = []
        for verifications_item_data in self.verifications:
            verifications_item = verifications_item_data.to_dict()
            verifications.append(verifications_item)

        counts = self.counts.to_dict()

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        engine: dict[str, Any] | None
        if isinstance(self.engine, EngineStamp):
            engine = self.engine.to_dict()
        else:
            engine = self.engine

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "text_sha256": text_sha256,
                "text_length": text_length,
                "offset_unit": offset_unit,
                "verifications": verifications,
                "counts": counts,
                "sources": sources,
                "engine": engine,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.engine_stamp import EngineStamp  # noqa: PLC0415
        from ..models.source_read import SourceRead  # noqa: PLC0415
        from ..models.verification import Verification  # noqa: PLC0415
        from ..models.verification_counts import VerificationCounts  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        text_sha256 = d.pop("text_sha256")

        text_length = d.pop("text_length")

        offset_unit = check_offset_unit(d.pop("offset_unit"))

        verifications = []
        _verifications = d.pop("verifications")
        for verifications_item_data in _verifications:
            verifications_item = Verification.from_dict(verifications_item_data)

            verifications.append(verifications_item)

        counts = VerificationCounts.from_dict(d.pop("counts"))

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = SourceRead.from_dict(sources_item_data)

            sources.append(sources_item)

        def _parse_engine(data: object) -> EngineStamp | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                engine_type_0 = EngineStamp.from_dict(data)

                return engine_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EngineStamp | None, data)

        engine = _parse_engine(d.pop("engine"))

        verification_report = cls(
            text=text,
            text_sha256=text_sha256,
            text_length=text_length,
            offset_unit=offset_unit,
            verifications=verifications,
            counts=counts,
            sources=sources,
            engine=engine,
        )

        verification_report.additional_properties = d
        return verification_report

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
