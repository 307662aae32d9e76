"""Verbs inside contents with a judgement each: does it report, or is it something done?

In a row the verbs stand in braces, with `+` where they report and `-` where they do not: `“They {told+} us that the man
{left-},” she said.`. A verb counts as found if it is in the cue of an attribution. An attribution inside another whose
cue has none of the marked verbs is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.schemas.extraction import Extraction
from tests.judges.case import CASES, load

_MARKED = re.compile(r"\{([^{}+-]+)([+-])\}")


@dataclass(frozen=True, slots=True)
class Verb:
    """A marked verb: where it is in the text, and the judgement."""

    start: int
    end: int
    reports: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A text and its marked verbs."""

    text: str
    verbs: tuple[Verb, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of attributions that were found, that are right, and that there are."""

    found: int
    right: int
    expected: int

    @property
    def precision(self) -> float:
        """The share of right ones among those found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of those expected that were found."""
        return self.right / self.expected if self.expected else 0.0


def row(line: str) -> Row:
    """A row as it is written."""
    text, verbs, at = "", [], 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()]
        verbs.append(Verb(len(text), len(text) + len(match[1]), match[2] == "+"))
        text += match[1]
        at = match.end()
    return Row(text + line[at:], tuple(verbs))


def rows(half: str) -> list[Row]:
    """The rows of one half: `before` or `after` the rules."""
    return [row(line) for line in load(CASES / "nested_candidates")[half]["rows"]]


def counts(judged: Iterable[tuple[Row, Extraction]]) -> Counts:
    """The counts over some rows and their records."""
    found = right = expected = 0
    for one, record in judged:
        cues = [
            (attribution.parent_id is not None, [(span.start, span.end) for span in attribution.cue.spans])
            for attribution in record.attributions
            if attribution.cue
        ]
        hit = [any(_touches(verb, spans) for _, spans in cues) for verb in one.verbs]
        found += sum(hit)
        right += sum(there and verb.reports for there, verb in zip(hit, one.verbs, strict=True))
        expected += sum(verb.reports for verb in one.verbs)
        found += sum(nested and not any(_touches(verb, spans) for verb in one.verbs) for nested, spans in cues)
    return Counts(found, right, expected)


def _touches(verb: Verb, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < verb.end and verb.start < end for start, end in spans)
