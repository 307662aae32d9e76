"""The formats of a report: JSON, CSV and W3C Web Annotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onrecord.api.exports.annotations import CONTEXT_CHARACTERS, PAGE_TYPE, PROFILE, around, hash_iri, selected, textual
from onrecord.api.exports.json_text import json_text
from onrecord.api.exports.rows import CSV_TYPE, table
from onrecord.schemas.verification import RecordPassage, SourceRead, Verification, VerificationReport
from onrecord.schemas.verification_columns import VERIFICATION_COLUMNS, edit_text, verification_rows


@dataclass(frozen=True, slots=True)
class ReportExport:
    """A format of a report: its name, media type and writer, which takes the report and the draft."""

    name: str
    description: str
    media_type: str
    write: Callable[[VerificationReport, str], str]
    schema: dict[str, Any]
    codepoints: bool = False


def _json(report: VerificationReport, _: str) -> str:
    return report.model_dump_json()


def _csv(report: VerificationReport, _: str) -> str:
    return table(VERIFICATION_COLUMNS, verification_rows(report))


def _annotations(report: VerificationReport, text: str) -> str:
    iri = hash_iri(report.text_sha256)
    sources = {source.id: source for source in report.sources}
    page = {
        "@context": PROFILE,
        "id": f"{iri}#verifications",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(iri, one, text, sources) for one in report.verifications],
    }
    return json_text(page, depth=2)


def _annotation(iri: str, one: Verification, text: str, sources: dict[str, SourceRead]) -> dict[str, Any]:
    """A quotation as an assessment: its wording as tags, each passage as a linked resource, edits as a comment."""
    tags = [one.wording, f"speaker {one.speaker.verdict}", *(f"{f.kind} {f.change}" for f in one.meaning_flags)]
    bodies = [textual("tagging", tag) for tag in tags]
    edits = [edit_text(edit) for passage in one.passages for edit in passage.alignment if edit.kind != "kept"]
    if edits:
        bodies.append(textual("commenting", "; ".join(edits)))
    linked = [_passage(passage, sources[passage.source_id]) for passage in one.passages]
    return {
        "id": f"{iri}#{one.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [*bodies, *linked],
        "target": selected(iri, one.quotation, around(text, one.quotation)),
    }


def _passage(passage: RecordPassage, source: SourceRead) -> dict[str, Any]:
    first = passage.spans[0]
    before, after = passage.before[-CONTEXT_CHARACTERS:], passage.after[:CONTEXT_CHARACTERS]
    return {**selected(hash_iri(source.text_sha256), first, (before, after)), "purpose": "linking"}


VERIFICATION_EXPORTS: dict[str, ReportExport] = {
    "json": ReportExport("JSON", "a report.", "application/json", _json, {"type": "object"}),
    "csv": ReportExport("CSV", "a table with a row for each quotation.", CSV_TYPE, _csv, {"type": "string"}),
    "annotations": ReportExport(
        "W3C annotations",
        "a Web Annotation page (JSON-LD). Offsets count code points.",
        PAGE_TYPE,
        _annotations,
        {"type": "object"},
        codepoints=True,
    ),
}
"""The formats by their names for `?format=` and `--format`."""
