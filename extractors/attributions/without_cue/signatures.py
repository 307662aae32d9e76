"""Signatures: names after a quotation, below a post, or at the end of a letter.

`“Small steps count.” — Coach Bell`, `“Small steps count.” (Ada Bell, coach)`, a name in the last line of a quotation, a
post with `— Ada Bell (@adabell) May 3` below it, a letter between `To the editor:` and a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.layouts.label_lines import is_handle
from onrecord.extractors.attributions.quotations.quotation_candidates import MIN_SPEECH_LENGTH, Quotations, Quoted
from onrecord.extractors.attributions.without_cue import uncued_rules
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.punctuation import BRACKETS, DASHES, is_mark, trimmed
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.rule import Construction

MAX_SIGNATURE_LENGTH = 14
"""Most tokens after a dash for a name with a handle and a date."""

MAX_NAME_LINE_LENGTH = 10
"""Most tokens of a line below a letter that is a name, an office or a place."""

MAX_BARE_GREETING = 5
"""Most tokens of a greeting without a mark behind it: `Dear Sir or Madam`."""

_GREETING = re.compile(
    r"(?:Dear\b|To the editors?\b|Sirs?\b|Madam\b|An open letter to\b)[^\n.?!]{0,60}$", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:(?:Dear (?:[Ss]ir or [Mm]adam|[Ss]irs?|[Mm]adam|[Ee]ditors?)|To the [Ee]ditors?)[,:]?(?: [–—-])?"
    r"|S(?:ir|IR)[sS]?,?(?: [–—-]|:)) (?=[A-Z‘“'\"])"
)
"""A greeting with the letter behind it."""

_CLOSING = re.compile(
    r"(?:(?:yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|yours|signed|respectfully submitted"
    r"|(?:(?:kind|best|warm|warmest|kindest) )?(?:regards|wishes)|in solidarity)[,.:]?$",
    re.IGNORECASE,
)


def signature_candidates(analysis: Analysis, quotations: Quotations) -> Iterator[Candidate]:
    """The candidates of all signatures of a text."""
    every = analysis.lines
    for quoted in quotations.all:
        yield from _after(analysis, quoted)
        yield from _within(analysis, quoted)
    for line in every:
        yield from _in_line(analysis, line, quotations)
    for number in range(1, len(every)):
        yield from _below(analysis, every, number, quotations)
    yield from _letters(analysis, every)


def _after(analysis: Analysis, quoted: Quoted) -> Iterator[Candidate]:
    """A dash and a name after a quotation, or a name in brackets."""
    tokens, first = analysis.tokens, quoted.last + 1
    if first >= len(tokens) or len(quoted.tokens) <= MIN_SPEECH_LENGTH:
        return
    line = [i for i in range(first, min(len(tokens), first + 1 + MAX_SIGNATURE_LENGTH)) if _on_line(analysis, first, i)]
    if tokens[first].text in DASHES and _on_line(analysis, quoted.last, first):
        if source := signer(analysis, line[1:]):
            yield _signed(rules.DASH, first, (first,), source, quoted.tokens)
    elif tokens[first].text in ("(", "[") and _alone(analysis, quoted):
        end = next((n for n, i in enumerate(line) if tokens[i].text in BRACKETS), 0)
        source = signer(analysis, line[1:end])
        if (source and _named(analysis, source)) or (source := _aged(analysis, line[1:end])):
            yield _signed(uncued_rules.BRACKETED, first, (), source, quoted.tokens)


def _within(analysis: Analysis, quoted: Quoted) -> Iterator[Candidate]:
    """A name in the last line of a quotation, as extracted pages have it: `“Small steps count.⏎Ada Bell, coach.”`."""
    tokens, first = analysis.tokens, quoted.last + 1
    if quoted.closed or first >= len(tokens) or not _opens(analysis, quoted) or len(quoted.tokens) <= MIN_SPEECH_LENGTH:
        return
    line = [i for i in range(first, min(len(tokens), first + MAX_SIGNATURE_LENGTH)) if _on_line(analysis, first, i)]
    closes, below = is_mark(tokens[line[-1]]), not _on_line(analysis, quoted.last, first)
    while line and (is_mark(tokens[line[-1]]) or tokens[line[-1]].text == "."):
        line.pop()
    if closes and below and line and is_name_line(analysis, line) and _named(analysis, line):
        source = signer(analysis, line)
        if source and source[0] == line[0]:
            yield _signed(uncued_rules.BRACKETED, line[0], (), source, quoted.tokens)


def _below(
    analysis: Analysis, every: Sequence[Sequence[int]], number: int, quotations: Quotations
) -> Iterator[Candidate]:
    """A line with a dash and a name, below a quotation or a post: a post's has a handle or a date."""
    line, above = every[number], every[number - 1]
    if analysis.tokens[line[0]].text not in DASHES or not 1 < len(line) <= MAX_SIGNATURE_LENGTH + 4:
        return
    source = signer(analysis, line[1:])
    if not source:
        return
    quoted = quotations.around(above[-1])
    if quoted is not None and quoted.closed and quoted.last == above[-1] and _opens(analysis, quoted):
        yield _signed(rules.DASH, line[0], (line[0],), source, quoted.tokens)
    elif source[-1] < line[-1] and _dated(analysis, line[-1]):
        yield _signed(uncued_rules.SIGNED_POST, line[0], (line[0],), source, tuple(_block(analysis, every, number - 1)))


