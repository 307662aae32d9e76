"""Nothing that is kept names a machine it was made on, nor a package registry's host."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.repository import ROOT, kept_files

# Put together here, so that this file does not find itself.
FOLDERS = ("work", "root", "home", "Users", "opt/pypi", "opt/wheels")
HOSTS = ("pypi.org", "pythonhosted.org", "registry.npmjs.org", "deb.debian.org")
IN_TEXTS = re.compile(rf"(?<![\w.:/~-])/(?:{'|'.join(FOLDERS)})/[\w.]|file://|" + "|".join(map(re.escape, HOSTS)))
# Checkpoints remember paths; their other bytes are free to look like anything.
IN_BYTES = re.compile(rb"/(?:work/(?:main|shared|t)|root/[.\w]|" + re.escape(str(ROOT).encode()[1:]) + rb"(?![\w]))")


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None


def test_no_kept_file_names_a_machine_or_a_registry() -> None:
    found = set()
    for path in kept_files():
        if path == Path(__file__).resolve() or path.name.startswith("swagger-ui"):  # vendored
            continue
        text = _text(path)
        hit = IN_BYTES.search(path.read_bytes()) if text is None else IN_TEXTS.search(text)
        if hit:
            found.add(f"{path.relative_to(ROOT)}: {hit[0]!r}")
    assert not found
