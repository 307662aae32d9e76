"""Patterns of amounts and times as data: an id, a label, a regular expression, an example."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.claims.numerals import MAX_ROUGH_LENGTH
from onrecord.extractors.lexicon.entity_labels import NAMES
from onrecord.extractors.rule import Family, Rule
from onrecord.extractors.spans import LabelledCharSpan

MAX_PART_LENGTH = 20_000
"""Most characters that are searched between two checkpoints; few contents are longer."""

Condition = Callable[[Analysis, Sequence[Token]], bool]


TEMPORAL = frozenset({"date", "time", "duration", "set"})
"""Labels of times; the others are of quantities."""


@dataclass(frozen=True, slots=True)
class Pattern(Rule):
    """A label for the matches of an expression whose words meet a condition.

    In the example the match is in braces.
    """

    label: str
    expression: re.Pattern[str]
    condition: Condition | None = None
    rough: re.Pattern[str] | None = None
    """Modifiers directly before the match that belong to it: `about`, `at least`."""


def pattern(
    name: str,
    expression: str,
    example: str,
    condition: Condition | None = None,
    rough: re.Pattern[str] | None = None,
) -> Pattern:
    """A pattern; its label is the first part of its id."""
    label = name.partition(".")[0]
    family = Family.TEMPORAL if label in TEMPORAL else Family.QUANTITY
    compiled = re.compile(expression, re.IGNORECASE)
    return Pattern(name, label, example, family, label, compiled, condition, rough)


def found(
    analysis: Analysis,
    patterns: Sequence[Pattern],
    spans: Iterable[tuple[int, int]],
    taken: Iterable[LabelledCharSpan] = (),
    hint: re.Pattern[str] | None = None,
) -> Iterator[LabelledCharSpan]:
    """The matches of patterns in spans of a text, except in names; earlier patterns and `taken` have priority.

    A span without a match of `hint` matches none of the patterns and is skipped, as most are.
    """
    covered = Cover((start, end) for start, end, _ in taken)
    for start, end in _parts(analysis, spans):
        checkpoint()
        if hint is not None and not hint.search(analysis.text, start, end):
            continue
        for one in patterns:
            for match in one.expression.finditer(analysis.text, start, end):
                a, b = match.span()
                if one.rough and (before := one.rough.search(analysis.text, max(start, a - MAX_ROUGH_LENGTH), a)):
                    a = before.start()
                if covered.touches(a, b) or _named(analysis, a, b):
                    continue
                if one.condition is None or one.condition(analysis, words(analysis, a, b)):
                    covered.add(a, b)
                    yield a, b, one.label


class Cover:
    """Spans that do not overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._all = sorted(spans)

    def touches(self, start: int, end: int) -> bool:
        """True if one of them overlaps a span."""
        at = bisect.bisect_left(self._all, end, key=lambda span: span[0])
        return at > 0 and start < self._all[at - 1][1]

    def add(self, start: int, end: int) -> None:
        """Add a span that overlaps none of them."""
        bisect.insort(self._all, (start, end))


def _named(analysis: Analysis, start: int, end: int) -> bool:
    """True if a span is in a name."""
    before = bisect.bisect_right(analysis.entities, start, key=lambda entity: entity.start) - 1
    entity = analysis.entities[before] if before >= 0 else None
    return entity is not None and entity.label in NAMES and end <= entity.end


def _parts(analysis: Analysis, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans, with long ones divided before a word."""
    for start, end in spans:
        while end - start > MAX_PART_LENGTH:
            limit = start + MAX_PART_LENGTH
            after = bisect.bisect_right(analysis.tokens, limit, key=lambda token: token.start)
            word = analysis.tokens[after - 1].start if after else start
            cut = word if word > start else limit
            yield start, cut
            start = cut
        yield start, end


def words(analysis: Analysis, start: int, end: int) -> Sequence[Token]:
    """The tokens that a span of the text touches."""
    first = bisect.bisect_right(analysis.tokens, start, key=lambda token: token.end)
    last = bisect.bisect_left(analysis.tokens, end, key=lambda token: token.start)
    return analysis.tokens[first:last]
