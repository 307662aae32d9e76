"""`onrecord archive query`: questions to an archive."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

import typer
from pydantic import BaseModel, ValidationError

from onrecord.api.cli.archive_errors import reported
from onrecord.api.cli.exit import BAD_INPUT, tell
from onrecord.api.cli.reason import reason_of
from onrecord.schemas.archive import (
    ArchiveFilter,
    ArchivePerson,
    ArchiveQuotation,
    AuditQuestion,
    Bucket,
    Counted,
    GroupBy,
    Hit,
    Measure,
    PeopleQuestion,
    QuotationsQuestion,
    SaidQuestion,
)

app = typer.Typer(name="query", help="Ask an archive that has an index.", no_args_is_help=True)

_DECIMALS = 4
"""Decimals of shares, expected counts and scores: more are noise."""
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the run.")]
Form: TypeAlias = Annotated[Literal["json", "csv"], typer.Option("--format", help="json or csv.")]
Limit: TypeAlias = Annotated[int, typer.Option(metavar="NUMBER", min=1, help="The most rows.")]
Offset: TypeAlias = Annotated[int, typer.Option(metavar="NUMBER", min=0, help="Rows to pass over.")]
Where: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="FIELD=VALUE",
        help=f"A condition; may be repeated. Fields: {', '.join(ArchiveFilter.model_fields)}.",
    ),
]


@app.command(short_help="Who said what, with article and spans.")
def said(folder: Folder, where: Where = None, limit: Limit = 20, offset: Offset = 0, form: Form = "json") -> None:
    """List attributions with article and spans, the best match or the latest first."""
    question = _question(SaidQuestion, where, limit=limit, offset=offset)
    _write(Hit, _archive(folder).said(question).hits, form, "attribution fits these conditions")


@app.command(short_help="Speakers across documents, with their ids.")
def people(
    folder: Folder,
    name: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of the name.")] = None,
    limit: Limit = 20,
    offset: Offset = 0,
    form: Form = "json",
) -> None:
    """Speakers across documents, with the ids that other questions take."""
    question = _question(PeopleQuestion, None, name=name, limit=limit, offset=offset)
    _write(ArchivePerson, _archive(folder).people(question).people, form, "speaker has these words in the name")


@app.command(short_help="Quotations that several articles have.")
def quotations(
    folder: Folder,
    words: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of the quotation.")] = None,
    conflict: Annotated[bool | None, typer.Option(help="Those that several people are said to have said.")] = None,
    min_articles: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="The least number of articles.")] = 2,
    limit: Limit = 20,
    offset: Offset = 0,
    form: Form = "json",
) -> None:
    """Quotations that several articles have: longest form, first appearance, how other forms differ."""
    given = {"words": words, "conflict": conflict, "min_articles": min_articles, "limit": limit, "offset": offset}
    found = _archive(folder).quotations(_question(QuotationsQuestion, None, **given)).quotations
    _write(ArchiveQuotation, found, form, f"such quotation is in {min_articles} articles or more")


@app.command(short_help="Counts and shares of sources, with intervals.")
def audit(
    folder: Folder,
    measure: Annotated[Measure, typer.Option(help="What is counted.")] = "type",
    by: Annotated[GroupBy | None, typer.Option(help="For each section, byline, outlet or month.")] = None,
    count: Annotated[Counted, typer.Option(help="Attributions, or speakers once for each article.")] = "attributions",
    where: Where = None,
    form: Form = "json",
) -> None:
    """Counts and shares of sources, with intervals; `open` has the conditions that list what was counted."""
    from onrecord.archive.queries.audit import audit as counted

    question = _question(AuditQuestion, where, measure=measure, by=by, count=count)
    _write(Bucket, counted(_archive(folder), question).buckets, form, "attribution fits these conditions")


@app.command()
def report(
    folder: Folder,
    out: Annotated[Path, typer.Option(metavar="FILE", help="The page to write.")],
    by: Annotated[GroupBy | None, typer.Option(help="Drawn apart for each of these, too.")] = None,
    where: Where = None,
) -> None:
    """Write the source audit as a page that can be printed, and print its name."""
    from onrecord.archive.queries.report import report as page

    wanted = _question(ArchiveFilter, where)
    with reported():
        out.write_text(page(_archive(folder), wanted, by), "utf-8")
    typer.echo(out)


def _archive(folder: Path) -> Any:
    from onrecord.archive.queries.archive import Archive

    with reported():
        return Archive(folder)


def _question(model: type[Any], where: list[str] | None, **given: Any) -> Any:
    """A question of the options. Numbers among the conditions are read as such."""
    fields = {name: value for name, value in given.items() if value is not None}
    for one in where or ():
        name, equals, value = one.partition("=")
        if not equals or name not in ArchiveFilter.model_fields:
            known = ", ".join(ArchiveFilter.model_fields)
            raise typer.BadParameter(f"{one!r} is not FIELD=VALUE with one of {known}", param_hint="--where")
        fields[name] = _number(value) if name == "min_confidence" else value
    try:
        return model(**fields)
    except ValidationError as error:
        tell(reason_of(error))
        raise typer.Exit(BAD_INPUT) from None


def _number(value: str) -> float | str:
    try:
        return float(value)
    except ValueError:
        return value


def _write(kind: type[BaseModel], rows: Sequence[BaseModel], form: Literal["json", "csv"], nothing: str) -> None:
    """Writes rows. A table has all columns of their kind, so that those of two questions fit."""
    if not rows:
        tell(f"no {nothing}")
    if form == "json":
        for row in rows:
            typer.echo(json.dumps(_rounded(row.model_dump(exclude_none=True)), ensure_ascii=False))
        return
    names = list(kind.model_fields)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        cells = _rounded(row.model_dump())
        writer.writerow([_cell(cells[name]) for name in names])


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    return {name: round(value, _DECIMALS) if isinstance(value, float) else value for name, value in row.items()}


def _cell(value: Any) -> Any:
    """A cell of a spreadsheet; text that would be a formula is escaped."""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
