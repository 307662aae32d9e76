from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.markup import Markup, check_markup
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_input import DocumentInput
    from ..models.export_text_extra_type_0 import ExportTextExtraType0
    from ..models.export_text_extraction_type_0 import ExportTextExtractionType0


T = TypeVar("T", bound="ExportText")


@_attrs_define
class ExportText:
    """A text, or a text and its record.

    Attributes:
        text (str): The text, in English. Plain text is never changed: offsets are into exactly this string.
        id (None | str | Unset): The caller's id for the text, returned with its record; generated if left out.
        markup (Markup | Unset): Plain text, or a web page from which the article is taken.
        document (DocumentInput | None | Unset): Metadata of the document, given back with the record and in every
            export.
        extra (ExportTextExtraType0 | None | Unset): Your own fields: any JSON object of at most 16,384 bytes, given
            back as it is.
        extraction (ExportTextExtractionType0 | None | Unset): The record of the text, an `Extraction` as the service
            returned it: it is converted, and nothing is extracted.
            `text` is then the text that its offsets are for: the record's own `text` if it has one, else the text that was
            sent. Attributions, speakers and evidence may be left out.
    """

    text: str
    id: None | str | Unset = UNSET
    markup: Markup | Unset = UNSET
    document: DocumentInput | None | Unset = UNSET
    extra: ExportTextExtraType0 | None | Unset = UNSET
    extraction: ExportTextExtractionType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_input import DocumentInput  # noqa: PLC0415
        from ..models.export_text_extra_type_0 import ExportTextExtraType0  # noqa: PLC0415
        from ..models.export_text_extraction_type_0 import ExportTextExtractionType0  # noqa: PLC0415

        text = self.text

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        markup: str | Unset = UNSET
        if not isinstance(self.markup, Unset):
            markup = self.markup

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentInput):
            document = self.document.to_dict()
        else:
            document = self.document

        extra: dict[str, Any] | None | Unset
        if isinstance(self.extra, Unset):
            extra = UNSET
        elif isinstance(self.extra, ExportTextExtraType0):
            extra = self.extra.to_dict()
        else:
            extra = self.extra

        extraction: dict[str, Any] | None | Unset
        if isinstance(self.extraction, Unset):
            extraction = UNSET
        elif isinstance(self.extraction, ExportTextExtractionType0):
            extraction = self.extraction.to_dict()
        else:
            extraction = self.extraction

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if markup is not UNSET:
            field_dict["markup"] = markup
        if document is not UNSET:
            field_dict["document"] = document
        if extra is not UNSET:
            field_dict["extra"] = extra
        if extraction is not UNSET:
            field_dict["extraction"] = extraction

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_input import DocumentInput  # noqa: PLC0415
        from ..models.export_text_extra_type_0 import ExportTextExtraType0  # noqa: PLC0415
        from ..models.export_text_extraction_type_0 import ExportTextExtractionType0  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        def _parse_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        _markup = d.pop("markup", UNSET)
        markup: Markup | Unset
        if isinstance(_markup, Unset):
            markup = UNSET
        else:
            markup = check_markup(_markup)

        def _parse_document(data: object) -> DocumentInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentInput.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentInput | None | Unset, data)

        document = _parse_document(d.pop("document", UNSET))

        def _parse_extra(data: object) -> ExportTextExtraType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extra_type_0 = ExportTextExtraType0.from_dict(data)

                return extra_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExportTextExtraType0 | None | Unset, data)

        extra = _parse_extra(d.pop("extra", UNSET))

        def _parse_extraction(data: object) -> ExportTextExtractionType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extraction_type_0 = ExportTextExtractionType0.from_dict(data)

                return extraction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExportTextExtractionType0 | None | Unset, data)

        extraction = _parse_extraction(d.pop("extraction", UNSET))

        export_text = cls(
            text=text,
            id=id,
            markup=markup,
            document=document,
            extra=extra,
            extraction=extraction,
        )

        return export_text
