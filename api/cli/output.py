"""Records as the command line writes them. Machine formats are UTF-8 with plain line feeds on every system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import typer

from schemas.extraction import Extraction

OutputFormat: TypeAlias = Literal["table", "json", "jsonl"]


def write(extractions: Iterable[Extraction], form: OutputFormat) -> None:
    """Writes the records to the standard output, each as soon as it is there."""
    match form:
        case "jsonl":
            for extraction in extractions:
                typer.echo(extraction.model_dump_json().encode())
        case "json":
            for piece in _one_document(extractions):
                typer.echo(piece.encode(), nl=False)
        case "table":
            # Imported here because rich is slow to import and only this needs it.
            from api.cli.tables import print_extraction

            for extraction in extractions:
                print_extraction(extraction)


def _one_document(extractions: Iterable[Extraction]) -> Iterator[str]:
    """`{"extractions": [...]}`, piece by piece, so that many records need no more memory than one."""
    yield '{"extractions": ['
    separator = "\n"
    for extraction in extractions:
        yield separator + extraction.model_dump_json(indent=2)
        separator = ",\n"
    yield "\n]}\n"
