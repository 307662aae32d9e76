from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ParsedToken")


@_attrs_define
class ParsedToken:
    """A syntactic word with its place in the dependency graph (Universal Dependencies v2).

    Attributes:
        start (int): The offset of the first character, counted from 0 in the extraction's `offset_unit`.
        end (int): The offset after the last character.
        text (str): The text of the span, unchanged.
        lemma (str): The dictionary form.
        upos (str): The universal part of speech.
        head (int | None): The index of the token's head in the list, counted from 0; null for the root.
        deprel (str): The relation to the head.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    head: int | None
    deprel: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        start = self.start

        end = self.end

        text = self.text

        lemma = self.lemma

        upos = self.upos

        head: int | None
        head = self.head

        deprel = self.deprel

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "start": start,
                "end": end,
                "text": text,
                "lemma": lemma,
                "upos": upos,
                "head": head,
                "deprel": deprel,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        start = d.pop("start")

        end = d.pop("end")

        text = d.pop("text")

        lemma = d.pop("lemma")

        upos = d.pop("upos")

        def _parse_head(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        head = _parse_head(d.pop("head"))

        deprel = d.pop("deprel")

        parsed_token = cls(
            start=start,
            end=end,
            text=text,
            lemma=lemma,
            upos=upos,
            head=head,
            deprel=deprel,
        )

        parsed_token.additional_properties = d
        return parsed_token

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
