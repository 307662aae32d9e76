"""Prints records and models as tables on a terminal."""

from __future__ import annotations

import unicodedata
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.api.cli.evaluate import Score
from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.verification import SpeakerVerdict, VerificationReport
from onrecord.schemas.verification_columns import edit_text, verification_rows

_NOTHING = "-"
_HASH_SHOWN = 12
"""Digits of a hash: enough to tell models apart."""
_FILE_WIDTH = 160
"""Columns of a table in a file."""
URGENCIES = ("urgent", "check", "note", "none")
"""The order of a report's lines."""


def print_extraction(extraction: Extraction) -> None:
    """Prints one record: one line per attribution, then the warnings."""
    _print(_console(), extraction)


def extraction_text(extraction: Extraction) -> str:
    """The table of one record as text, for a file."""
    out = StringIO()
    _print(Console(highlight=False, file=out, width=_FILE_WIDTH), extraction)
    return out.getvalue()


def _print(console: Console, extraction: Extraction) -> None:
    count = len(extraction.attributions)
    console.print(Text(f"{_visible(extraction.id)}: {count} attribution{'' if count == 1 else 's'}", style="bold"))
    if count:
        console.print(_attributions(extraction))
    for warning in extraction.warnings:
        where = f" at {warning.span.start}" if warning.span else ""
        console.print(Text(f"warning{where}: {_visible(warning.message)} [{_visible(warning.code)}]", style="yellow"))


def print_engine(engine: Engine) -> None:
    """Prints the loaded models, each with name, licence and the beginning of its hash, and then their scores.

    Scores have a table of their own, as all columns together are too wide for a terminal.
    """
    console = _console()
    table, scores = _table("role", "name", "licence", "sha256"), _table("role", "measure", "score")
    for model in engine.models:
        name = f"{model.name} {model.version or ''}".strip()
        _add(table, model.role, name, model.licence, (model.sha256 or _NOTHING)[:_HASH_SHOWN])
        for number, (measure, value) in enumerate(model.scores.items()):
            _add(scores, "" if number else model.role, measure, f"{value:.4g}")
    console.print(Text(f"onrecord {engine.version}, fingerprint {engine.fingerprint[:_HASH_SHOWN]}", style="bold"))
    console.print(table)
    console.print(scores)


def print_score(score: Score, texts: int) -> None:
    """Prints precision and recall against corrected records, and the shares of right sources and speakers."""
    table = _table("measure", "right", "of", "share")
    rows = (
        ("precision: extracted attributions that are right", score.same, score.found),
        ("recall: right attributions that are extracted", score.same, score.right),
        ("right source, of those", score.sources, score.same),
        ("right speaker, of those", score.speakers, score.same),
    )
    for name, right, whole in rows:
        _add(table, name, str(right), str(whole), f"{right / whole:.1%}" if whole else None)
    console = _console()
    console.print(Text(f"{texts} corrected text{'' if texts == 1 else 's'}", style="bold"))
    console.print(table)


def print_report(report: VerificationReport) -> None:
    """Prints a report: the counts, and one line per quotation, the most urgent first."""
    console = _console()
    counts = report.counts.model_dump()
    urgent = counts.pop("urgent")
    found = ", ".join(f"{number} {name}" for name, number in counts.items() if number) or "no quotations"
    console.print(Text(f"{found}; {urgent} urgent", style="bold"))
    table = _table("", "urgency", "wording", "quotation", "the record has", "changes", "speaker")
    for row in sorted(verification_rows(report), key=lambda row: URGENCIES.index(row.verification.urgency)):
        one = row.verification
        passage = "; ".join(f"{passage.text} ({passage.source_id})" for passage in row.shown)
        if one.nearest is not None:
            passage = f"nearest: {passage}"
        if one.fits > 1:
            passage = f"{passage}, and {one.fits - 1} more"
        edits = [edit_text(edit) for passage in one.passages for edit in passage.alignment if edit.kind != "kept"]
        flags = [f"{flag.kind} {flag.change}!" for flag in one.meaning_flags]
        changes = "; ".join([*flags, *edits])
        _add(table, one.id, one.urgency, one.wording, one.quotation.text, passage, changes, _speakers(one.speaker))
    if report.verifications:
        console.print(table)


def _speakers(found: SpeakerVerdict) -> str:
    """The verdict with the speaker of the record, and that of the draft unless they are the same."""
    record = ", ".join(found.said_by) or "no speaker named"
    if found.verdict == "same":
        return f"same: {record}"
    return f"{found.verdict}: {record}; the draft has {found.draft or 'no speaker'}"


def _attributions(extraction: Extraction) -> Table:
    explained = any(attribution.evidence for attribution in extraction.attributions)
    names = {speaker.id: speaker.name for speaker in extraction.speakers}
    table = _table("", "mode", "source", "speaker", "cue", "content", *(["found by"] if explained else []))
    for one in extraction.attributions:
        speaker = names.get(one.source.speaker_id or "") if one.source else None
        cells = [_place(one), one.mode, _words(one.source), speaker, _words(one.cue), _words(one.content)]
        _add(table, *cells, *([one.evidence.rule if one.evidence else None] if explained else []))
    return table


def _place(attribution: Attribution) -> str:
    return f"{attribution.id} in {attribution.parent_id}" if attribution.parent_id else attribution.id


def _words(passage: Passage | None) -> str | None:
    return passage.text if passage else None


def _console() -> Console:
    return Console(highlight=False)


def _table(*columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _add(table: Table, *cells: str | None) -> None:
    # `Text`, because rich would interpret square brackets in a string as styles.
    table.add_row(*(Text(_visible(_NOTHING if cell is None else cell)) for cell in cells))


def _visible(words: str) -> str:
    """The words on one line, with U+FFFD for control characters: a text must not control the terminal."""
    flat = " ".join(words.split())
    return "".join("\ufffd" if unicodedata.category(character) == "Cc" else character for character in flat)
