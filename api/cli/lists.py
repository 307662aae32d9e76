"""Options that are comma-separated lists of known names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import typer

Name = TypeVar("Name", bound=str)


def listed(option: str, given: str, known: Sequence[Name]) -> list[Name]:
    """The names in a comma-separated list, in the order of `known`.

    Raises:
        BadParameter: A name is unknown.
    """
    named = [name for part in given.split(",") if (name := part.strip())]
    if strange := [name for name in named if name not in known]:
        raise typer.BadParameter(f"{strange[0]!r} is not one of {', '.join(known)}", param_hint=option)
    return [name for name in known if name in named]
