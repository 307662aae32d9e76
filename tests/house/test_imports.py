"""Arrows point one way: api -> extractors -> schemas. Only the engines touch the model libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.repository import ROOT, SHIPPED, imported, modules

WEB = {"fastapi", "starlette", "uvicorn"}
MODELS = {"spacy", "stanza", "tokenizers", "torch", "transformers"}
BESIDE = {"benchmarks", "corpora", "tests", "training"}

FORBIDDEN = {
    "schemas": {"extractors", "api", *WEB, *MODELS, *BESIDE},
    "extractors": {"api", *WEB, *BESIDE},
    "api": BESIDE,
    "corpora": {"api", *WEB, *(BESIDE - {"corpora"})},
}
ENGINES = Path("extractors/engines")


@pytest.mark.parametrize("module", modules(*FORBIDDEN), ids=str)
def test_a_module_imports_only_what_its_package_may(module: Path) -> None:
    found = {name.partition(".")[0] for name in imported(module)}
    assert not found & FORBIDDEN[module.parts[0]]


@pytest.mark.parametrize("module", [m for m in modules(*SHIPPED) if ENGINES not in m.parents], ids=str)
def test_only_the_engines_import_model_libraries(module: Path) -> None:
    found = {name.partition(".")[0] for name in imported(module)}
    assert not found & MODELS


@pytest.mark.parametrize("package", ["schemas", "extractors"])
def test_importing_a_package_loads_nothing_above_it(package: str) -> None:
    code = (
        f"import onrecord.{package}, sys; "
        "print(*sorted(name.removeprefix('onrecord.').partition('.')[0] for name in sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert not set(loaded.split()) & (FORBIDDEN[package] | MODELS)
