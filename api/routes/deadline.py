"""How long a caller will wait."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Header

RequestTimeout: TypeAlias = Annotated[
    float | None,
    Header(
        alias="Request-Timeout",
        gt=0,
        allow_inf_nan=False,
        description=(
            "In how many seconds the record must be there, waiting included; later it is a problem of type "
            "`deadline-exceeded`. Without it, or above it, the service's own limit holds, which `/v1/info` gives."
        ),
    ),
]
"""The header `Request-Timeout`, in seconds."""
