from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.model_stamp import ModelStamp


T = TypeVar("T", bound="EngineStamp")


@_attrs_define
class EngineStamp:
    """The engine as records name it: the same text, options and fingerprint give the same record.

    Attributes:
        version (str): The version of onrecord.
        fingerprint (str): A hash of the version, the code, the settings that change records, and the models.
        models (list[ModelStamp]): The loaded models.
    """

    version: str
    fingerprint: str
    models: list[ModelStamp]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        fingerprint = self.fingerprint

        models = []
        for models_item_data in self.models:
            models_item = models_item_data.to_dict()
            models.append(models_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "fingerprint": fingerprint,
                "models": models,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_stamp import ModelStamp  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        fingerprint = d.pop("fingerprint")

        models = []
        _models = d.pop("models")
        for models_item_data in _models:
            models_item = ModelStamp.from_dict(models_item_data)

            models.append(models_item)

        engine_stamp = cls(
            version=version,
            fingerprint=fingerprint,
            models=models,
        )

        engine_stamp.additional_properties = d
        return engine_stamp

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
