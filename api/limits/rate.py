"""A rate as operators write it: `600/minute`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import limits
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def _valid(rate: str) -> str:
    try:
        found = limits.parse_many(rate)
    except ValueError:
        found = []
    if len(found) != 1 or found[0].amount < 1:
        raise PydanticCustomError("rate", "A number of texts per time is expected, such as 600/minute or 20/10 seconds")
    return rate


Rate: TypeAlias = Annotated[str, AfterValidator(_valid)]
"""A number of texts and a time: `10/second`, `600/minute`, `5000/day`, `20/10 seconds`."""
