"""Generate the blocks of README and docs: ``python -m tools.docs --write``, or ``--check``.

A block is between two comments, `<!-- table: NAME -->` and `<!-- end -->`; `tools.docs.blocks` writes what is
between them. ``--check`` changes nothing and fails if ``--write`` would change a page.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.report import ROOT
from tools.docs import reliability_chart
from tools.docs.blocks import BLOCKS, Render

_BLOCK = re.compile(r"<!-- table: (?P<name>[^>]+?) -->\n(?:.*?\n)??<!-- end -->", re.DOTALL)
_OPENING = re.compile(r"<!-- table: ")


class BlockInvalid(ValueError):
    """A page's block has no end, or a name that nothing renders."""


def pages(root: Path = ROOT) -> list[Path]:
    """The pages that may hold blocks."""
    found = [root / "README.md", root / "ARCHITECTURE.md", *sorted((root / "docs").glob("*.md"))]
    return [page for page in found if page.exists()]


def rendered(text: str, blocks: Mapping[str, Render] = BLOCKS) -> str:
    """A page with every block generated.

    Raises:
        BlockInvalid: A block is not closed or not known.
    """

    def fill(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in blocks:
            raise BlockInvalid(f"nothing renders the block {name!r}")
        return f"<!-- table: {name} -->\n\n{blocks[name]()}\n\n<!-- end -->"

    if len(_OPENING.findall(text)) != len(_BLOCK.findall(text)):
        raise BlockInvalid("a block is not closed by <!-- end -->")
    return _BLOCK.sub(fill, text)


def drift(page: Path) -> Iterator[str]:
    """The difference between a page and the generated one, as lines of a unified diff."""
    old = page.read_text("utf-8")
    lines = (old.splitlines(keepends=True), rendered(old).splitlines(keepends=True))
    return difflib.unified_diff(*lines, fromfile=page.name, tofile=f"{page.name} as the commands print it")


def main(given: Sequence[str] | None = None) -> int:
    """Write or check every page; 1 where a check fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--write", action="store_true", help="generate every block")
    what.add_argument("--check", action="store_true", help="fail if a block is out of date")
    options = parser.parse_args(given)
    found = 0
    if options.write:
        reliability_chart.main()
    for page in pages():
        if options.write:
            page.write_text(rendered(page.read_text("utf-8")), encoding="utf-8")
        elif difference := "".join(drift(page)):
            sys.stderr.write(difference)
            found = 1
    if found:
        sys.stderr.write("make readme\n")
    return found


if __name__ == "__main__":
    sys.exit(main())
