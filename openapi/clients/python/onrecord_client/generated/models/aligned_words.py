from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="AlignedWords")


@_attrs_define
class AlignedWords:
    """Words in a row that a draft has kept, dropped, added or replaced: one step from the record to the quotation.

    Attributes:
        kind (str): More values may be added: accept any string.
        reason (None | str): The reason why it is an edit; null if the words were kept. `word`: the words differ.
            `indirect_speech`: in a
            quotation that goes on with the draft's sentence, a tense, a pronoun or a word of time and place as indirect
            speech
            changes it (`said it “would sail that day”` for `will sail today`). `case`: letter case inside a sentence.
            `question`: a question mark. `bracket`, `ellipsis`: the draft says so. `filler`, `repetition`, `false_start`:
            the
            record's words add nothing. More values may be added.
        draft (None | Span): The words of the draft; null if it has none here.
        record (None | Span): The words of the source; null if it has none here.
    """

    kind: str
    reason: None | str
    draft: None | Span
    record: None | Span
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.span import Span  # noqa: PLC0415

        kind = self.kind

        reason: None | str
        reason = self.reason

        draft: dict[str, Any] | None
        if isinstance(self.draft, Span):
            draft = self.draft.to_dict()
        else:
            draft = self.draft

        record: dict[str, Any] | None
        if isinstance(self.record, Span):
            record = self.record.to_dict()
        else:
            record = self.record

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "reason": reason,
                "draft": draft,
                "record": record,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_draft(data: object) -> None | Span:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                draft_type_0 = Span.from_dict(data)

                return draft_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Span, data)

        draft = _parse_draft(d.pop("draft"))

        def _parse_record(data: object) -> None | Span:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                record_type_0 = Span.from_dict(data)

                return record_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Span, data)

        record = _parse_record(d.pop("record"))

        aligned_words = cls(
            kind=kind,
            reason=reason,
            draft=draft,
            record=record,
        )

        aligned_words.additional_properties = d
        return aligned_words

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
