from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.aligned_words import AlignedWords
    from ..models.span import Span


T = TypeVar("T", bound="RecordPassage")


@_attrs_define
class RecordPassage:
    """A passage of a source. Its spans leave out what is not speech: labels, times, notes of a transcriber.

    Attributes:
        spans (list[Span]): The spans, in the order of the text, without overlap.
        text (str): The texts of the spans, joined with one space.
        source_id (str): The id of the source. Spans are into its text.
        before (str): The words before it, at most 12; other turns have their labels.
        after (str): The words after it, at most 12.
        said_by (None | str): The speaker: the label of the turn, or the source's `speaker`; null if the source does not
            say.
        quoted (bool): True if the source itself quotes it, so that its author does not say it. Default: False.
        apart (int | None): Of a passage that is joined to another: the words of the source between the two; null for
            the first one, and if
            the one before is in another source or after it.
        alignment (list[AlignedWords]): The edits that turn the passage's words into the quotation's, and the words
            kept, in the order of both.
    """

    spans: list[Span]
    text: str
    source_id: str
    before: str
    after: str
    said_by: None | str
    apart: int | None
    alignment: list[AlignedWords]
    quoted: bool = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        text = self.text

        source_id = self.source_id

        before = self.before

        after = self.after

        said_by: None | str
        said_by = self.said_by

        quoted = self.quoted

        apart: int | None
        apart = self.apart

        alignment = []
        for alignment_item_data in self.alignment:
            alignment_item = alignment_item_data.to_dict()
            alignment.append(alignment_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spans": spans,
                "text": text,
                "source_id": source_id,
                "before": before,
                "after": after,
                "said_by": said_by,
                "quoted": quoted,
                "apart": apart,
                "alignment": alignment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.aligned_words import AlignedWords  # noqa: PLC0415
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = Span.from_dict(spans_item_data)

            spans.append(spans_item)

        text = d.pop("text")

        source_id = d.pop("source_id")

        before = d.pop("before")

        after = d.pop("after")

        def _parse_said_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        said_by = _parse_said_by(d.pop("said_by"))

        quoted = d.pop("quoted")

        def _parse_apart(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        apart = _parse_apart(d.pop("apart"))

        alignment = []
        _alignment = d.pop("alignment")
        for alignment_item_data in _alignment:
            alignment_item = AlignedWords.from_dict(alignment_item_data)

            alignment.append(alignment_item)

        record_passage = cls(
            spans=spans,
            text=text,
            source_id=source_id,
            before=before,
            after=after,
            said_by=said_by,
            quoted=quoted,
            apart=apart,
            alignment=alignment,
        )

        record_passage.additional_properties = d
        return record_passage

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
