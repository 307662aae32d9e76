from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DocumentInput")


@_attrs_define
class DocumentInput:
    """Metadata of a document, from the caller. It is not read for the attributions; all of it is given back.

    Attributes:
        title (None | str | Unset): The headline or title.
        url (None | str | Unset): The address at which the document was published: `http` or `https`. White space around
            it is left out.
        published (None | str | Unset): The date or time of publication in ISO 8601, as exact as known: `2026`,
            `2026-11`, `2026-11-28`,
            `2026-11-28T09:30:00Z`.
        byline (None | str | Unset): The authors, as printed.
        section (None | str | Unset): The section or desk: `Politics`.
        outlet (None | str | Unset): The newspaper, agency, broadcaster or site.
        language (None | str | Unset): The language of the document, as an IETF tag. It is given back only; the option
            `language` is what is read.
    """

    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    published: None | str | Unset = UNSET
    byline: None | str | Unset = UNSET
    section: None | str | Unset = UNSET
    outlet: None | str | Unset = UNSET
    language: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        published: None | str | Unset
        if isinstance(self.published, Unset):
            published = UNSET
        else:
            published = self.published

        byline: None | str | Unset
        if isinstance(self.byline, Unset):
            byline = UNSET
        else:
            byline = self.byline

        section: None | str | Unset
        if isinstance(self.section, Unset):
            section = UNSET
        else:
            section = self.section

        outlet: None | str | Unset
        if isinstance(self.outlet, Unset):
            outlet = UNSET
        else:
            outlet = self.outlet

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if url is not UNSET:
            field_dict["url"] = url
        if published is not UNSET:
            field_dict["published"] = published
        if byline is not UNSET:
            field_dict["byline"] = byline
        if section is not UNSET:
            field_dict["section"] = section
        if outlet is not UNSET:
            field_dict["outlet"] = outlet
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_published(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        published = _parse_published(d.pop("published", UNSET))

        def _parse_byline(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        byline = _parse_byline(d.pop("byline", UNSET))

        def _parse_section(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        section = _parse_section(d.pop("section", UNSET))

        def _parse_outlet(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        outlet = _parse_outlet(d.pop("outlet", UNSET))

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        document_input = cls(
            title=title,
            url=url,
            published=published,
            byline=byline,
            section=section,
            outlet=outlet,
            language=language,
        )

        return document_input
