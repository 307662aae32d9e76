from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.offset_unit import OffsetUnit, check_offset_unit

if TYPE_CHECKING:
    from ..models.attribution import Attribution
    from ..models.document_metadata import DocumentMetadata
    from ..models.engine_stamp import EngineStamp
    from ..models.extraction_extra_type_0 import ExtractionExtraType0
    from ..models.extraction_warning import ExtractionWarning
    from ..models.speaker import Speaker


T = TypeVar("T", bound="Extraction")


@_attrs_define
class Extraction:
    """The record of one text: who said what. All offsets are in `offset_unit`, into the text exactly as it was sent.

    Attributes:
        id (str): The caller's id, or an id generated from the hash of the text.
        language (str): More values may be added: accept any string.
        text_sha256 (str): The SHA-256 of the text in UTF-8, in hexadecimal. If the hash of your copy differs, the
            offsets are not for
            it.
        text_length (int): The length of the text, in `offset_unit`.
        text (None | str): The text that was extracted from an HTML page; null if the text was sent as plain text.
        document (DocumentMetadata | None): Metadata of the document, as it was sent; null if none was.
        extra (ExtractionExtraType0 | None): The caller's own fields, as they were sent; null if none were.
        offset_unit (OffsetUnit): Offsets count code points as in Python, UTF-16 units as in JavaScript and Java, or
            bytes of UTF-8.
        include (list[str]): The parts of the record in addition to source, cue and content, as requested. More values
            may be added.
        attributions (list[Attribution]): The attributions, in the order of the text.
        speakers (list[Speaker]): The speakers behind the sources, in the order of first mention.
        warnings (list[ExtractionWarning]): Parts of the text that could not be processed as usual.
        engine (EngineStamp): The engine as records name it: the same text, options and fingerprint give the same
            record.
    """

    id: str
    language: str
    text_sha256: str
    text_length: int
    text: None | str
    document: DocumentMetadata | None
    extra: ExtractionExtraType0 | None
    offset_unit: OffsetUnit
    include: list[str]
    attributions: list[Attribution]
    speakers: list[Speaker]
    warnings: list[ExtractionWarning]
    engine: EngineStamp
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_metadata import DocumentMetadata  # noqa: PLC0415
        from ..models.extraction_extra_type_0 import ExtractionExtraType0  # noqa: PLC0415

        id = self.id

        language = self.language

        text_sha256 = self.text_sha256

        text_length = self.text_length

        text: None | str
        text = self.text

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentMetadata):
            document = self.document.to_dict()
        else:
            document = self.document

        extra: dict[str, Any] | None
        if isinstance(self.extra, ExtractionExtraType0):
            extra = self.extra.to_dict()
        else:
            extra = self.extra

        offset_unit: str = self.offset_unit

        include = self.include

        attributions = []
        for attributions_item_data in self.attributions:
            attributions_item = attributions_item_data.to_dict()
            attributions.append(attributions_item)

        speakers = []
        for speakers_item_data in self.speakers:
            speakers_item = speakers_item_data.to_dict()
            speakers.append(speakers_item)

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        engine = self.engine.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "language": language,
                "text_sha256": text_sha256,
                "text_length": text_length,
                "text": text,
                "document": document,
                "extra": extra,
                "offset_unit": offset_unit,
                "include": include,
                "attributions": attributions,
                "speakers": speakers,
                "warnings": warnings,
                "engine": engine,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attribution import Attribution  # noqa: PLC0415
        from ..models.document_metadata import DocumentMetadata  # noqa: PLC0415
        from ..models.engine_stamp import EngineStamp  # noqa: PLC0415
        from ..models.extraction_extra_type_0 import ExtractionExtraType0  # noqa: PLC0415
        from ..models.extraction_warning import ExtractionWarning  # noqa: PLC0415
        from ..models.speaker import Speaker  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        language = d.pop("language")

        text_sha256 = d.pop("text_sha256")

        text_length = d.pop("text_length")

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_document(data: object) -> DocumentMetadata | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentMetadata.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentMetadata | None, data)

        document = _parse_document(d.pop("document"))

        def _parse_extra(data: object) -> ExtractionExtraType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extra_type_0 = ExtractionExtraType0.from_dict(data)

                return extra_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExtractionExtraType0 | None, data)

        extra = _parse_extra(d.pop("extra"))

        offset_unit = check_offset_unit(d.pop("offset_unit"))

        include = cast(list[str], d.pop("include"))

        attributions = []
        _attributions = d.pop("attributions")
        for attributions_item_data in _attributions:
            attributions_item = Attribution.from_dict(attributions_item_data)

            attributions.append(attributions_item)

        speakers = []
        _speakers = d.pop("speakers")
        for speakers_item_data in _speakers:
            speakers_item = Speaker.from_dict(speakers_item_data)

            speakers.append(speakers_item)

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = ExtractionWarning.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        engine = EngineStamp.from_dict(d.pop("engine"))

        extraction = cls(
            id=id,
            language=language,
            text_sha256=text_sha256,
            text_length=text_length,
            text=text,
            document=document,
            extra=extra,
            offset_unit=offset_unit,
            include=include,
            attributions=attributions,
            speakers=speakers,
            warnings=warnings,
            engine=engine,
        )

        extraction.additional_properties = d
        return extraction

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
