from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.markup import Markup, check_markup
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_text_extra_type_0 import BatchTextExtraType0
    from ..models.document_input import DocumentInput


T = TypeVar("T", bound="BatchText")


@_attrs_define
class BatchText:
    """A text in a batch. Its id identifies its result.

    Attributes:
        text (str): The text, in English. Plain text is never changed: offsets are into exactly this string.
        id (str): The caller's id for the text, unique within the batch.
        markup (Markup | Unset): Plain text, or a web page from which the article is taken.
        document (DocumentInput | None | Unset): Metadata of the document, given back with the record and in every
            export.
        extra (BatchTextExtraType0 | None | Unset): Your own fields: any JSON object of at most 16,384 bytes, given back
            as it is.
    """

    text: str
    id: str
    markup: Markup | Unset = UNSET
    document: DocumentInput | None | Unset = UNSET
    extra: BatchTextExtraType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.batch_text_extra_type_0 import BatchTextExtraType0  # noqa: PLC0415
        from ..models.document_input import DocumentInput  # noqa: PLC0415

        text = self.text

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
        elif isinstance(self.extra, BatchTextExtraType0):
            extra = self.extra.to_dict()
        else:
            extra = self.extra

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "id": id,
            }
        )
        if markup is not UNSET:
            field_dict["markup"] = markup
        if document is not UNSET:
            field_dict["document"] = document
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.batch_text_extra_type_0 import BatchTextExtraType0  # noqa: PLC0415
        from ..models.document_input import DocumentInput  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        id = d.pop("id")

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

        def _parse_extra(data: object) -> BatchTextExtraType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extra_type_0 = BatchTextExtraType0.from_dict(data)

                return extra_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BatchTextExtraType0 | None | Unset, data)

        extra = _parse_extra(d.pop("extra", UNSET))

        batch_text = cls(
            text=text,
            id=id,
            markup=markup,
            document=document,
            extra=extra,
        )

        return batch_text
