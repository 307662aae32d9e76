"""ZIP archives of the formats that have a file for each text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from onrecord.api.exports.exported_text import ExportedText

ZIP = "application/zip"

_FOLDER = Path(__file__).resolve().parent / "settings"
ANNOTATION_CONF = (_FOLDER / "annotation.conf").read_text("utf-8")
"""The types of brat standoff, for the folder of the files."""
VISUAL_CONF = (_FOLDER / "visual.conf").read_text("utf-8")
"""Their colours and labels in brat."""
LAYERS = (_FOLDER / "inception-layers.xml").read_text("utf-8")
"""The type system of UIMA CAS documents: INCEpTION imports it as layers."""
LABELING_CONFIG = (_FOLDER / "label-studio.xml").read_text("utf-8")
"""The labeling interface of Label Studio tasks."""

# Archives of the same records are the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_UNSAFE = re.compile(r"[^\w.-]+")
_NAME_BYTES = 200
"""The most bytes of a file's name without number and suffix: file systems allow 255 for all of it."""


def brat_archive(several: Sequence[ExportedText]) -> bytes:
    """A brat folder: `.txt` and `.ann` of each text, and the configuration."""
    files = [("annotation.conf", ANNOTATION_CONF.encode()), ("visual.conf", VISUAL_CONF.encode())]
    for name, one in _named(several):
        files += [(f"{name}.txt", one.text.encode()), (f"{name}.ann", one.body)]
    return _archive(files)


def inception_archive(several: Sequence[ExportedText]) -> bytes:
    """The documents, and the layers to import before them."""
    files = [("layers.xml", LAYERS.encode())]
    files += [(f"{name}.json", one.body) for name, one in _named(several)]
    return _archive(files)


def file_names(ids: Sequence[str]) -> list[str]:
    """A file name without suffix for each id, safe everywhere and different from the others."""
    taken: set[str] = set()
    return [free_name(shortened(_UNSAFE.sub("_", one).strip("._")) or "text", taken) for one in ids]


def shortened(name: str) -> str:
    """The beginning of a file's name that file systems take, whatever its letters."""
    return name.encode()[:_NAME_BYTES].decode(errors="ignore")


def free_name(name: str, taken: set[str]) -> str:
    """A name that is not taken yet, with a number if needed. Case does not count, as some file systems ignore it."""
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free.casefold())
    return free


def _named(several: Sequence[ExportedText]) -> Iterator[tuple[str, ExportedText]]:
    ids = [one.id or f"text-{number}" for number, one in enumerate(several, start=1)]
    return zip(file_names(ids), several, strict=True)


def _archive(files: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, contents in files:
            archive.writestr(ZipInfo(name, _TIME), contents, ZIP_DEFLATED)
    return out.getvalue()
