"""A record as UIMA CAS JSON 0.4.0 with its type system, which INCEpTION imports as a document.

The layers are `OnrecordPart`, the spans of sources, cues and contents with the fields of their attribution, and
`OnrecordLink`, relations from the cue, or from the content if there is none, to the other spans of its attribution.
Their type system must first be imported into INCEpTION as layers, once for each project.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.columns import attribution_rows
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.speaker import Speaker

PART, LINK = "webanno.custom.OnrecordPart", "webanno.custom.OnrecordLink"
FEATURES = {
    "part": "source, cue, content or quotation",
    "attribution": "The id of the attribution in the record.",
    "mode": "direct, indirect or mixed",
    "kind": "speech, writing or thought",
    "act": "The speech act.",
    "speaker": "The name of the speaker.",
    "speaker_id": "The id of the speaker in the record.",
    "confidence": "The confidence of the attribution.",
    "review": "accepted, rejected, edited or added",
}


def type_system() -> Any:
    """The type system of the layers.

    INCEpTION's conventions: a relation refers to its ends as `Governor` and `Dependent`.
    """
    # Imported here because only this format needs it.
    from cassis import TypeSystem

    found = TypeSystem()
    part = found.create_type(name=PART, supertypeName="uima.tcas.Annotation")
    for name, meaning in FEATURES.items():
        found.create_feature(part, name, "uima.cas.String", description=meaning)
    link = found.create_type(name=LINK, supertypeName="uima.tcas.Annotation")
    for end in ("Governor", "Dependent"):
        found.create_feature(link, end, part)
    found.create_feature(link, "part", "uima.cas.String", description="The part of the span that is linked.")
    return found


def cas(extraction: Extraction, text: str) -> str:
    """The document of a record whose offsets are code points."""
    from cassis import Cas

    types = type_system()
    document = Cas(typesystem=types)
    document.sofa_string, document.sofa_mime = text, "text/plain"
    part, link = types.get_type(PART), types.get_type(LINK)
    for row in attribution_rows(extraction):
        one = row.attribution
        features = _features(one, row.speaker)
        spans = {
            name: [part(begin=start, end=end, part=name, **features) for start, end in places]
            for name, places in _places(one)
        }
        document.add_all([span for several in spans.values() for span in several])
        anchor = next((spans[name][0] for name in ("cue", "content", "source") if name in spans), None)
        for name, several in spans.items():
            for span in several:
                if span is not anchor and anchor is not None:
                    ends = {"Governor": anchor, "Dependent": span}
                    document.add(link(begin=span.begin, end=span.end, part=name, **ends))
    written: str = document.to_json()
    return written


def _features(one: Attribution, speaker: Speaker | None) -> dict[str, str | None]:
    return {
        "attribution": one.id,
        "mode": one.mode,
        "kind": one.kind,
        "act": one.act,
        "speaker": speaker.name if speaker else None,
        "speaker_id": speaker.id if speaker else None,
        "confidence": None if one.confidence is None else f"{one.confidence:.3f}",
        "review": one.review.status if one.review else None,
    }


def _places(one: Attribution) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    parts: tuple[tuple[str, Passage | None], ...] = (("cue", one.cue), ("source", one.source), ("content", one.content))
    for name, passage in parts:
        if passage is not None:
            yield name, [(span.start, span.end) for span in passage.spans]
    if one.content is not None and one.content.quotations:
        yield "quotation", [(span.start, span.end) for span in one.content.quotations]
