"""The record of the quotation test set: transcripts, their sentences by speaker, and how often each is there.

Nothing of the verifier is used here: labels are found by one pattern, and a passage is unique if its letters are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpora.briefings import TRANSCRIPTS, BriefingDocument
from evaluation.quotation_edits import WORDS

LABELLED = re.compile(r"^([A-Z][A-Z.’'\- ]{1,40}):\s+|^(Q)\s+(?=\S)", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_LETTERS = re.compile(r"[^a-z0-9]+")
PLAIN = re.compile(r"[A-Za-z0-9 ,.’'?!—-]+")
"""Sentences without marks of other kinds: what brackets and quotation marks in the record mean is tested elsewhere."""

MIN_TURNS = 20
"""Turns of a transcript that is used: shorter ones have too few sentences to quote."""
NAMED: dict[str, str] = WORDS["named"]
"""The full names of those who speak most, as a draft has them; others are named by title and surname."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a transcript: who says it, where it is, and the number of its turn in its document."""

    document: str
    label: str
    start: int
    end: int
    turn: int
    text: str

    @property
    def words(self) -> list[str]:
        """Its words, with the punctuation that clings to them."""
        return self.text.split()


@dataclass
class RecordText:
    """A transcript that cases may add to: their own sentences, and copies of others'."""

    id: str
    text: str
    labels: frozenset[str]
    sentences: list[Sentence] = field(default_factory=list)

    def append(self, label: str, text: str) -> Sentence:
        """Adds a turn at the end."""
        start = len(self.text) + 2 + len(label) + 2
        self.text = f"{self.text}\n\n{label}: {text}"
        return Sentence(self.id, label, start, start + len(text), -1, text)


def letters(text: str) -> str:
    """The letters and digits of a text in lower case, to compare passages."""
    return _LETTERS.sub(" ", text.lower().replace("’", "").replace("'", "")).strip()


def record_texts(documents: Iterable[BriefingDocument], words: int) -> list[RecordText]:
    """The first transcripts with enough turns, up to a number of words in all."""
    found: list[RecordText] = []
    count = 0
    for document in documents:
        labels = LABELLED.findall(document.text) if document.kind in TRANSCRIPTS else []
        if len(labels) < MIN_TURNS:
            continue
        made = RecordText(document.id, document.text, frozenset(name or letter for name, letter in labels))
        made.sentences = list(_sentences(made))
        found.append(made)
        count += len(document.text.split())
        if count >= words:
            break
    return found


def _sentences(record: RecordText) -> Iterable[Sentence]:
    matches = list(LABELLED.finditer(record.text))
    for turn, match in enumerate(matches):
        end = matches[turn + 1].start() if turn + 1 < len(matches) else len(record.text)
        position = match.end()
        for paragraph in record.text[position:end].split("\n\n"):
            at = record.text.find(paragraph, position)
            for text in _SENTENCE.split(paragraph):
                start = record.text.find(text, at)
                at = start + len(text)
                if PLAIN.fullmatch(text):
                    yield Sentence(record.id, match[1] or match[2], start, at, turn, text)
            position = at


def draft_name(label: str) -> str:
    """The name that a draft has for a label."""
    if label in NAMED:
        return NAMED[label]
    title, _, name = label.rpartition(" ")
    return f"{title.title()} {'-'.join(part.capitalize() for part in name.split('-'))}".strip()


def is_person(label: str) -> bool:
    """True of a label that names a person by title and surname."""
    title, *names = label.split()
    return label not in WORDS["offices"] and title in WORDS["titles"].split() and len(names) == 1


class Occurrences:
    """The number of times that the record has a passage, by its letters."""

    def __init__(self, records: Sequence[RecordText]) -> None:
        self._text = " | ".join(f" {letters(record.text)} " for record in records)

    def count(self, text: str) -> int:
        """The number of places with the words of a text."""
        return self._text.count(f" {letters(text)} ")
