from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.batch_text_markup import BatchTextMarkup, check_batch_text_markup
from ..types import UNSET, Unset

T = TypeVar("T", bound="BatchText")


@_attrs_define
class BatchText:
    """A text in a batch. Its id identifies its result.

    Attributes:
        text (str): The text, in English. Plain text is never changed: offsets are into exactly this string.
        id (str): The caller's id for the text, unique within the batch.
        markup (BatchTextMarkup | Unset): `plain` text or an `html` page. Of a page, only the article is used; offsets
            are into the `text` of the
            response. Default: 'plain'.
    """

    text: str
    id: str
    markup: BatchTextMarkup | Unset = "plain"

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        id = self.id

        markup: str | Unset = UNSET
        if not isinstance(self.markup, Unset):
            markup = self.markup

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "id": id,
            }
        )
        if markup is not UNSET:
            field_dict["markup"] = markup

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        id = d.pop("id")

        _markup = d.pop("markup", UNSET)
        markup: BatchTextMarkup | Unset
        if isinstance(_markup, Unset):
            markup = UNSET
        else:
            markup = check_batch_text_markup(_markup)

        batch_text = cls(
            text=text,
            id=id,
            markup=markup,
        )

        return batch_text
