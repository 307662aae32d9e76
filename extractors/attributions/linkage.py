"""The path through the dependency graph that links a cue to its source and its content, for explanations."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.draft import Candidate

Way = tuple[list[int], list[int]]
"""A path: the tokens on its way up, and those on its way down."""


def linkage(analysis: Analysis, candidate: Candidate) -> str | None:
    """The path that links a candidate's parts, as in `told >nsubj engineer; told >ccomp are`.

    `>` is a step down to a dependent, `<` a step up to the head, each with the relation. None if no part is in the
    cue's sentence.
    """
    head, found = candidate.head, []
    above = [head, *analysis.ancestors(head)]
    for up, down in _shortest(analysis, candidate):
        found.append(" ".join((_text(analysis, head), *_steps(analysis, above, up, down))))
    return "; ".join(found) or None


def linking_tokens(analysis: Analysis, candidate: Candidate) -> list[int]:
    """The tokens on the paths from a cue's head to its source and content, the head first, each once."""
    ways = [token for up, down in _shortest(analysis, candidate) for token in (*up, *down)]
    return list(dict.fromkeys([candidate.head, *ways]))


def _shortest(analysis: Analysis, candidate: Candidate) -> Iterator[Way]:
    """For source and content the shortest path from the cue's head to one of their words in its sentence."""
    head = candidate.head
    above = [head, *analysis.ancestors(head)]
    for words in (candidate.source, candidate.content):
        ways = [way for way in (_way(analysis, above, word) for word in words if word != head) if way]
        if ways:
            yield min(ways, key=lambda way: (len(way[0]) + len(way[1]), way[1], way[0]))


def _way(analysis: Analysis, above: list[int], word: int) -> Way | None:
    """The path to a word; None if it is in another sentence."""
    down: list[int] = []
    at: int | None = word
    while at is not None and at not in above:
        down.append(at)
        at = analysis.tokens[at].head
    return None if at is None else (above[1 : above.index(at) + 1], down[::-1])


def _steps(analysis: Analysis, above: list[int], up: list[int], down: list[int]) -> Iterator[str]:
    for below, to in zip(above, up, strict=False):
        yield f"<{analysis.tokens[below].deprel} {_text(analysis, to)}"
    for to in down:
        yield f">{analysis.tokens[to].deprel} {_text(analysis, to)}"


def _text(analysis: Analysis, index: int) -> str:
    return analysis.tokens[index].text
