"""The commands and their options. The other modules of this package implement them.

torch, stanza and spaCy are imported only when there is a text to process, so `onrecord --help` is fast.
"""

from __future__ import annotations

import codecs
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

import typer

from onrecord import __version__
from onrecord.api import extractor
from onrecord.api.cli import archive, inputs, keys
from onrecord.api.cli.exit import BAD_INPUT, FAILED, Commands, fail, tell
from onrecord.api.cli.extract import Extracted, extract_all
from onrecord.api.cli.files import Argument, arguments
from onrecord.api.cli.folder import write_folder
from onrecord.api.cli.inputs import BadInput, InputText, Reading, with_unique_ids
from onrecord.api.cli.lists import listed
from onrecord.api.cli.output import FOR_ONE, OutputFormat, SeveralTexts, offset_unit_of, write
from onrecord.api.cli.page import write_page
from onrecord.api.cli.parallel import extract_parallel
from onrecord.api.cli.progress import progress
from onrecord.api.cli.roster import roster_of
from onrecord.api.cli.rows import TEXT_COLUMNS
from onrecord.api.cli.settings import read_settings
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import KINDS, MIN_UNCUED, PARTS, ReportKind
from onrecord.schemas.spans import OffsetUnit
from onrecord.schemas.verification_request import SourceKind

ReportFormat: TypeAlias = Literal["table", "json", "csv", "annotations"]

INPUTS = (
    "Files, folders or patterns: texts (.txt, .md), documents (.html, .docx, .odt, .rtf, .pdf, .eml), tables of texts "
    "(.jsonl, .json, .csv, .tsv), or - for standard input. The id of a file is its path without suffix, below the "
    "folder that all share."
)
ROSTER = (
    "People and organizations to recognise: names, one per line; a .csv with name and, if wanted, id, aliases (divided "
    "by |) and role; or JSON, a list of {id, name, aliases, role} or one per line."
)
UNITS = (
    "The unit of offsets: codepoint, utf16 or utf8. Formats of other tools have their own. A byte order mark at the "
    "beginning of a file is not counted."
)
OF_KINDS = "Kinds of attributions, some of these: `speech,writing` leaves out thoughts and wishes."
ENCODING = "The encoding of text files that are not UTF-8 and have no byte order mark."
OUT = "Write a file for each text into this folder, in any format, instead of all to standard output."
JOBS = "Read texts in several processes, each with its own models (about 800 MB)."
TEXT_COLUMN = f"The column or field of the text in tables. Default: {', '.join(TEXT_COLUMNS)}, whichever is there."
GUARD = "Escape cells of CSV that a spreadsheet would run as a formula; --no-guard leaves them as they are."
UNCUED = "Leave out unquoted statements without a cue that are less certain than this."
PAGE = "Write the page of one text into this file."
DRAFT = "A text or document (.txt, .html, .docx, .odt, .pdf and others), or - for standard input."
SOURCES = (
    "The record: files, folders and patterns as for extract, and .vtt and .srt captions; tables (.jsonl, .csv …) have "
    "text and, if wanted, id, kind, speaker and date. Several may follow one --against."
)
REPORT_FORMATS = (
    "table: the most urgent first, changes as -left out, +added, record>draft; json; csv: one row per quotation; "
    "annotations: JSON-LD."
)
SOURCE_KINDS = "The kind of all sources: transcript, statement, article or notes; detected if left out."
FORMATS = (
    "table: for reading; json: the record, or all of several; jsonl: one record per line; csv, excel: one row per "
    "attribution, for Excel with a byte order mark; annotations, schema.org, claim-review: one JSON-LD document per "
    "line; label-studio: tasks; brat, inception, html: a file for one text, with --out for each."
)

# Pretty tracebacks show local variables, and with them the text.
app = typer.Typer(
    name="onrecord",
    cls=Commands,
    help="Who said what in a news text.",
    no_args_is_help=True,
    add_completion=False,
    # Plain help: in boxes of 80 columns the names of options are cut.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(keys.app)
app.add_typer(archive.app)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Show the version and exit.")
    ] = False,
) -> None:
    """Find who said what in news texts."""


def _share(meaning: str) -> Any:
    """An option from 0 to 1."""
    return typer.Option(metavar="SHARE", min=0.0, max=1.0, help=meaning)


