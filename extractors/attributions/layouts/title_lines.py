"""Lines with a speaker's name and titles, or a time, above a turn: `Dana Pell -- Hollis Capital -- Analyst`.

Transcripts of calls with investors print turns in this way, without a colon; those of recordings have the time after
the name: `Host [00:00:05]`. A person without a name speaks below a
line of one word: `Operator`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.layouts.line_openings import before_time
from onrecord.extractors.grammar.punctuation import DASHES
from onrecord.extractors.nouns import load_nouns

MAX_NAME_LENGTH = 6
"""Most tokens of a name before its titles."""

MAX_LINE_LENGTH = 16
"""Most tokens of a name with its titles."""

MIN_LINES = 2
"""Fewest lines that make a transcript: one may be a signature."""

STOPS = frozenset(".?!:;,")


def titled_turns(analysis: Analysis, lines: Sequence[Sequence[int]]) -> Iterator[tuple[Sequence[int], list[int]]]:
    """The lines that name the speaker of a turn, each with the words of the turn below it."""
    named = [number for number, line in enumerate(lines) if _is_titled(analysis, line)]
    named = [number for number in named if number + 1 not in named and number + 1 < len(lines)]
    if len(named) < MIN_LINES:
        return
    alone = {n for n, line in enumerate(lines[:-1]) if n >= named[0] - MIN_LINES and _is_person(analysis, line)}
    starts = sorted({*named, *alone})
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        turn = [i for line in lines[start + 1 : end] for i in line]
        if turn:
            yield lines[start], turn


def _is_titled(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a name, a dash and titles, or of a name and a time."""
    tokens = [analysis.tokens[i] for i in line]
    name = before_time(analysis, line)
    if len(name) < len(line) and len(name) <= MAX_NAME_LENGTH:
        return all(t.text[:1].isupper() or t.text.isdigit() for t in tokens[: len(name)])
    at = next((n for n, token in enumerate(tokens[: MAX_NAME_LENGTH + 1]) if token.text in DASHES), 0)
    if not 0 < at < len(tokens) - 1 or len(tokens) > MAX_LINE_LENGTH or tokens[-1].text in STOPS:
        return False
    named = all(token.text[:1].isupper() or token.upos == "PUNCT" for token in tokens[:at])
    return named and not any(token.upos in ("VERB", "AUX") for token in tokens)


def _is_person(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a line of one word for somebody who speaks."""
    token = analysis.tokens[line[0]]
    return len(line) == 1 and token.text[:1].isupper() and load_nouns().speaks(token.lemma.lower())
