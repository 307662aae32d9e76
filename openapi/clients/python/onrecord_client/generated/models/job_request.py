from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.part import Part, check_part
from ..types import UNSET, Unset

T = TypeVar("T", bound="JobRequest")


@_attrs_define
class JobRequest:
    """A job over a file that the service can see.

    Attributes:
        path (str): The file, below the folder that the operator has set.
        include (list[Part] | Unset): The parts of records in addition to source, cue and content.
        min_confidence (float | Unset): The lowest confidence of attributions in the records. Default: 0.0.
    """

    path: str
    include: list[Part] | Unset = UNSET
    min_confidence: float | Unset = 0.0

    def to_dict(self) -> dict[str, Any]:
        path = self.path

        include: list[str] | Unset = UNSET
        if not isinstance(self.include, Unset):
            include = []
            for include_item_data in self.include:
                include_item: str = include_item_data
                include.append(include_item)

        min_confidence = self.min_confidence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "path": path,
            }
        )
        if include is not UNSET:
            field_dict["include"] = include
        if min_confidence is not UNSET:
            field_dict["min_confidence"] = min_confidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        path = d.pop("path")

        _include = d.pop("include", UNSET)
        include: list[Part] | Unset = UNSET
        if _include is not UNSET:
            include = []
            for include_item_data in _include:
                include_item = check_part(include_item_data)

                include.append(include_item)

        min_confidence = d.pop("min_confidence", UNSET)

        job_request = cls(
            path=path,
            include=include,
            min_confidence=min_confidence,
        )

        return job_request
