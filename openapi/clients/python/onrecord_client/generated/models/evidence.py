from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.decision import Decision
    from ..models.evidence_scores import EvidenceScores
    from ..models.parse import Parse
    from ..models.rejected_candidate import RejectedCandidate


T = TypeVar("T", bound="Evidence")


@_attrs_define
class Evidence:
    """The evidence for an attribution: the rule or model that found it, and what linked its parts.

    Attributes:
        rule (str): The id of the rule, or the name of the model, that proposed it.
        path (None | str): The dependency path that links the parts; null if they are not linked in the graph.
        relations (None | str): The relations that the rule followed from the cue to content and source, `^` for
            upwards; null if none.
        supporters (list[str]): The ids of other rules, or of the model, that proposed almost the same.
        scores (EvidenceScores): The scores considered, by name, from 0 to 1: `weight`, which decided; from the role
            model, the probability of the
            `cue`, and the expected overlap of `content` and `source` with the correct spans.
        rejected (list[RejectedCandidate]): The rejected candidates, best first.
        decisions (list[Decision]): The decisions about speaker, act, stance, modality and the other fields.
        parse (None | Parse): The parse of the cue's sentence; null if there is no cue.
    """

    rule: str
    path: None | str
    relations: None | str
    supporters: list[str]
    scores: EvidenceScores
    rejected: list[RejectedCandidate]
    decisions: list[Decision]
    parse: None | Parse
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.parse import Parse  # noqa: PLC0415

        rule = self.rule

        path: None | str
        path = self.path

        relations: None | str
        relations = self.relations

        supporters = self.supporters

        scores = self.scores.to_dict()

        rejected = []
        for rejected_item_data in self.rejected:
            rejected_item = rejected_item_data.to_dict()
            rejected.append(rejected_item)

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        parse: dict[str, Any] | None
        if isinstance(self.parse, Parse):
            parse = self.parse.to_dict()
        else:
            parse = self.parse

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "rule": rule,
                "path": path,
                "relations": relations,
                "supporters": supporters,
                "scores": scores,
                "rejected": rejected,
                "decisions": decisions,
                "parse": parse,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.decision import Decision  # noqa: PLC0415
        from ..models.evidence_scores import EvidenceScores  # noqa: PLC0415
        from ..models.parse import Parse  # noqa: PLC0415
        from ..models.rejected_candidate import RejectedCandidate  # noqa: PLC0415

        d = dict(src_dict)
        rule = d.pop("rule")

        def _parse_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        path = _parse_path(d.pop("path"))

        def _parse_relations(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        relations = _parse_relations(d.pop("relations"))

        supporters = cast(list[str], d.pop("supporters"))

        scores = EvidenceScores.from_dict(d.pop("scores"))

        rejected = []
        _rejected = d.pop("rejected")
        for rejected_item_data in _rejected:
            rejected_item = RejectedCandidate.from_dict(rejected_item_data)

            rejected.append(rejected_item)

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = Decision.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        def _parse_parse(data: object) -> None | Parse:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                parse_type_0 = Parse.from_dict(data)

                return parse_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Parse, data)

        parse = _parse_parse(d.pop("parse"))

        evidence = cls(
            rule=rule,
            path=path,
            relations=relations,
            supporters=supporters,
            scores=scores,
            rejected=rejected,
            decisions=decisions,
            parse=parse,
        )

        evidence.additional_properties = d
        return evidence

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
