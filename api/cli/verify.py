"""`onrecord verify`: a draft, the sources, and the report on standard output."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import typer
from pydantic import ValidationError

from onrecord.api.cli import inputs
from onrecord.api.cli.exit import BAD_INPUT, fail, tell
from onrecord.api.cli.files import Argument
from onrecord.api.cli.inputs import BadInput, Origin
from onrecord.api.cli.reason import reason_of
from onrecord.api.exports.verification import VERIFICATION_EXPORTS
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import Part
from onrecord.schemas.verification import VerificationReport
from onrecord.schemas.verification_request import RecordSource, SourceKind
from onrecord.verification.captions import CaptionsInvalid
from onrecord.verification.report import ReportOptions, verify_draft
from onrecord.verification.sources import SourceText, read_source

CAPTIONS = (".vtt", ".srt")
_SPEAKERS: frozenset[Part] = frozenset({"speakers"})


def verify_files(
    draft: str,
    sources: Sequence[str],
    form: str,
    options: ReportOptions,
    load: Callable[[], TextExtractor],
    kind: SourceKind | None = None,
) -> VerificationReport:
    """Reads, checks and writes. An invalid input ends the command, as a report on part of the record would mislead.

    Args:
        draft: The file with the draft, or `-`.
        sources: The files with the record.
        form: The format of the report.
        options: What the report holds.
        load: Loads the extractor.
        kind: The kind of all sources; None to detect that of each.
    """
    texts = [one for name in sources for one in _sources(name, kind)]
    bad = [one for one in texts if isinstance(one, BadInput)]
    read = _good(bad, [one for one in texts if not isinstance(one, BadInput)])
    text = _draft(draft)
    try:
        extraction = load().extract(text, ExtractionOptions(include=_SPEAKERS))
    except ExtractionError as error:
        fail(str(error))
    report = verify_draft(text, [source for source, _ in read], extraction, options, [date for _, date in read])
    _write(report, text, form)
    return report


def _draft(name: str) -> str:
    drafts = list(inputs.read(Argument(name)))
    if len(drafts) != 1:
        _refuse([BadInput(Origin(name), f"{len(drafts)} texts; one draft is expected")])
    if isinstance(drafts[0], BadInput):
        _refuse([drafts[0]])
    return drafts[0].text


def _write(report: VerificationReport, text: str, form: str) -> None:
    if form == "table":
        # Imported here because rich is slow to import and only this needs it.
        from onrecord.api.cli.tables import print_report

        print_report(report)
        return
    body = report.model_dump_json(indent=2) if form == "json" else VERIFICATION_EXPORTS[form].write(report, text)
    typer.echo(body.encode(), nl=form != "csv")


def _sources(name: str, kind: SourceKind | None) -> Iterator[tuple[SourceText, str | None] | BadInput]:
    """The sources of a file: one for each line of a `.jsonl`, else one; captions are read by their cues."""
    path = Path(name)
    try:
        if path.suffix.lower() == ".jsonl":
            for number, line in enumerate(path.read_bytes().splitlines(), start=1):
                if line.strip():
                    yield _line(Origin(name, number), line, kind)
            return
        if path.suffix.lower() in CAPTIONS:
            text = path.read_text("utf-8-sig")
            yield _read(Origin(name), RecordSource(id=path.stem, text=text, kind=kind))
            return
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8, or empty"
        yield BadInput(Origin(name), reason)
        return
    for one in inputs.read(Argument(name, path.stem)):
        if isinstance(one, BadInput):
            yield one
        else:
            yield _read(one.origin, RecordSource(id=one.id or str(one.origin), text=one.text, kind=kind))


def _line(origin: Origin, line: bytes, kind: SourceKind | None) -> tuple[SourceText, str | None] | BadInput:
    try:
        found = RecordSource.model_validate(json.loads(line))
    except ValidationError as error:
        return BadInput(origin, reason_of(error))
    except (ValueError, RecursionError):
        return BadInput(origin, "not JSON")
    return _read(origin, found if found.kind or not kind else found.model_copy(update={"kind": kind}))


def _read(origin: Origin, source: RecordSource) -> tuple[SourceText, str | None] | BadInput:
    if source.text is None:
        return BadInput(origin, "text: This field is required")
    try:
        return read_source(source.id, source.text, source.kind, source.speaker), source.date
    except CaptionsInvalid as error:
        return BadInput(origin, str(error))


def _good(
    bad: Sequence[BadInput], read: Sequence[tuple[SourceText, str | None]]
) -> Sequence[tuple[SourceText, str | None]]:
    """The sources, if all are valid and their ids differ."""
    if bad:
        _refuse(bad)
    ids = [source.id for source, _ in read]
    if len(set(ids)) < len(ids):
        repeated = next(one for number, one in enumerate(ids) if one in ids[:number])
        _refuse([BadInput(Origin("--against"), f"two sources have the id {repeated!r}: rename a file")])
    if not read:
        _refuse([BadInput(Origin("--against"), "no source has a text")])
    return read


def _refuse(bad: Sequence[BadInput]) -> NoReturn:
    for one in bad:
        tell(f"{one.origin}: {one.reason}")
    raise typer.Exit(BAD_INPUT)
