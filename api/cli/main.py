"""The commands, and what each takes. What they do is in the modules beside this one.

Nothing here imports torch, stanza or spaCy until a text is there to be read: `onrecord --help` answers at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError

from api import extractor
from api.cli import inputs
from api.cli.extract import extract_all
from api.cli.inputs import BadInput
from api.cli.output import OutputFormat, write
from api.cli.progress import progress
from api.invalid import invalid_fields
from api.settings import Settings
from extractors.errors import ExtractionError
from extractors.options import ExtractionOptions
from schemas.extraction import Extraction
from schemas.spans import OffsetUnit

FAILED = 1
BAD_INPUT = 2

# Pretty tracebacks show local variables, and with them the text.
app = typer.Typer(
    name="onrecord",
    help="Who said what in a news text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def extract(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="A UTF-8 .txt (its id: the file name without suffix), a .jsonl of {id, text}, or - for stdin.",
        ),
    ],
    form: Annotated[
        OutputFormat,
        typer.Option("--format", help="table: to read; json: one document; jsonl: a record a line."),
    ] = "table",
    offset_unit: Annotated[
        OffsetUnit,
        typer.Option(help="What offsets count. A byte order mark at the beginning of a file is not part of its text."),
    ] = "codepoint",
    explain: Annotated[bool, typer.Option(help="Tell how each attribution was found.")] = False,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Leave out attributions that are less certain than this.")
    ] = 0.0,
) -> None:
    """Find every attribution in texts.

    Bad input is told on standard error, a line each, and the rest is still done; the exit code is then 2.
    """
    settings = _settings()
    bad: list[BadInput] = []  # filled while the records are written
    options = ExtractionOptions(offset_unit=offset_unit, explain=explain, min_confidence=min_confidence)
    with progress(sources) as tick:
        read = (one for source in sources for one in inputs.read(source))
        results = extract_all(read, options, lambda: extractor.load(settings.models))
        try:
            write(_good(results, bad, tick), form)
        except ExtractionError as error:
            _fail(str(error))
    if bad:
        raise typer.Exit(BAD_INPUT)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="The address to listen on; else ONRECORD_HOST, 127.0.0.1.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen on; else ONRECORD_PORT, 8000.")] = None,
) -> None:
    """Run the service with its first page. Settings come from ONRECORD_* variables."""
    import uvicorn

    from api.app import create_app

    settings = _settings()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    uvicorn.run(create_app(settings), host=host or settings.host, port=settings.port if port is None else port)


@app.command()
def models() -> None:
    """Show what is loaded: role, name, version, scores, licence and hash of each model."""
    from api.cli.tables import print_engine

    settings = _settings()
    try:
        engine = extractor.load(settings.models).engine
    except ExtractionError as error:
        _fail(str(error))
    print_engine(engine)


def _good(
    results: Iterable[Extraction | BadInput], bad: list[BadInput], tick: Callable[[], None]
) -> Iterator[Extraction]:
    """The records among the results; what is bad is told and noted."""
    for result in results:
        if isinstance(result, BadInput):
            bad.append(result)
            _tell(f"{result.origin}: {result.reason}")
        else:
            yield result
        tick()


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        fields = invalid_fields(error.errors(include_url=False, include_input=False))
        _fail("; ".join(f"ONRECORD_{field.pointer.removeprefix('/').upper()}: {field.detail}" for field in fields))


def _tell(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    typer.echo(f"onrecord: {' '.join(message.split())}", err=True)


def _fail(message: str) -> NoReturn:
    _tell(message)
    raise typer.Exit(FAILED)
