from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.span import Span
    from ..models.speaker_mention import SpeakerMention


T = TypeVar("T", bound="Speaker")


@_attrs_define
class Speaker:
    """One of the text's speakers, with all of its mentions.

    Attributes:
        id (str): The id within the extraction: `s1`, `s2`, in the order of first mention.
        name (str): The fullest form in the text: a name or, if `named` is false, a description.
        type_ (None | str): The type of speaker; null if not determined. More values may be added.
        named (bool): True if the text names the speaker.
        anonymous (bool): True if the text withholds a person's name: `an official`, `who asked not to be named`.
            Default: False.
        anonymity_reason (None | Span): The reason for withholding the name, in the words of the text; null if it gives
            none.
        role (None | Span): Office or occupation, in the words of the text; null if it gives none.
        affiliation (None | Span): The body that the speaker belongs to or speaks for, or a document's maker, in the
            text's words; null if none.
        descriptions (list[Span]): All descriptions of the speaker: appositions, titles, nominal mentions, in the order
            of the text.
        members (list[str]): The ids of the members, if several speakers speak as one: `Rossi and Okoye`.
        roster_id (None | str): The id of the roster entry that the speaker matches; null if none or several match, or
            no roster was sent.
        roster_status (None | str): Result of matching against the request's roster; null if none was sent. `by_role`:
            the text does not name the
            speaker, and one entry's role alone has the words of the description. More values may be added.
        roster_candidates (list[str]): The ids of the matching entries, at most 20, if the status is `ambiguous`.
        mentions (list[SpeakerMention]): All mentions, in the order of the text.
    """

    id: str
    name: str
    type_: None | str
    named: bool
    anonymity_reason: None | Span
    role: None | Span
    affiliation: None | Span
    descriptions: list[Span]
    members: list[str]
    roster_id: None | str
    roster_status: None | str
    roster_candidates: list[str]
    mentions: list[SpeakerMention]
    anonymous: bool = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.span import Span  # noqa: PLC0415

        id = self.id

        name = self.name

        type_: None | str
        type_ = self.type_

        named = self.named

        anonymous = self.anonymous

        anonymity_reason: dict[str, Any] | None
        if isinstance(self.anonymity_reason, Span):
            anonymity_reason = self.anonymity_reason.to_dict()
        else:
            anonymity_reason = self.anonymity_reason

        role: dict[str, Any] | None
        if isinstance(self.role, Span):
            role = self.role.to_dict()
        else:
            role = self.role

        affiliation: dict[str, Any] | None
        if isinstance(self.affiliation, Span):
            affiliation = self.affiliation.to_dict()
        else:
            affiliation = self.affiliation

        descriptions = []
        for descriptions_item_data in self.descriptions:
            descriptions_item = descriptions_item_data.to_dict()
            descriptions.append(descriptions_item)

        members = self.members

        roster_id: None | str
        roster_id = self.roster_id

        roster_status: None | str
        roster_status = self.roster_status

        roster_candidates = self.roster_candidates

        mentions = []
        for mentions_item_data in self.mentions:
            mentions_item = mentions_item_data.to_dict()
            mentions.append(mentions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "type": type_,
                "named": named,
                "anonymous": anonymous,
                "anonymity_reason": anonymity_reason,
                "role": role,
                "affiliation": affiliation,
                "descriptions": descriptions,
                "members": members,
                "roster_id": roster_id,
                "roster_status": roster_status,
                "roster_candidates": roster_candidates,
                "mentions": mentions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.span import Span  # noqa: PLC0415
        from ..models.speaker_mention import SpeakerMention  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        def _parse_type_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        type_ = _parse_type_(d.pop("type"))

        named = d.pop("named")

        anonymous = d.pop("anonymous")

        def _parse_anonymity_reason(data: object) -> None | Span:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                anonymity_reason_type_0 = Span.from_dict(data)

                return anonymity_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Span, data)

        anonymity_reason = _parse_anonymity_reason(d.pop("anonymity_reason"))

        def _parse_role(data: object) -> None | Span:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                role_type_0 = Span.from_dict(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Span, data)

        role = _parse_role(d.pop("role"))

        def _parse_affiliation(data: object) -> None | Span:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                affiliation_type_0 = Span.from_dict(data)

                return affiliation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Span, data)

        affiliation = _parse_affiliation(d.pop("affiliation"))

        descriptions = []
        _descriptions = d.pop("descriptions")
        for descriptions_item_data in _descriptions:
            descriptions_item = Span.from_dict(descriptions_item_data)

            descriptions.append(descriptions_item)

        members = cast(list[str], d.pop("members"))

        def _parse_roster_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        roster_id = _parse_roster_id(d.pop("roster_id"))

        def _parse_roster_status(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        roster_status = _parse_roster_status(d.pop("roster_status"))

        roster_candidates = cast(list[str], d.pop("roster_candidates"))

        mentions = []
        _mentions = d.pop("mentions")
        for mentions_item_data in _mentions:
            mentions_item = SpeakerMention.from_dict(mentions_item_data)

            mentions.append(mentions_item)

        speaker = cls(
            id=id,
            name=name,
            type_=type_,
            named=named,
            anonymous=anonymous,
            anonymity_reason=anonymity_reason,
            role=role,
            affiliation=affiliation,
            descriptions=descriptions,
            members=members,
            roster_id=roster_id,
            roster_status=roster_status,
            roster_candidates=roster_candidates,
            mentions=mentions,
        )

        speaker.additional_properties = d
        return speaker

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
