"""Drafts of `ClaimReview` (https://schema.org/ClaimReview) for the claims of a record, for fact-checkers to complete.

The claim, its speaker and its article are filled in. Fields that only a fact-checker knows are left out:
`reviewRating`, `author`, `url` and `datePublished` of the review.
"""

from __future__ import annotations

from onrecord.api.exports.annotations import text_iri
from onrecord.api.exports.json_text import json_text
from onrecord.api.exports.schema_org import CONTEXT, Node, described, is_named_body, speaker_node
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.columns import AttributionRow, attribution_rows
from onrecord.schemas.extraction import Extraction

MIN_CHECKABLE = 0.5
"""Least probability that a claim is checkable."""
_NOT_SAID = frozenset(("belief", "intention", "question", "refusal"))
"""Acts without a statement that could be true or false."""


def claim_reviews(extraction: Extraction, _: str) -> str:
    """The drafts of a record, most checkable first."""
    wanted = [row for row in attribution_rows(extraction) if _is_reviewable(row.attribution)]
    graph = [_review(row) for row in sorted(wanted, key=lambda row: -_checkable(row.attribution))]
    return json_text({"@context": CONTEXT, "@graph": graph}, depth=2)


def _checkable(one: Attribution) -> float:
    return (one.claim.checkable or 0.0) if one.claim else 0.0


def _is_reviewable(one: Attribution) -> bool:
    if one.review is not None and one.review.status == "rejected":
        return False
    return _checkable(one) >= MIN_CHECKABLE and one.act not in _NOT_SAID


def _review(row: AttributionRow) -> Node:
    one, extraction, speaker = row.attribution, row.extraction, row.speaker
    assert one.claim is not None
    iri = text_iri(extraction)
    article: Node = {"@type": "Article", "@id": iri, **described(extraction.document)}
    claim: Node = {"@type": "Claim", "text": one.claim.text, "appearance": article}
    if speaker is not None and is_named_body(speaker):
        claim["author"] = speaker_node(speaker, iri)
    if extraction.document is not None and extraction.document.published:
        claim["datePublished"] = extraction.document.published
    return {
        "@type": "ClaimReview",
        "@id": f"{iri}#{one.id}-review",
        "claimReviewed": one.claim.text,
        "itemReviewed": claim,
    }
