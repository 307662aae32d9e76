from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Limits")


@_attrs_define
class Limits:
    """The limits of the service. The `limit` of a problem is one of these, or follows from its deadline.

    Attributes:
        max_text_length (int): The longest text, in code points.
        max_body_bytes (int): The largest request body, in bytes; in a stream, the longest line.
        max_waiting (int): The most texts in the queue while one is processed; more are refused with 503.
        max_waiting_length (int): The most code points in the queue before a text is processed, including its own; more
            are refused with 503.
        max_batch_texts (int): The most texts in a batch.
        request_timeout (float): The deadline of a text in seconds, including the time in the queue; `Request-Timeout`
            may set a shorter one.
        stream_timeout (float): The seconds for which a stream may pause in either direction.
    """

    max_text_length: int
    max_body_bytes: int
    max_waiting: int
    max_waiting_length: int
    max_batch_texts: int
    request_timeout: float
    stream_timeout: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        max_text_length = self.max_text_length

        max_body_bytes = self.max_body_bytes

        max_waiting = self.max_waiting

        max_waiting_length = self.max_waiting_length

        max_batch_texts = self.max_batch_texts

        request_timeout = self.request_timeout

        stream_timeout = self.stream_timeout

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "max_text_length": max_text_length,
                "max_body_bytes": max_body_bytes,
                "max_waiting": max_waiting,
                "max_waiting_length": max_waiting_length,
                "max_batch_texts": max_batch_texts,
                "request_timeout": request_timeout,
                "stream_timeout": stream_timeout,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        max_text_length = d.pop("max_text_length")

        max_body_bytes = d.pop("max_body_bytes")

        max_waiting = d.pop("max_waiting")

        max_waiting_length = d.pop("max_waiting_length")

        max_batch_texts = d.pop("max_batch_texts")

        request_timeout = d.pop("request_timeout")

        stream_timeout = d.pop("stream_timeout")

        limits = cls(
            max_text_length=max_text_length,
            max_body_bytes=max_body_bytes,
            max_waiting=max_waiting,
            max_waiting_length=max_waiting_length,
            max_batch_texts=max_batch_texts,
            request_timeout=request_timeout,
            stream_timeout=stream_timeout,
        )

        limits.additional_properties = d
        return limits

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
