from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.extraction import Extraction
    from ..models.problem import Problem


T = TypeVar("T", bound="BatchItem")


@_attrs_define
class BatchItem:
    """The result of one text: exactly one of `extraction` and `problem` is set.

    Attributes:
        type_ (Literal['item']): Distinguishes a result from the end of a stream. Default: 'item'.
        id (None | str): The caller's id of the text; null if a line of a stream was invalid and its id unknown.
        status (str): More values may be added: accept any string.
        extraction (Extraction | None): The record; null if there is a problem.
        problem (None | Problem): The problem that prevented a record; null if there is a record.
    """

    id: None | str
    status: str
    extraction: Extraction | None
    problem: None | Problem
    type_: Literal["item"] = "item"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        from ..models.extraction import Extraction  # noqa: PLC0415
        from ..models.problem import Problem  # noqa: PLC0415

        type_ = self.type_

        id: None | str
        id = self.id

        status = self.status

        extraction: dict[str, Any] | None
        if isinstance(self.extraction, Extraction):
            extraction = self.extraction.to_dict()
        else:
            extraction = self.extraction

        problem: dict[str, Any] | None
        if isinstance(self.problem, Problem):
            problem = self.problem.to_dict()
        else:
            problem = self.problem

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "id": id,
                "status": status,
                "extraction": extraction,
                "problem": problem,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.extraction import Extraction  # noqa: PLC0415
        from ..models.problem import Problem  # noqa: PLC0415

        d = dict(src_dict)
        type_ = cast(Literal["item"], d.pop("type"))
        if type_ != "item":
            raise ValueError(f"type must match const 'item', got '{type_}'")

        def _parse_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        id = _parse_id(d.pop("id"))

        status = d.pop("status")

        def _parse_extraction(data: object) -> Extraction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extraction_type_0 = Extraction.from_dict(data)

                return extraction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Extraction | None, data)

        extraction = _parse_extraction(d.pop("extraction"))

        def _parse_problem(data: object) -> None | Problem:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                problem_type_0 = Problem.from_dict(data)

                return problem_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Problem, data)

        problem = _parse_problem(d.pop("problem"))

        batch_item = cls(
            type_=type_,
            id=id,
            status=status,
            extraction=extraction,
            problem=problem,
        )

        batch_item.additional_properties = d
        return batch_item

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
