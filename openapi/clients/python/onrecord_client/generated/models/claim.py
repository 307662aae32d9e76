from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.edit import Edit
    from ..models.labelled_span import LabelledSpan
    from ..models.span import Span


T = TypeVar("T", bound="Claim")


@_attrs_define
class Claim:
    """The content as a sentence that can be understood alone.

    All spans are inside the content, except those of edits that join two of its spans.

        Attributes:
            text (str): The content as a self-contained sentence: the words of the text, changed only by `edits`.
            edits (list[Edit]): All changes between the content and `text`, in the order of the text. Replacing the words of
                each edit by its
                replacement, from the start of the content to its end, gives `text`.
            modality (str): More values may be added: accept any string.
            hedges (list[Span]): The words that lower the certainty: `may`, `probably`, `would`.
            negated (bool): True if the main predicate is negated. Default: False.
            tense (None | str): The tense of the main predicate; null if it is not finite. More values may be added.
            about_future (bool): True if the claim is about the future, whatever its tense. Default: False.
            checkable (float | None): The calibrated probability that the claim can be checked; null if not determined.
            signals (list[LabelledSpan]): The evidence for that: each a `quantity`, `date`, `event`, `comparison` or
                `party`. More labels may be added.
            quantities (list[LabelledSpan]): Amounts: `money`, `percent`, `ratio`, `measure`, `age`, `score`, `ordinal`,
                `count`. More labels may be added.
            dates (list[LabelledSpan]): Times: `date`, `time` of day, `duration`, and `set` for recurring times. More labels
                may be added.
            entities (list[LabelledSpan]): Named entities: `person`, `organization`, `location`, `facility`, `group`,
                `product`, `other`. More labels may
                be added.
    """

    text: str
    edits: list[Edit]
    modality: str
    hedges: list[Span]
    tense: None | str
    checkable: float | None
    signals: list[LabelledSpan]
    quantities: list[LabelledSpan]
    dates: list[LabelledSpan]
    entities: list[LabelledSpan]
    negated: bool = False
    about_future: bool = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        edits = []
        for edits_item_data in self.edits:
            edits_item = edits_item_data.to_dict()
            edits.append(edits_item)

        modality = self.modality

        hedges = []
        for hedges_item_data in self.hedges:
            hedges_item = hedges_item_data.to_dict()
            hedges.append(hedges_item)

        negated = self.negated

        tense: None | str
        tense = self.tense

        about_future = self.about_future

        checkable: float | None
        checkable = self.checkable

        signals = []
        for signals_item_data in self.signals:
            signals_item = signals_item_data.to_dict()
            signals.append(signals_item)

        quantities = []
        for quantities_item_data in self.quantities:
            quantities_item = quantities_item_data.to_dict()
            quantities.append(quantities_item)

        dates = []
        for dates_item_data in self.dates:
            dates_item = dates_item_data.to_dict()
            dates.append(dates_item)

        entities = []
        for entities_item_data in self.entities:
            entities_item = entities_item_data.to_dict()
            entities.append(entities_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "edits": edits,
                "modality": modality,
                "hedges": hedges,
                "negated": negated,
                "tense": tense,
                "about_future": about_future,
                "checkable": checkable,
                "signals": signals,
                "quantities": quantities,
                "dates": dates,
                "entities": entities,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edit import Edit  # noqa: PLC0415
        from ..models.labelled_span import LabelledSpan  # noqa: PLC0415
        from ..models.span import Span  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text")

        edits = []
        _edits = d.pop("edits")
        for edits_item_data in _edits:
            edits_item = Edit.from_dict(edits_item_data)

            edits.append(edits_item)

        modality = d.pop("modality")

        hedges = []
        _hedges = d.pop("hedges")
        for hedges_item_data in _hedges:
            hedges_item = Span.from_dict(hedges_item_data)

            hedges.append(hedges_item)

        negated = d.pop("negated")

        def _parse_tense(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tense = _parse_tense(d.pop("tense"))

        about_future = d.pop("about_future")

        def _parse_checkable(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        checkable = _parse_checkable(d.pop("checkable"))

        signals = []
        _signals = d.pop("signals")
        for signals_item_data in _signals:
            signals_item = LabelledSpan.from_dict(signals_item_data)

            signals.append(signals_item)

        quantities = []
        _quantities = d.pop("quantities")
        for quantities_item_data in _quantities:
            quantities_item = LabelledSpan.from_dict(quantities_item_data)

            quantities.append(quantities_item)

        dates = []
        _dates = d.pop("dates")
        for dates_item_data in _dates:
            dates_item = LabelledSpan.from_dict(dates_item_data)

            dates.append(dates_item)

        entities = []
        _entities = d.pop("entities")
        for entities_item_data in _entities:
            entities_item = LabelledSpan.from_dict(entities_item_data)

            entities.append(entities_item)

        claim = cls(
            text=text,
            edits=edits,
            modality=modality,
            hedges=hedges,
            negated=negated,
            tense=tense,
            about_future=about_future,
            checkable=checkable,
            signals=signals,
            quantities=quantities,
            dates=dates,
            entities=entities,
        )

        claim.additional_properties = d
        return claim

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
