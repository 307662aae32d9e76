"""Promises of the two packages: their size, their example, their version."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
import tomllib
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from tests.house.repository import ROOT, project

CLIENTS = ROOT / "openapi" / "clients"
PYTHON = CLIENTS / "python" / "onrecord_client"
TYPESCRIPT = CLIENTS / "typescript"

FACADE_LINES = 500
PYTHON_FACADE = ("__init__.py", "aio.py", "errors.py", "options.py", "records.py", "sources.py")
TYPESCRIPT_FACADE = ("client.ts", "errors.ts", "index.ts", "records.ts")
# The module for streams knows nothing of onrecord: it does what HTTP libraries lack.
CARRIERS = {"duplex.py", "streams.ts"}
# What cuts long texts works on texts alone.
SPLITTERS = {"splitting.py", "splitting.ts"}
GENERATED = {"blocking.py", "schema.ts"}


def python_lines(module: Path) -> int:
    """Lines with code: neither blank, nor a comment, nor a docstring."""
    code = module.read_text("utf-8")
    lines: set[int] = set()
    ignored = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type not in ignored:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            lines.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return len(lines)


def typescript_lines(module: Path) -> int:
    """Lines with code: neither blank nor a comment."""
    return sum(re.match(r"\s*(//|/?\*|$)", line) is None for line in module.read_text("utf-8").splitlines())


def test_the_facades_are_small() -> None:
    assert sum(python_lines(PYTHON / name) for name in PYTHON_FACADE) <= FACADE_LINES
    assert sum(typescript_lines(TYPESCRIPT / "src" / name) for name in TYPESCRIPT_FACADE) <= FACADE_LINES


def test_every_module_is_facade_or_carrier_or_generated() -> None:
    modules = {path.name for path in [*PYTHON.glob("*.py"), *(TYPESCRIPT / "src").glob("*.ts")]}
    assert modules == {*PYTHON_FACADE, *TYPESCRIPT_FACADE, *CARRIERS, *SPLITTERS, *GENERATED}


def test_the_packages_have_the_licence() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert (CLIENTS / "python" / "LICENSE").read_text("utf-8") == licence
    assert (TYPESCRIPT / "LICENSE").read_text("utf-8") == licence


def test_the_packages_have_the_version_of_the_service() -> None:
    packaged = tomllib.loads((CLIENTS / "python" / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    npm = json.loads((TYPESCRIPT / "package.json").read_text("utf-8"))
    locked = json.loads((TYPESCRIPT / "package-lock.json").read_text("utf-8"))
    assert {packaged, npm["version"], locked["version"]} == {project()["version"]}


@pytest.mark.usefixtures("server")
def test_the_readmes_example(server: str) -> None:
    readme = (CLIENTS / "python" / "README.md").read_text("utf-8")
    example = re.search(r"^```python\n(.+?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert example is not None
    assert sum(bool(line) for line in example[1].splitlines()) == 5
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(example[1].replace("http://127.0.0.1:8000", f"{server}/ok/readme-python"), {})
    assert printed.getvalue() == "Ann: it rained\n"
