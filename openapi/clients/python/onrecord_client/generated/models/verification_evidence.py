from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="VerificationEvidence")


@_attrs_define
class VerificationEvidence:
    """The search for a quotation; given if the request sets `explain`.

    Attributes:
        words (int): The words of the quotation, brackets left out.
        sites (int): The places where the quotation has brackets or an ellipsis.
        seed_words (int): The words in a row by which passages were found; 0 if none were looked for.
        fits (int): The passages that were compared word by word.
        coverage (float | None): The share of the quotation's words that the best of them has; null if there is none.
        weight (float | None): The same share with each word weighed by how rare it is in the record; null if there is
            none.
        reason (str): The reason for the verdict, as a sentence.
    """

    words: int
    sites: int
    seed_words: int
    fits: int
    coverage: float | None
    weight: float | None
    reason: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        words = self.words

        sites = self.sites

        seed_words = self.seed_words

        fits = self.fits

        coverage: float | None
        coverage = self.coverage

        weight: float | None
        weight = self.weight

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "words": words,
                "sites": sites,
                "seed_words": seed_words,
                "fits": fits,
                "coverage": coverage,
                "weight": weight,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        words = d.pop("words")

        sites = d.pop("sites")

        seed_words = d.pop("seed_words")

        fits = d.pop("fits")

        def _parse_coverage(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        coverage = _parse_coverage(d.pop("coverage"))

        def _parse_weight(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        weight = _parse_weight(d.pop("weight"))

        reason = d.pop("reason")

        verification_evidence = cls(
            words=words,
            sites=sites,
            seed_words=seed_words,
            fits=fits,
            coverage=coverage,
            weight=weight,
            reason=reason,
        )

        verification_evidence.additional_properties = d
        return verification_evidence

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
