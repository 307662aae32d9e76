"""`onrecord verify`: a draft, the sources, and the report on standard output."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import typer
from pydantic import ValidationError

from onrecord.api.cli import inputs
from onrecord.api.cli.exit import BAD_INPUT, fail, tell
from onrecord.api.cli.files import KNOWN, STANDARD_INPUT, Argument, arguments
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

CAPTIONS = frozenset((".vtt", ".srt"))
_SPEAKERS: frozenset[Part] = frozenset({"speakers"})


def verify_files(
    draft: str,
    sources: Sequence[str],
    form: str,
    options: ReportOptions,
    load: Callable[[], TextExtractor],
    kind: SourceKind | None = None,
    speaker: str | None = None,
) -> VerificationReport:
    """Reads, checks and writes. An invalid input ends the command, as a report on part of the record would mislead.

    Args:
        draft: The file with the draft, or `-`.
        sources: The files with the record, folders and patterns of them.
        form: The format of the report.
        options: What the report holds.
        load: Loads the extractor.
        kind: The kind of all sources; None to detect that of each.
        speaker: Who speaks where a source has no label.
    """
    said = _Said(kind, speaker)
    texts = [one for file in _files(draft, sources) for one in _sources(file, said)]
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


@dataclass(frozen=True, slots=True)
class _Said:
    """The kind and the speaker that the options give all sources. A line of a `.jsonl` may say otherwise."""

    kind: SourceKind | None
    speaker: str | None

    def of(self, source: RecordSource) -> RecordSource:
        return source.model_copy(update={"kind": source.kind or self.kind, "speaker": source.speaker or self.speaker})


def _files(draft: str, given: Sequence[str]) -> list[Argument]:
    """The files of the record. The draft is none of them, also if it is in a folder of the record."""
    found = arguments(given, KNOWN | CAPTIONS)
    same = [one for one in found if draft != STANDARD_INPUT and os.path.realpath(one.name) == os.path.realpath(draft)]
    if any(one.name in given for one in same):
        _refuse([BadInput(Origin(one.name), "this is the draft, and no source of the record") for one in same])
    return [one for one in found if one not in same]


def _sources(file: Argument, said: _Said) -> Iterator[tuple[SourceText, str | None] | BadInput]:
    """The sources of a file: one for each line of a `.jsonl`, else one; captions are read by their cues."""
    name, path = file.name, Path(file.name)
    try:
        if path.suffix.lower() == ".jsonl":
            for number, line in enumerate(path.read_bytes().splitlines(), start=1):
                if line.strip():
                    yield _line(Origin(name, number), line, said)
            return
        if path.suffix.lower() in CAPTIONS:
            text = path.read_text("utf-8-sig")
            yield _read(Origin(name), said.of(RecordSource(id=file.id or path.stem, text=text)))
            return
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8, or empty"
        yield BadInput(Origin(name), reason)
        return
    for one in inputs.read(file):
        if isinstance(one, BadInput):
            yield one
        else:
            yield _read(one.origin, said.of(RecordSource(id=one.id or str(one.origin), text=one.text)))


def _line(origin: Origin, line: bytes, said: _Said) -> tuple[SourceText, str | None] | BadInput:
    try:
        found = RecordSource.model_validate(json.loads(line))
    except ValidationError as error:
        return BadInput(origin, reason_of(error))
    except (ValueError, RecursionError):
        return BadInput(origin, "not JSON")
    return _read(origin, said.of(found))


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
