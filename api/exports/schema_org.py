"""A record as schema.org JSON-LD: quotations as `Quotation`, indirect speech as `Claim`, with their speakers.

Terms: https://schema.org/Quotation (pending), https://schema.org/Claim, https://schema.org/spokenByCharacter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from onrecord.api.exports.annotations import quoted, text_iri
from onrecord.schemas.attribution import Attribution, Content
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.metadata import DocumentMetadata
from onrecord.schemas.speaker import Speaker

Node: TypeAlias = dict[str, Any]

CONTEXT = "https://schema.org"
_BODIES = {"organization", "government", "group"}


def schema_org(extraction: Extraction, _: str) -> str:
    """The graph of a record: the article, its speakers, and their quotations and claims."""
    return json.dumps(_Graph(extraction).graph(), ensure_ascii=False)


class _Graph:
    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._iri = text_iri(extraction)

    def graph(self) -> Node:
        """The article, then speakers, then quotations and claims."""
        article: Node = {"@id": self._iri, "@type": "Article", "inLanguage": self._extraction.language}
        article |= _described(self._extraction.document)
        speakers = [self._speaker(one) for one in self._extraction.speakers if one.type != "document"]
        documents = [self._document(one) for one in self._extraction.speakers if one.type == "document"]
        return {"@context": CONTEXT, "@graph": [article, *speakers, *documents, *self._said()]}

    def _said(self) -> Iterator[Node]:
        """Yields quotations and claims. An attribution without content, such as a refusal to comment, is neither."""
        for one in self._extraction.attributions:
            if one.content is not None:
                yield self._quotation(one, one.content) if one.mode == "direct" else self._claim(one, one.content)

    def _speaker(self, speaker: Speaker) -> Node:
        node: Node = {"@id": self._name(speaker.id), "name": speaker.name}
        node["@type"] = "Organization" if speaker.type in _BODIES else "Person"
        if speaker.role is not None and node["@type"] == "Person":
            node["jobTitle"] = speaker.role.text
        if speaker.affiliation is not None and node["@type"] == "Person":
            node["affiliation"] = {"@type": "Organization", "name": speaker.affiliation.text}
        if speaker.members:
            node["member"] = [{"@id": self._name(member)} for member in speaker.members]
        return node

    def _document(self, speaker: Speaker) -> Node:
        return {"@id": self._name(speaker.id), "@type": "CreativeWork", "name": speaker.name}

    def _quotation(self, attribution: Attribution, content: Content) -> Node:
        node: Node = {
            "@id": self._name(attribution.id),
            "@type": "Quotation",
            "text": quoted(content.quotations or content.spans),
            "isPartOf": {"@id": self._iri},
        }
        return {**node, **self._spoken("spokenByCharacter", attribution)}

    def _claim(self, attribution: Attribution, content: Content) -> Node:
        node: Node = {
            "@id": self._name(attribution.id),
            "@type": "Claim",
            "text": attribution.claim.text if attribution.claim else quoted(content.spans),
            "appearance": {"@id": self._iri},
        }
        parts = [
            {"@type": "Quotation", "text": span.text, **self._spoken("spokenByCharacter", attribution)}
            for span in content.quotations
        ]
        return {**node, **({"hasPart": parts} if parts else {}), **self._spoken("author", attribution)}

    def _spoken(self, by: str, attribution: Attribution) -> Node:
        """The speaker; nothing if it is not resolved."""
        speaker = attribution.source.speaker_id if attribution.source else None
        return {} if speaker is None else {by: {"@id": self._name(speaker)}}

    def _name(self, fragment: str) -> str:
        return f"{self._iri}#{fragment}"


def _described(document: DocumentMetadata | None) -> Node:
    """What is known of the article. A byline is the name of its author as printed."""
    if document is None:
        return {}
    node: Node = {
        "headline": document.title,
        "url": document.url,
        "datePublished": document.published,
        "articleSection": document.section,
        "inLanguage": document.language,
        "author": {"@type": "Person", "name": document.byline} if document.byline else None,
        "publisher": {"@type": "Organization", "name": document.outlet} if document.outlet else None,
    }
    return {name: value for name, value in node.items() if value is not None}
