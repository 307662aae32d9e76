"""Labels: a speaker, a colon, and what is said: `KANE: No.`, `Minister: tax will rise`, a name above a block.

A line may open with many things and a colon. A speaker is a name, a noun for a person or a body that speaks, or `Q`
and `A`; a topic, a place, a section of the paper and whom a letter is written to are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations import Quotations
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.lexicon.time import DAYS
from onrecord.extractors.rule import Construction

LONGEST_LABEL = 8
"""Tokens of what is before a colon that names a speaker."""

BODIES = frozenset(
    "agency army authority bank board bureau church club commission committee company council court department embassy"
    " force government house jury military ministry navy office opposition palace parliament party police prosecution"
    " regulator senate tribunal treasury union watchdog".split()
)
"""Nouns for bodies that speak."""

SEATS = frozenset("downing street|elysee|kremlin|number 10|pentagon|vatican|white house".split("|"))
"""Places that stand for who governs there."""

FINDINGS = frozenset(
    "audit filing indictment lawsuit memo newspaper paper poll record report source study survey".split()
)
"""Nouns that headlines use for the author of a finding."""

SECTIONS = frozenset(
    "advice analysis article breaking column comment contact correction credit editorial exclusive explainer feature"
    " gallery gist guide interview letter live note obituary opinion photo photographer picture podcast preview profile"
    " quiz quote reader recap recipe review sport timeline update video watch writer".split()
)
"""Names of a paper's sections and of notes, whatever else the words mean."""

GREETED = frozenset("dear gentleman gentlemen hello hi lady madam ma'am sir sirs".split())
"""Words for those whom a letter is written to."""

LONGEST_TITLED = 16
"""The same for labels in capitals, which have titles behind the name: `ADA BELL, DIRECTOR, HEALTH ALLIANCE:`."""

FURNITURE = frozenset("- – — • * · [ ] ( ) am pm".split())
"""Signs that may open a line before its label, with a time or alone."""

_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:am|pm)?")

TURNS = frozenset({"q", "a", "question", "answer"})
STOPS = frozenset(".?!…—–-")


@dataclass(frozen=True, slots=True)
class Label:
    """The words that open a line before a colon, the colon, and the words after it to the line's end."""

    words: tuple[int, ...]
    colon: int
    rest: tuple[int, ...]
    first: int
    """The first token of its line, or of its part of one."""
    dotted: bool = False
    """A label with a full stop instead of a colon: `Q. Why?`."""


def labels(analysis: Analysis, quotations: Quotations) -> Iterator[Label]:
    """The lines that open with a few words and a colon, and the labels of quotations further on in a line."""
    for line in lines(analysis):
        yield from _of_line(analysis, _opened(analysis, line), quotations)


def lines(analysis: Analysis) -> Iterator[list[int]]:
    """The tokens of each line."""
    found: dict[int, list[int]] = {}
    for index, number in enumerate(analysis.paragraphs):
        found.setdefault(number, []).append(index)
    yield from found.values()


def _of_line(analysis: Analysis, line: Sequence[int], quotations: Quotations) -> Iterator[Label]:
    """The label that opens a line, cut where another label of a quotation follows: `Ruiz: “No.” Council: “Yes.”`."""
    if dotted := _dotted(analysis, line):
        yield dotted
        return
    longest = LONGEST_LABEL
    texts = [analysis.tokens[i].text for i in line[: longest + 1]]
    if ":" not in texts[1:]:
        longest = LONGEST_TITLED
        texts = [analysis.tokens[i].text for i in line[: longest + 1]]
        if ":" not in texts[1:] or not any(t.isupper() and len(t) > 1 for t in texts[:1]):
            return
    at = texts.index(":", 1)
    if any(is_mark(analysis.tokens[i]) for i in line[:at]):
        return
    rest = line[at + 1 :]
    quoted = quotations.around(rest[0]) if rest else None
    if quoted is not None and quoted.first == rest[0] and quoted.closed and quoted.last in rest:
        behind = rest[rest.index(quoted.last) + 1 :]
        further = list(_of_line(analysis, behind, quotations)) if behind else []
        if further and quotations.around(further[0].colon + 1) is not None:
            yield Label(trimmed(analysis, set(line[:at])), line[at], trimmed(analysis, set(quoted.tokens)), line[0])
            yield from further
            return
    yield Label(trimmed(analysis, set(line[:at])), line[at], trimmed(analysis, set(rest)), line[0])


