"""Writes records to standard output. Machine-readable formats are UTF-8 with plain line feeds on every system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import typer

from onrecord.api.cli.extract import Extracted
from onrecord.api.exports import EXPORTS
from onrecord.api.exports.html_file import page_file
from onrecord.api.exports.rows import BOM, csv_rows
from onrecord.schemas.spans import OffsetUnit

OutputFormat: TypeAlias = Literal[
    "table",
    "json",
    "jsonl",
    "csv",
    "excel",
    "annotations",
    "schema.org",
    "claim-review",
    "brat",
    "label-studio",
    "inception",
    "html",
]


FOR_ONE = frozenset(("brat", "inception", "html"))
"""Formats whose file holds one text."""


class SeveralTexts(Exception):
    """More than one text, in a format for one text."""

    def __init__(self, form: str) -> None:
        super().__init__(f"{form} is for one text; --out DIR writes a file for each")


_OWN_UNITS: dict[str, OffsetUnit] = {"html": "utf16", "inception": "utf16"}
"""The units of formats whose files count other than in code points."""
_UNIT_NAMES: dict[OffsetUnit, str] = {"codepoint": "code points", "utf16": "UTF-16 units"}


def offset_unit_of(form: OutputFormat, asked: OffsetUnit) -> OffsetUnit:
    """The offset unit of the records of a format: some formats have one of their own.

    Raises:
        BadParameter: Another unit is asked for than that of the format.
    """
    needed: OffsetUnit | None = "utf16" if form == "html" else None
    if form in EXPORTS and EXPORTS[form].codepoints:
        needed = "codepoint"
    own = _OWN_UNITS.get(form) or needed
    if own is not None and asked not in (own, "codepoint"):
        raise typer.BadParameter(f"{form} counts {_UNIT_NAMES[own]}: leave it out", param_hint="--offset-unit")
    return needed or asked


def write(results: Iterable[Extracted], form: OutputFormat, *, single: bool, guarded: bool = True) -> None:
    """Writes the records to standard output, each as soon as it is ready.

    Args:
        results: The records.
        form: The format.
        single: True if there is one input: its JSON is the record itself, as the service returns it.
        guarded: False leaves cells of CSV as they are.

    Raises:
        SeveralTexts: The format is for one text, and there are more.
    """
    match form:
        case "table":
            # Imported here because rich is slow to import and only this needs it.
            from onrecord.api.cli.tables import print_extraction

            for result in results:
                print_extraction(result.extraction)
        case "json":
            _pieces(_one_record(results) if single else _one_document(results))
        case "csv" | "excel":
            _pieces(_one_table(results, marked=form == "excel", guarded=guarded))
        case "brat" | "inception" | "html":
            _pieces(_one_alone(results, form))
        case "jsonl":
            _pieces(f"{result.extraction.model_dump_json()}\n" for result in results)
        case "label-studio":
            _pieces(_one_list(results))
        case "annotations" | "schema.org" | "claim-review":
            export = EXPORTS[form]
            _pieces(f"{export.write(result.extraction, result.text)}\n" for result in results)


def _pieces(pieces: Iterable[str]) -> None:
    for piece in pieces:
        typer.echo(piece.encode(), nl=False)


def _one_document(results: Iterable[Extracted]) -> Iterator[str]:
    """Yields `{"extractions": [...]}` in pieces, so many records need no more memory than one."""
    yield '{"extractions": ['
    separator = "\n"
    for result in results:
        yield separator + result.extraction.model_dump_json(indent=2)
        separator = ",\n"
    yield "\n]}\n"


def _one_record(results: Iterable[Extracted]) -> Iterator[str]:
    for result in results:
        yield result.extraction.model_dump_json(indent=2) + "\n"


def _one_list(results: Iterable[Extracted]) -> Iterator[str]:
    """Yields a list of all tasks in pieces."""
    separator = "["
    for result in results:
        yield separator + EXPORTS["label-studio"].write(result.extraction, result.text)[1:-1]
        separator = ",\n"
    yield "[]\n" if separator == "[" else "]\n"


def _one_table(results: Iterable[Extracted], *, marked: bool, guarded: bool) -> Iterator[str]:
    """Yields one header, then the rows of all records."""
    for number, result in enumerate(results):
        table = csv_rows(result.extraction, result.text, guarded=guarded)
        yield (BOM if marked else "") + table if number == 0 else table.partition("\r\n")[2]


def _one_alone(results: Iterable[Extracted], form: Literal["brat", "inception", "html"]) -> Iterator[str]:
    for number, result in enumerate(results):
        if number:
            raise SeveralTexts(form)
        yield (
            page_file(result.extraction, result.text)
            if form == "html"
            else EXPORTS[form].write(result.extraction, result.text)
        )
