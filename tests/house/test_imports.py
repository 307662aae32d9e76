"""Imports point one way: api, archive and verification, extractors, schemas. Only engines import model libraries."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house.repository import CODE, PUBLIC, ROOT, SHIPPED, imported, imported_modules, modules

WEB = {"fastapi", "starlette", "uvicorn"}
MODELS = {"spacy", "stanza", "tokenizers", "torch", "transformers"}
NOT_SHIPPED = {"benchmarks", "corpora", "evaluation", "tests", "tools", "training"}

API = {module.stem for module in modules(PUBLIC)} - {"__init__", "limits"}  # a library of rates is called limits, too

FORBIDDEN = {
    "schemas": {"extractors", "archive", "verification", "api", *API, *WEB, *MODELS, *NOT_SHIPPED},
    "extractors": {"archive", "verification", "api", *API, *WEB, *NOT_SHIPPED},
    "archive": {"verification", *(API - {"errors", "loading"}), *WEB, *NOT_SHIPPED},
    "verification": {"archive", "api", *API, *WEB, *NOT_SHIPPED},
    "api": {*API, *NOT_SHIPPED},
    PUBLIC: {*WEB, *NOT_SHIPPED},
    "corpora": {"api", *API, *WEB, *(NOT_SHIPPED - {"corpora"})},
    "evaluation": {*WEB, *(NOT_SHIPPED - {"corpora", "evaluation"})},
    "training": {"benchmarks", "tests", "tools"},
}
ENGINES = Path("extractors/engines")
COMPONENT = Path("onrecord/component.py")
"""A component of spaCy: it adds spans to spaCy's documents."""


def roots(module: Path) -> set[str]:
    """The packages that a module imports."""
    return {name.partition(".")[0] for name in imported(module)}


@pytest.mark.parametrize("package", FORBIDDEN)
def test_modules_import_only_what_their_package_may(package: str) -> None:
    found = {module: roots(module) & FORBIDDEN[package] for module in modules(package)}
    assert {module: names for module, names in found.items() if names} == {}


def test_the_python_api_and_archives_take_only_documents_from_the_service() -> None:
    found = [(module, name) for module in modules(PUBLIC, "archive") for name in imported(module)]
    assert [pair for pair in found if pair[1].startswith("api") and not pair[1].startswith("api.documents")] == []


def test_only_the_engines_import_model_libraries() -> None:
    others = [m for m in modules(*SHIPPED, PUBLIC) if ENGINES not in m.parents and m != COMPONENT]
    assert {module: names for module in others if (names := roots(module) & MODELS)} == {}


@pytest.mark.parametrize("package", ["schemas", "extractors", "verification"])
def test_importing_a_package_loads_nothing_above_it(package: str) -> None:
    code = (
        f"import onrecord.{package}, sys; "
        "print(*sorted(name.removeprefix('onrecord.').partition('.')[0] for name in sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert not set(loaded.split()) & (FORBIDDEN[package] | MODELS)


def circle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """A circle in a graph of imports; empty if there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [str(name) for name in error.args[1]]
    return []


@pytest.mark.parametrize("package", CODE)
def test_modules_import_one_another_without_circles(package: str) -> None:
    assert not circle({name: found for name, found in imported_modules(package).items() if found})


@pytest.mark.parametrize("package", SHIPPED)
def test_folders_import_one_another_without_circles(package: str) -> None:
    """A module at the root of the package counts as a folder of its own."""
    graph: dict[str, set[str]] = {}
    for name, found in imported_modules(package).items():
        graph.setdefault(folder(name), set()).update(folder(other) for other in found if folder(other) != folder(name))
    assert not circle(graph)


def folder(name: str) -> str:
    """The first two parts of a module's name: `api.routes` for `api.routes.batch`."""
    return ".".join(name.split(".")[:2])
