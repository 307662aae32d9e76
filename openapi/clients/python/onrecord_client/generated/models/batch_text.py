from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.batch_text_markup import BatchTextMarkup, check_batch_text_markup
from ..types import UNSET, Unset

T = TypeVar("T", bound="BatchText")


@_attrs_define
class BatchText:
    """A text in a batch: it needs an id, by which its result is known.

    Attributes:
        text (str): The text, in English. Plain text is never changed: offsets are for exactly this string.
        id (str): A name of the caller's own for the text, other than that of every other text in the batch.
        markup (BatchTextMarkup | Unset): Whether `text` is plain text or an HTML page. Of a page the article is taken,
            and offsets are for the `text` that
            the answer gives back. Default: 'plain'.
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
