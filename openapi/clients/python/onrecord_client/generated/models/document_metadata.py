from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DocumentMetadata")


@_attrs_define
class DocumentMetadata:
    """Metadata of a document: the caller's and, of an HTML page, the page's own title.

    Attributes:
        title (None | str): The headline or title.
        url (None | str): The address at which the document was published: `http` or `https`. White space around it is
            left out.
        published (None | str): The date or time of publication in ISO 8601, as exact as known: `2026`, `2026-11`,
            `2026-11-28`,
            `2026-11-28T09:30:00Z`.
        byline (None | str): The authors, as printed.
        section (None | str): The section or desk: `Politics`.
        outlet (None | str): The newspaper, agency, broadcaster or site.
        language (None | str): The language of the document, as an IETF tag. It is given back only; the option
            `language` is what is read.
    """

    title: None | str
    url: None | str
    published: None | str
    byline: None | str
    section: None | str
    outlet: None | str
    language: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        title: None | str
        title = self.title

        url: None | str
        url = self.url

        published: None | str
        published = self.published

        byline: None | str
        byline = self.byline

        section: None | str
        section = self.section

        outlet: None | str
        outlet = self.outlet

        language: None | str
        language = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "title": title,
                "url": url,
                "published": published,
                "byline": byline,
                "section": section,
                "outlet": outlet,
                "language": language,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_published(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        published = _parse_published(d.pop("published"))

        def _parse_byline(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        byline = _parse_byline(d.pop("byline"))

        def _parse_section(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        section = _parse_section(d.pop("section"))

        def _parse_outlet(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        outlet = _parse_outlet(d.pop("outlet"))

        def _parse_language(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        language = _parse_language(d.pop("language"))

        document_metadata = cls(
            title=title,
            url=url,
            published=published,
            byline=byline,
            section=section,
            outlet=outlet,
            language=language,
        )

        document_metadata.additional_properties = d
        return document_metadata

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
