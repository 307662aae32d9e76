from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.decision_scores import DecisionScores
    from ..models.span import Span


T = TypeVar("T", bound="Decision")


@_attrs_define
class Decision:
    """The decision about one field of the attribution, with its reason.

    Attributes:
        field (str): The field, as a path within the attribution: `act`, `cue.stance`, `source.speaker_id`,
            `claim.modality`.
        value (None | str): The value; null if it was left open.
        rule (str): The id of the rule, or the name of the model, that decided.
        scores (DecisionScores): The scores considered, by name; for a speaker, those of the candidates by their ids.
        spans (list[Span]): The words that the decision is based on.
    """

    field: str
    value: None | str
    rule: str
    scores: DecisionScores
    spans: list[Span]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        field = self.field

        value: None | str
        value = self.value

        rule = self.rule

        scores = self.scores.to_dict()

        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "field": field,
                "value": value,
                "rule": rule,
                "scores": scores,
                "spans": spans,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.decision_scores import DecisionScores  # noqa: PLC0415
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        field = d.pop("field")

        def _parse_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        value = _parse_value(d.pop("value"))

        rule = d.pop("rule")

        scores = DecisionScores.from_dict(d.pop("scores"))

        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = Span.from_dict(spans_item_data)

            spans.append(spans_item)

        decision = cls(
            field=field,
            value=value,
            rule=rule,
            scores=scores,
            spans=spans,
        )

        decision.additional_properties = d
        return decision

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
