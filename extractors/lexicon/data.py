"""The data files of the packages: JSON files next to the code, written by the recipes in `training`."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any


def read_data(package: str, name: str, form: int | None = None) -> dict[str, Any]:
    """The content of a data file of a package.

    Args:
        package: The package whose folder has the file.
        name: The file.
        form: The number of the format that this version reads; None if the file has no number.

    Raises:
        ValueError: The file has another format.
    """
    data: dict[str, Any] = json.loads(resources.files(package).joinpath(name).read_text(encoding="utf-8"))
    if form is not None and data.get("format") != form:
        raise ValueError(f"{package}/{name} has format {data.get('format')}, not {form}: run its recipe in training")
    return data
