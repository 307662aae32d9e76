from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RosterEntry")


@_attrs_define
class RosterEntry:
    """A person or organization that the caller knows.

    Attributes:
        name (str): The full name.
        id (str | Unset): The caller's id, given back as a speaker's `roster_id`; if left out, the name.
        aliases (list[str] | Unset): Other names of the same person or organization.
        role (None | str | Unset): Office or occupation: `President of France`. It distinguishes namesakes if the text
            mentions one, and tells who
            `the French president` is where the text does not.
    """

    name: str
    id: str | Unset = UNSET
    aliases: list[str] | Unset = UNSET
    role: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        id = self.id

        aliases: list[str] | Unset = UNSET
        if not isinstance(self.aliases, Unset):
            aliases = self.aliases

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        else:
            role = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if aliases is not UNSET:
            field_dict["aliases"] = aliases
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        id = d.pop("id", UNSET)

        aliases = cast(list[str], d.pop("aliases", UNSET))

        def _parse_role(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        roster_entry = cls(
            name=name,
            id=id,
            aliases=aliases,
            role=role,
        )

        return roster_entry
