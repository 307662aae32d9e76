"""Links of the documentation: relative links, their anchors, and the paths that the text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.repository import ROOT, SHIPPED, kept_files

LINK = re.compile(r"\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.]+(?:/[\w.]+)+/?")
FILE = re.compile(r"\w+\.(?:js|json|py|toml)")
MAPS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md")
"""The pages whose paths in backticks are all files or folders of the repository."""


def pages() -> list[Path]:
    """The Markdown pages of the repository."""
    return [path for path in kept_files() if path.suffix == ".md"]


@cache
def prose(page: Path) -> str:
    """A page without its code blocks."""
    return FENCED.sub("", page.read_text("utf-8"))


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors that GitHub gives to the headings of a page."""
    found: dict[str, int] = {}
    for heading in HEADING.findall(prose(page)):
        words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        found[name] = found.get(name, -1) + 1
    repeated = {f"{name}-{n}" for name, times in found.items() for n in range(1, times + 1)}
    return frozenset(found) | repeated


def broken(page: Path) -> Iterator[str]:
    """The relative links of a page that lead nowhere."""
    for link in LINK.findall(CODE.sub("", prose(page))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            yield link


def test_relative_links_and_anchors_exist() -> None:
    found = {page.relative_to(ROOT).as_posix(): list(broken(page)) for page in pages()}
    assert found
    assert not {name: links for name, links in found.items() if links}


def test_a_broken_link_and_a_broken_anchor_are_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A `b`, c\n[1](#a-b-c) [2](#none) [3](gone.md) [4](https://example.org/#x) `[5](x)`\n", "utf-8")
    assert list(broken(page)) == ["#none", "gone.md"]


@pytest.mark.parametrize("name", MAPS)
def test_paths_that_a_map_names_exist(name: str) -> None:
    """A path may be given below the root, or below a package of it."""
    named = {code for code in CODE.findall(prose(ROOT / name)) if PATH.fullmatch(code)}
    above = (ROOT, ROOT / "extractors", ROOT / "api", ROOT / "verification")
    assert named
    assert not {path for path in named if not any((folder / path).exists() for folder in above)}


@pytest.mark.parametrize("name", MAPS)
def test_files_that_a_map_names_without_a_folder_exist(name: str) -> None:
    named = {code for code in CODE.findall(prose(ROOT / name)) if FILE.fullmatch(code)}
    assert named - {path.name for path in kept_files()} == set()


def test_the_map_names_every_folder() -> None:
    """Those of the repository, and those inside packages that ship."""
    parts = [path.relative_to(ROOT).parts for path in kept_files()]
    folders = {p[0] for p in parts if len(p) > 1} | {p[1] for p in parts if len(p) > 2 and p[0] in SHIPPED}
    named = set(re.findall(r"[\w.]+", " ".join(CODE.findall(prose(ROOT / "ARCHITECTURE.md")))))
    assert folders - named == set()


def test_every_recipe_is_on_the_page_of_models() -> None:
    recipes = {path.stem for path in (ROOT / "training").glob("*.py") if "__main__" in path.read_text("utf-8")}
    assert (
        recipes - set(re.findall(r"python -m training\.(\w+)", (ROOT / "docs/models.md").read_text("utf-8"))) == set()
    )
