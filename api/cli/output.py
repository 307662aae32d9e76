"""Writes records to standard output. Machine-readable formats are UTF-8 with plain line feeds on every system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import typer

from onrecord.api.cli.extract import Extracted
from onrecord.api.exports import EXPORTS
from onrecord.schemas.spans import OffsetUnit

OutputFormat: TypeAlias = Literal["table", "json", "jsonl", "csv", "annotations", "schema.org", "brat"]


class SeveralTexts(Exception):
    """More than one text, in a format for one text."""

    def __init__(self) -> None:
        super().__init__("brat standoff is for one text: only the record of the first was written")


def offset_unit_of(form: OutputFormat, asked: OffsetUnit) -> OffsetUnit:
    """The offset unit of a format: some formats require code points."""
    return "codepoint" if form in EXPORTS and EXPORTS[form].codepoints else asked


def write(results: Iterable[Extracted], form: OutputFormat) -> None:
    """Writes the records to standard output, each as soon as it is ready.

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
            _pieces(_one_document(results))
        case "csv":
            _pieces(_one_table(results))
        case "brat":
            _pieces(_one_alone(results))
        case "jsonl":
            _pieces(f"{result.extraction.model_dump_json()}\n" for result in results)
        case "annotations" | "schema.org":
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


def _one_table(results: Iterable[Extracted]) -> Iterator[str]:
    """Yields one header, then the rows of all records."""
    for number, result in enumerate(results):
        table = EXPORTS["csv"].write(result.extraction, result.text)
        yield table if number == 0 else table.partition("\r\n")[2]


def _one_alone(results: Iterable[Extracted]) -> Iterator[str]:
    for number, result in enumerate(results):
        if number:
            raise SeveralTexts
        yield EXPORTS["brat"].write(result.extraction, result.text)
