from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.span import Span


T = TypeVar("T", bound="Cue")


@_attrs_define
class Cue:
    """The words that mark the attribution: a verb of saying or thinking, a noun, `according to`.

    Attributes:
        spans (list[Span]): The spans, in the order of the text, without overlap.
        text (str): The texts of the spans, joined with one space.
        lemma (str): The lemma of the cue's head, in lower case.
        negated (bool | None): True if the text says or implies that it was not said: `did not say`, `refused to say`,
            `left without saying`,
            `stopped short of saying`, `is yet to say`, `nearly said`; null if `include` leaves out `claims`.
        modality (None | str): Modality of the reporting event. `asserted`: it was said. `possible`: it may have been
            (`may have told`, `no
            evidence that he told`). `future`: it will be. `expected`: it is planned or due. `counterfactual`: it would have
            been. `conditional`: if it is (`should he say`). `interrogative`: the text asks or leaves it open (`did he say`,
            `unclear whether he said`). Null if `include` leaves out `claims`. More values may be added.
        stance (None | str): The reporter's stance towards the truth of the content, as the choice of cue expresses it;
            null if `include`
            leaves out `claims`. More values may be added.
    """

    spans: list[Span]
    text: str
    lemma: str
    negated: bool | None
    modality: None | str
    stance: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        text = self.text

        lemma = self.lemma

        negated: bool | None
        negated = self.negated

        modality: None | str
        modality = self.modality

        stance: None | str
        stance = self.stance

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spans": spans,
                "text": text,
                "lemma": lemma,
                "negated": negated,
                "modality": modality,
                "stance": stance,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = Span.from_dict(spans_item_data)

            spans.append(spans_item)

        text = d.pop("text")

        lemma = d.pop("lemma")

        def _parse_negated(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        negated = _parse_negated(d.pop("negated"))

        def _parse_modality(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        modality = _parse_modality(d.pop("modality"))

        def _parse_stance(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        stance = _parse_stance(d.pop("stance"))

        cue = cls(
            spans=spans,
            text=text,
            lemma=lemma,
            negated=negated,
            modality=modality,
            stance=stance,
        )

        cue.additional_properties = d
        return cue

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
