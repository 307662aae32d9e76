"""A record as a W3C Web Annotation page (https://www.w3.org/TR/annotation-model/, JSON-LD).

Each attribution is an annotation of its content; its source, its cue and its circumstances are annotations that link to
it. A target has two selectors: a position in code points, as the model requires, and a quotation, which survives edits
elsewhere in the text. A record is the same whenever it is made, so annotations have a generator, but no time unless a
person has reviewed them.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from onrecord.api.exports.json_text import json_text
from onrecord.schemas.attribution import Attribution, Passage, Review
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span
from onrecord.schemas.speaker import Speaker

Node: TypeAlias = dict[str, Any]

PROFILE = "http://www.w3.org/ns/anno.jsonld"
PAGE_TYPE = f'application/ld+json; profile="{PROFILE}"'
PARTS = ("source", "cue", "addressee", "medium", "time", "place")
"""The parts of an attribution that have annotations of their own, linked to that of the content."""
_INSTANT = re.compile(r"T.{1,40}(?:Z|[+-]\d\d:\d\d)\Z")
TERMS: Node = {
    "confidence": "http://www.w3.org/2005/11/its/rdf#taConfidence",
    "jobTitle": "http://schema.org/jobTitle",
    "affiliation": "http://schema.org/affiliation",
    "document": {"@id": "http://schema.org/isBasedOn", "@type": "@json"},
    "review": {"@id": "http://schema.org/review", "@type": "@json"},
}
"""Terms that the Web Annotation context lacks, from ITS and schema.org."""
CONTEXT_CHARACTERS = 32
"""The code points before and after its quotation in a quotation selector."""


def annotation_page(extraction: Extraction, text: str) -> str:
    """The annotation page of a record whose offsets are code points."""
    return json_text(_Page(extraction, text).page(), depth=2)


def text_iri(extraction: Extraction) -> str:
    """The IRI of the text: the caller's id if that is a URL, else a named hash (RFC 6920)."""
    if extraction.id.startswith(("https://", "http://")) and not any(c.isspace() for c in extraction.id):
        return extraction.id
    return hash_iri(extraction.text_sha256)


def hash_iri(digest: str) -> str:
    """The IRI of a text by its SHA-256 in hexadecimal (RFC 6920)."""
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}"


def textual(purpose: str, value: str) -> Node:
    """A body that is plain text."""
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def around(text: str, span: Span) -> tuple[str, str]:
    """The prefix and the suffix of a span for a quotation selector."""
    return text[max(0, span.start - CONTEXT_CHARACTERS) : span.start], text[span.end : span.end + CONTEXT_CHARACTERS]


def selected(iri: str, span: Span, around_it: tuple[str, str]) -> Node:
    """A span of a text as a resource with two selectors; `around_it` has its prefix and suffix."""
    quote = {"type": "TextQuoteSelector", "exact": span.text, "prefix": around_it[0], "suffix": around_it[1]}
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": iri, "selector": [position, quote]}


class _Page:
    def __init__(self, extraction: Extraction, text: str) -> None:
        self._extraction = extraction
        self._text = text
        self._iri = text_iri(extraction)
        self._speakers = {speaker.id: speaker for speaker in extraction.speakers}
        stamp = extraction.engine
        self._generator = {
            "id": f"urn:onrecord:{stamp.version}:{stamp.fingerprint}",
            "type": "Software",
            "name": f"onrecord {stamp.version}",
        }

    def page(self) -> Node:
        """The whole page."""
        items = [node for one in self._extraction.attributions for node in self._annotations(one)]
        page: Node = {
            "@context": [PROFILE, TERMS],
            "id": f"{self._iri}#attributions",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
        if self._extraction.document is not None or self._extraction.extra is not None:
            fields = self._extraction.document.model_dump(exclude_none=True) if self._extraction.document else {}
            extra = {} if self._extraction.extra is None else {"extra": self._extraction.extra}
            page["document"] = {**fields, **extra}
        return page

    def _annotations(self, attribution: Attribution) -> Iterator[Node]:
        """Yields the annotations of the content, or of the cue if there is none, then of source and cue."""
        said = attribution.content or attribution.cue or attribution.source
        if said is None:
            return
        main = self._annotation(attribution.id, "classifying", list(self._bodies(attribution)), said)
        if attribution.confidence is not None:
            main["confidence"] = attribution.confidence
        if attribution.review is not None:
            main |= _reviewed(attribution.review)
        yield main
        linked = {"id": self._name(attribution.id), "type": "Annotation"}
        for role in PARTS:
            passage: Passage | None = getattr(attribution, role)
            if passage is not None:
                bodies = [
                    textual("tagging", role),
                    {"type": "SpecificResource", "purpose": "linking", "source": linked},
                ]
                yield self._annotation(f"{attribution.id}-{role}", "linking", bodies, passage)

    def _bodies(self, attribution: Attribution) -> Iterator[Node]:
        for value in (attribution.mode, attribution.kind, attribution.act):
            if value is not None:
                yield textual("classifying", value)
        speaker = self._speakers.get((attribution.source.speaker_id or "") if attribution.source else "")
        if speaker is not None:
            yield textual("identifying", speaker.name)
            yield self._speaker(speaker)
        if attribution.claim is not None:
            yield textual("describing", attribution.claim.text)

    def _speaker(self, speaker: Speaker) -> Node:
        """The speaker as an agent, the same in all annotations that name it."""
        node: Node = {"id": self._name(speaker.id), "name": speaker.name}
        kind = {"person": "Person", "organization": "Organization"}.get(speaker.type or "")
        if kind is not None:
            node["type"] = kind
        if speaker.role is not None:
            node["jobTitle"] = speaker.role.text
        if speaker.affiliation is not None:
            node["affiliation"] = speaker.affiliation.text
        return {"type": "SpecificResource", "purpose": "identifying", "source": node}

    def _annotation(self, name: str, motivation: str, bodies: list[Node], passage: Passage) -> Node:
        targets = [selected(self._iri, span, around(self._text, span)) for span in passage.spans]
        return {
            "id": self._name(name),
            "type": "Annotation",
            "motivation": motivation,
            "generator": self._generator,
            "body": bodies,
            "target": targets[0] if len(targets) == 1 else targets,
        }

    def _name(self, fragment: str) -> str:
        return f"{self._iri}#{fragment}"


def quoted(spans: Iterable[Span]) -> str:
    """The texts of several spans, joined with ellipses."""
    return " … ".join(span.text for span in spans)


def _reviewed(review: Review) -> Node:
    """The reviewer, time and verdict of a review. The model requires a time with its zone."""
    node: Node = {"review": review.model_dump(exclude_none=True)}
    if review.by is not None:
        node["creator"] = {"type": "Person", "name": review.by}
    if review.at is not None and _INSTANT.search(review.at):
        node["created"] = review.at
    return node
