"""The TypeScript client: built as it ships, and driven by Node's own test runner against the live server."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "openapi" / "clients" / "typescript"

pytestmark = pytest.mark.node


def run(*command: str, **environment: str) -> str:
    """The output of a command in the package's folder; the test fails if it does."""
    done = subprocess.run(command, cwd=PACKAGE, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def compiler() -> str:
    """TypeScript's, as the package's lock names it."""
    compiler = PACKAGE / "node_modules" / "typescript" / "bin" / "tsc"
    if not compiler.exists() and not os.environ.get("CI"):
        pytest.skip("needs the packages of the TypeScript client: make clients")
    return str(compiler)


def test_the_client_against_a_live_server(compiler: str, server: str) -> None:
    run("node", compiler, "--project", "test/tsconfig.json")
    message = run("node", "--test", "build/test/", ONRECORD_TEST_SERVER=server, NODE_OPTIONS="--no-warnings")
    passed = re.search(r"^# pass (\d+)$", message, re.MULTILINE)
    written = len(re.findall(r"^ *test\(", (PACKAGE / "test" / "client.test.ts").read_text("utf-8"), re.MULTILINE))
    assert passed is not None
    assert int(passed[1]) >= written


def test_the_readmes_example(compiler: str, server: str, tmp_path: Path) -> None:
    example = re.search(r"^```ts\n(.+?)^```$", (PACKAGE / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert example is not None
    assert sum(bool(line) for line in example[1].splitlines()) == 5
    run("node", compiler, "--project", "tsconfig.json")
    installed = tmp_path / "node_modules" / "@onrecord" / "client"
    shutil.copytree(PACKAGE / "dist", installed / "dist")
    shutil.copy(PACKAGE / "package.json", installed)
    script = tmp_path / "example.mts"
    script.write_text(example[1].replace("http://127.0.0.1:8000", f"{server}/ok/readme-node"), "utf-8")
    run(
        "node",
        compiler,
        "--module",
        "NodeNext",
        "--target",
        "ES2022",
        "--strict",
        "--skipLibCheck",
        "--outDir",
        str(tmp_path),
        str(script),
    )
    assert run("node", str(tmp_path / "example.mjs")) == "Ann: it rained\n"
