from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="QuotationsQuestion")


@_attrs_define
class QuotationsQuestion:
    """Quotations that several articles have, the most frequent first.

    Attributes:
        words (None | str | Unset): Words of the longest form.
        conflict (bool | None | Unset): Only those that several people are said to have said, or none of these.
        min_articles (int | Unset): The least number of articles. Default: 2.
        limit (int | Unset): The most quotations in the answer. Default: 20.
        offset (int | Unset): Quotations to pass over. Default: 0.
    """

    words: None | str | Unset = UNSET
    conflict: bool | None | Unset = UNSET
    min_articles: int | Unset = 2
    limit: int | Unset = 20
    offset: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        words: None | str | Unset
        if isinstance(self.words, Unset):
            words = UNSET
        else:
            words = self.words

        conflict: bool | None | Unset
        if isinstance(self.conflict, Unset):
            conflict = UNSET
        else:
            conflict = self.conflict

        min_articles = self.min_articles

        limit = self.limit

        offset = self.offset

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if words is not UNSET:
            field_dict["words"] = words
        if conflict is not UNSET:
            field_dict["conflict"] = conflict
        if min_articles is not UNSET:
            field_dict["min_articles"] = min_articles
        if limit is not UNSET:
            field_dict["limit"] = limit
        if offset is not UNSET:
            field_dict["offset"] = offset

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_words(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        words = _parse_words(d.pop("words", UNSET))

        def _parse_conflict(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        conflict = _parse_conflict(d.pop("conflict", UNSET))

        min_articles = d.pop("min_articles", UNSET)

        limit = d.pop("limit", UNSET)

        offset = d.pop("offset", UNSET)

        quotations_question = cls(
            words=words,
            conflict=conflict,
            min_articles=min_articles,
            limit=limit,
            offset=offset,
        )

        return quotations_question