def _in_line(analysis: Analysis, line: Sequence[int], quotations: Quotations) -> Iterator[Candidate]:
    """A post with its signature in the same line: `Proud of you all. — Ada Bell (@adabell) May 3`."""
    dash = next((n for n in range(len(line) - 1, 0, -1) if analysis.tokens[line[n]].text in DASHES), 0)
    tail = line[dash + 1 :]
    handle = any(is_handle(analysis.tokens[i].text) for i in tail)
    if not dash or not handle or len(tail) > MAX_SIGNATURE_LENGTH or any(i in quotations.tokens for i in line):
        return
    source = signer(analysis, tail)
    if source and source[0] == tail[0] and (source[-1] == tail[-1] or _dated(analysis, tail[-1])):
        content = trimmed(analysis, set(line[:dash]))
        yield _signed(uncued_rules.SIGNED_POST, line[dash], (line[dash],), source, content)


def _block(analysis: Analysis, every: Sequence[Sequence[int]], number: int) -> list[int]:
    """The tokens of a line, with the lines above that no blank line separates from it."""
    first = number
    while first and "\n\n" not in analysis.text[
        analysis.tokens[every[first - 1][-1]].end : analysis.tokens[every[first][0]].start
    ].replace("\r", ""):
        first -= 1
    return list(range(every[first][0], every[number][-1] + 1))


def signer(analysis: Analysis, words: Sequence[int]) -> tuple[int, ...]:
    """The name at the start of some words, with its office or handle and without a date; empty if there is none."""
    tokens, name = analysis.tokens, list[int]()
    for place, index in enumerate(words):
        if tokens[index].upos in ("VERB", "AUX") and not _in_name(analysis, index):
            break
        name.append(index)
        closes = place + 1 < len(words) and tokens[words[place + 1]].text == ")"
        if is_handle(tokens[index].text):
            name += words[place + 1 : place + 2] if closes else []
            break
    else:
        while name and (_dated(analysis, name[-1]) or tokens[name[-1]].text == ","):
            name.pop()
    source = trimmed(analysis, set(name))
    named = any(tokens[i].upos == "PROPN" or _in_name(analysis, i) for i in source)
    return source if named and tokens[source[0]].text[0].isupper() else ()


def _in_name(analysis: Analysis, token: int) -> bool:
    entity = analysis.entity_at(token)
    return entity is not None and entity.label in SPEAKERS


def _named(analysis: Analysis, source: Sequence[int]) -> bool:
    """True of a signature that begins with a person's name: brackets hold places, dates and papers as well."""
    entity = analysis.entity_at(source[0])
    if entity is not None and entity.last > source[0] + 1:
        return entity.label == "PERSON" or (entity.label == "MISC" and _holds_office(analysis, source))
    words = [analysis.tokens[i].text for i in source[:2]]
    return len(words) > 1 and words[0] != "The" and all(word[0].isupper() and word.isalpha() for word in words)


def _aged(analysis: Analysis, words: Sequence[int]) -> tuple[int, ...]:
    """The words for a person without a name, with an age: `(Farmer, 61, near Galway)`; empty if they are none."""
    comma = next((n for n, i in enumerate(words) if analysis.tokens[i].text == ","), 0)
    aged = 0 < comma < len(words) - 1 and analysis.tokens[words[comma + 1]].text.isdigit()
    return tuple(words) if aged and denotes_person(analysis, analysis.tokens[words[comma - 1]]) else ()


