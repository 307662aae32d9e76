"""`onrecord archive`: runs over archives."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

import typer

from onrecord.api.cli import archive_questions
from onrecord.api.cli.archive_errors import reported
from onrecord.api.cli.lists import listed
from onrecord.api.cli.progress import counted
from onrecord.api.cli.roster import roster_of
from onrecord.archive.inputs.mapping import FIELDS, ColumnMapping
from onrecord.archive.plan.plan import PlanFolder, RunOptions
from onrecord.schemas.request import PARTS

app = typer.Typer(name="archive", help="Run over an archive of articles, and ask it questions.", no_args_is_help=True)
app.add_typer(archive_questions.app)

FormatName: TypeAlias = Literal["jsonl", "csv", "parquet", "text", "html", "warc", "feed", "ninjs", "newsml"]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the run.")]

INPUTS = (
    "Files, folders, or addresses that fsspec knows (s3://...): JSON Lines, CSV, Parquet, plain text, HTML, WARC, RSS "
    "or Atom, ninjs, NewsML-G2 or NITF; .gz and .zst too."
)
COLUMN = f"FIELD=COLUMN: the column of a field, of {', '.join(FIELDS)}. May be repeated."
OF_PARTS = "Parts of records in addition to source, cue and content: some of these, or '' for none."
SECONDS = "Seconds that an article may take for each 10,000 characters begun; then it is an error."
WORKER = "i/n: do each n-th unit, beginning with the i-th, counted from 0: for Slurm arrays and indexed jobs."


@app.command("plan", short_help="Read all inputs once and write the plan of a run.")
def make_plan(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUTS)],
    out: Annotated[Path, typer.Option(metavar="DIR", help="The folder of the run, made if missing.")],
    form: Annotated[FormatName | None, typer.Option("--format", help="The format of all inputs.")] = None,
    column: Annotated[list[str] | None, typer.Option(metavar="FIELD=COLUMN", help=COLUMN)] = None,
    extra: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN", help="A column that records have in their extra. May be repeated."),
    ] = None,
    unit_articles: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="The most articles of a unit.")] = 1_000,
    include: Annotated[str, typer.Option(metavar="LIST", help=OF_PARTS)] = ",".join(PARTS),
    min_confidence: Annotated[
        float, typer.Option(metavar="SHARE", min=0.0, max=1.0, help="Leave out attributions of lower confidence.")
    ] = 0.0,
    explain: Annotated[bool, typer.Option(help="Add evidence to records.")] = False,
    roster: Annotated[str | None, typer.Option(metavar="FILE", help="People and organizations to recognise.")] = None,
    document_seconds: Annotated[float, typer.Option(metavar="SECONDS", min=1.0, help=SECONDS)] = 60.0,
    keep_text: Annotated[bool, typer.Option(help="Keep the texts next to the records.")] = False,
) -> None:
    """Read all inputs once, count and hash them, and write the plan of a run. It never changes afterwards."""
    from onrecord.archive.plan.planning import TRIED_ARTICLES, Planning
    from onrecord.archive.units.reader import engine_fingerprint

    options = RunOptions(
        include=tuple(listed("--include", include, PARTS)),
        min_confidence=min_confidence,
        explain=explain,
        roster=tuple(entry.model_dump() for entry in roster_of(roster)),
        document_seconds=document_seconds,
        keep_text=keep_text,
    )
    with reported(), counted("planning", None) as advance:
        planning = Planning(
            engine_fingerprint(options.roles),
            options,
            ColumnMapping(_columns(column or []), tuple(extra or [])),
            form,
            unit_articles,
            lambda _: advance(1),
            tried=TRIED_ARTICLES,
        )
        plan = planning.plan(inputs)
        PlanFolder(out).write(plan)
    sizes = f"{many(plan.articles, 'article')} of {many(len(plan.inputs), 'input')} in {many(len(plan.units), 'unit')}"
    typer.echo(f"{out}: {sizes}")


@app.command(short_help="Run the units of a plan that are not done.")
def run(
    folder: Folder,
    processes: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="Processes that read at a time.")] = 1,
    worker: Annotated[str | None, typer.Option(metavar="I/N", help=WORKER)] = None,
    ray: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Hand the units to a Ray cluster; auto or local, too.")
    ] = None,
    device: Annotated[Literal["cpu", "cuda"], typer.Option(help="Where the models run.")] = "cpu",
) -> None:
    """Run the units of a plan that are not done. It may be stopped and run again at any time."""
    from onrecord.archive.run.processes import ProcessRun
    from onrecord.archive.run.schedule import progress_of
    from onrecord.archive.units.reader import load_engine

    share = _share(worker)
    if ray is not None and processes > 1:
        raise typer.BadParameter("with --ray, the cluster's CPUs say how many read at a time", param_hint="--processes")
    target = PlanFolder(folder)
    with reported():
        plan = target.read()
        before = progress_of(target, plan)
        total = sum(unit.count for unit in plan.units if share.has(unit))
        with counted("reading", total, before.articles_done if share.workers == 1 else 0) as advance:
            load = partial(load_engine, device=device)
            if ray is not None:
                from onrecord.archive.run.ray_tasks import RayRun

                RayRun(
                    target,
                    ray,
                    share,
                    load,
                    on_unit=lambda footer: advance(footer.articles),
                    gpus=1 if device == "cuda" else 0,
                ).run()
            else:
                ProcessRun(target, processes, share, load, advance, forks_models=device == "cpu").run()
        after = progress_of(target, plan)
    typer.echo(_summary(after))
    _tell_first_error(target, plan, after)


@app.command(short_help="Print the progress of a run, its rate and the time left.")
def status(folder: Folder) -> None:
    """Print the progress of a run: units, articles, errors, rate and the time left."""
    from onrecord.archive.run.schedule import progress_of

    target = PlanFolder(folder)
    with reported():
        plan = target.read()
        found = progress_of(target, plan)
    typer.echo(_summary(found))
    _tell_first_error(target, plan, found)
    if found.torn:
        typer.echo(f"torn: {many(found.torn, 'output file')}, which the next run writes again")
    if found.attempts:
        begun = many(found.attempts, "unit or part of one", "units or parts of them")
        typer.echo(f"begun: {begun}, which is being read or whose process was killed")
    if found.per_second and found.seconds_left:
        typer.echo(f"{found.per_second:.2f} articles a second; {_time(found.seconds_left)} left")


@app.command(short_help="Write the tables as Parquet files into DIR/tables.")
def compact(
    folder: Folder,
    nested: Annotated[bool, typer.Option("--nested", help="Write the records themselves, too, as .jsonl.zst.")] = False,
    partial: Annotated[bool, typer.Option("--partial", help="Write what is done of an unfinished run.")] = False,
    megabytes: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="The size of a Parquet file.")] = 256,
    processes: Annotated[int, typer.Option(metavar="NUMBER", min=1, help="Processes that make rows at a time.")] = 1,
) -> None:
    """Write the tables of articles, attributions and speakers as Parquet files into DIR/tables."""
    from onrecord.archive.tables.compact import compact as write_tables

    target = PlanFolder(folder)
    with reported(), counted("compacting", target.read().articles) as advance:
        counts = write_tables(
            target, nested=nested, partial=partial, file_bytes=megabytes << 20, tick=advance, processes=processes
        )
    typer.echo(f"{target.tables}: {_rows(counts)}")


@app.command(short_help="Build the index for questions across documents.")
def index(
    folder: Folder,
    roster: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="People and organizations that you know: a roster as for extract, which decides who is who.",
        ),
    ] = None,
) -> None:
    """Build the index of people, quotations and words across documents. DIR/people.toml has your decisions."""
    from onrecord.archive.index.build import build_index

    with reported():
        counts = build_index(folder, roster_of(roster))
    typer.echo(_rows(counts))


_TABLES = {
    "said": ("attribution", "attributions"),
    "people": ("speaker across articles", "speakers across articles"),
    "forms": ("other form of quotations", "other forms of quotations"),
}
"""The rows of tables in words, where the name of the table does not say it."""


def many(count: int, one: str, several: str | None = None) -> str:
    """A number with what is counted."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def _rows(counts: dict[str, int]) -> str:
    words = {table: _TABLES.get(table, (table.removesuffix("s"), table)) for table in counts}
    return "; ".join(many(count, *words[table]) for table, count in counts.items())


