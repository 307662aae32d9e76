"""Words, tags, lemmas and trees of one text, by the bundled checkpoints on one encoder or by any stanza pipeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

import torch
from stanza.models.common.doc import Document

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.encoder import SentenceEncoder
from onrecord.extractors.engines.lemma_head import LemmaHead
from onrecord.extractors.engines.segmenter import FoundWord, Segmenter
from onrecord.extractors.engines.stanza_checkpoints import Trained
from onrecord.extractors.engines.tag_head import TagHead, simplified
from onrecord.extractors.engines.tree_head import TreeHead
from onrecord.extractors.settings import Precision

BATCH_LETTERS = 12_000
BATCH_PIECES = 1800
"""Letters and word pieces that are read at a time, which bounds the memory of a long text. Chosen by eye."""


class ParsedWord(NamedTuple):
    """stanza's analysis of a word, None for missing values. `head` counts the sentence's words from 1; 0: the root."""

    lemma: str | None
    upos: str | None
    xpos: str | None
    feats: str | None
    head: int
    deprel: str | None


Sentences = Sequence[Sequence[str]]


class StanzaModels(Protocol):
    """Reads one text at a time."""

    def segmented(self, text: str) -> Iterator[list[FoundWord]]:
        """The words of every sentence."""

    def parsed(self, sentences: Sentences) -> list[list[ParsedWord]]:
        """The analysis of the words of every sentence, in order."""


class BundledModels:
    """The bundled checkpoints; tagger and parser share one pass of their encoder.

    Raises:
        ValueError: Only stanza's own processors can run a checkpoint.
    """

    def __init__(
        self, trained: Mapping[str, Trained], encoder: SentenceEncoder, device: str, precision: Precision = "auto"
    ) -> None:
        with torch.inference_mode():
            self._segmenter = Segmenter(trained["tokenize"], device, precision)
            self._encoder = encoder
            self._tags = TagHead(trained["pos"], device, precision)
            self._lemmas = LemmaHead(trained["lemma"])
            self._trees = TreeHead(trained["depparse"], device, precision)

    def segmented(self, text: str) -> Iterator[list[FoundWord]]:
        """The words of every sentence."""
        return self._segmenter(text)

    def parsed(self, sentences: Sentences) -> list[list[ParsedWord]]:
        """The analysis of the words of every sentence, in order."""
        found: list[list[ParsedWord]] = [[] for _ in sentences]
        longest_first = sorted(range(len(sentences)), key=lambda n: (-len(sentences[n]), n))
        with torch.inference_mode():
            for numbers in _batches(longest_first, sentences):
                for number, words in zip(numbers, self._parsed([sentences[n] for n in numbers]), strict=True):
                    found[number] = words
        return found

    def _parsed(self, sentences: Sentences) -> Iterator[list[ParsedWord]]:
        """The words of sentences, the longest first."""
        forms = simplified(sentences)
        states = self._encoder(forms)
        tags = self._tags(forms, states)
        checkpoint()
        words = [word for sentence in sentences for word in sentence]
        lemmas = iter(self._lemmas([(w, t.upos) for w, t in zip(words, (t for s in tags for t in s), strict=True)]))
        checkpoint()
        for tagged, arcs in zip(tags, self._trees([len(sentence) for sentence in sentences], states), strict=True):
            yield [ParsedWord(next(lemmas), *tag, *arc) for tag, arc in zip(tagged, arcs, strict=True)]


class StanzaProcessors:
    """The processors of any stanza pipeline, as stanza runs them."""

    def __init__(self, processors: Any) -> None:
        self._processors = processors

    def segmented(self, text: str) -> Iterator[list[FoundWord]]:
        """The words of every sentence."""
        with torch.inference_mode():
            document = self._processors["tokenize"].process(text)
            if "mwt" in self._processors:
                document = self._processors["mwt"].process(document)
        for sentence in document.sentences:
            yield [word for token in sentence.tokens for word in _words(token)]

    def parsed(self, sentences: Sentences) -> list[list[ParsedWord]]:
        """The analysis of the words of every sentence, in order."""
        found: list[list[ParsedWord]] = [[] for _ in sentences]
        for numbers in _like_length(sentences):
            document = Document(
                [[{"id": (i,), "text": word} for i, word in enumerate(sentences[number], 1)] for number in numbers]
            )
            with torch.inference_mode():
                for name in ("pos", "lemma", "depparse"):
                    document = self._processors[name].process(document)
            for number, sentence in zip(numbers, document.sentences, strict=True):
                found[number] = [ParsedWord(w.lemma, w.upos, w.xpos, w.feats, w.head, w.deprel) for w in sentence.words]
        return found


def _words(token: Any) -> Iterator[FoundWord]:
    """The syntactic words of a stanza token; those of a contraction divide its span between them."""
    start = token.start_char
    for word in token.words:
        last = word is token.words[-1]
        end = token.end_char if last else min(start + len(word.text), token.end_char)
        yield FoundWord(word.text, start, end)
        start = end


def _batches(numbers: Sequence[int], sentences: Sentences) -> Iterator[list[int]]:
    """The numbers in batches whose sentences fit into memory together."""
    some: list[int] = []
    letters = 0
    for number in numbers:
        own = sum(map(len, sentences[number]))
        if some and letters + own > BATCH_LETTERS:
            yield some
            some, letters = [], 0
        some.append(number)
        letters += own
    if some:
        yield some


def _like_length(sentences: Sentences) -> Iterator[list[int]]:
    """Batches of sentences of similar length, by number, limited by their padded pieces."""
    costs = [2 + sum(1 + len(word) // 6 for word in words) for words in sentences]
    batch: list[int] = []
    for number in sorted(range(len(sentences)), key=lambda i: (costs[i], i)):
        if batch and costs[number] * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch
