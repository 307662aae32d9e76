"""A report as a flat table: a row for each quotation, with the meaning of each column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.schemas.columns import Column
from onrecord.schemas.verification import AlignedWords, RecordPassage, Verification, VerificationReport


@dataclass(frozen=True, slots=True)
class VerificationRow:
    """A verification, and the report that it is from."""

    report: VerificationReport
    verification: Verification

    @property
    def shown(self) -> list[RecordPassage]:
        """The passages, or the nearest one."""
        one = self.verification
        return one.passages or ([one.nearest] if one.nearest else [])


def verification_rows(report: VerificationReport) -> Iterator[VerificationRow]:
    """The rows, in the order of the draft."""
    return (VerificationRow(report, verification) for verification in report.verifications)


def edit_text(edit: AlignedWords) -> str:
    """An edit in one line: `-not`, `+also`, `many>several`."""
    record, draft = (span.text if span else "" for span in (edit.record, edit.draft))
    return {"dropped": f"-{record}", "added": f"+{draft}"}.get(edit.kind, f"{record}>{draft}")


def _edits(row: VerificationRow) -> str | None:
    every = [edit for passage in row.verification.passages for edit in passage.alignment if edit.kind != "kept"]
    return "; ".join(edit_text(edit) for edit in every) or None


def _sources(row: VerificationRow) -> str | None:
    return "; ".join(passage.source_id for passage in row.shown) or None


VERIFICATION_COLUMNS: tuple[Column[VerificationRow], ...] = (
    Column("id", "text", "The id of the verification.", lambda row: row.verification.id),
    Column("attribution_id", "text", "The attribution in the draft.", lambda row: row.verification.attribution_id),
    Column("urgency", "text", "`urgent`, `check`, `note` or `none`.", lambda row: row.verification.urgency),
    Column("wording", "text", "What was done to the words.", lambda row: row.verification.wording),
    Column("quotation", "text", "The quoted words of the draft.", lambda row: row.verification.quotation.text),
    Column("start", "integer", "Where they begin in the draft.", lambda row: row.verification.quotation.start),
    Column("end", "integer", "Where they end.", lambda row: row.verification.quotation.end),
    Column("speaker", "text", "The draft's speaker.", lambda row: row.verification.speaker.draft),
    Column("verdict", "text", "`same`, `different` or `unknown`.", lambda row: row.verification.speaker.verdict),
    Column(
        "said_by", "text", "Who says it in the record.", lambda row: "; ".join(row.verification.speaker.said_by) or None
    ),
    Column(
        "flags",
        "text",
        "The changes of meaning.",
        lambda row: "; ".join(f"{flag.kind} {flag.change}" for flag in row.verification.meaning_flags) or None,
    ),
    Column("edits", "text", "`-` the record alone, `+` the draft alone, `>` replaced.", _edits),
    Column("fits", "integer", "How many passages fit equally.", lambda row: row.verification.fits),
    Column("source_id", "text", "The source of the passage.", _sources),
    Column(
        "passage", "text", "The passage, or the nearest one.", lambda row: " … ".join(p.text for p in row.shown) or None
    ),
    Column("offset_unit", "text", "What offsets count.", lambda row: row.report.offset_unit),
)
"""The columns of a report's table."""
