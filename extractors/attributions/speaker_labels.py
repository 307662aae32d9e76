"""Labels: a speaker, a colon, and what is said: `KANE: No.`, `Minister: tax will rise`, a name above a block.

A line may open with many things and a colon. A speaker is a name, a noun for a person or a body that speaks, or `Q`
and `A`; a topic, a place, a section of the paper and whom a letter is written to are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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

TURNS = frozenset({"q", "a", "question", "answer"})
STOPS = frozenset(".?!…—–-")


@dataclass(frozen=True, slots=True)
class Label:
    """The words that open a line before a colon, the colon, and the words after it to the line's end."""

    words: tuple[int, ...]
    colon: int
    rest: tuple[int, ...]


def labels(analysis: Analysis) -> Iterator[Label]:
    """The lines that open with a few words and a colon."""
    lines: dict[int, list[int]] = {}
    for index, number in enumerate(analysis.paragraphs):
        lines.setdefault(number, []).append(index)
    for line in lines.values():
        texts = [analysis.tokens[i].text for i in line[: LONGEST_LABEL + 1]]
        if ":" in texts[1:]:
            at = texts.index(":", 1)
            if not any(is_mark(analysis.tokens[i]) for i in line[:at]):
                rest = trimmed(analysis, set(line[at + 1 :]))
                yield Label(trimmed(analysis, set(line[:at])), line[at], rest)


def speaks(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> bool:
    """True if a phrase can be the speaker of a label or a headline: a name, a person, a body, a finding."""
    tokens = [analysis.tokens[i] for i in words]
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
    found = list(labels(analysis))
    script = {label.colon for label in _script(analysis, found, lexicon)}
    for label in found:
        if not label.rest:
            yield from _block(analysis, label, quotations, lexicon)
        elif label.colon in script:
            yield _candidate(rules.TRANSCRIPT, label, label.rest)
        elif speaks(analysis, label.words, lexicon):
            if _name(analysis, label).isupper():
                yield _candidate(rules.TRANSCRIPT, label, label.rest)
            elif any(analysis.tokens[i].upos in ("VERB", "AUX") for i in label.rest):
                yield _candidate(rules.COLON_HEADLINE, label, label.rest)


def _script(analysis: Analysis, found: list[Label], lexicon: Lexicon) -> list[Label]:
    """The turns of a text that is laid out as a transcript: at least two speak, and speak in sentences."""
    spoken = [label for label in found if label.rest and _sentence(analysis, label)]
    names = Counter(_name(analysis, label) for label in spoken)
    initials = any(name.lower() in ("q", "question") for name in names)
    turns = [
        label
        for label in spoken
        if speaks(analysis, label.words, lexicon)
        or (initials and _name(analysis, label).lower() in TURNS)
        or (names[_name(analysis, label)] > 1 and all(analysis.tokens[i].upos == "PROPN" for i in label.words))
    ]
    lines = len(set(analysis.paragraphs))
    repeated = any(names[_name(analysis, label)] > 1 for label in turns)
    return turns if len(turns) > 1 and (repeated or 2 * len(turns) >= lines) else []


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
        yield _candidate(rules.BLOCK, Label(tuple(words), label.colon, ()), quoted.tokens)


def _candidate(rule: Construction, label: Label, content: tuple[int, ...]) -> Candidate:
    return Candidate(rule, label.colon, (label.colon,), label.words, content, "", rule.id)
