"""Likely contents, each read again as a text of its own.

PolNeAR annotates nothing inside a content, so a role model that was trained on it finds nothing there as long as it
reads the whole. What it finds in the content alone is what the heads for nested cues are taught.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, CueScores, Sentence
from onrecord.extractors.engines.role_network import NESTED_DEPTHS
from onrecord.extractors.engines.roles import RoleModel, Take, reported_spans


def reread(model: RoleModel, analysis: Analysis, take: Take | None = None) -> tuple[CueScores, ...]:
    """The likely cues of a text and, from readings of their own, those of its contents.

    Args:
        model: The role model; its heads for nested cues are not used.
        analysis: The text.
        take: Gets the text's spans, as `RoleModel.with_states` gives them.
    """
    layer = list(model.with_states(analysis, 0, take=take)[0])
    found = list(layer)
    for depth in range(1, NESTED_DEPTHS + 1):
        spans = sorted({span for cue in layer for span in reported_spans(analysis, cue)})
        layer = [cue for span in spans for cue in _found_in(model, analysis, span, depth)]
        found += layer
    return tuple(sorted(found, key=lambda cue: (cue.depth, cue.anchor, cue.first)))


def _found_in(model: RoleModel, analysis: Analysis, span: tuple[int, int], depth: int) -> Iterator[CueScores]:
    for cue in model(alone(analysis, *span), 0):
        yield replace(cue, anchor=cue.anchor + span[0], first=cue.first + span[0], depth=depth)


def alone(analysis: Analysis, first: int, last: int) -> Analysis:
    """The words `first` to `last` - 1 as a text; a word whose head is outside becomes a root."""
    words = analysis.tokens[first:last]
    start, numbers = (
        words[0].start,
        {number: place for place, number in enumerate(dict.fromkeys(w.sentence for w in words))},
    )
    tokens = tuple(
        replace(
            word,
            index=word.index - first,
            sentence=numbers[word.sentence],
            start=word.start - start,
            end=word.end - start,
            head=word.head - first if word.head is not None and first <= word.head < last else None,
        )
        for word in words
    )
    sentences = []
    for number in numbers.values():
        own = [token for token in tokens if token.sentence == number]
        sentences.append(Sentence(number, own[0].index, own[-1].index + 1, own[0].start, own[-1].end))
    return Analysis(analysis.text[start : words[-1].end], tokens, tuple(sentences))
