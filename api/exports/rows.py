"""A record as CSV after RFC 4180: a header, then a row for each attribution.

A cell that a spreadsheet would run as a formula begins with an apostrophe, as a text may hold anything; the offsets
say what stands in the text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import TypeAlias

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.speaker import Speaker

Cell: TypeAlias = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(extraction: Extraction, _: str) -> str:
    """The header and the rows, each ending in CRLF."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    speakers = {speaker.id: speaker for speaker in extraction.speakers}
    for one in extraction.attributions:
        speaker = speakers.get((one.source.speaker_id or "") if one.source else "")
        writer.writerow([_safe(cell(extraction, one, speaker)) for cell in COLUMNS.values()])
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    """The cell, not to be taken for a formula: numbers are none."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _text(passage: Passage | None) -> str | None:
    return passage.text if passage else None


def _start(passage: Passage | None) -> int | None:
    return passage.spans[0].start if passage else None


def _end(passage: Passage | None) -> int | None:
    return passage.spans[-1].end if passage else None


COLUMNS: Mapping[str, Callable[[Extraction, Attribution, Speaker | None], Cell]] = {
    "text_id": lambda extraction, one, speaker: extraction.id,
    "id": lambda extraction, one, speaker: one.id,
    "parent_id": lambda extraction, one, speaker: one.parent_id,
    "mode": lambda extraction, one, speaker: one.mode,
    "speaker_id": lambda extraction, one, speaker: speaker.id if speaker else None,
    "speaker": lambda extraction, one, speaker: speaker.name if speaker else None,
    "speaker_type": lambda extraction, one, speaker: speaker.type if speaker else None,
    "resolution": lambda extraction, one, speaker: one.resolution.status,
    "source": lambda extraction, one, speaker: _text(one.source),
    "cue": lambda extraction, one, speaker: _text(one.cue),
    "content": lambda extraction, one, speaker: _text(one.content),
    "claim": lambda extraction, one, speaker: one.claim.text if one.claim else None,
    "act": lambda extraction, one, speaker: one.act,
    "stance": lambda extraction, one, speaker: one.cue.stance if one.cue else None,
    "negated": lambda extraction, one, speaker: str(one.cue.negated).lower() if one.cue else None,
    "cue_modality": lambda extraction, one, speaker: one.cue.modality if one.cue else None,
    "claim_modality": lambda extraction, one, speaker: one.claim.modality if one.claim else None,
    "checkable": lambda extraction, one, speaker: one.claim.checkable if one.claim else None,
    "addressee": lambda extraction, one, speaker: _text(one.addressee),
    "medium": lambda extraction, one, speaker: _text(one.medium),
    "time": lambda extraction, one, speaker: _text(one.time),
    "place": lambda extraction, one, speaker: _text(one.place),
    "confidence": lambda extraction, one, speaker: one.confidence,
    "offset_unit": lambda extraction, one, speaker: extraction.offset_unit,
    "source_start": lambda extraction, one, speaker: _start(one.source),
    "source_end": lambda extraction, one, speaker: _end(one.source),
    "cue_start": lambda extraction, one, speaker: _start(one.cue),
    "cue_end": lambda extraction, one, speaker: _end(one.cue),
    "content_start": lambda extraction, one, speaker: _start(one.content),
    "content_end": lambda extraction, one, speaker: _end(one.content),
}
"""What each column holds. Starts and ends are those of a part's first and last stretch."""
