from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ArchiveQuotation")


@_attrs_define
class ArchiveQuotation:
    """A quotation that articles have in one form or several.

    Attributes:
        quotation (str): The id. The question `said` with it lists all occurrences.
        longest (str): The longest form.
        occurrences (int): The number of occurrences.
        articles (int): The number of articles that have it.
        outlets (int): The number of outlets that have it.
        forms (int): The number of its forms.
        first_published (None | str): The date on which it first appeared.
        first_article (int): The number of the article in which it first appeared.
        speakers (None | str): Every person who is said to have said it.
        conflict (bool): The articles name several people.
        changes (list[str]): The differences of other forms from the longest: `[-words left out-]` and `{+words
            added+}`.
    """

    quotation: str
    longest: str
    occurrences: int
    articles: int
    outlets: int
    forms: int
    first_published: None | str
    first_article: int
    speakers: None | str
    conflict: bool
    changes: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        quotation = self.quotation

        longest = self.longest

        occurrences = self.occurrences

        articles = self.articles

        outlets = self.outlets

        forms = self.forms

        first_published: None | str
        first_published = self.first_published

        first_article = self.first_article

        speakers: None | str
        speakers = self.speakers

        conflict = self.conflict

        changes = self.changes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "quotation": quotation,
                "longest": longest,
                "occurrences": occurrences,
                "articles": articles,
                "outlets": outlets,
                "forms": forms,
                "first_published": first_published,
                "first_article": first_article,
                "speakers": speakers,
                "conflict": conflict,
                "changes": changes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        quotation = d.pop("quotation")

        longest = d.pop("longest")

        occurrences = d.pop("occurrences")

        articles = d.pop("articles")

        outlets = d.pop("outlets")

        forms = d.pop("forms")

        def _parse_first_published(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        first_published = _parse_first_published(d.pop("first_published"))

        first_article = d.pop("first_article")

        def _parse_speakers(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        speakers = _parse_speakers(d.pop("speakers"))

        conflict = d.pop("conflict")

        changes = cast(list[str], d.pop("changes"))

        archive_quotation = cls(
            quotation=quotation,
            longest=longest,
            occurrences=occurrences,
            articles=articles,
            outlets=outlets,
            forms=forms,
            first_published=first_published,
            first_article=first_article,
            speakers=speakers,
            conflict=conflict,
            changes=changes,
        )

        archive_quotation.additional_properties = d
        return archive_quotation

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