@app.command()
def extract(
    sources: Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUTS)],
    form: Annotated[OutputFormat, typer.Option("--format", metavar="FORMAT", help=FORMATS)] = "table",
    offset_unit: Annotated[OffsetUnit, typer.Option(metavar="UNIT", help=UNITS)] = "codepoint",
    explain: Annotated[bool, typer.Option("--explain", help="Add evidence: how each attribution was found.")] = False,
    min_confidence: Annotated[float, _share("Leave out attributions of lower confidence.")] = 0.0,
    kinds: Annotated[str, typer.Option(metavar="LIST", help=OF_KINDS)] = ",".join(KINDS),
    min_speaker_confidence: Annotated[
        float, _share("Leave sources open whose speaker is less certain than this.")
    ] = 0.0,
    min_uncued_confidence: Annotated[float, _share(UNCUED)] = MIN_UNCUED,
    include: Annotated[str, typer.Option(metavar="LIST", help=archive.OF_PARTS)] = ",".join(PARTS),
    roster: Annotated[str | None, typer.Option(metavar="FILE", help=ROSTER)] = None,
    page: Annotated[Path | None, typer.Option("--html", metavar="FILE", help=PAGE)] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help=OUT)] = None,
    encoding: Annotated[str, typer.Option(metavar="NAME", help=ENCODING)] = "utf-8",
    text_column: Annotated[str | None, typer.Option(metavar="NAME", help=TEXT_COLUMN)] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", metavar="NUMBER", min=1, help=JOBS)] = 1,
    guard: Annotated[bool, typer.Option(help=GUARD)] = True,
) -> None:
    """Find all attributions in texts.

    Invalid inputs are reported on standard error, one line each, and skipped; the exit code is then 2.
    """
    if page is not None and (form not in ("table", "html") or out is not None or jobs > 1):
        raise typer.BadParameter(
            "it writes a page and nothing else: without --format, --out, --jobs", param_hint="--html"
        )
    options = ExtractionOptions(
        offset_unit=offset_unit_of(form, offset_unit),
        explain=explain or form == "html",
        min_confidence=min_confidence,
        kinds=_kinds(kinds),
        min_speaker_confidence=min_speaker_confidence,
        min_uncued_confidence=min_uncued_confidence,
        include=frozenset(listed("--include", include, PARTS)),
        roster=roster_of(roster),
    )
    found, reading = arguments(sources), Reading(_encoding(encoding), text_column)
    if page is not None:
        write_page(page, found, reading, options, lambda: extractor.load(read_settings().models))
    elif _write(found, reading, options, Output(form, out, guarded=guard, jobs=jobs)):
        raise typer.Exit(BAD_INPUT)


@dataclass(frozen=True, slots=True)
class Output:
    """The destination and the format of records, and the number of processes that make them."""

    form: OutputFormat
    folder: Path | None
    guarded: bool
    jobs: int


def _write(found: list[Argument], reading: Reading, options: ExtractionOptions, output: Output) -> list[BadInput]:
    """Writes the records of all inputs, and returns the invalid ones; an error ends the command."""
    models = read_settings().models
    bad: list[BadInput] = []  # filled while the records are written
    with progress(found) as tick:
        texts = with_unique_ids(one for argument in found for one in inputs.read(argument, reading))
        first = list(islice(texts, 2))
        read = chain(first, texts)
        results = (
            extract_all(read, options, lambda: extractor.load(models))
            if output.jobs == 1
            else extract_parallel(read, options, models, extractor.load, output.jobs)
        )
        good = _good(results, bad, tick)
        try:
            if output.folder is not None:
                write_folder(output.folder, good, output.form, guarded=output.guarded)
            else:
                if output.form in FOR_ONE and len([one for one in first if isinstance(one, InputText)]) > 1:
                    raise SeveralTexts(output.form)
                single = len(first) == 1 and isinstance(first[0], InputText)
                write(good, output.form, single=single, guarded=output.guarded)
        except (ExtractionError, SeveralTexts) as error:
            fail(str(error))
        except BrokenPipeError:
            raise  # `onrecord extract … | head`: typer ends the command without a message
        except OSError as error:
            where = error.filename or output.folder or "standard output"
            fail(f"{where}: {error.strerror or type(error).__name__}")
    return bad


def _encoding(name: str) -> str:
    """The encoding by Python's name."""
    try:
        found = codecs.lookup(name)
        "".encode(found.name)
    except (LookupError, ValueError):
        raise typer.BadParameter(f"{name!r} is no encoding that is known", param_hint="--encoding") from None
    return found.name


def _kinds(given: str) -> frozenset[ReportKind]:
    """Parses the kinds in a comma-separated list, which has one or more."""
    named = listed("--kinds", given, KINDS)
    if not named:
        raise typer.BadParameter(f"one or more of {', '.join(KINDS)} are expected", param_hint="--kinds")
    return frozenset(named)


