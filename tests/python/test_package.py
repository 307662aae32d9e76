"""`import onrecord`: light, with a few public names."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata

import pytest

import onrecord
from tests.house.repository import ROOT

HEAVY = ("torch", "stanza", "spacy", "transformers", "numpy", "pandas", "polars", "fastapi", "typer", "pydantic")


def loaded_by(code: str) -> set[str]:
    """The heavy packages that some code imports."""
    program = f"import sys; {code}; print(*(name for name in {HEAVY} if name in sys.modules))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    return set(ran.stdout.split())


def test_importing_it_imports_nothing_else() -> None:
    assert loaded_by("import onrecord") == set()


def test_no_public_name_imports_a_model_library_or_a_frame_library() -> None:
    names = "; ".join(f"onrecord.{name}" for name in onrecord.__all__)
    assert loaded_by(f"import onrecord; {names}") == {"pydantic"}


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(onrecord, name)
    assert name in dir(onrecord)


def test_other_names_are_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extract'"):
        getattr(onrecord, "extract")  # noqa: B009


def test_the_version_is_that_of_the_distribution() -> None:
    assert onrecord.__version__ == metadata.version("onrecord")
