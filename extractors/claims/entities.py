"""The named entities in a content, with labels that do not depend on the model that found them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.spans import CharSpan, LabelledCharSpan

LABELS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "location",
    "LOC": "location",
    "FAC": "facility",
    "NORP": "group",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
    "LANGUAGE": "language",
    "MISC": "other",
}
"""Labels of the bundled recogniser, and of CoNLL and OntoNotes models, with those of claims. No amounts, no times."""

_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")


def entities_in(analysis: Analysis, spans: Iterable[CharSpan]) -> list[LabelledCharSpan]:
    """The entities inside spans of a text, without possessive endings."""
    inside = [_bare(analysis.text, e) for start, end in spans for e in analysis.entities_in(start, end) if e.end <= end]
    return sorted((start, end, LABELS[label]) for start, end, label in inside if label in LABELS and start < end)


def _bare(text: str, entity: Entity) -> LabelledCharSpan:
    ending = _POSSESSIVE.search(text[entity.start : entity.end])
    return entity.start, entity.end - (len(ending[0]) if ending else 0), entity.label
