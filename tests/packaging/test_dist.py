"""The built distributions, installed where the repository is not: `make dist-test`.

The new environment takes onrecord from the wheel and everything else from the environment of the tests: installing
torch again would take minutes.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import sysconfig
import tarfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from tests.house.repository import ROOT

pytestmark = pytest.mark.dist

VERSION = metadata.version("onrecord")
SITE_PACKAGES = Path(sysconfig.get_path("purelib"))
TEXT = "The ferry will sail again on Monday, harbour master Ida Holm said."
READY_SECONDS = 120
"""For the models to load on a busy machine."""


def built(source: Path, target: Path, *kinds: str) -> Path:
    """The folder with the distributions of a source tree."""
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(target)]
    subprocess.run([*command, *(part for kind in kinds for part in ("--target", kind))], cwd=source, check=True)
    return target


def wheel(folder: Path) -> Path:
    (found,) = folder.glob("*.whl")
    return found


def contents(path: Path) -> dict[str, int]:
    """The files of a wheel with their checksums."""
    with zipfile.ZipFile(path) as archive:
        return {file.filename: file.CRC for file in archive.infolist()}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("dist"), "sdist", "wheel")


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment with the wheel, in a folder of its own."""

    folder: Path

    @property
    def site_packages(self) -> Path:
        (found,) = (self.folder / "venv" / "lib").glob("python3*/site-packages")
        return found

    def command(self, *arguments: str) -> list[str]:
        name, *rest = arguments
        return [str(self.folder / "venv" / "bin" / name), *rest]

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "OMP_NUM_THREADS") if name in os.environ}
        return {**kept, "ONRECORD_THREADS": "1"}

    def run(self, *arguments: str, given: str | None = None) -> str:
        """The output of a command of the environment, run in an empty folder."""
        ran = subprocess.run(
            self.command(*arguments),
            cwd=self.folder / "empty",
            env=self.environment(),
            input=given,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout


@pytest.fixture(scope="module")
def installed(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    assert not folder.is_relative_to(ROOT)
    (folder / "empty").mkdir()
    found = Installed(folder)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    # A path that a .pth adds has no effect by its own .pth files: the editable install of the repository stays out.
    (found.site_packages / "dependencies.pth").write_text(f"{SITE_PACKAGES}\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", *found.command("python")]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel(distributions))], check=True)
    return found


def test_the_wheel_has_one_package_typed_with_models(distributions: Path) -> None:
    files = contents(wheel(distributions))
    assert {name.partition("/")[0] for name in files} == {"onrecord", f"onrecord-{VERSION}.dist-info"}
    assert {"onrecord/py.typed", "onrecord/models/manifest.json", "onrecord/api/page/index.html"} <= files.keys()


def test_an_sdist_builds_the_same_wheel(distributions: Path, tmp_path: Path) -> None:
    (sdist,) = distributions.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        assert all(member.isfile() for member in archive)
        archive.extractall(tmp_path, filter="data")
    again = built(tmp_path / f"onrecord-{VERSION}", tmp_path / "dist", "wheel")
    assert contents(wheel(again)) == contents(wheel(distributions))


def test_only_the_package_is_installed(installed: Installed) -> None:
    found = {path.name for path in installed.site_packages.iterdir()}
    assert found == {"onrecord", f"onrecord-{VERSION}.dist-info", "dependencies.pth"}


def test_the_command_says_its_version(installed: Installed) -> None:
    assert installed.run("onrecord", "--version") == f"onrecord {VERSION}\n"


def test_the_command_extracts(installed: Installed) -> None:
    record = json.loads(installed.run("onrecord", "extract", "-", "--format", "jsonl", given=TEXT))
    assert [speaker["name"] for speaker in record["speakers"]] == ["Ida Holm"]


# The factory is looked up before onrecord is imported: spaCy must find it by its entry point. One set of models does.
PROGRAM = f"""
import json, sys
import spacy
nlp = spacy.blank("en")
assert nlp.has_factory("onrecord")
import onrecord, onrecord.component
extractor = onrecord.load(threads=1)
onrecord.component._loaded = lambda *given: extractor
nlp.add_pipe("onrecord")
(first,) = nlp({TEXT!r})._.attributions
extraction = extractor.extract({TEXT!r})
assert extraction.attributions == [first.record]
assert "Ida Holm</td>" in extraction._repr_html_()
frame = onrecord.tables.attributions(extraction).to_pandas()
files = [module.__file__ for module in list(sys.modules.values()) if getattr(module, "__file__", None)]
print(json.dumps({{"speaker": frame["speaker"][0], "version": onrecord.__version__, "files": files, "path": sys.path}}))
"""


def test_python_imports_it_and_nothing_of_the_repository(installed: Installed) -> None:
    found = json.loads(installed.run("python", "-c", PROGRAM))
    assert (found["speaker"], found["version"]) == ("Ida Holm", VERSION)
    named = [Path(place) for place in (*found["files"], *found["path"]) if place]
    # The checkout, with the dependencies in it, may itself be called onrecord.
    places = [place for place in named if not place.is_relative_to(SITE_PACKAGES)]
    assert not [place for place in places if place.is_relative_to(ROOT)]
    ours = [place for place in places if "onrecord" in place.name or "onrecord" in place.parts]
    assert any(place.name == "pipeline.py" for place in ours)
    assert all(place.is_relative_to(installed.folder) for place in ours)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def served(installed: Installed) -> Iterator[str]:
    """The address of the service as `onrecord serve` runs it, ready to read."""
    port = free_port()
    with (installed.folder / "log").open("wb") as log:
        process = subprocess.Popen(
            installed.command("onrecord", "serve", "--port", str(port)),
            cwd=installed.folder / "empty",
            env=installed.environment(),
            stdout=log,
            stderr=log,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{address}/readyz", process)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=60)


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"the service was not ready; it ended with {process.poll()}")


def fetched(address: str, body: dict[str, Any] | None = None) -> bytes:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        content: bytes = answer.read()
        return content


def test_the_service_answers_and_has_its_page(installed: Installed) -> None:
    with served(installed) as address:
        record = json.loads(fetched(f"{address}/v1/extractions", {"text": TEXT}))
        page = fetched(f"{address}/").decode()
    assert [speaker["name"] for speaker in record["speakers"]] == ["Ida Holm"]
    assert "<title>" in page