def _summary(found: Any) -> str:
    return (
        f"{found.units_done} of {many(found.units, 'unit')}, {found.articles_done:,} of "
        f"{many(found.articles, 'article')}, {many(found.attributions, 'attribution')}, {many(found.errors, 'error')}"
    )


def _tell_first_error(target: PlanFolder, plan: Any, found: Any) -> None:
    """The first article without a record, and why: a column or a format that is wrong makes the same error of all."""
    from onrecord.archive.run.schedule import first_error

    if found.errors:
        with reported():
            typer.echo(f"the first error: {first_error(target, plan)}; the table of articles has all")


def _time(seconds: float) -> str:
    return f"{seconds / 3600:.1f} hours" if seconds >= 7200 else many(max(1, round(seconds / 60)), "minute")


def _columns(given: list[str]) -> dict[str, str]:
    found = {}
    for one in given:
        field, equals, column = one.partition("=")
        if not equals or not column or field not in FIELDS:
            raise typer.BadParameter(f"{one!r} is not FIELD=COLUMN with one of {', '.join(FIELDS)}")
        found[field] = column
    return found


def _share(given: str | None) -> Any:
    from onrecord.archive.run.schedule import Share

    if given is None:
        return Share()
    worker, _, workers = given.partition("/")
    if not (worker.isdecimal() and workers.isdecimal() and int(worker) < int(workers)):
        raise typer.BadParameter(f"{given!r} is not i/n with i from 0 to n - 1", param_hint="--worker")
    return Share(int(worker), int(workers))
