from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.claim import Claim
    from ..models.content import Content
    from ..models.cue import Cue
    from ..models.evidence import Evidence
    from ..models.passage import Passage
    from ..models.resolution import Resolution
    from ..models.review import Review
    from ..models.source import Source


T = TypeVar("T", bound="Attribution")


@_attrs_define
class Attribution:
    """One report in the text of what a source said, thought, asked or wrote.

    Attributes:
        id (str): The id within the extraction: `a1`, `a2`, in the order of the text.
        mode (str): More values may be added: accept any string.
        kind (None | str): The kind of report. `speech`: it was said (`the mayor said`). `writing`: it was written, or a
            document has it
            (`she tweeted`, `said in a letter`, `the report says`). `thought`: a source thinks, feels, wants, plans or
            perceives
            it (`investors fear`). More values may be added.
        source (None | Source): The words that name who said it; null if the text names no source.
        cue (Cue | None): The words that mark the attribution; null if there are none: a quotation or a statement that
            goes on without a
            cue, an answer of an interview, a letter.
        content (Content | None): The words that are said; null if nothing was said: the source declined to comment or
            did not answer.
        addressee (None | Passage): The addressee: `told` **reporters**; null if the text does not say.
        medium (None | Passage): The medium: **in a statement**, **on Telegram**; null if the text does not say.
        time (None | Passage): The time of the report: **on Monday**; null if the text does not say.
        place (None | Passage): The place of the report: **in Nairobi**; null if the text does not say.
        act (None | str): The speech act; null if not determined. More values may be added.
        parent_id (None | str): The id of the attribution whose content contains this one; null if it is not nested.
        claim (Claim | None): The content as a claim; null if not determined.
        resolution (Resolution): Result of resolving the source to one of the text's speakers.
        confidence (float | None): The calibrated probability that source, cue and content are all correct; null if not
            calibrated.
        evidence (Evidence | None): The evidence for it; null unless the request set `explain`.
        review (None | Review): A person's judgement of it; null if it was not reviewed.
    """

    id: str
    mode: str
    kind: None | str
    source: None | Source
    cue: Cue | None
    content: Content | None
    addressee: None | Passage
    medium: None | Passage
    time: None | Passage
    place: None | Passage
    act: None | str
    parent_id: None | str
    claim: Claim | None
    resolution: Resolution
    confidence: float | None
    evidence: Evidence | None
    review: None | Review
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.claim import Claim  # noqa: PLC0415
        from ..models.content import Content  # noqa: PLC0415
        from ..models.cue import Cue  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.passage import Passage  # noqa: PLC0415
        from ..models.review import Review  # noqa: PLC0415
        from ..models.source import Source  # noqa: PLC0415

        id = self.id

        mode = self.mode

        kind: None | str
        kind = self.kind

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        cue: dict[str, Any] | None
        if isinstance(self.cue, Cue):
            cue = self.cue.to_dict()
        else:
            cue = self.cue

        content: dict[str, Any] | None
        if isinstance(self.content, Content):
            content = self.content.to_dict()
        else:
            content = self.content

        addressee: dict[str, Any] | None
        if isinstance(self.addressee, Passage):
            addressee = self.addressee.to_dict()
        else:
            addressee = self.addressee

        medium: dict[str, Any] | None
        if isinstance(self.medium, Passage):
            medium = self.medium.to_dict()
        else:
            medium = self.medium

        time: dict[str, Any] | None
        if isinstance(self.time, Passage):
            time = self.time.to_dict()
        else:
            time = self.time

        place: dict[str, Any] | None
        if isinstance(self.place, Passage):
            place = self.place.to_dict()
        else:
            place = self.place

        act: None | str
        act = self.act

        parent_id: None | str
        parent_id = self.parent_id

        claim: dict[str, Any] | None
        if isinstance(self.claim, Claim):
            claim = self.claim.to_dict()
        else:
            claim = self.claim

        resolution = self.resolution.to_dict()

        confidence: float | None
        confidence = self.confidence

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, Evidence):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        review: dict[str, Any] | None
        if isinstance(self.review, Review):
            review = self.review.to_dict()
        else:
            review = self.review

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "mode": mode,
                "kind": kind,
                "source": source,
                "cue": cue,
                "content": content,
                "addressee": addressee,
                "medium": medium,
                "time": time,
                "place": place,
                "act": act,
                "parent_id": parent_id,
                "claim": claim,
                "resolution": resolution,
                "confidence": confidence,
                "evidence": evidence,
                "review": review,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.claim import Claim  # noqa: PLC0415
        from ..models.content import Content  # noqa: PLC0415
        from ..models.cue import Cue  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415
        from ..models.passage import Passage  # noqa: PLC0415
        from ..models.resolution import Resolution  # noqa: PLC0415
        from ..models.review import Review  # noqa: PLC0415
        from ..models.source import Source  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        mode = d.pop("mode")

        def _parse_kind(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        kind = _parse_kind(d.pop("kind"))

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

        def _parse_cue(data: object) -> Cue | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cue_type_0 = Cue.from_dict(data)

                return cue_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Cue | None, data)

        cue = _parse_cue(d.pop("cue"))

        def _parse_content(data: object) -> Content | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                content_type_0 = Content.from_dict(data)

                return content_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Content | None, data)

        content = _parse_content(d.pop("content"))

        def _parse_addressee(data: object) -> None | Passage:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                addressee_type_0 = Passage.from_dict(data)

                return addressee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Passage, data)

        addressee = _parse_addressee(d.pop("addressee"))

        def _parse_medium(data: object) -> None | Passage:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                medium_type_0 = Passage.from_dict(data)

                return medium_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Passage, data)

        medium = _parse_medium(d.pop("medium"))

        def _parse_time(data: object) -> None | Passage:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                time_type_0 = Passage.from_dict(data)

                return time_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Passage, data)

        time = _parse_time(d.pop("time"))

        def _parse_place(data: object) -> None | Passage:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                place_type_0 = Passage.from_dict(data)

                return place_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Passage, data)

        place = _parse_place(d.pop("place"))

        def _parse_act(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        act = _parse_act(d.pop("act"))

        def _parse_parent_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        def _parse_claim(data: object) -> Claim | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                claim_type_0 = Claim.from_dict(data)

                return claim_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Claim | None, data)

        claim = _parse_claim(d.pop("claim"))

        resolution = Resolution.from_dict(d.pop("resolution"))

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        def _parse_evidence(data: object) -> Evidence | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = Evidence.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evidence | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_review(data: object) -> None | Review:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                review_type_0 = Review.from_dict(data)

                return review_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Review, data)

        review = _parse_review(d.pop("review"))

        attribution = cls(
            id=id,
            mode=mode,
            kind=kind,
            source=source,
            cue=cue,
            content=content,
            addressee=addressee,
            medium=medium,
            time=time,
            place=place,
            act=act,
            parent_id=parent_id,
            claim=claim,
            resolution=resolution,
            confidence=confidence,
            evidence=evidence,
            review=review,
        )

        attribution.additional_properties = d
        return attribution

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
