"""A way in which English writes an amount or a time, as data: an id, a label, a regular expression, an example."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.claims.numerals import LONGEST_ROUGH
from onrecord.extractors.spans import LabelledCharSpan

Condition = Callable[[Analysis, Sequence[Token]], bool]

NAMES = frozenset(
    {"PERSON", "PER", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "MISC", "EVENT", "WORK_OF_ART", "LAW"}
)
"""Labels of entities in which a number or a day is a part of a name: `Boeing 737`, `USA Today`."""


@dataclass(frozen=True)
class Pattern:
    """A label for what an expression matches, where its condition on the words matched holds.

    `example` shows it, with what should be found in braces.
    """

    id: str
    label: str
    expression: re.Pattern[str]
    example: str
    condition: Condition | None = None
    rough: re.Pattern[str] | None = None
    """What right before it is a part of it too: `about`, `at least`."""


def pattern(
    name: str,
    expression: str,
    example: str,
    condition: Condition | None = None,
    rough: re.Pattern[str] | None = None,
) -> Pattern:
    """A pattern; its label is what its id begins with."""
    return Pattern(name, name.partition(".")[0], re.compile(expression, re.IGNORECASE), example, condition, rough)


def found(
    analysis: Analysis,
    patterns: Sequence[Pattern],
    stretches: Iterable[tuple[int, int]],
    taken: Iterable[LabelledCharSpan] = (),
    hint: re.Pattern[str] | None = None,
) -> Iterator[LabelledCharSpan]:
    """What patterns find in stretches of a text, names left out; an earlier pattern wins, and `taken` before all.

    Where a stretch has no `hint`, none of the patterns matches, and it is not looked through: most have none.
    """
    covered = [(start, end) for start, end, _ in taken]
    names = [(e.start, e.end) for e in analysis.entities if e.label in NAMES]
    for start, end in stretches:
        if hint is not None and not hint.search(analysis.text, start, end):
            continue
        for one in patterns:
            for match in one.expression.finditer(analysis.text, start, end):
                a, b = match.span()
                if one.rough and (before := one.rough.search(analysis.text, max(start, a - LONGEST_ROUGH), a)):
                    a = before.start()
                if any(a < d and c < b for c, d in covered) or any(c <= a and b <= d for c, d in names):
                    continue
                if one.condition is None or one.condition(analysis, words(analysis, a, b)):
                    covered.append((a, b))
                    yield a, b, one.label


def words(analysis: Analysis, start: int, end: int) -> Sequence[Token]:
    """The tokens that a stretch of the text touches."""
    first = bisect.bisect_right(analysis.tokens, start, key=lambda token: token.end)
    last = bisect.bisect_left(analysis.tokens, end, key=lambda token: token.start)
    return analysis.tokens[first:last]
