"""Reads a transcript into turns: the span and the speaker of each, and the unspoken parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.lexicon.titles import COURTESY, OFFICES_BEFORE_NAMES
from onrecord.extractors.nouns import load_given_names, load_nouns
from onrecord.extractors.spans import CharSpan

MIN_LABELS = 3
"""Paragraphs with the label of a speaker that make a text a transcript."""

MAX_LABEL_LENGTH = 60
"""Characters of a label: names with their titles are shorter, sentences with a colon often longer."""

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_LABEL = re.compile(
    rf"^[ \t>*]{{0,8}}(?:{_TIME}[ \t]{{1,4}}(?:-[ \t])?)?"
    rf"(?:(?P<name>[^\W\d_][\w.'’\- ,]{{0,{MAX_LABEL_LENGTH}}})(?:\([^()\n]{{1,30}}\)[ \t]?)?:(?=\s|$)"
    r"|(?P<question>Q)(?:[.:][ \t]*|[ \t]+)(?=\S)|(?P<answer>A)(?:[.:][ \t]*|[ \t]{2,8}|\t)(?=\S))",
    re.MULTILINE,
)
_UNSPOKEN = re.compile(
    r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]"
    r"|\((?=[A-Z])(?!(?i:in-?audible|unintelligible|cross-?talk))[^()\n]{1,80}\.\)"
    r"|[\[(](?i:laughter|laughs|laughing|applause|cheers|cheering|chuckles|pause|music)(?i:[^\[\]()\n]{0,40})[\])]"
)
"""Times, and notes of the transcriber: `(Laughter.)`. `(inaudible)` stays: something was said there."""

_PARAGRAPH = re.compile(r"\n(?:[^\S\n]{0,80}\n)++")
"""The end of a paragraph."""

QUESTION, ANSWER = "Q", "A"
_VOICES = frozenset(
    "president audience moderator operator interviewer host speaker official participant question questioner answer"
    " reporter witness caller narrator".split()
)
"""Labels of those whose names a transcript does not give, by their last word."""

_TITLES = COURTESY | OFFICES_BEFORE_NAMES


@dataclass(frozen=True, slots=True)
class Turn:
    """The words of one speaker without interruption. `label` is the speaker's name there; None if it has none."""

    start: int
    end: int
    label: str | None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A text as turns, and its unspoken spans: labels, times, notes."""

    turns: Sequence[Turn]
    unspoken: Sequence[CharSpan]


def transcript(text: str) -> Transcript:
    """Reads the labels and notes of a transcript. The text before the first label is a turn without a speaker."""
    labels = _labels(text)
    starts = [match.start() for match, _ in labels]
    turns = [Turn(0, starts[0] if starts else len(text), None)]
    for number, (match, label) in enumerate(labels):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        turns.append(Turn(match.end(), end, label))
    unspoken = [match.span() for match, _ in labels]
    unspoken += [match.span() for match in _UNSPOKEN.finditer(text)]
    return Transcript([turn for turn in turns if turn.end > turn.start], sorted(unspoken))


def is_transcript(text: str) -> bool:
    """True if enough paragraphs begin with the label of a speaker, or all of them, as in a few turns of a transcript.

    Headings in capitals have a colon, too: so only labels of questions, and labels with a title, an office or a given
    name, count; or those in capitals that take turns, `COOPER:` and `REYES:`, where half of the paragraphs have one.
    """
    text = text.strip()
    labels = _labels(text)
    places = {match.start(): label for match, label in labels if _is_speaker(label)}
    if len(places) >= MIN_LABELS:
        return True
    turns = Counter(label for _, label in labels if label.isupper())
    paragraphs = 1 + sum(1 for _ in _PARAGRAPH.finditer(text))
    if len(turns) > 1 and turns.total() > len(turns) >= 2 and 2 * turns.total() >= max(paragraphs, 2 * MIN_LABELS):
        return True
    if not set(places.values()) - {QUESTION, ANSWER}:
        return False
    return all(start in places for start in (0, *(match.end() for match in _PARAGRAPH.finditer(text))))


def _is_speaker(label: str) -> bool:
    words = [word.rstrip(".").lower() for word in label.split()]
    if label in (QUESTION, ANSWER) or words[0] in _TITLES or words[-1] in _VOICES:
        return True
    if len(words) > 1 and load_nouns().is_role(words[0]):
        return True
    return len(words) in (2, 3) and load_given_names().gender(words[0]) is not None


def _labels(text: str) -> list[tuple[re.Match[str], str]]:
    """The labels of a text, each with its name."""
    found: list[tuple[re.Match[str], str]] = []
    for number, match in enumerate(_LABEL.finditer(text)):
        if number % 1_000 == 0:
            checkpoint()
        found.append((match, (match["name"] or (QUESTION if match["question"] else ANSWER)).strip()))
    times = Counter(label for _, label in found)
    mixed = sum(1 for _, label in found if not label.isupper() and _is_name(label))
    asked = times[QUESTION] > 0
    return [
        (match, label)
        for match, label in found
        if (label.isupper() and (label != ANSWER or asked) and len(label.split()) <= 7)
        or (_is_name(label) and (times[label] > 1 or _titled(label) or mixed >= MIN_LABELS))
    ]


def _is_name(label: str) -> bool:
    """True for a label in small letters whose words all begin with a capital, as those of a name do."""
    words = label.split()
    return len(words) <= 5 and all(word[0].isupper() for word in words)


def _titled(label: str) -> bool:
    return label.split()[0].rstrip(".").lower() in _TITLES
