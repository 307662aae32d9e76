from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.source_kind import SourceKind, check_source_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="RecordSource")


@_attrs_define
class RecordSource:
    """A source of the record.

    Attributes:
        id (str): The caller's id, unique within the request; without a `text`, that of a source that the service keeps.
        kind (None | SourceKind | Unset): A `transcript` has turns with labels (`NAME:`, `Q.`, `A.`), or is WebVTT or
            SRT; `statement`, `article` and
            `notes` have one author. Null: a transcript if the text has the form of one, else a statement.
        speaker (None | str | Unset): The speaker where the text does not say: the author of a statement, the person
            interviewed (`A.`), the holder of
            an office (`THE PRESIDENT`) with the office before the name.
        date (None | str | Unset): The date, returned as it was sent.
        text (None | str | Unset): The text. Null: the source that was sent to `/v1/records/{id}` before.
    """

    id: str
    kind: None | SourceKind | Unset = UNSET
    speaker: None | str | Unset = UNSET
    date: None | str | Unset = UNSET
    text: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind: None | str | Unset
        if isinstance(self.kind, Unset):
            kind = UNSET
        elif isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        speaker: None | str | Unset
        if isinstance(self.speaker, Unset):
            speaker = UNSET
        else:
            speaker = self.speaker

        date: None | str | Unset
        if isinstance(self.date, Unset):
            date = UNSET
        else:
            date = self.date

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if speaker is not UNSET:
            field_dict["speaker"] = speaker
        if date is not UNSET:
            field_dict["date"] = date
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        def _parse_kind(data: object) -> None | SourceKind | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = check_source_kind(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SourceKind | Unset, data)

        kind = _parse_kind(d.pop("kind", UNSET))

        def _parse_speaker(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        speaker = _parse_speaker(d.pop("speaker", UNSET))

        def _parse_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        date = _parse_date(d.pop("date", UNSET))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        record_source = cls(
            id=id,
            kind=kind,
            speaker=speaker,
            date=date,
            text=text,
        )

        return record_source
