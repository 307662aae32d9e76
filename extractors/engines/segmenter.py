"""Sentences and words of a text, by the network and the decoding of a stanza tokenizer, with faster preparation.

stanza computes every feature of every character each time, and makes a document. Here the features of each character
are cached, and the words are returned directly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from stanza.models.tokenization.data import (
    NEWLINE_WHITESPACE_RE,
    PER_CHAR_FEAT_FUNCS,
    STRUCTURAL_FEATURES,
    WHITESPACE_RE,
    TokenizationDataset,
)
from stanza.models.tokenization.utils import URL_RAW_RE, decode_predictions, predict
from stanza.pipeline.tokenize_processor import TOKEN_TOO_LONG_REPLACEMENT

from onrecord.extractors.engines.character_network import CharacterNetwork
from onrecord.extractors.engines.device import number_format
from onrecord.extractors.engines.pieces import MAX_SENTENCE_LENGTH
from onrecord.extractors.lexicon.titles import ABBREVIATED_TITLES, OPENING
from onrecord.extractors.settings import Precision

BATCH_CHARACTERS = 20_000
"""Characters of paragraphs that are read together, which limits the memory for any text."""
MAX_ROW_LENGTH = 16
"""Signs with no letter or digit between them that are words each. More than 8 marks in a row quote nothing. Words
without a blank between them that may be shorter than `CROWDED`: `45(a)(1)(B)(ii)` has 13."""
CROWDED = 2
"""Characters of a word, on average, below which a long run of words without a blank is one."""
MOSTLY_SIGNS = 1.75
"""The same, blanks counted, of a sentence that is too long for the models, whose runs are then one word each: JSON has
1.4, a list of short names and ages 1.9. Of more than twenty words no sentence in 455 articles has fewer than 2.7."""
MAX_ADDRESS_LENGTH = 1_000
"""Characters of a word that may be an address of the web or of mail: the pattern takes quadratic time."""
_LOCAL = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]++"
_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_ADDRESS = re.compile(rf"{_LOCAL}(?:\.{_LOCAL})*+@(?:{_LABEL}\.)+{_LABEL}|{URL_RAW_RE}")
"""stanza's pattern of addresses, without quoted names and numbers in brackets: on some it does not terminate."""
_ADDRESSING = ("@", "http", "www.", ".co", ".org", ".net", ".edu", ".gov")
"""Every address has one of these characters."""
_TITLED = re.compile(
    rf"(?<![\w.])(?:{'|'.join(sorted(ABBREVIATED_TITLES))})\.(?= (?!(?:{'|'.join(sorted(OPENING))})\b)[A-Z])"
)
"""An abbreviated title with its stop before a name: `Cllr. Ann Boyd`, not `the Rev. The`."""
_INITIAL = re.compile(r"(?<![\w.])[A-Z]\.(?= [A-Z]\.)|(?<=[A-Z]\. )[A-Z]\.(?= [a-z])")
"""An initial with its stop before another one, and the last before a word in lower case: `the U. S. would`."""
_WORD = re.compile(r"\S++")
_BLANKS = re.compile("  +")

Paragraph = list[tuple[str, int]]
"""Characters with their labels, which are 0 before the network has run."""
Known = Callable[[str], tuple[int, list[int]]]
"""A character's number, and its features that do not depend on its place."""
Features = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32], list[str]]
"""A paragraph's characters as numbers, their labels, their features, and the characters."""


class FoundWord(NamedTuple):
    """A word in the tokenizer's form, with its place."""

    text: str
    start: int
    end: int


class Segmenter:
    """A tokenizer of stanza.

    Raises:
        ValueError: Only stanza's own processor can run it.
    """

    def __init__(self, trained: Any, device: str, precision: Precision = "auto") -> None:
        options = trained.args
        if options.get("use_dictionary") or options.get("use_mwt") or options.get("charlm"):
            raise ValueError("the tokenizer's checkpoint has other inputs than the bundled one")
        kind = torch.bfloat16 if number_format(precision, device) == "bfloat16" else torch.float32
        self._network = CharacterNetwork(trained, kind) if device == "cpu" else trained
        self._vocab, self._options = trained.vocab, options
        self._longest = options["max_seqlen"]
        getters = [PER_CHAR_FEAT_FUNCS[name] for name in self._options["feat_funcs"] if name in PER_CHAR_FEAT_FUNCS]
        self._known = lru_cache(maxsize=1 << 16)(
            lambda unit: (self._vocab.unit2id(unit), [get(unit) for get in getters])
        )

    def __call__(self, text: str) -> Iterator[list[FoundWord]]:
        """The words of every sentence."""
        for start, end in _batches(text):
            for sentence in self._sentences(text[start:end]):
                words = [
                    FoundWord(self._shown(word["text"]), start + word["start_char"], start + word["end_char"])
                    for word in sentence
                ]
                yield list(_rows_joined(words))

    def _sentences(self, text: str) -> list[list[dict[str, Any]]]:
        paragraphs = _Paragraphs(self._options, self._vocab, self._known, text)
        if not paragraphs.data:
            return []
        batch, longest = self._network.args["batch_size"], max(1000, self._longest)
        with torch.inference_mode():
            ends, units = predict(self._network, paragraphs, batch, longest, False, 0)
        for own_ends, own_units in zip(ends, units, strict=True):
            _keep_addresses(own_ends, "".join(own_units))
            _keep_titles(own_ends, "".join(own_units))
        _, _, sentences = decode_predictions(self._vocab, None, text, units, ends, False, False, False)
        found: list[list[dict[str, Any]]] = sentences
        return found

    def _shown(self, text: str) -> str:
        return TOKEN_TOO_LONG_REPLACEMENT if len(text) > self._longest else text