def _holds_office(analysis: Analysis, source: Sequence[int]) -> bool:
    """True of a name with a noun for a person behind a comma, which tells what it names: `Birgit Sand, warden`."""
    comma = next((i for i in source if analysis.tokens[i].text == ","), source[-1])
    return any(denotes_person(analysis, analysis.tokens[i]) for i in source if i > comma)


def _dated(analysis: Analysis, token: int) -> bool:
    entity = analysis.entity_at(token)
    return (entity is not None and entity.label in ("DATE", "TIME")) or analysis.tokens[token].text.isdigit()


def _on_line(analysis: Analysis, token: int, other: int) -> bool:
    return analysis.paragraphs[token] == analysis.paragraphs[other]


def _opens(analysis: Analysis, quoted: Quoted) -> bool:
    """True of a quotation that begins its line."""
    return quoted.first == 0 or not _on_line(analysis, quoted.first - 1, quoted.first)


def _alone(analysis: Analysis, quoted: Quoted) -> bool:
    """True of a closed quotation that begins its line, or a sentence."""
    before = quoted.first - 1
    ended = before >= 0 and analysis.tokens[before].text[-1:] in (".", "?", "!", ":", "…", ")")
    return quoted.closed and (ended or _opens(analysis, quoted))


def _letters(analysis: Analysis, every: Sequence[Sequence[int]]) -> Iterator[Candidate]:
    """The letters of a text: what is between a greeting and `Signed,` or a name, before the next greeting."""
    texts = [analysis.text[analysis.tokens[line[0]].start : analysis.tokens[line[-1]].end] for line in every]
    greetings = [
        (n, first) for n, text in enumerate(texts) if (first := _greeted(analysis, every[n], text)) is not None
    ]
    for (number, first), (end, _) in pairwise([*greetings, (len(every), 0)]):
        body = number + (first > every[number][-1])  # the first line of the letter
        close = (n for n in range(number + 1, end) if n > body and len(texts[n]) <= 40 and _CLOSING.match(texts[n]))
        last = name = next(close, end)
        if last < end:
            name += 1
        while last == name and last > body + 1 and is_name_line(analysis, every[last - 1]):
            last = name = last - 1
        yield from _letter(analysis, every, range(first, every[last - 1][-1] + 1), name if name < end else None)


def _greeted(analysis: Analysis, line: Sequence[int], text: str) -> int | None:
    """The first token of the letter that a line greets with or opens; None of other lines.

    The line has only the greeting, or has a letter behind it: `SIR – Your leader is wrong`, `Dear editor, I agree`.
    """
    if opening := _OPENING.match(text):
        start = analysis.tokens[line[0]].start + opening.end()
        return next((i for i in line if analysis.tokens[i].start >= start), None)
    bare = len(line) <= MAX_BARE_GREETING and is_name_line(analysis, line)
    greets = len(text) <= 80 and _GREETING.match(text) and (text[-1:] in ",:;—–-" or bare)
    return line[-1] + 1 if greets else None


def is_name_line(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a short line without a verb and without a full stop, other than that of `Lowell, Mass.`."""
    tokens = [analysis.tokens[i] for i in line]
    place = analysis.entity_at(line[-2]) if len(line) > 1 and tokens[-1].text == "." else None
    tokens = tokens[:-1] if place is not None and place.label in ("GPE", "LOC") else tokens
    short = len(tokens) <= MAX_NAME_LINE_LENGTH and tokens[-1].text[-1:] not in (".", "?", "!", ":", "…")
    return short and not any(t.upos in ("VERB", "AUX") and not _in_name(analysis, t.index) for t in tokens)


def _letter(analysis: Analysis, every: Sequence[Sequence[int]], words: range, name: int | None) -> Iterator[Candidate]:
    """The letter of some words, signed in the line `name`, also behind a dash."""
    if name is None or not words or len(every[name]) > MAX_NAME_LINE_LENGTH:
        return
    line = every[name][analysis.tokens[every[name][0]].text in DASHES :]
    end = next((n for n, i in enumerate(line) if analysis.tokens[i].text in (",", "(")), len(line))
    source = signer(analysis, line[:end])
    content = trimmed(analysis, set(words))
    if source and content:
        yield _signed(uncued_rules.LETTER, source[0], (), source, content)


def _signed(
    rule: Construction, head: int, cue: tuple[int, ...], source: tuple[int, ...], content: tuple[int, ...]
) -> Candidate:
    return Candidate(rule, head, cue, source, content, "", rule.id)
