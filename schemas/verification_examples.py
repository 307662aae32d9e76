"""A quotation of the small article checked against the transcript that it is from, for the OpenAPI document."""

from __future__ import annotations

from hashlib import sha256

from onrecord.schemas.examples import ARTICLE, ENGINE_STAMP, Example

TRANSCRIPT = "MS. PETROVA: We are, uh, not far ahead of plan.\n\nQ  When will it open?\n"


def _drafted(words: str) -> Example:
    start = ARTICLE.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _recorded(words: str) -> Example:
    start = TRANSCRIPT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


RECORD_TEXT: Example = {"text": TRANSCRIPT, "kind": "transcript", "speaker": None, "date": "2026-11-27"}
SOURCE: Example = {"id": "briefing", **RECORD_TEXT}
REQUEST: Example = {
    "text": ARTICLE,
    "sources": [SOURCE],
    "indirect": False,
    "offset_unit": "codepoint",
    "explain": False,
}
ALIGNED: list[Example] = [
    {"kind": "kept", "reason": None, "draft": _drafted("We are"), "record": _recorded("We are")},
    {"kind": "dropped", "reason": "filler", "draft": None, "record": _recorded("uh")},
    {"kind": "dropped", "reason": "word", "draft": None, "record": _recorded("not far")},
    {"kind": "kept", "reason": None, "draft": _drafted("ahead of plan"), "record": _recorded("ahead of plan")},
]
PASSAGE: Example = {
    "spans": [_recorded("We are, uh, not far ahead of plan")],
    "text": "We are, uh, not far ahead of plan",
    "source_id": "briefing",
    "before": "",
    "after": ". When will it open?",
    "said_by": "MS. PETROVA",
    "quoted": False,
    "apart": None,
    "alignment": ALIGNED,
}
FLAG: Example = {
    "kind": "negation",
    "change": "dropped",
    "draft": [],
    "record": [_recorded("not")],
    "source_id": "briefing",
}
SPEAKER: Example = {"verdict": "same", "draft": "Ana Petrova", "said_by": ["MS. PETROVA"], "reason": "their names"}
EVIDENCE: Example = {
    "words": 6,
    "sites": 0,
    "seed_words": 3,
    "fits": 1,
    "coverage": 1.0,
    "weight": 1.0,
    "reason": "one passage fits best",
}
VERIFICATION: Example = {
    "id": "q1",
    "attribution_id": "a2",
    "quotation": _drafted("We are ahead of plan,"),
    "wording": "altered",
    "urgency": "urgent",
    "passages": [PASSAGE],
    "fits": 1,
    "alternatives": [],
    "nearest": None,
    "meaning_flags": [FLAG],
    "speaker": SPEAKER,
    "evidence": None,
}
SOURCE_READ: Example = {
    "id": "briefing",
    "kind": "transcript",
    "date": "2026-11-27",
    "text_sha256": sha256(TRANSCRIPT.encode()).hexdigest(),
    "text_length": len(TRANSCRIPT),
    "words": 13,
    "turns": 2,
}
COUNTS: Example = {
    "exact": 0,
    "bracketed": 0,
    "trimmed": 0,
    "altered": 1,
    "joined": 0,
    "not_found": 0,
    "ambiguous": 0,
    "not_checked": 0,
    "urgent": 1,
}
REPORT: Example = {
    "text": None,
    "text_sha256": sha256(ARTICLE.encode()).hexdigest(),
    "text_length": len(ARTICLE),
    "offset_unit": "codepoint",
    "verifications": [VERIFICATION],
    "counts": COUNTS,
    "sources": [SOURCE_READ],
    "engine": ENGINE_STAMP,
}
KEPT: Example = {**SOURCE_READ, "expires_in": 3600.0}
