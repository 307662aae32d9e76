"""Writes the page of one text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import typer

from onrecord.api.cli.exit import BAD_INPUT, fail, tell
from onrecord.api.cli.extract import extract_all
from onrecord.api.cli.files import Argument
from onrecord.api.cli.inputs import BadInput, InputText, Reading, read
from onrecord.api.exports.html_file import page_file
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions


def write_page(
    path: Path,
    sources: list[Argument],
    reading: Reading,
    options: ExtractionOptions,
    load: Callable[[], TextExtractor],
) -> None:
    """Writes the page of the only text in the sources; an error ends the command.

    The record has evidence and UTF-16 offsets, as a browser needs them, whatever the options are.
    """
    document = _only(sources, reading)
    try:
        (result,) = extract_all([document], replace(options, explain=True, offset_unit="utf16"), load)
    except ExtractionError as error:
        fail(str(error))
    if isinstance(result, BadInput):
        _refuse(result)
    try:
        path.write_text(page_file(result.extraction, result.text), encoding="utf-8", newline="\n")
    except OSError as error:
        fail(f"{path}: {error.strerror or type(error).__name__}")


def _only(sources: list[Argument], reading: Reading) -> InputText:
    found = [one for source in sources for one in read(source, reading)]
    if len(found) != 1:
        fail(f"--html writes the page of one text; there are {len(found)}")
    if isinstance(found[0], BadInput):
        _refuse(found[0])
    return found[0]


def _refuse(bad: BadInput) -> NoReturn:
    tell(f"{bad.origin}: {bad.reason}")
    raise typer.Exit(BAD_INPUT)
