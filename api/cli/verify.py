"""`onrecord verify`: a draft, the sources, and the report on standard output."""

from __future__ import annotations

import json
import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import typer
from pydantic import ValidationError

from onrecord.api.cli import inputs
from onrecord.api.cli.exit import BAD_INPUT, fail, tell
from onrecord.api.cli.files import KNOWN, STANDARD_INPUT, Argument, arguments
from onrecord.api.cli.inputs import BadInput, InputText, Origin, Reading
from onrecord.api.cli.reason import json_reason, reason_of
from onrecord.api.exports.verification import VERIFICATION_EXPORTS
from onrecord.api.extractor import TextExtractor
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import Part
from onrecord.schemas.verification import VerificationReport
from onrecord.schemas.verification_request import RecordSource, SourceKind
from onrecord.verification.captions import CaptionsInvalid, is_captions
from onrecord.verification.report import ReportOptions, verify_draft
from onrecord.verification.sources import SourceText, read_source

CAPTIONS = frozenset((".vtt", ".srt"))
JSON_LINES = frozenset((".jsonl", ".ndjson"))
_SPEAKERS: frozenset[Part] = frozenset({"speakers"})


@dataclass(frozen=True, slots=True)
class Given:
    """The draft and the record, as the options name them."""

    draft: str
    """The file with the draft, or `-`."""
    sources: Sequence[str]
    """The files with the record, folders and patterns of them."""
    kind: SourceKind | None = None
    """The kind of all sources that do not say their own; None to detect that of each."""
    speaker: str | None = None
    """The speaker where a source has no label and does not say it."""
    reading: Reading = field(default_factory=Reading)


def verify_files(
    given: Given, form: str, options: ReportOptions, load: Callable[[], TextExtractor]
) -> VerificationReport:
    """Reads, checks and writes. An invalid input ends the command, as a report on part of the record would mislead.

    Args:
        given: The files.
        form: The format of the report.
        options: What the report holds.
        load: Loads the extractor.
    """
    texts = [one for file in _files(given) for one in _sources(file, given)]
    bad = [one for one in texts if isinstance(one, BadInput)]
    read = _good(bad, [one for one in texts if not isinstance(one, BadInput)])
    text = _draft(given)
    try:
        extraction = load().extract(text, ExtractionOptions(include=_SPEAKERS))
    except ExtractionError as error:
        fail(str(error))
    report = verify_draft(text, [source for source, _ in read], extraction, options, [date for _, date in read])
    _write(report, text, form)
    return report


def _draft(given: Given) -> str:
    drafts = list(inputs.read(Argument(given.draft), given.reading))
    if len(drafts) != 1:
        _refuse([BadInput(Origin(given.draft), f"{len(drafts)} texts; one draft is expected")])
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


def _files(given: Given) -> list[Argument]:
    """The files of the record. The draft is none of them, also if it is in a folder of the record."""
    draft, found = given.draft, arguments(given.sources, KNOWN | CAPTIONS)
    same = [one for one in found if draft != STANDARD_INPUT and os.path.realpath(one.name) == os.path.realpath(draft)]
    if any(one.name in given.sources for one in same):
        _refuse([BadInput(Origin(one.name), "this is the draft, and no source of the record") for one in same])
    return [one for one in found if one not in same]


def _sources(file: Argument, given: Given) -> Iterator[tuple[SourceText, str | None] | BadInput]:
    """The sources of a file: one for each row of a table, else one; captions are read by their cues.

    The objects of a `.jsonl` have the fields of the API's, and no others.
    """
    if file.suffix in JSON_LINES:
        try:
            lines = Path(file.name).read_bytes().splitlines()
        except OSError as error:
            yield BadInput(Origin(file.name), error.strerror or type(error).__name__)
            return
        yield from (_line(Origin(file.name, at), line, given) for at, line in enumerate(lines, start=1) if line.strip())
        return
    for one in inputs.read(file, given.reading, CAPTIONS):
        if isinstance(one, BadInput):
            yield one
        elif file.suffix in CAPTIONS and not is_captions(one.text):
            yield BadInput(one.origin, "not captions: WebVTT begins with WEBVTT, SRT with a number and a time")
        else:
            yield _source(one, given)


def _line(origin: Origin, line: bytes, given: Given) -> tuple[SourceText, str | None] | BadInput:
    try:
        found = RecordSource.model_validate(json.loads(line.removeprefix(BOM_UTF8)))
    except ValidationError as error:
        return BadInput(origin, reason_of(error))
    except (ValueError, RecursionError) as error:
        return BadInput(origin, json_reason(error))
    known = {"kind": found.kind or given.kind, "speaker": found.speaker or given.speaker}
    return _read(origin, found.model_copy(update=known))


def _source(document: InputText, given: Given) -> tuple[SourceText, str | None] | BadInput:
    """A source of a text. What a table says of it, in the columns `kind` and `speaker`, is not overruled by options."""
    said = document.metadata.extra or {}
    published = document.metadata.document.published if document.metadata.document else None
    known = {
        "id": document.id or str(document.origin),
        "text": document.text,
        "kind": said.get("kind") or given.kind,
        "speaker": said.get("speaker") or given.speaker,
        "date": published or said.get("date"),
    }
    try:
        return _read(document.origin, RecordSource.model_validate(known))
    except ValidationError as error:
        return BadInput(document.origin, reason_of(error))


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
