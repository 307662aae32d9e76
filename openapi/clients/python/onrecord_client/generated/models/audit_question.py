from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.act_or_unknown import ActOrUnknown, check_act_or_unknown
from ..models.any_source import AnySource, check_any_source
from ..models.counted import Counted, check_counted
from ..models.group_by import GroupBy, check_group_by
from ..models.known_mode import KnownMode, check_known_mode
from ..models.measure import Measure, check_measure
from ..models.naming import Naming, check_naming
from ..models.reference import Reference, check_reference
from ..models.report_kind import ReportKind, check_report_kind
from ..models.type_or_unknown import TypeOrUnknown, check_type_or_unknown
from ..types import UNSET, Unset

T = TypeVar("T", bound="AuditQuestion")


@_attrs_define
class AuditQuestion:
    """Counts and shares of sources.

    Attributes:
        person (None | str | Unset): The id of a person or body across documents.
        speaker (None | str | Unset): Words of the speaker's name, in any order: `petrova`.
        role (None | str | Unset): Words of the speaker's role: `mayor`; in quotation marks, all of it; empty: the text
            gives none.
        affiliation (None | str | Unset): Words of the body that the speaker belongs to; in quotation marks, its whole
            name.
        words (None | str | Unset): Words of the content, all of which it has; in quotation marks, one after another.
            Hits are ranked by them.
        act (ActOrUnknown | None | Unset): The speech act: `denial`.
        kind (None | ReportKind | Unset): Something said, something written, or a thought.
        type_ (None | TypeOrUnknown | Unset): The type of the speaker: `person`.
        mode (KnownMode | None | Unset): `direct`, `indirect` or `mixed`.
        source (AnySource | None | Unset): `any`: words of the text are the source. `none`: there is no source (`It was
            announced that …`).
        named (Naming | None | Unset): The way the text names the speaker.
        reference (None | Reference | Unset): The words of the text for the speaker, a person: `she`.
        published_from (None | str | Unset): The first month or day of publication: `2026-05`.
        published_to (None | str | Unset): The last one, included.
        month (None | str | Unset): The month of publication: `2026-05`, or `unknown`.
        outlet (None | str | Unset): The outlet, as it is written; empty: the article has none.
        section (None | str | Unset): The section, as it is written; empty: the article has none.
        byline (None | str | Unset): The byline, as it is written; empty: the article has none.
        quotation (None | str | Unset): The id of a quotation: all its occurrences.
        min_confidence (float | None | Unset): The least confidence of the attribution.
        measure (Measure | Unset): A property by which sources are counted.
        by (GroupBy | None | Unset): The grouping: counted separately for each value; null: together.
        count (Counted | Unset): Shares are of attributions, or of speakers.
    """

    person: None | str | Unset = UNSET
    speaker: None | str | Unset = UNSET
    role: None | str | Unset = UNSET
    affiliation: None | str | Unset = UNSET
    words: None | str | Unset = UNSET
    act: ActOrUnknown | None | Unset = UNSET
    kind: None | ReportKind | Unset = UNSET
    type_: None | TypeOrUnknown | Unset = UNSET
    mode: KnownMode | None | Unset = UNSET
    source: AnySource | None | Unset = UNSET
    named: Naming | None | Unset = UNSET
    reference: None | Reference | Unset = UNSET
    published_from: None | str | Unset = UNSET
    published_to: None | str | Unset = UNSET
    month: None | str | Unset = UNSET
    outlet: None | str | Unset = UNSET
    section: None | str | Unset = UNSET
    byline: None | str | Unset = UNSET
    quotation: None | str | Unset = UNSET
    min_confidence: float | None | Unset = UNSET
    measure: Measure | Unset = UNSET
    by: GroupBy | None | Unset = UNSET
    count: Counted | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        person: None | str | Unset
        if isinstance(self.person, Unset):
            person = UNSET
        else:
            person = self.person

        speaker: None | str | Unset
        if isinstance(self.speaker, Unset):
            speaker = UNSET
        else:
            speaker = self.speaker

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        else:
            role = self.role

        affiliation: None | str | Unset
        if isinstance(self.affiliation, Unset):
            affiliation = UNSET
        else:
            affiliation = self.affiliation

        words: None | str | Unset
        if isinstance(self.words, Unset):
            words = UNSET
        else:
            words = self.words

        act: None | str | Unset
        if isinstance(self.act, Unset):
            act = UNSET
        elif isinstance(self.act, str):
            act = self.act
        else:
            act = self.act

        kind: None | str | Unset
        if isinstance(self.kind, Unset):
            kind = UNSET
        elif isinstance(self.kind, str):
            kind = self.kind
        else:
            kind = self.kind

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        mode: None | str | Unset
        if isinstance(self.mode, Unset):
            mode = UNSET
        elif isinstance(self.mode, str):
            mode = self.mode
        else:
            mode = self.mode

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, str):
            source = self.source
        else:
            source = self.source

        named: None | str | Unset
        if isinstance(self.named, Unset):
            named = UNSET
        elif isinstance(self.named, str):
            named = self.named
        else:
            named = self.named

        reference: None | str | Unset
        if isinstance(self.reference, Unset):
            reference = UNSET
        elif isinstance(self.reference, str):
            reference = self.reference
        else:
            reference = self.reference

        published_from: None | str | Unset
        if isinstance(self.published_from, Unset):
            published_from = UNSET
        else:
            published_from = self.published_from

        published_to: None | str | Unset
        if isinstance(self.published_to, Unset):
            published_to = UNSET
        else:
            published_to = self.published_to

        month: None | str | Unset
        if isinstance(self.month, Unset):
            month = UNSET
        else:
            month = self.month

        outlet: None | str | Unset
        if isinstance(self.outlet, Unset):
            outlet = UNSET
        else:
            outlet = self.outlet

        section: None | str | Unset
        if isinstance(self.section, Unset):
            section = UNSET
        else:
            section = self.section

        byline: None | str | Unset
        if isinstance(self.byline, Unset):
            byline = UNSET
        else:
            byline = self.byline

        quotation: None | str | Unset
        if isinstance(self.quotation, Unset):
            quotation = UNSET
        else:
            quotation = self.quotation

        min_confidence: float | None | Unset
        if isinstance(self.min_confidence, Unset):
            min_confidence = UNSET
        else:
            min_confidence = self.min_confidence

        measure: str | Unset = UNSET
        if not isinstance(self.measure, Unset):
            measure = self.measure

        by: None | str | Unset
        if isinstance(self.by, Unset):
            by = UNSET
        elif isinstance(self.by, str):
            by = self.by
        else:
            by = self.by

        count: str | Unset = UNSET
        if not isinstance(self.count, Unset):
            count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if person is not UNSET:
            field_dict["person"] = person
        if speaker is not UNSET:
            field_dict["speaker"] = speaker
        if role is not UNSET:
            field_dict["role"] = role
        if affiliation is not UNSET:
            field_dict["affiliation"] = affiliation
        if words is not UNSET:
            field_dict["words"] = words
        if act is not UNSET:
            field_dict["act"] = act
        if kind is not UNSET:
            field_dict["kind"] = kind
        if type_ is not UNSET:
            field_dict["type"] = type_
        if mode is not UNSET:
            field_dict["mode"] = mode
        if source is not UNSET:
            field_dict["source"] = source
        if named is not UNSET:
            field_dict["named"] = named
        if reference is not UNSET:
            field_dict["reference"] = reference
        if published_from is not UNSET:
            field_dict["published_from"] = published_from
        if published_to is not UNSET:
            field_dict["published_to"] = published_to
        if month is not UNSET:
            field_dict["month"] = month
        if outlet is not UNSET:
            field_dict["outlet"] = outlet
        if section is not UNSET:
            field_dict["section"] = section
        if byline is not UNSET:
            field_dict["byline"] = byline
        if quotation is not UNSET:
            field_dict["quotation"] = quotation
        if min_confidence is not UNSET:
            field_dict["min_confidence"] = min_confidence
        if measure is not UNSET:
            field_dict["measure"] = measure
        if by is not UNSET:
            field_dict["by"] = by
        if count is not UNSET:
            field_dict["count"] = count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_person(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        person = _parse_person(d.pop("person", UNSET))

        def _parse_speaker(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        speaker = _parse_speaker(d.pop("speaker", UNSET))

        def _parse_role(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        def _parse_affiliation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        affiliation = _parse_affiliation(d.pop("affiliation", UNSET))

        def _parse_words(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        words = _parse_words(d.pop("words", UNSET))

        def _parse_act(data: object) -> ActOrUnknown | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                act_type_0 = check_act_or_unknown(data)

                return act_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActOrUnknown | None | Unset, data)

        act = _parse_act(d.pop("act", UNSET))

        def _parse_kind(data: object) -> None | ReportKind | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = check_report_kind(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReportKind | Unset, data)

        kind = _parse_kind(d.pop("kind", UNSET))

        def _parse_type_(data: object) -> None | TypeOrUnknown | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_type_or_unknown(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TypeOrUnknown | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_mode(data: object) -> KnownMode | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mode_type_0 = check_known_mode(data)

                return mode_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KnownMode | None | Unset, data)

        mode = _parse_mode(d.pop("mode", UNSET))

        def _parse_source(data: object) -> AnySource | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_type_0 = check_any_source(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnySource | None | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        def _parse_named(data: object) -> Naming | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                named_type_0 = check_naming(data)

                return named_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Naming | None | Unset, data)

        named = _parse_named(d.pop("named", UNSET))

        def _parse_reference(data: object) -> None | Reference | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reference_type_0 = check_reference(data)

                return reference_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference | Unset, data)

        reference = _parse_reference(d.pop("reference", UNSET))

        def _parse_published_from(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        published_from = _parse_published_from(d.pop("published_from", UNSET))

        def _parse_published_to(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        published_to = _parse_published_to(d.pop("published_to", UNSET))

        def _parse_month(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        month = _parse_month(d.pop("month", UNSET))

        def _parse_outlet(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        outlet = _parse_outlet(d.pop("outlet", UNSET))

        def _parse_section(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        section = _parse_section(d.pop("section", UNSET))

        def _parse_byline(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        byline = _parse_byline(d.pop("byline", UNSET))

        def _parse_quotation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quotation = _parse_quotation(d.pop("quotation", UNSET))

        def _parse_min_confidence(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        min_confidence = _parse_min_confidence(d.pop("min_confidence", UNSET))

        _measure = d.pop("measure", UNSET)
        measure: Measure | Unset
        if isinstance(_measure, Unset):
            measure = UNSET
        else:
            measure = check_measure(_measure)

        def _parse_by(data: object) -> GroupBy | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                by_type_0 = check_group_by(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupBy | None | Unset, data)

        by = _parse_by(d.pop("by", UNSET))

        _count = d.pop("count", UNSET)
        count: Counted | Unset
        if isinstance(_count, Unset):
            count = UNSET
        else:
            count = check_counted(_count)

        audit_question = cls(
            person=person,
            speaker=speaker,
            role=role,
            affiliation=affiliation,
            words=words,
            act=act,
            kind=kind,
            type_=type_,
            mode=mode,
            source=source,
            named=named,
            reference=reference,
            published_from=published_from,
            published_to=published_to,
            month=month,
            outlet=outlet,
            section=section,
            byline=byline,
            quotation=quotation,
            min_confidence=min_confidence,
            measure=measure,
            by=by,
            count=count,
        )

        return audit_question
