"""Every regular expression that the package compiles or holds, as JSON lines: ``python -m tests.house.found_patterns``.

It runs in a process of its own, as it has to see every module of the package being imported. A pattern counts as found
where a module of the package compiles it, and where something that a module holds is one, whatever module made it.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.house.repository import PUBLIC, ROOT, SHIPPED

PACKAGE = "onrecord"


@dataclasses.dataclass(frozen=True)
class Found:
    """A pattern, the flags that it was compiled with, and where it was found: `file:line` or the name that holds it."""

    pattern: str
    flags: int
    is_bytes: bool
    where: str

    @property
    def compiled(self) -> re.Pattern[Any]:
        """The pattern itself."""
        return re.compile(self.pattern.encode("latin-1") if self.is_bytes else self.pattern, self.flags)


def found(pattern: re.Pattern[Any], where: str) -> Found:
    """The description of a pattern."""
    is_bytes = isinstance(pattern.pattern, bytes)
    text = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    return Found(text, pattern.flags, is_bytes, where)


def recorded(root: Path, folders: Collection[str]) -> list[Found]:
    """Adds the patterns that files in some folders of the root compile from now on to the list that is returned.

    Other folders do not count: a virtual environment often lies in the root, too.
    """
    every: list[Found] = []
    original: Callable[..., re.Pattern[Any]] = re._compile  # type: ignore[attr-defined]  # what all of `re` goes through

    @cache
    def own(name: str) -> Path | None:
        """A file's path below the root; None if it is in none of the folders."""
        path = Path(name).resolve()
        below = path.relative_to(root) if path.is_relative_to(root) else None
        return below if below and below.parts[0] in folders else None

    def compiled(pattern: Any, flags: int) -> re.Pattern[Any]:
        made = original(pattern, flags)
        caller = sys._getframe(2)
        if path := own(caller.f_code.co_filename):
            every.append(found(made, f"{path}:{caller.f_lineno}"))
        return made

    re._compile = compiled  # type: ignore[attr-defined]
    return every


def modules() -> Iterator[Any]:
    """Every module of the package, imported."""
    package = importlib.import_module(PACKAGE)
    for module in pkgutil.walk_packages(package.__path__, f"{PACKAGE}."):
        if not module.name.endswith("__main__"):
            yield importlib.import_module(module.name)


def held(value: Any, seen: set[int]) -> Iterator[re.Pattern[Any]]:
    """The patterns that a value is or has inside."""
    if isinstance(value, re.Pattern):
        yield value
        return
    if id(value) in seen:
        return
    seen.add(id(value))
    for part in _parts(value):
        yield from held(part, seen)


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        yield from (*value.keys(), *value.values())
    elif isinstance(value, list | tuple | set | frozenset):
        yield from value
    elif isinstance(value, type):
        yield from vars(value).values() if value.__module__.startswith(PACKAGE) else ()
    elif dataclasses.is_dataclass(value):
        yield from (getattr(value, field.name, None) for field in dataclasses.fields(value))
    elif type(value).__module__.startswith(PACKAGE):
        yield from vars(value).values() if hasattr(value, "__dict__") else ()


def main() -> None:
    """Import, find, print each pattern once with all the places where it was found."""
    every = recorded(ROOT, (*SHIPPED, PUBLIC))
    seen: set[int] = set()
    for module in modules():
        for name, value in list(vars(module).items()):
            every += [found(pattern, f"{module.__name__}.{name}") for pattern in held(value, seen)]
    for one in dict.fromkeys(every):
        sys.stdout.write(json.dumps(dataclasses.asdict(one)) + "\n")


if __name__ == "__main__":
    main()
