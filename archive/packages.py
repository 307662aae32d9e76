"""Packages of the extras `archive` and `ray`, imported when they are first needed."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from onrecord.archive.errors import PackageMissing


def package(name: str, extra: str = "archive") -> ModuleType | Any:
    """A module of a package that only an extra brings.

    Raises:
        PackageMissing: It is not installed.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise PackageMissing(name.partition(".")[0], extra) from error
