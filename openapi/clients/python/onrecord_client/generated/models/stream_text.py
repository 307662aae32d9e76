from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.markup import Markup, check_markup
from ..models.offset_unit import OffsetUnit, check_offset_unit
from ..models.part import Part, check_part
from ..models.report_kind import ReportKind, check_report_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_input import DocumentInput
    from ..models.roster_entry import RosterEntry
    from ..models.stream_text_extra_type_0 import StreamTextExtraType0


T = TypeVar("T", bound="StreamText")


@_attrs_define
class StreamText:
    """One line of a stream: a text with its id and the options of its record.

    Attributes:
        text (str): The text, in English. Plain text is never changed: offsets are into exactly this string.
        id (str): The caller's id for the text, unique within the batch.
        markup (Markup | Unset): Plain text, or a web page from which the article is taken.
        document (DocumentInput | None | Unset): Metadata of the document, given back with the record and in every
            export.
        extra (None | StreamTextExtraType0 | Unset): Your own fields: any JSON object of at most 16,384 bytes, given
            back as it is.
        language (str | Unset): The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported
            today. Default: 'en'.
        offset_unit (OffsetUnit | Unset): Offsets count code points as in Python, UTF-16 units as in JavaScript and
            Java, or bytes of UTF-8.
        include (list[Part] | Unset): The parts of records in addition to source, cue and content. Fewer parts take less
            time.
        explain (bool | Unset): Add evidence to each attribution: how it was found, and why its fields have their
            values. Default: False.
        min_confidence (float | Unset): The lowest confidence of attributions in the record: 0 returns all, higher
            values fewer and more certain ones. Default: 0.0.
        kinds (list[ReportKind] | Unset): The kinds of attributions in the record: `speech` and `writing` leave out what
            is only thought or wanted.
        min_speaker_confidence (float | Unset): The lowest confidence of a speaker that a source is tied to: below it
            the source stays open, with candidates. Default: 0.0.
        min_uncued_confidence (float | Unset): The lowest confidence of unquoted statements without a cue that go on in
            a source's voice; 0 returns all. Default: 0.8.
        roster (list[RosterEntry] | Unset): People and organizations that you know, to be recognised among the speakers.
    """

    text: str
    id: str
    markup: Markup | Unset = UNSET
    document: DocumentInput | None | Unset = UNSET
    extra: None | StreamTextExtraType0 | Unset = UNSET
    language: str | Unset = "en"
    offset_unit: OffsetUnit | Unset = UNSET
    include: list[Part] | Unset = UNSET
    explain: bool | Unset = False
    min_confidence: float | Unset = 0.0
    kinds: list[ReportKind] | Unset = UNSET
    min_speaker_confidence: float | Unset = 0.0
    min_uncued_confidence: float | Unset = 0.8
    roster: list[RosterEntry] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_input import DocumentInput  # noqa: PLC0415
        from ..models.stream_text_extra_type_0 import StreamTextExtraType0  # noqa: PLC0415

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
        elif isinstance(self.extra, StreamTextExtraType0):
            extra = self.extra.to_dict()
        else:
            extra = self.extra

        language = self.language

        offset_unit: str | Unset = UNSET
        if not isinstance(self.offset_unit, Unset):
            offset_unit = self.offset_unit

        include: list[str] | Unset = UNSET
        if not isinstance(self.include, Unset):
            include = []
            for include_item_data in self.include:
                include_item: str = include_item_data
                include.append(include_item)

        explain = self.explain

        min_confidence = self.min_confidence

        kinds: list[str] | Unset = UNSET
        if not isinstance(self.kinds, Unset):
            kinds = []
            for kinds_item_data in self.kinds:
                kinds_item: str = kinds_item_data
                kinds.append(kinds_item)

        min_speaker_confidence = self.min_speaker_confidence

        min_uncued_confidence = self.min_uncued_confidence

        roster: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.roster, Unset):
            roster = []
            for roster_item_data in self.roster:
                roster_item = roster_item_data.to_dict()
                roster.append(roster_item)

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
        if language is not UNSET:
            field_dict["language"] = language
        if offset_unit is not UNSET:
            field_dict["offset_unit"] = offset_unit
        if include is not UNSET:
            field_dict["include"] = include
        if explain is not UNSET:
            field_dict["explain"] = explain
        if min_confidence is not UNSET:
            field_dict["min_confidence"] = min_confidence
        if kinds is not UNSET:
            field_dict["kinds"] = kinds
        if min_speaker_confidence is not UNSET:
            field_dict["min_speaker_confidence"] = min_speaker_confidence
        if min_uncued_confidence is not UNSET:
            field_dict["min_uncued_confidence"] = min_uncued_confidence
        if roster is not UNSET:
            field_dict["roster"] = roster

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_input import DocumentInput  # noqa: PLC0415
        from ..models.roster_entry import RosterEntry  # noqa: PLC0415
        from ..models.stream_text_extra_type_0 import StreamTextExtraType0  # noqa: PLC0415

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

        def _parse_extra(data: object) -> None | StreamTextExtraType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extra_type_0 = StreamTextExtraType0.from_dict(data)

                return extra_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StreamTextExtraType0 | Unset, data)

        extra = _parse_extra(d.pop("extra", UNSET))

        language = d.pop("language", UNSET)

        _offset_unit = d.pop("offset_unit", UNSET)
        offset_unit: OffsetUnit | Unset
        if isinstance(_offset_unit, Unset):
            offset_unit = UNSET
        else:
            offset_unit = check_offset_unit(_offset_unit)

        _include = d.pop("include", UNSET)
        include: list[Part] | Unset = UNSET
        if _include is not UNSET:
            include = []
            for include_item_data in _include:
                include_item = check_part(include_item_data)

                include.append(include_item)

        explain = d.pop("explain", UNSET)

        min_confidence = d.pop("min_confidence", UNSET)

        _kinds = d.pop("kinds", UNSET)
        kinds: list[ReportKind] | Unset = UNSET
        if _kinds is not UNSET:
            kinds = []
            for kinds_item_data in _kinds:
                kinds_item = check_report_kind(kinds_item_data)

                kinds.append(kinds_item)

        min_speaker_confidence = d.pop("min_speaker_confidence", UNSET)

        min_uncued_confidence = d.pop("min_uncued_confidence", UNSET)

        _roster = d.pop("roster", UNSET)
        roster: list[RosterEntry] | Unset = UNSET
        if _roster is not UNSET:
            roster = []
            for roster_item_data in _roster:
                roster_item = RosterEntry.from_dict(roster_item_data)

                roster.append(roster_item)

        stream_text = cls(
            text=text,
            id=id,
            markup=markup,
            document=document,
            extra=extra,
            language=language,
            offset_unit=offset_unit,
            include=include,
            explain=explain,
            min_confidence=min_confidence,
            kinds=kinds,
            min_speaker_confidence=min_speaker_confidence,
            min_uncued_confidence=min_uncued_confidence,
            roster=roster,
        )

        return stream_text
