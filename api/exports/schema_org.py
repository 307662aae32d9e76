"""A record as schema.org JSON-LD: quotations as `Quotation`, indirect speech as `Claim`, with their speakers.

Terms: https://schema.org/Quotation, https://schema.org/Claim, https://schema.org/spokenByCharacter. The values of
properties have the types of schema.org: a `Claim` has a person or an organization as `author`, and a document as source
is its `isBasedOn`. schema.org has no type for groups of people that are no organization, such as residents: they are a
`Person` with the name of the group.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from onrecord.api.exports.annotations import quoted, text_iri
from onrecord.api.exports.json_text import json_text
from onrecord.schemas.attribution import Attribution, Content
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.metadata import DocumentMetadata
from onrecord.schemas.speaker import Speaker

Node: TypeAlias = dict[str, Any]

CONTEXT = "https://schema.org"
_BODIES = {"organization": "Organization", "government": "GovernmentOrganization"}
_NO_CLAIM = frozenset(("question", "demand", "refusal"))
"""Acts without a statement, which make no `Claim`."""


def schema_org(extraction: Extraction, _: str) -> str:
    """The graph of a record: the article, its speakers, and their quotations and claims."""
    return json_text(_Graph(extraction).graph(), depth=2)


def is_named_body(speaker: Speaker) -> bool:
    """True of a speaker that may be an author: any but a document."""
    return speaker.type != "document"


def speaker_node(speaker: Speaker, iri: str) -> Node:
    """A speaker as `Person` or organization; a document as `CreativeWork`."""
    kind = "CreativeWork" if speaker.type == "document" else _BODIES.get(speaker.type or "", "Person")
    node: Node = {"@id": f"{iri}#{speaker.id}", "@type": kind, "name": speaker.name}
    if kind == "Person":
        if speaker.role is not None:
            node["jobTitle"] = speaker.role.text
        if speaker.affiliation is not None:
            node["affiliation"] = {"@type": "Organization", "name": speaker.affiliation.text}
    return node


def described(document: DocumentMetadata | None) -> Node:
    """The known properties of the article. A byline is the name of its author as printed."""
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


class _Graph:
    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._iri = text_iri(extraction)
        self._speakers = {speaker.id: speaker for speaker in extraction.speakers}

    def graph(self) -> Node:
        """The article, then speakers, then quotations and claims."""
        article: Node = {"@id": self._iri, "@type": "Article", "inLanguage": self._extraction.language}
        article |= described(self._extraction.document)
        speakers = [speaker_node(one, self._iri) for one in self._extraction.speakers if not one.members]
        return {"@context": CONTEXT, "@graph": [article, *speakers, *self._said()]}

    def _said(self) -> Iterator[Node]:
        """Yields quotations and claims. An attribution without content, such as a refusal to comment, is neither."""
        for one in self._extraction.attributions:
            if one.content is None or (one.review is not None and one.review.status == "rejected"):
                continue
            if one.mode == "direct":
                yield self._quotation(one, one.content)
            elif one.act not in _NO_CLAIM:
                yield self._claim(one, one.content)

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
        """The speaker, or the members of a group; empty if it is not resolved."""
        speaker = self._speakers.get((attribution.source.speaker_id or "") if attribution.source else "")
        if speaker is None:
            return {}
        several = [self._speakers[one] for one in speaker.members if one in self._speakers] or [speaker]
        said: dict[str, list[Node]] = {}
        for one in several:
            said.setdefault("isBasedOn" if one.type == "document" else by, []).append({"@id": self._name(one.id)})
        return {name: nodes[0] if len(nodes) == 1 else nodes for name, nodes in said.items()}

    def _name(self, fragment: str) -> str:
        return f"{self._iri}#{fragment}"
