"""The formats of a report: JSON, CSV and W3C Web Annotations."""

from __future__ import annotations

import csv
import io
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onrecord.api.exports.annotations import CONTEXT_CHARACTERS, PROFILE
from onrecord.api.exports.rows import written
from onrecord.schemas.spans import Span
from onrecord.schemas.verification import RecordPassage, SourceRead, Verification, VerificationReport
from onrecord.schemas.verification_columns import VERIFICATION_COLUMNS, edit_text, verification_rows


@dataclass(frozen=True, slots=True)
class ReportExport:
    """A format of a report: its name, media type and writer, which takes the report and the draft."""

    name: str
    description: str
    media_type: str
    write: Callable[[VerificationReport, str], str]
    codepoints: bool = False


def _json(report: VerificationReport, _: str) -> str:
    return report.model_dump_json()


def _csv(report: VerificationReport, _: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow([column.name for column in VERIFICATION_COLUMNS])
    for row in verification_rows(report):
        writer.writerow([written(column.cell(row)) for column in VERIFICATION_COLUMNS])
    return out.getvalue()


def _annotations(report: VerificationReport, text: str) -> str:
    iri = _iri(report.text_sha256)
    sources = {source.id: source for source in report.sources}
    page = {
        "@context": PROFILE,
        "id": f"{iri}#verifications",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(iri, one, text, sources) for one in report.verifications],
    }
    return json.dumps(page, ensure_ascii=False)


def _annotation(iri: str, one: Verification, text: str, sources: dict[str, SourceRead]) -> dict[str, Any]:
    """A quotation as an assessment: its wording as tags, each passage as a linked resource, edits as a comment."""
    tags = [one.wording, f"speaker {one.speaker.verdict}", *(f"{f.kind} {f.change}" for f in one.meaning_flags)]
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag, "format": "text/plain"} for tag in tags]
    edits = [edit_text(edit) for passage in one.passages for edit in passage.alignment if edit.kind != "kept"]
    if edits:
        value = "; ".join(edits)
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": value, "format": "text/plain"})
    linked = [_passage(passage, sources[passage.source_id]) for passage in one.passages]
    return {
        "id": f"{iri}#{one.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [*bodies, *linked],
        "target": _resource(iri, one.quotation, _around(text, one.quotation)),
    }


def _passage(passage: RecordPassage, source: SourceRead) -> dict[str, Any]:
    first = passage.spans[0]
    before, after = passage.before[-CONTEXT_CHARACTERS:], passage.after[:CONTEXT_CHARACTERS]
    return {**_resource(_iri(source.text_sha256), first, (before, after)), "purpose": "linking"}


def _resource(iri: str, span: Span, around: tuple[str, str]) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": span.text, "prefix": around[0], "suffix": around[1]}
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": iri, "selector": [position, quote]}


def _around(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - CONTEXT_CHARACTERS) : span.start], text[span.end : span.end + CONTEXT_CHARACTERS]


def _iri(digest: str) -> str:
    """A text by its hash (RFC 6920)."""
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}"


VERIFICATION_EXPORTS: dict[str, ReportExport] = {
    "json": ReportExport("JSON", "a report.", "application/json", _json),
    "csv": ReportExport(
        "CSV", "a table with a row for each quotation.", "text/csv; charset=utf-8; header=present", _csv
    ),
    "annotations": ReportExport(
        "W3C annotations",
        "a Web Annotation page (JSON-LD). Offsets count code points.",
        f'application/ld+json; profile="{PROFILE}"',
        _annotations,
        codepoints=True,
    ),
}
"""The formats by their names for `?format=` and `--format`."""