@app.command(short_help="Check quotations against the record of what was said.")
def verify(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help=DRAFT)],
    against: Annotated[list[str], typer.Option("--against", metavar="FILE...", help=SOURCES)],
    more: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Further files of the record, after those of --against."),
    ] = None,
    form: Annotated[ReportFormat, typer.Option("--format", metavar="FORMAT", help=REPORT_FORMATS)] = "table",
    kind: Annotated[SourceKind | None, typer.Option(metavar="KIND", help=SOURCE_KINDS)] = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="The speaker of all sources, where no label names one.")
    ] = None,
    indirect: Annotated[
        bool, typer.Option("--indirect", help="Show the nearest passage of indirect speech, too.")
    ] = False,
    offset_unit: Annotated[OffsetUnit, typer.Option(metavar="UNIT", help=UNITS)] = "codepoint",
    explain: Annotated[bool, typer.Option("--explain", help="Add how each quotation was looked for.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with code 1 if a quotation is urgent.")] = False,
    encoding: Annotated[str, typer.Option(metavar="NAME", help=ENCODING)] = "utf-8",
) -> None:
    """Check the quotations of a draft against transcripts, statements and notes."""
    # Imported here because numpy takes a moment, and `onrecord --help` should not.
    from onrecord.api.cli.verify import Given, verify_files
    from onrecord.verification.report import ReportOptions

    settings = read_settings()
    options = ReportOptions(offset_unit_of(form, offset_unit), indirect, explain)
    given = Given(draft, [*against, *(more or ())], kind, speaker, Reading(_encoding(encoding)))
    report = verify_files(given, form, options, lambda: extractor.load(settings.models))
    if strict and report.counts.urgent:
        raise typer.Exit(FAILED)


@app.command()
def serve(
    host: Annotated[
        str | None, typer.Option(help="Address to listen on. Default: $ONRECORD_HOST, or 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port to listen on. Default: $ONRECORD_PORT, or 8000.")
    ] = None,
    no_keys: Annotated[
        bool, typer.Option("--no-keys", help="Serve callers without a key, even on a public address.")
    ] = False,
) -> None:
    """Run the service and its web page. ONRECORD_* variables set everything else."""
    from onrecord.api.cli.serve_checks import check_start, unknown_variables

    settings = read_settings(host=host, port=port, allow_anonymous=no_keys or None)
    check_start(settings)
    # Imported here because they take seconds, and an invalid setting is reported at once.
    from onrecord.api.observability.logs import configure
    from onrecord.api.server.run import serve as run_service

    configure(settings.log_format, settings.log_level)
    for warning in unknown_variables():
        logging.getLogger("onrecord").warning(warning)
    run_service(settings)


@app.command(short_help="Compare what the engine extracts with corrected records.")
def evaluate(
    reviews: Annotated[
        list[Path], typer.Argument(metavar="REVIEW", help="Files that the page has saved as a review, or folders.")
    ],
) -> None:
    """Compare what the engine extracts with records that people have corrected: precision, recall, speakers."""
    from onrecord.api.cli.evaluate import Score, is_reviewed, read_reviews, score
    from onrecord.api.cli.tables import print_score

    loaded = None
    total, texts, unseen, bad = Score(), 0, 0, False
    for one in read_reviews(reviews):
        if isinstance(one, BadInput):
            bad = True
            tell(f"{one.origin}: {one.reason}")
            continue
        if not is_reviewed(one):
            unseen += 1
            continue
        try:
            loaded = loaded or extractor.load(read_settings().models)
            total += score(one, loaded)
        except ExtractionError as error:
            fail(str(error))
        texts += 1
    if unseen:
        tell(f"left out: {unseen} without a review. Where all is right, accept one statement")
    if texts:
        print_score(total, texts)
    elif not bad and not unseen:
        tell("there is no review: the page saves them as NAME.review.json")
    if bad or not texts:
        raise typer.Exit(BAD_INPUT)


@app.command("mcp", short_help="Serve one writing assistant (Model Context Protocol).")
def serve_assistant() -> None:
    """Serve one writing assistant over standard input and output, by the Model Context Protocol."""
    settings = read_settings()
    # Imported here because they take seconds.
    import asyncio

    from onrecord.api.app import create_app
    from onrecord.api.assistants.transports import serve_standard_streams
    from onrecord.api.observability.logs import configure

    configure(settings.log_format, settings.log_level)
    asyncio.run(serve_standard_streams(create_app(settings)))


@app.command("openapi")
def print_openapi() -> None:
    """Print the OpenAPI document of the service."""
    # Imported here because the service takes seconds to import.
    from onrecord.api.app import create_app
    from onrecord.api.openapi import render
    from onrecord.api.settings import Settings

    typer.echo(render(create_app(Settings()).openapi()).encode(), nl=False)


@app.command(short_help="Print the loaded models and their licences.")
def models() -> None:
    """Print the loaded models: role, name, version, scores, licence and hash."""
    from onrecord.api.cli.tables import print_engine

    settings = read_settings()
    try:
        engine = extractor.load(settings.models).engine
    except ExtractionError as error:
        fail(str(error))
    print_engine(engine)


def _good(
    results: Iterable[Extracted | BadInput], bad: list[BadInput], tick: Callable[[], None]
) -> Iterator[Extracted]:
    """Yields the records; invalid inputs are reported and collected."""
    for result in results:
        if isinstance(result, BadInput):
            bad.append(result)
            tell(f"{result.origin}: {result.reason}")
        else:
            yield result
        tick()
