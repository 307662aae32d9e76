"""A record as a Label Studio task with a prediction (https://labelstud.io/guide/predictions).

A span is a region labelled `Source`, `Cue`, `Content` …; relations lead from the first region of a cue, or of the
content if there is none, to the other regions of its attribution. Mode, kind and act are choices of the content's
region, and the speaker's name is in the `meta` of the source's. Offsets are code points, as in Label Studio.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from onrecord.api.exports.json_text import json_text
from onrecord.schemas.attribution import Passage
from onrecord.schemas.columns import AttributionRow, attribution_rows
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span

Node: TypeAlias = dict[str, Any]

_PARTS = ("source", "cue", "content", "addressee", "medium", "time", "place")
_TO = {"to_name": "text", "from_name": "part"}


def tasks(extraction: Extraction, text: str) -> str:
    """A list with one task, as Label Studio imports it."""
    document = extraction.document.model_dump(exclude_none=True) if extraction.document else {}
    extra = {} if extraction.extra is None else {"extra": extraction.extra}
    results = [node for row in attribution_rows(extraction) for node in _Regions(row).results()]
    scores = [one.confidence for one in extraction.attributions if one.confidence is not None]
    prediction = {
        "model_version": f"onrecord {extraction.engine.version} {extraction.engine.fingerprint}",
        "score": sum(scores) / len(scores) if scores else 0.0,
        "result": results,
    }
    task = {"data": {**document, **extra, "id": extraction.id, "text": text}, "predictions": [prediction]}
    return json_text([task], depth=5)


class _Regions:
    """The regions and relations of one attribution."""

    def __init__(self, row: AttributionRow) -> None:
        self._one = row.attribution
        self._speaker = row.speaker

    def results(self) -> Iterator[Node]:
        """Yields the results."""
        parts: dict[str, Passage] = {
            name: passage for name in _PARTS if (passage := getattr(self._one, name)) is not None
        }
        for name, passage in parts.items():
            for number, span in enumerate(passage.spans):
                yield from self._region(name, number, span)
        anchor = next((name for name in ("cue", "content", "source") if name in parts), None)
        for name, passage in parts.items():
            for number in range(len(passage.spans)):
                if anchor is not None and (name, number) != (anchor, 0):
                    yield self._relation(anchor, name, number)

    def _region(self, name: str, number: int, span: Span) -> Iterator[Node]:
        value = {"start": span.start, "end": span.end, "text": span.text}
        key = self._key(name, number)
        region: Node = {"id": key, "type": "labels", **_TO, "value": {**value, "labels": [name.capitalize()]}}
        if name == "source" and self._speaker is not None:
            region["meta"] = {"text": [self._speaker.name]}
        if self._one.confidence is not None:
            region["score"] = self._one.confidence
        yield region
        if name == "content" and number == 0:
            choices = (("mode", self._one.mode), ("kind", self._one.kind), ("act", self._one.act))
            for choice, chosen in choices:
                if chosen is not None:
                    chosen_value = {**value, "choices": [chosen]}
                    yield {"id": key, "type": "choices", **_TO, "from_name": choice, "value": chosen_value}

    def _relation(self, anchor: str, name: str, number: int) -> Node:
        return {
            "type": "relation",
            "from_id": self._key(anchor, 0),
            "to_id": self._key(name, number),
            "direction": "right",
            "labels": [name],
        }

    def _key(self, name: str, number: int) -> str:
        return f"{self._one.id}-{name}-{number}"
