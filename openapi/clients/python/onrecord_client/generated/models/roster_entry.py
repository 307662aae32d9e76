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
        id (str): The caller's id, given back as a speaker's `roster_id`.
        name (str): The full name.
        aliases (list[str] | Unset): Other names of the same person or organization.
        role (None | str | Unset): Office or occupation: `President of France`. It distinguishes namesakes if the text
            mentions one, and tells who
            `the French president` is where the text does not.
    """

    id: str
    name: str
    aliases: list[str] | Unset = UNSET
    role: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

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
                "id": id,
                "name": name,
            }
        )
        if aliases is not UNSET:
            field_dict["aliases"] = aliases
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        aliases = cast(list[str], d.pop("aliases", UNSET))

        def _parse_role(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        roster_entry = cls(
            id=id,
            name=name,
            aliases=aliases,
            role=role,
        )

        return roster_entry