def _dotted(analysis: Analysis, line: Sequence[int]) -> Label | None:
    """A label with a full stop: `Q. Why?`."""
    text = analysis.tokens[line[0]].text
    if text in ("Q.", "A."):
        return Label((line[0],), line[0], trimmed(analysis, set(line[1:])), line[0], True)
    if text in ("Q", "A") and len(line) > 2 and analysis.tokens[line[1]].text == ".":
        return Label((line[0],), line[1], trimmed(analysis, set(line[2:])), line[0], True)
    return None


def _opened(analysis: Analysis, line: Sequence[int]) -> list[int]:
    """A line without the bullet or the time that opens it: `- `, `15.40`, `[02:50:05]`."""
    kept = list(line)
    while len(kept) > 1 and (_TIME.fullmatch(text := analysis.tokens[kept[0]].text) or text in FURNITURE):
        if text in ("[", "(") and not _TIME.fullmatch(analysis.tokens[kept[1]].text):
            break
        kept.pop(0)
    return kept


def speaks(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> bool:
    """True if a phrase can be the speaker of a label or a headline: a name, a person, a body, a finding."""
    tokens = [analysis.tokens[i] for i in words]
    if len(tokens) == 1 and tokens[0].text.startswith("@") and len(tokens[0].text) > 1:
        return True
    lemmas = {t.lemma.lower() for t in tokens}
    if not tokens or tokens[0].upos == "ADP" or any(t.upos in ("VERB", "AUX", "NUM", "INTJ") for t in tokens):
        return False
    heads = tops(analysis, words)
    if not heads or lemmas & GREETED or tokens[-1].text.lower() in DAYS | {"today", "tomorrow", "yesterday"}:
        return False
    return _speaks(analysis, analysis.tokens[heads[-1]], tokens, lexicon)


def _speaks(analysis: Analysis, head: Token, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    phrase, last = " ".join(t.text.lower() for t in tokens), tokens[-1].index
    if entity := analysis.entity_at(head.index):
        behind = analysis.tokens[entity.last : last + 1]
        if behind and behind[0].upos in ("PROPN", "NOUN"):
            return False  # a headline's verb in capitals: `Ana Cole Backs Piet Maes:`
        return entity.label in SPEAKERS or phrase.removeprefix("the ") in SEATS
    lemma = head.lemma.lower()
    if lemma in SECTIONS:
        return False
    known = lemma in BODIES or lemma in FINDINGS or lemma in lexicon.persons or phrase.removeprefix("the ") in SEATS
    common = " " not in phrase and (lexicon.noun(lemma) is not None or lemma in lexicon.documents)
    return known or (head.upos == "PROPN" and not common)


def label_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of all labels of a text."""
    found = list(labels(analysis, quotations))
    turns = _script(analysis, found, lexicon)
    script = {label.colon for label in turns}
    if 3 * len(turns) >= len(set(analysis.paragraphs)):
        found = [_whole(analysis, label, behind) if label.colon in script else label for label, behind in _pairs(found)]
    for label in found:
        if not label.rest:
            yield from _block(analysis, label, quotations, lexicon)
        elif label.colon in script:
            yield _candidate(rules.TRANSCRIPT, label, label.rest)
        elif label.dotted:
            continue
        elif _quoted(label, quotations) and (lead := _lead(analysis, label.words, lexicon)):
            yield _candidate(rules.COLON_HEADLINE, replace(label, words=lead), label.rest)
        elif speaks(analysis, label.words, lexicon):
            if _name(analysis, label).isupper():
                yield _candidate(rules.TRANSCRIPT, label, label.rest)
            elif _clausal(analysis, label):
                yield _candidate(rules.COLON_HEADLINE, label, label.rest)


def _pairs(found: Sequence[Label]) -> Iterator[tuple[Label, Label | None]]:
    """Each label with the one behind it."""
    return zip_longest(found, found[1:])


def _whole(analysis: Analysis, label: Label, behind: Label | None) -> Label:
    """The label with its whole turn: what follows up to the next label, less directions in brackets."""
    if behind is None or not label.rest or behind.first <= label.rest[-1]:
        return label
    last = label.rest[-1]
    words = set(label.rest)
    for index in range(last + 1, behind.first):
        if analysis.paragraphs[index] != analysis.paragraphs[index - 1] and analysis.tokens[index].text in ("(", "["):
            break
        words.add(index)
    return replace(label, rest=trimmed(analysis, words))


def _lead(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> tuple[int, ...]:
    """The speaker of a label: all of it, or what is before its first comma: `Choo, on his winning hit:`."""
    if speaks(analysis, words, lexicon):
        return tuple(words)
    at = next((n for n, i in enumerate(words) if analysis.tokens[i].text == ","), 0)
    return tuple(words[:at]) if at and speaks(analysis, words[:at], lexicon) else ()


def _titled(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a name with titles behind dashes: `Dana Wu -- Hollis Capital -- Analyst`."""
    at = next((n for n, i in enumerate(words) if analysis.tokens[i].text in ("--", "–", "—")), 0)
    return at > 0 and speaks(analysis, words[:at], lexicon)


def _quoted(label: Label, quotations: Quotations) -> bool:
    """True where all that follows a label is one quotation: `Ruiz: “Not a penny”`."""
    quoted = quotations.around(label.rest[0])
    return quoted is not None and quoted.first == label.colon + 1 and quoted.last == label.rest[-1]


def _clausal(analysis: Analysis, label: Label) -> bool:
    """True where the first sentence behind a label has a verb."""
    first = analysis.tokens[label.rest[0]].sentence
    return any(analysis.tokens[i].upos in ("VERB", "AUX") and analysis.tokens[i].sentence == first for i in label.rest)


def _script(analysis: Analysis, found: list[Label], lexicon: Lexicon) -> list[Label]:
    """The turns of a text that is laid out as a transcript: at least two speak, and speak in sentences."""
    spoken = [label for label in found if label.rest and _sentence(analysis, label)]
    names = Counter(_name(analysis, label) for label in spoken)
    initials = any(name.lower().rstrip(".") in ("q", "question") for name in names)
    turns = [
        label
        for label in spoken
        if speaks(analysis, label.words, lexicon)
        or _titled(analysis, label.words, lexicon)
        or (initials and _name(analysis, label).lower().rstrip(".") in TURNS)
        or (names[_name(analysis, label)] > 1 and all(analysis.tokens[i].upos == "PROPN" for i in label.words))
    ]
    count = len(set(analysis.paragraphs))
    repeated = any(names[_name(analysis, label)] > 1 for label in turns)
    return turns if len(turns) > 1 and (repeated or 2 * len(turns) >= count) else []


def _name(analysis: Analysis, label: Label) -> str:
    words = [analysis.tokens[i] for i in label.words]
    return analysis.text[words[0].start : words[-1].end] if words else ""


def _sentence(analysis: Analysis, label: Label) -> bool:
    """True if what is after a label has a verb, or ends as sentences do."""
    last = label.rest[-1]
    ended = last + 1 < len(analysis.tokens) and analysis.tokens[last + 1].text[:1] in STOPS
    return ended or any(analysis.tokens[i].upos in ("VERB", "AUX") for i in label.rest)


def _block(analysis: Analysis, label: Label, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """`And from Mayor Stone:`, and a quotation in the lines below."""
    quoted = quotations.around(label.colon + 1)
    words = list(label.words)
    while words and analysis.tokens[words[0]].text.lower() in ("and", "from", "then", "also"):
        words.pop(0)
    writes = words and analysis.tokens[words[-1]].lemma.lower() in FINDINGS
    if quoted is not None and quoted.first == label.colon + 1 and not writes and speaks(analysis, words, lexicon):
        yield _candidate(rules.BLOCK, Label(tuple(words), label.colon, (), label.first), quoted.tokens)


def _candidate(rule: Construction, label: Label, content: tuple[int, ...]) -> Candidate:
    cue = () if label.dotted else (label.colon,)
    return Candidate(rule, label.colon, cue, label.words, content, "", rule.id)
