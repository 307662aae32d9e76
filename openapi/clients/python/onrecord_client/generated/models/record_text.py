from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.source_kind import SourceKind, check_source_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="RecordText")


@_attrs_define
class RecordText:
    """A source to be kept for later requests.

    Attributes:
        text (str): The text. It is never changed: offsets are into exactly this string.
        kind (None | SourceKind | Unset): A `transcript` has turns with labels (`NAME:`, `Q.`, `A.`), or is WebVTT or
            SRT; `statement`, `article` and
            `notes` have one author. Null: a transcript if the text has the form of one, else a statement.
        speaker (None | str | Unset): The speaker where the text does not say: the author of a statement, the person
            interviewed (`A.`), the holder of
            an office (`THE PRESIDENT`) with the office before the name.
        date (None | str | Unset): The date, returned as it was sent.
    """

    text: str
    kind: None | SourceKind | Unset = UNSET
    speaker: None | str | Unset = UNSET
    date: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        text = self.text

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if speaker is not UNSET:
            field_dict["speaker"] = speaker
        if date is not UNSET:
            field_dict["date"] = date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

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

        record_text = cls(
            text=text,
            kind=kind,
            speaker=speaker,
            date=date,
        )

        return record_text
