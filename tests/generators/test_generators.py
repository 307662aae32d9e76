"""Clients that generators make of the document: they compile, and two of them call a live service. `make generators`.

Generators are installed into build/generators; what cannot be installed is skipped by name.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.repository import ROOT

pytestmark = pytest.mark.generators

HERE = Path(__file__).resolve().parent
DOCUMENT = ROOT / "openapi" / "openapi.json"
BUILD = ROOT / "build" / "generators"
REQUIREMENTS = ROOT / "requirements" / "generators.txt"
OPEN = ("Mode", "Act", "Stance", "SpeakerType")
"""Open enumerations: their values are strings in every language."""


def run(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter of an environment with the Python generators."""
    place = BUILD / "python"
    if not (place / "done").exists() or (place / "done").read_text("utf-8") != REQUIREMENTS.read_text("utf-8"):
        shutil.rmtree(place, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
        pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        if subprocess.run([*pip, "--requirement", str(REQUIREMENTS)], check=False).returncode:
            pytest.skip("the Python generators could not be installed")
        shutil.copy(REQUIREMENTS, place / "done")
    return place / "bin" / "python"


@pytest.fixture(scope="session")
def node() -> Path:
    """The folder with the commands of the generators for TypeScript."""
    if shutil.which("npm") is None:
        pytest.skip("no Node.js here")
    place = BUILD / "node"
    wanted = (HERE / "package.json").read_text("utf-8")
    if not (place / "done").exists() or (place / "done").read_text("utf-8") != wanted:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        shutil.copy(HERE / "package.json", place)
        if subprocess.run(["npm", "install", "--silent", "--no-audit"], cwd=place, check=False).returncode:
            pytest.skip("the generators for TypeScript could not be installed")
        (place / "done").write_text(wanted, "utf-8")
    return place / "node_modules" / ".bin"


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what is made, with the programs that use it."""
    place = tmp_path_factory.mktemp("generated")
    for use in (HERE / "uses").iterdir():
        shutil.copy(use, place)
    return place


def openapi_generator(python: Path, out: Path, kind: str, *options: str) -> Path:
    """The client that openapi-generator makes for a language."""
    # A small heap, and one compiler: the generator is done before more would pay.
    os.environ["JAVA_TOOL_OPTIONS"] = "-Xmx600m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
    run(python.with_name("openapi-generator-cli"), "generate", "-i", DOCUMENT, "-g", kind, "-o", out / kind, *options)
    return out / kind


def compile_typescript(node: Path, out: Path, *files: str) -> None:
    modules = node.parent
    config = {
        "compilerOptions": {
            "strict": True,
            "noEmit": True,
            "target": "es2022",
            "module": "esnext",
            "skipLibCheck": True,
            "moduleResolution": "bundler",
            "lib": ["es2022", "dom", "dom.iterable"],
            "types": ["process"],
            "typeRoots": [str(out / "types")],
            "paths": {"openapi-fetch": [str(modules / "openapi-fetch")]},
        },
        "files": list(files),
    }
    (out / "types" / "process").mkdir(parents=True, exist_ok=True)
    (out / "types" / "process" / "index.d.ts").write_text("declare const process: { argv: string[] };\n", "utf-8")
    (out / "tsconfig.json").write_text(json.dumps(config), "utf-8")
    run(node / "tsc", "--project", out / "tsconfig.json")


def test_openapi_generator_python_calls_the_service(python: Path, out: Path, server: str) -> None:
    openapi_generator(python, out, "python", "--package-name", "made")
    shutil.copytree(out / "python" / "made", out / "made", dirs_exist_ok=True)
    found = json.loads(run(python, out / "openapi_generator.py", f"{server}/ok/generator"))
    assert found == [True, {"cms": [1]}, ["ok", "problem"], 3, 413]


def test_openapi_generator_typescript_compiles(python: Path, node: Path, out: Path) -> None:
    openapi_generator(python, out, "typescript-fetch")
    compile_typescript(node, out, "typescript_fetch.ts", "typescript-fetch/index.ts")


@pytest.mark.parametrize(
    ("kind", "pattern", "field"),
    [
        ("rust", "src/models/*.rs", r"pub mode: String,"),
        ("go", "model_*.go", r"Mode string `json:\"mode\"`"),
        ("csharp", "src/*/Model/*.cs", r"public string Mode \{ get; set; \}"),
    ],
)
def test_openapi_generator_declares_every_type(python: Path, out: Path, kind: str, pattern: str, field: str) -> None:
    files = {path.name: path.read_text("utf-8") for path in openapi_generator(python, out, kind).glob(pattern)}
    code = "\n".join(files.values())
    assert re.search(field, code)
    for name in OPEN:
        assert not re.search(rf"\b(?:struct|class) {name}\b\s*\{{", code), name
    assert not [name for name in files if re.search(r"(?i)(?:any_?of|one_?of|1|option)\.(?:rs|go|cs)$", name)]
    if kind == "csharp":
        declared = set(re.findall(r"(?:class|enum|struct) (\w+)", code))
        used = set(re.findall(r"Option<(?:List<)?([A-Z]\w+)\??>", code))
        assert used <= declared | {"Object", "DateTime", "Dictionary", "Guid"}


def test_openapi_typescript_and_openapi_fetch_call_the_service(node: Path, out: Path, server: str) -> None:
    types = out / "openapi_typescript.d.ts"
    run(node / "openapi-typescript", DOCUMENT, "-o", types, "--default-non-nullable=false")
    compile_typescript(node, out, "openapi_fetch.ts")
    (out / "node_modules").symlink_to(node.parent)
    run(node / "esbuild", out / "openapi_fetch.ts", "--bundle", "--format=esm", f"--outfile={out / 'use.mjs'}")
    found = json.loads(run("node", out / "use.mjs", f"{server}/ok/openapi-fetch"))
    assert found == ["indirect", 3]


def test_hey_api_compiles(node: Path, out: Path) -> None:
    run(node / "openapi-ts", "-i", DOCUMENT, "-o", out / "hey", "-c", "@hey-api/client-fetch", cwd=node.parent.parent)
    compile_typescript(node, out, "hey/index.ts")


def test_orval_compiles(node: Path, out: Path) -> None:
    run(node / "orval", "--input", DOCUMENT, "--output", out / "orval.ts", "--client", "fetch", cwd=node.parent.parent)
    compile_typescript(node, out, "orval.ts")


def test_datamodel_code_generator_passes_mypy_and_reads_a_record(python: Path, out: Path) -> None:
    options = ["--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel", "--use-annotated"]
    options += ["--enum-field-as-literal", "all", "--use-type-alias", "--formatters", "builtin"]
    run(python.with_name("datamodel-codegen"), "--input", DOCUMENT, "--output", out / "made_models.py", *options)
    run(python.with_name("mypy"), "--strict", out / "made_models.py", "--cache-dir", out / "mypy")
    record = json.loads(DOCUMENT.read_text("utf-8"))["components"]["schemas"]["Extraction"]["examples"][0]
    (out / "record.json").write_text(json.dumps(record), "utf-8")
    assert run(python, out / "pydantic_models.py", out / "record.json") == "indirect\n"
