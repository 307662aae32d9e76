"""The request header `Request-Timeout`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Header

RequestTimeout: TypeAlias = Annotated[
    float | None,
    Header(
        alias="Request-Timeout",
        gt=0,
        allow_inf_nan=False,
        examples=[30],
        description=(
            "The deadline of each text in seconds, including the time in the queue; after it, the result is a problem "
            "of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well."
        ),
    ),
]
"""The header, in seconds."""
