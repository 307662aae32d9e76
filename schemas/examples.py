"""One small article of our own and its record, shown with every model in the OpenAPI document.

Offsets are found in the text, not typed in, so that an example cannot be wrong about itself.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, TypeAlias

Example: TypeAlias = dict[str, Any]

ARTICLE = (
    "The bridge will reopen in May, Ana Petrova said. "
    "“We are ahead of plan,” the chief engineer told reporters. “Well ahead."
    " Repairs had cost $2 million."
)


def _span(words: str) -> Example:
    start = ARTICLE.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _inside(words: str, part: str) -> Example:
    start = ARTICLE.index(words) + words.index(part)
    return {"start": start, "end": start + len(part), "text": part}


def _passage(words: str) -> Example:
    return {"spans": [_span(words)], "text": words}


def _cue(word: str, lemma: str) -> Example:
    return {**_passage(word), "lemma": lemma, "negated": False, "modality": "asserted", "stance": "neutral"}


SOURCE_SPAN = _span("Ana Petrova")
ADDRESSEE: Example = _passage("reporters")
SOURCE: Example = {**_passage("Ana Petrova"), "speaker_id": "s1", "spoken_by": None, "on_behalf_of": None}
CUE: Example = _cue("said", "say")
CONTENT: Example = {**_passage("“We are ahead of plan,”"), "quotations": [_span("We are ahead of plan,")]}
RESOLUTION: Example = {"status": "resolved", "confidence": 0.97, "candidates": []}
CANDIDATE: Example = {"speaker_id": "s1", "score": 0.61}


def _edit(kind: str, words: str | None, replacement: str | None) -> Example:
    return {"kind": kind, "span": None if words is None else _span(words), "replacement": replacement}


EDIT: Example = _edit("punctuated", None, ".")
QUANTITY: Example = {**_span("$2 million"), "label": "money"}
CLAIM: Example = {
    "text": "The bridge will reopen in May.",
    "edits": [EDIT],
    "modality": "certain",
    "hedges": [],
    "negated": False,
    "tense": "future",
    "about_future": True,
    "checkable": 0.71,
    "signals": [{**_span("May"), "label": "date"}],
    "quantities": [],
    "dates": [{**_span("May"), "label": "date"}],
    "entities": [],
}
DECISION: Example = {
    "field": "claim.modality",
    "value": "certain",
    "rule": "modality.future",
    "scores": {},
    "spans": [_span("will")],
}
PARSED_TOKEN: Example = {**_span("said"), "lemma": "say", "upos": "VERB", "head": None, "deprel": "root"}
PARSE: Example = {"tokens": [PARSED_TOKEN], "path": [0]}
REJECTED: Example = {
    "rule": "quote.floating",
    "reason": "the cue in the same sentence has a subject",
    "spans": [SOURCE_SPAN],
}
EVIDENCE: Example = {
    "rule": "verb.quote.before",
    "path": "told >nsubj engineer; told >ccomp are",
    "relations": "beside",
    "supporters": ["role-model"],
    "scores": {"weight": 0.98, "cue": 0.99, "content": 0.97, "source": 0.91},
    "rejected": [REJECTED],
    "decisions": [DECISION],
    "parse": PARSE,
}

INDIRECT: Example = {
    "id": "a1",
    "mode": "indirect",
    "kind": "speech",
    "source": SOURCE,
    "cue": CUE,
    "content": {**_passage("The bridge will reopen in May"), "quotations": []},
    "addressee": None,
    "medium": None,
    "time": None,
    "place": None,
    "act": "statement",
    "parent_id": None,
    "claim": CLAIM,
    "resolution": RESOLUTION,
    "confidence": None,
    "evidence": None,
    "review": None,
}
DIRECT: Example = {
    **INDIRECT,
    "id": "a2",
    "mode": "direct",
    "source": {**SOURCE, **_passage("the chief engineer")},
    "cue": _cue("told", "tell"),
    "content": CONTENT,
    "addressee": ADDRESSEE,
    "claim": {
        **CLAIM,
        "text": "We are ahead of plan.",
        "edits": [
            _edit("dropped", "“", None),
            {"kind": "punctuated", "span": _inside("plan,", ","), "replacement": "."},
            _edit("dropped", "”", None),
        ],
        "tense": "present",
        "about_future": False,
        "checkable": 0.42,
        "signals": [],
        "dates": [],
    },
}
MENTION: Example = {**SOURCE_SPAN, "form": "name"}
SPEAKER: Example = {
    "id": "s1",
    "name": "Ana Petrova",
    "type": "person",
    "named": True,
    "anonymous": False,
    "anonymity_reason": None,
    "role": _span("chief engineer"),
    "affiliation": None,
    "descriptions": [_span("the chief engineer")],
    "members": [],
    "roster_id": "petrova",
    "roster_status": "matched",
    "roster_candidates": [],
    "mentions": [MENTION, {**_span("the chief engineer"), "form": "nominal"}],
}
WARNING: Example = {
    "code": "unpaired_quotation_mark",
    "message": "No closing quotation mark was found for this one.",
    "span": {"start": ARTICLE.rindex("“"), "end": ARTICLE.rindex("“") + 1, "text": "“"},
}
MODEL_STAMP: Example = {
    "role": "depparse",
    "name": "onrecord-depparse",
    "version": "1.0.0",
    "sha256": sha256(b"the weights").hexdigest(),
}
MODEL: Example = {**MODEL_STAMP, "licence": "CC-BY-SA-4.0", "scores": {"ewt-test LAS": 88.4}}
FINGERPRINT = sha256(b"the weights, the rules and the version").hexdigest()
ENGINE_STAMP: Example = {"version": "0.1.0", "fingerprint": FINGERPRINT, "models": [MODEL_STAMP]}
ENGINE: Example = {**ENGINE_STAMP, "models": [MODEL]}

METADATA: Example = {
    "title": "Bridge to reopen in May",
    "url": "https://news.example/bridge",
    "published": "2026-11-28",
    "byline": "Jo Tanner",
    "section": "Local",
    "outlet": "Marlow Bay Courier",
    "language": "en-GB",
}
EXTRA: Example = {"cms_id": 4711, "tags": ["transport"]}
REVIEW: Example = {"status": "accepted", "by": "jt", "at": "2026-11-28T10:15:00Z", "note": None}

TEXT: Example = {"id": "bridge-1", "text": ARTICLE, "document": METADATA, "extra": EXTRA}
ROSTER_ENTRY: Example = {"id": "petrova", "name": "Ana Petrova", "aliases": ["A. Petrova"], "role": "chief engineer"}
OPTIONS: Example = {
    "language": "en",
    "offset_unit": "codepoint",
    "include": ["speakers", "circumstances", "claims"],
    "explain": False,
    "roster": [ROSTER_ENTRY],
}
REQUEST: Example = {**TEXT, **OPTIONS}
STREAM_DEFAULTS: Example = {"type": "defaults", "offset_unit": "utf16", "include": ["speakers"]}
BATCH_REQUEST: Example = {"texts": [TEXT], "offset_unit": "utf16"}
EXTRACTION: Example = {
    "id": "bridge-1",
    "language": "en",
    "text_sha256": sha256(ARTICLE.encode()).hexdigest(),
    "text_length": len(ARTICLE),
    "text": None,
    "document": METADATA,
    "extra": EXTRA,
    "offset_unit": "codepoint",
    "include": ["speakers", "circumstances", "claims"],
    "attributions": [INDIRECT, DIRECT],
    "speakers": [SPEAKER],
    "warnings": [WARNING],
    "engine": ENGINE_STAMP,
}
INVALID_FIELD: Example = {
    "pointer": "/offset_unit",
    "type": "literal_error",
    "detail": "Input should be 'codepoint', 'utf16' or 'utf8'",
}
EXPORT_TEXT: Example = {"text": ARTICLE, "extraction": EXTRACTION}
EXPORT_REQUEST: Example = {"text": ARTICLE, "extraction": EXTRACTION}
EXPORT_BATCH: Example = {"texts": [EXPORT_TEXT, TEXT]}
PROBLEM: Example = {
    "type": "/problems/text-too-long",
    "title": "The text is too long",
    "status": 413,
    "detail": "The text has 1250000 code points; the limit is 1000000. Send it in parts.",
    "instance": "urn:uuid:6f1f7c52-7f0c-4b35-9a52-0d6a1c1f7a01",
    "limit": 1000000,
    "actual": 1250000,
    "errors": [],
    "error_count": 0,
}
BATCH_ITEM: Example = {
    "type": "item",
    "id": "bridge-1",
    "status": "ok",
    "extraction": EXTRACTION,
    "problem": None,
}
COUNTS: Example = {"ok": 1, "problem": 0}
BATCH: Example = {"items": [BATCH_ITEM], "counts": COUNTS}
STREAM_END: Example = {"type": "end", "counts": COUNTS}
DOCUMENT_TEXT: Example = {
    "text": "Bridge to reopen in May\n\nThe bridge will reopen in May, Ana Petrova said.",
    "title": "Bridge to reopen in May",
    "text_length": 73,
    "warnings": [
        {
            "code": "notes_left_out",
            "message": "The document has footnotes or endnotes, which are not in the text.",
            "span": None,
        }
    ],
}
LIMITS: Example = {
    "max_text_length": 1000000,
    "max_body_bytes": 12064000,
    "max_waiting": 32,
    "max_waiting_length": 2000000,
    "max_batch_texts": 100,
    "request_timeout": 600.0,
    "stream_timeout": 300.0,
}
SERVICE_INFO: Example = {"api_version": "1.0.0", "engine": ENGINE, "limits": LIMITS}
CHECK: Example = {"name": "models", "passed": True}
HEALTH: Example = {"status": "ok", "checks": [CHECK]}

ARCHIVE_FILTER: Example = {"speaker": "petrova", "published_from": "2026-05"}
PEOPLE_QUESTION: Example = {"name": "petrova"}
QUOTATIONS_QUESTION: Example = {"words": "ferry", "min_articles": 2}
AUDIT_QUESTION: Example = {"measure": "reference", "by": "section"}
HIT: Example = {
    **dict.fromkeys(
        ("url", "outlet", "section", "byline", "role", "affiliation", "source", "source_start", "source_end")
    ),
    **dict.fromkeys(("cue", "quoted", "quotation", "act", "score")),
    "kind": "speech",
    "article": 17,
    "text_id": "bay-17",
    "title": "Ferry to sail in May",
    "published": "2026-05-02",
    "attribution": "a1",
    "person": "person:ana-petrova",
    "speaker": "Ana Petrova",
    "reference": "she",
    "reference_text": "she",
    "reference_start": 88,
    "reference_end": 91,
    "content": "The ferry will sail again in May",
    "content_start": 0,
    "content_end": 32,
    "mode": "indirect",
    "confidence": 0.91,
}
SAID_ANSWER: Example = {"total": 1, "hits": [HIT]}
ARCHIVE_PERSON: Example = {
    "person": "person:ana-petrova",
    "name": "Ana Petrova",
    "type": "person",
    "candidates": None,
    "roles": "mayor",
    "affiliations": None,
    "articles": 12,
    "attributions": 31,
    "first": "2026-01",
    "last": "2026-05",
}
PEOPLE_ANSWER: Example = {"total": 1, "people": [ARCHIVE_PERSON]}
ARCHIVE_QUOTATION: Example = {
    "quotation": "0f3a9c21b7de",
    "longest": "We have no plans to sell the harbour, now or later",
    "occurrences": 41,
    "articles": 40,
    "outlets": 12,
    "forms": 3,
    "first_published": "2026-05-02",
    "first_article": 17,
    "speakers": "Ana Petrova",
    "conflict": False,
    "changes": ["We have no plans to sell the harbour[-, now or later-]"],
}
QUOTATIONS_ANSWER: Example = {"total": 1, "quotations": [ARCHIVE_QUOTATION]}
BUCKET: Example = {
    "group": "Politics",
    "value": "she",
    "count": 120,
    "expected": 101.5,
    "low": 93.1,
    "high": 109.9,
    "share": 0.31,
    "share_low": 0.28,
    "share_high": 0.34,
    "open": {"section": "Politics", "reference": "she"},
}
AUDIT_ANSWER: Example = {"measure": "reference", "by": "section", "buckets": [BUCKET]}

JOB_REQUEST: Example = {"path": "2026/may.parquet", "include": ["speakers"]}
JOB: Example = {
    "id": "3f8a2c9b7d1e4f60",
    "state": "running",
    "articles": 1200,
    "done": 350,
    "errors": 1,
    "attributions": 4180,
    "per_second": 1.4,
    "created": "2026-11-28T09:30:00Z",
    "expires": "2026-12-05T09:30:00Z",
    "files": [],
    "error": None,
}
JOB_LIST: Example = {"jobs": [JOB]}
