"""Writes records into a folder: a file for each text, in any format."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from onrecord.api.cli.extract import Extracted
from onrecord.api.exports import EXPORTS, archive
from onrecord.api.exports.archive import free_name, shortened
from onrecord.api.exports.html_file import page_file
from onrecord.api.exports.rows import BOM, csv_rows

_SETTINGS = {
    "brat": {"annotation.conf": archive.ANNOTATION_CONF, "visual.conf": archive.VISUAL_CONF},
    "inception": {"layers.xml": archive.LAYERS},
    "label-studio": {"label-studio.xml": archive.LABELING_CONFIG},
}
"""Configuration files that a tool needs next to the records."""
_SUFFIXES = {"table": "txt", "html": "html", "jsonl": "jsonl"} | {name: one.suffix for name, one in EXPORTS.items()}
_UNSAFE = re.compile(r"[^\w.@ -]+")


def write_folder(folder: Path, results: Iterable[Extracted], form: str, *, guarded: bool) -> None:
    """Writes each record into a file that is named after its id, as soon as it is ready.

    Raises:
        OSError: A file cannot be written.
    """
    taken: set[str] = set()
    folder.mkdir(parents=True, exist_ok=True)
    for name, contents in _SETTINGS.get(form, {}).items():
        _write(folder / name, contents)
    for result in results:
        place = folder / _name(result.extraction.id, taken)
        place.parent.mkdir(parents=True, exist_ok=True)
        _write(place.with_name(f"{place.name}.{_SUFFIXES[form]}"), _contents(result, form, guarded=guarded))
        if form == "brat":
            _write(place.with_name(f"{place.name}.txt"), result.text)


def _contents(result: Extracted, form: str, *, guarded: bool) -> str:
    match form:
        case "html":
            return page_file(result.extraction, result.text)
        case "table":
            # Imported here because rich is slow to import and only this needs it.
            from onrecord.api.cli.tables import extraction_text

            return extraction_text(result.extraction)
        case "jsonl":
            return f"{result.extraction.model_dump_json()}\n"
        case "json":
            return result.extraction.model_dump_json(indent=2) + "\n"
        case "csv" | "excel" if not guarded:
            return (BOM if form == "excel" else "") + csv_rows(result.extraction, result.text, guarded=False)
        case _:
            return EXPORTS[form].write(result.extraction, result.text)  # type: ignore[index]


def _write(path: Path, contents: str) -> None:
    # Line ends are not converted: brat's offsets are for exactly this text, and CSV has its own.
    path.write_text(contents, encoding="utf-8", errors="surrogatepass", newline="")


def _name(identity: str, taken: set[str]) -> Path:
    """A relative path for an id: safe, and different from those before."""
    parts = [shortened(_UNSAFE.sub("_", part).strip(" .")) for part in identity.split("/")]
    name = "/".join(part for part in parts if part) or "text"
    return Path(free_name(name, taken))
