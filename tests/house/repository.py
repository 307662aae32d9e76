"""The repository as the house rules see it."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ("schemas", "extractors", "archive", "verification", "api")
PUBLIC = "onrecord"
"""The modules of the Python API; the folders next to them are links to those that ship."""
CODE = (*SHIPPED, PUBLIC, "corpora", "evaluation", "training", "benchmarks", "tools")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*packages: str) -> list[Path]:
    """Every module of these packages, as a path below the root."""
    return sorted(path.relative_to(ROOT) for package in packages for path in (ROOT / package).rglob("*.py"))


@cache
def tree(module: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse((ROOT / module).read_text("utf-8"), filename=str(module))


@cache
def functions(module: Path) -> tuple[Function, ...]:
    """Every function and method of a module, nested ones too."""
    return tuple(node for node in ast.walk(tree(module)) if isinstance(node, Function))


def length(node: Function) -> int:
    """A function's lines, from `def` to the end of its body."""
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def imported(module: Path) -> set[str]:
    """The full names of what a module imports anywhere in it; for modules of onrecord, the name below `onrecord`."""
    names: set[str] = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.parent.parts[: len(module.parent.parts) - node.level + 1] if node.level else ()
            names.add(".".join([*above, *([node.module] if node.module else [])]))
    return {name.removeprefix("onrecord.") for name in names}


def imported_modules(package: str) -> dict[str, set[str]]:
    """The modules of a package with those of it that they import, as `api.routes.batch`; imports in functions count.

    A package's `__init__` is left out: importing a module always runs it, and it only passes names on.
    """
    named = {
        ".".join(path.with_suffix("").parts).removeprefix("onrecord."): path
        for path in modules(package)
        if path.stem != "__init__"
    }
    return {name: _imported_names(path) & named.keys() - {name} for name, path in named.items()}


def _imported_names(module: Path) -> set[str]:
    """The imports of a module, with `from package import name` as `package.name` and through an `__init__`, too."""
    names: set[str] = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            for alias in node.names:
                names |= {f"{node.module}.{alias.name}", *_passed_on(node.module, alias.name)}
    return {name.removeprefix("onrecord.") for name in names}


def _passed_on(package: str, name: str) -> set[str]:
    """The module from which a package's `__init__` takes a name that it passes on."""
    path = Path(*package.removeprefix("onrecord.").split("."), "__init__.py")
    if not (ROOT / path).is_file():
        return set()
    found = (node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom) and node.module)
    return {str(node.module) for node in found if any(alias.name == name for alias in node.names)}


def project() -> dict[str, Any]:
    """The table `project` of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def kept_files() -> list[Path]:
    """The files that git has or would have: tracked files, and new ones that it does not ignore."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]