class _Paragraphs(TokenizationDataset):  # type: ignore[misc]  # stanza has no types
    """stanza's paragraphs of a text, with cached features of their characters."""

    def __init__(self, options: dict[str, Any], vocab: Any, known: Known, text: str) -> None:
        super().__init__(options, input_text="", vocab=vocab, evaluation=True)
        self._known, self._names = known, options["feat_funcs"]
        chunks = [chunk.rstrip() for chunk in NEWLINE_WHITESPACE_RE.split(text)]
        spaced = (_BLANKS.sub(" ", WHITESPACE_RE.sub(" ", chunk)) for chunk in chunks if chunk)
        self.data: list[Paragraph] = [[(unit, 0) for unit in chunk] for chunk in spaced]

    def para_to_sentences(self, para: Paragraph) -> list[Features]:
        """The paragraph as one sentence, as the network will predict the ends of sentences."""
        units = [unit for unit, _ in para]
        numbers, own = zip(*map(self._known, units), strict=True)
        columns = [*np.array(own, np.float32).T, *self._placed(units)]
        return [(np.array(numbers), np.zeros(len(units), np.int64), np.stack(columns, 1), units)]

    def _placed(self, units: Sequence[str]) -> Iterator[NDArray[np.float32]]:
        """The features that depend on a character's place, in stanza's order."""
        for name, place in (("end_of_para", -1), ("start_of_para", 0)):
            if name in self._names:
                column = np.zeros(len(units), np.float32)
                column[place] = 1
                yield column
        text = "".join(units)
        for name, pattern in STRUCTURAL_FEATURES.items():
            if name in self._names:
                column = np.zeros(len(units), np.float32)
                for match in pattern.finditer(text):
                    column[match.start() : match.end()] = 1
                yield column


def _rows_joined(words: Sequence[FoundWord]) -> Iterator[FoundWord]:
    """The words of a sentence, those of long rows joined as far as there is no blank between them.

    Such rows are signs, with blanks or without, or signs and letters without; and the whole of a sentence that is too
    long and mostly signs: JSON, say. Each by itself would cost as much as a word of prose.
    """
    if len(words) > MAX_SENTENCE_LENGTH and words[-1].end - words[0].start < MOSTLY_SIGNS * len(words):
        yield from map(_as_one, _unbroken(words))
        return
    row: list[FoundWord] = []
    for word in chain.from_iterable(map(_uncrowded, _unbroken(words))):
        if _is_sign(word):
            row.append(word)
        else:
            yield from _joined(row)
            row = []
            yield word
    yield from _joined(row)


def _unbroken(words: Iterable[FoundWord]) -> Iterator[list[FoundWord]]:
    """The words in runs without a blank."""
    run: list[FoundWord] = []
    for word in words:
        if run and word.start != run[-1].end:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _uncrowded(run: list[FoundWord]) -> list[FoundWord]:
    """A run without a blank, as one word between its outer signs if it has many short ones: `a"b"c"d"`."""
    written = [number for number, word in enumerate(run) if not _is_sign(word)] if len(run) > MAX_ROW_LENGTH else []
    if not written:
        return run
    first, last = written[0], written[-1]
    start, end, number = run[first].start, run[last].end, last + 1 - first
    if number <= MAX_ROW_LENGTH or end - start >= CROWDED * number:
        return run
    return [*run[:first], _as_one(run[first : last + 1]), *run[last + 1 :]]


def _as_one(run: Sequence[FoundWord]) -> FoundWord:
    """A run as one word, of which models see the first that is no sign: each sign is a piece of its own for them."""
    shown = next((word.text for word in run if not _is_sign(word)), run[0].text)
    return FoundWord(shown, run[0].start, run[-1].end)


def _is_sign(word: FoundWord) -> bool:
    return not any(map(str.isalnum, word.text))


def _joined(row: list[FoundWord]) -> Iterator[FoundWord]:
    """The signs of a row, which are words each if there are few, else joined up to the next blank."""
    if len(row) <= MAX_ROW_LENGTH:
        yield from row
        return
    first = 0
    for number, sign in enumerate(row, 1):
        if number == len(row) or row[number].start != sign.end:
            yield _as_one(row[first:number])
            first = number


def _batches(text: str) -> Iterator[tuple[int, int]]:
    """A text's paragraphs in batches of about `BATCH_CHARACTERS` characters, or of one paragraph."""
    start = end = 0
    for gap in (*(match.span() for match in NEWLINE_WHITESPACE_RE.finditer(text)), (len(text), len(text))):
        if gap[0] - start > BATCH_CHARACTERS and end > start:
            yield start, end
            start = end
        end = gap[1]
    if end > start:
        yield start, end


def _keep_addresses(ends: NDArray[np.int64], paragraph: str) -> None:
    """Remove ends of words inside web and mail addresses, and add one at their end, as stanza does."""
    for word in _WORD.finditer(paragraph):
        if len(word[0]) <= MAX_ADDRESS_LENGTH and any(sign in word[0] for sign in _ADDRESSING):
            for match in _ADDRESS.finditer(paragraph, *word.span()):
                ends[match.start() : match.end() - 1] = 0
                ends[match.end() - 1] = ends[match.end() - 1] or 1


def _keep_titles(ends: NDArray[np.int64], paragraph: str) -> None:
    """Remove the end of a sentence after an abbreviated title before a name, and join the full stop to the title.

    The same for initials with a blank between them.
    """
    for match in (*_TITLED.finditer(paragraph), *_INITIAL.finditer(paragraph)):
        ends[match.end() - 2] = 0
        ends[match.end() - 1] = 1
