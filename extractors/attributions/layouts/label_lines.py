"""Labels by layout: a few words, a colon, and the rest of the line: `KANE: No.`, `Q. Why?`, `Mr. BELL. I object.`.

`speaker_labels` decides which labels name a speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.layouts.line_openings import before_time, opened
from onrecord.extractors.attributions.layouts.title_lines import titled_turns
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.grammar.punctuation import is_mark, trimmed

MAX_LABEL_LENGTH = 8
"""Most tokens before a colon that name a speaker."""

MAX_TITLED_LENGTH = 16
"""The same for labels in capitals and for handles, which have titles, places and dates after the name:
`ADA BELL, DIRECTOR, HEALTH ALLIANCE:`, `Ada Bell (@adabell) 3 May 2023:`."""

_OFFICIAL = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Senator|Representative|The)\.? "
    r"(?:Mc|Mac|De|O['’])?[A-Z][A-Z'’-]{1,30}(?: [A-Z][A-Z'’-]{1,30}){0,3}(?: of [A-Z][a-z]{2,20})?"
    r"(?P<aside> \([^()\n]{1,60}\))?\.(?=\s)"
)
"""A label of official reports, with the surname in capitals: `Mr. BELL of Ohio (during the reading).`."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words that open a line before a colon, the colon, and the words after it to the line's end."""

    words: tuple[int, ...]
    colon: int
    rest: tuple[int, ...]
    first: int
    """The first token of its line, or of its part of one."""
    dotted: bool = False
    """True of a label without a colon: `Q. Why?`, or a line of its own: `Dana Pell -- Analyst`."""


def labels(analysis: Analysis, quotations: Quotations) -> Iterator[Label]:
    """The lines that open with a few words and a colon, labels of quotations further on in a line, and title lines."""
    for line in analysis.lines:
        words = opened(analysis, line)
        if is_mark(analysis.tokens[words[0]]) and len(words) > 1 and _is_cited_turn(analysis, words[1:]):
            words = words[1:]
        yield from _of_line(analysis, range(words[0], words[-1] + 1), quotations, line[0])
    for title, turn in titled_turns(analysis, analysis.lines):
        named = trimmed(analysis, set(before_time(analysis, title)))
        yield Label(named, title[-1], trimmed(analysis, set(turn)), title[0], True)


def _is_cited_turn(analysis: Analysis, words: Sequence[int]) -> bool:
    """True of a line after an opening mark with a label in capitals: a turn of a quoted transcript, `"BELL: No.`."""
    at = _colon(analysis, words)
    label = [analysis.tokens[i] for i in words[: at or 0]]
    return bool(label) and all(t.text.isupper() or t.upos == "PUNCT" for t in label)


def _of_line(analysis: Analysis, line: range, quotations: Quotations, first: int) -> Iterator[Label]:
    """The label that opens a line, cut where another label of a quotation follows: `Ruiz: “No.” Council: “Yes.”`."""
    label = _opening(analysis, line, first)
    while label is not None and not label.dotted:
        rest = range(label.colon + 1, line.stop)
        quoted = quotations.around(rest.start) if rest else None
        whole = quoted is not None and quoted.first == rest.start and quoted.closed and quoted.last in rest
        behind = range(quoted.last + 1, line.stop) if quoted is not None and whole else range(0)
        further = _opening(analysis, behind, behind.start) if behind else None
        if quoted is None or further is None or quotations.around(further.colon + 1) is None:
            yield replace(label, rest=trimmed(analysis, set(rest)))
            return
        yield replace(label, rest=trimmed(analysis, set(quoted.tokens)))
        label = further
    if label is not None:
        yield label


def _opening(analysis: Analysis, line: range, first: int) -> Label | None:
    """The label that opens a line; of one with a colon only its words and the colon."""
    if dotted := _dotted(analysis, line, first):
        return dotted
    at = _colon(analysis, line)
    if at is None or any(is_mark(analysis.tokens[i]) for i in line[:at]):
        return None
    return Label(trimmed(analysis, set(before_time(analysis, line[:at]))), line[at], (), first)


def _colon(analysis: Analysis, line: Sequence[int]) -> int | None:
    """The place in a line of the colon that ends its label."""
    texts = [analysis.tokens[i].text for i in line[: MAX_TITLED_LENGTH + 1]]
    at = next((n for n, i in enumerate(line[: len(texts)]) if n and texts[n] == ":" and not _in_time(analysis, i)), 0)
    if not at:
        return None
    capitals = texts[0].isupper() and len(texts[0]) > 1
    aside = texts.index("(") if texts[at - 1] == ")" and "(" in texts[:at] else at  # `The Chair (Ada Bell, Leeds):`
    short = 0 < aside <= MAX_LABEL_LENGTH
    return at if short or capitals or any(is_handle(text) for text in texts[:at]) else None


def _in_time(analysis: Analysis, colon: int) -> bool:
    """True of a colon between two digits, which the parser may split: `10:22`."""
    token = analysis.tokens[colon]
    return analysis.text[token.start - 1].isdigit() and analysis.text[token.end : token.end + 1].isdigit()


def is_handle(word: str) -> bool:
    """True of the name of an account: `@adabell`."""
    return word.startswith("@") and len(word) > 1


def _dotted(analysis: Analysis, line: Sequence[int], first: int) -> Label | None:
    """A label with a full stop: `Q. Why?`, `Mr. BELL. I object.`."""
    tokens = analysis.tokens
    text = tokens[line[0]].text
    if text in ("Q.", "A."):
        return Label((line[0],), line[0], trimmed(analysis, set(line[1:])), first, True)
    if text in ("Q", "A") and len(line) > 2 and tokens[line[1]].text == ".":
        return Label((line[0],), line[1], trimmed(analysis, set(line[2:])), first, True)
    if text == "Q" and len(line) > 2 and tokens[line[1]].text[0].isupper():  # `Q Mr. President, what about the deal?`
        return Label((line[0],), line[0], trimmed(analysis, set(line[1:])), first, True)
    found = _OFFICIAL.match(analysis.text, tokens[line[0]].start)
    if found is None:
        return None
    name = bisect_left(line, found.start("aside") if found["aside"] else found.end() - 1, key=lambda i: tokens[i].start)
    behind = bisect_left(line, found.end(), key=lambda i: tokens[i].start)
    if not 0 < name < behind < len(line):
        return None
    return Label(tuple(line[:name]), line[behind - 1], trimmed(analysis, set(line[behind:])), first, True)
