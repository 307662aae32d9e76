"""Conditions of every test: no network, no settings from outside, and named skips for what a machine lacks."""

from __future__ import annotations

import gc
import os
import shutil
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from tests.examples import THOROUGH, install_profile

if TYPE_CHECKING:
    from onrecord.extractors.pipeline import Extractor
    from tests.kept_analyses import KeptAnalyses

# Before any test imports a model library: they read these once.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
# Tests read thousands of short texts, whose matrices have few shapes. With their kernels kept, this takes a fourth less
# time; a service keeps half as many (`extractors.engines.KERNELS`).
for name in ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "LRU_CACHE_CAPACITY"):
    os.environ.setdefault(name, "512")
for name in [name for name in os.environ if name.startswith("ONRECORD_")]:
    del os.environ[name]

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"

LONG = (
    "tests/judges/test_cases.py",
    "tests/api/server/test_run.py",
    "tests/clients/test_typescript.py",
    "tests/contract/test_fuzz.py",
    "tests/api/jobs/test_jobs.py",
    "tests/api/page/test_reading.py",
    "tests/house/test_patterns.py",
    "tests/archive/test_tables.py",
    "tests/api/page/test_review.py",
    "tests/extractors/test_long_texts.py",
    "tests/api/server/test_job_kills.py",
    "tests/api/jobs/test_shares.py",
)
"""Files that take long, most of them with few tests. They come first: no process is left with one at the end."""

install_profile()


def chromium() -> str | None:
    """The browser's path, where there is one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


# A million objects are made as tests are collected. Collections of garbage take a fifth of that time where they come as
# often as usual; and later each whole one would go through all of these objects, which stay.
gc.set_threshold(50_000, 20, 50)


def pytest_collection_finish() -> None:
    """Leave what was made for all tests out of the collections of garbage to come."""
    gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip, by name, what this machine has nothing to run with."""
    lacking = {
        "data": (not SHARED_DATA.is_dir(), "needs the corpora in ../shared/data"),
        "node": (shutil.which("node") is None, "needs Node.js"),
        "generators": ("generators" not in config.option.markexpr, "takes minutes: make generators"),
        "dist": ("dist" not in config.option.markexpr, "takes minutes: make dist-test"),
        "browser": (chromium() is None, "needs Chromium"),
    }
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(LONG)))
    for item in items:
        for marker, (absent, reason) in lacking.items():
            if absent and item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def _only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections that leave the machine: whatever is tested runs without a download."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            pytest.fail(f"a test wanted to connect to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def bundled_extractor() -> Extractor:
    """The extractor with the bundled models, loaded once a process; for tests marked `model`."""
    # Imported here: tests without models do without the seconds that this takes.
    from onrecord.extractors.pipeline import load_extractor
    from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings

    return load_extractor(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1))


@pytest.fixture(scope="session")
def kept_analyses(request: pytest.FixtureRequest) -> KeptAnalyses | None:
    """The analyses that are kept between runs; None on CI, which keeps none."""
    if THOROUGH or getattr(request.config, "cache", None) is None:
        return None
    from tests.kept_analyses import KeptAnalyses

    folder = request.config.cache.mkdir("analyses")
    return KeptAnalyses(folder, lambda: request.getfixturevalue("bundled_extractor")._reader)


@pytest.fixture(scope="session")
def case_extractor(request: pytest.FixtureRequest, kept_analyses: KeptAnalyses | None) -> Extractor:
    """The same extractor for tests that read many texts, with the kept analyses."""
    if kept_analyses is None:
        extractor: Extractor = request.getfixturevalue("bundled_extractor")
        return extractor
    from onrecord.extractors.pipeline import Extractor as Made
    from onrecord.extractors.pipeline import describe
    from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
    from onrecord.extractors.stages import default_stages

    settings = ModelSettings(models_dir=BUNDLED_MODELS)
    return Made(cast("Any", kept_analyses), default_stages(BUNDLED_MODELS), describe(settings))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of the corpora; for tests marked `data`."""
    return SHARED_DATA


@pytest.fixture(scope="session")
def browser() -> str:
    """The path of Chromium; for tests marked `browser`."""
    path = chromium()
    assert path is not None, "mark the test `browser`"
    return path
