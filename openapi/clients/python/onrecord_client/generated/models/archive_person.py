from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ArchivePerson")


@_attrs_define
class ArchivePerson:
    """A person or body across documents.

    Attributes:
        person (str): The id: `roster:` and the id of a roster entry, or one made from the name.
        name (None | str): The fullest name.
        type_ (None | str): The type that most texts give.
        candidates (None | str): The ids of people who may be the same, if the texts do not decide.
        roles (None | str): Every role that a text gives.
        affiliations (None | str): Every body that a text gives.
        articles (int): The number of articles with the speaker.
        attributions (int): The number of attributions.
        first (None | str): The month of the first article.
        last (None | str): The month of the last one.
    """

    person: str
    name: None | str
    type_: None | str
    candidates: None | str
    roles: None | str
    affiliations: None | str
    articles: int
    attributions: int
    first: None | str
    last: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        person = self.person

        name: None | str
        name = self.name

        type_: None | str
        type_ = self.type_

        candidates: None | str
        candidates = self.candidates

        roles: None | str
        roles = self.roles

        affiliations: None | str
        affiliations = self.affiliations

        articles = self.articles

        attributions = self.attributions

        first: None | str
        first = self.first

        last: None | str
        last = self.last

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "person": person,
                "name": name,
                "type": type_,
                "candidates": candidates,
                "roles": roles,
                "affiliations": affiliations,
                "articles": articles,
                "attributions": attributions,
                "first": first,
                "last": last,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        person = d.pop("person")

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_type_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_candidates(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        candidates = _parse_candidates(d.pop("candidates"))

        def _parse_roles(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        roles = _parse_roles(d.pop("roles"))

        def _parse_affiliations(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        affiliations = _parse_affiliations(d.pop("affiliations"))

        articles = d.pop("articles")

        attributions = d.pop("attributions")

        def _parse_first(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        first = _parse_first(d.pop("first"))

        def _parse_last(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last = _parse_last(d.pop("last"))

        archive_person = cls(
            person=person,
            name=name,
            type_=type_,
            candidates=candidates,
            roles=roles,
            affiliations=affiliations,
            articles=articles,
            attributions=attributions,
            first=first,
            last=last,
        )

        archive_person.additional_properties = d
        return archive_person

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
