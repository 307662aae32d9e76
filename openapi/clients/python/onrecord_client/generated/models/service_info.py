from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.engine import Engine
    from ..models.limits import Limits


T = TypeVar("T", bound="ServiceInfo")


@_attrs_define
class ServiceInfo:
    """The versions, models and limits of this service.

    Attributes:
        api_version (str): The version of routes and schemas, as in the OpenAPI document.
        engine (Engine): The engine with the licences and scores of its models.
        limits (Limits): The limits of the service. The `limit` of a problem is one of these, or follows from its
            deadline.
    """

    api_version: str
    engine: Engine
    limits: Limits
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        api_version = self.api_version

        engine = self.engine.to_dict()

        limits = self.limits.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "api_version": api_version,
                "engine": engine,
                "limits": limits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.engine import Engine  # noqa: PLC0415
        from ..models.limits import Limits  # noqa: PLC0415

        d = dict(src_dict)
        api_version = d.pop("api_version")

        engine = Engine.from_dict(d.pop("engine"))

        limits = Limits.from_dict(d.pop("limits"))

        service_info = cls(
            api_version=api_version,
            engine=engine,
            limits=limits,
        )

        service_info.additional_properties = d
        return service_info

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
