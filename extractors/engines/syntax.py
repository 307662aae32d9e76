"""Sentences, tokens, tags and the dependency graph, by stanza.

The text is folded (`folding`), cut into paragraphs, and tokenized; sentences over `LONGEST_SENTENCE` tokens are
divided, with a warning, since the parser's memory grows with the square of their length. Tagger and parser then
run over batches of one text's sentences only: what else waits in a queue cannot change a parse.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import stanza
import torch
from stanza.models.common.doc import Document

from extractors.analysis import AnalysisWarning, Sentence, Token
from extractors.engines import spanning_tree
from extractors.engines.encoder import SharedEncoder, encoder_cache
from extractors.engines.folding import DOUBLED_MARK, fold
from extractors.paragraphs import blocks
from extractors.settings import ModelSettings

LONGEST_SENTENCE = 160
"""Tokens. Of the sentences in PolNeAR's training articles 1 in 20,000 is longer."""

LONGEST_WORD = 48
"""Characters of a token that the models see; the record always has the whole."""

BATCH_PIECES = 1800
PROCESSORS = "tokenize,pos,lemma,depparse"
BREAKS = frozenset({";", ",", ":", "--", "-", "—", "–", ")", '"'})

_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Word:
    """A token before tagging: its stretch of the text and the form the models see."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Parse:
    """What stanza says of a text."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    warnings: tuple[AnalysisWarning, ...]


def _device(settings: ModelSettings) -> str:
    if settings.device == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    return settings.device


class SyntaxEngine:
    """stanza's pipeline, loaded once. Not safe for use from several threads at a time."""

    def __init__(self, settings: ModelSettings) -> None:
        """Load the models.

        Raises:
            FileNotFoundError: stanza's resources or a model file is missing.
        """
        self._device = _device(settings)
        self._encoder: SharedEncoder | None = None
        bundled = settings.stanza_dir is None
        cache = None
        if bundled:
            cache, self._encoder = encoder_cache(settings.models_dir / "encoder", self._device)
        spanning_tree.install()
        self._pipeline = stanza.Pipeline(
            "en",
            dir=str(settings.stanza_dir or settings.models_dir / "stanza"),
            package=settings.stanza_package or "default",
            processors=PROCESSORS,
            download_method=None,
            foundation_cache=cache,
            device=self._device,
            logging_level="ERROR",
            pos_batch_size=1000,
            pos_batch_maximum_tokens=BATCH_PIECES * 2,
            depparse_batch_size=BATCH_PIECES * 2,
            depparse_min_length_to_batch_separately=LONGEST_SENTENCE,
        )

    def parse(self, text: str) -> Parse:
        """Parse one text of any length."""
        sentences: list[list[Word]] = []
        warnings: list[AnalysisWarning] = []
        for words in self._tokenized(text, blocks(text)):
            parts = list(_capped(words))
            sentences += parts
            if len(parts) > 1:
                warnings.append(_too_long(words, len(parts)))
        tokens: list[Token] = []
        spans: list[Sentence] = []
        for number, (words, parsed) in enumerate(zip(sentences, self._parsed(sentences), strict=True)):
            first = len(tokens)
            tokens += _tokens(text, words, parsed, number, first)
            spans.append(Sentence(number, first, len(tokens), words[0].start, words[-1].end))
        return Parse(tuple(tokens), tuple(spans), tuple(warnings))

    def _tokenized(self, text: str, stretches: tuple[tuple[int, int], ...]) -> Iterator[list[Word]]:
        """The sentences of every stretch; the tokenizer sees each apart, so none runs over its end."""
        folded = fold(text)
        stretches = tuple((start, end) for start, end in stretches if folded[start:end].strip())
        if not stretches:
            return
        pieces = [_one_line(folded[start:end]) for start, end in stretches]
        starts = [0]
        for piece in pieces[:-1]:
            starts.append(starts[-1] + len(piece) + len(_GAP))
        with torch.inference_mode():
            document = self._pipeline.processors["tokenize"].process(_GAP.join(pieces))
            if "mwt" in self._pipeline.processors:
                document = self._pipeline.processors["mwt"].process(document)
        for sentence in document.sentences:
            words = [word for token in sentence.tokens for word in _words(token)]
            block = bisect.bisect_right(starts, words[0].start) - 1
            shift = stretches[block][0] - starts[block]
            yield [_unfolded(text, word, shift) for word in words]

    def _parsed(self, sentences: list[list[Word]]) -> list[Any]:
        """stanza's words for every sentence, in order."""
        found: list[Any] = [None] * len(sentences)
        for numbers in _batches(sentences):
            document = Document(
                [[{"id": (i,), "text": word.form} for i, word in enumerate(sentences[number], 1)] for number in numbers]
            )
            with torch.inference_mode():
                for name in ("pos", "lemma", "depparse"):
                    document = self._pipeline.processors[name].process(document)
            for number, sentence in zip(numbers, document.sentences, strict=True):
                found[number] = sentence.words
        if self._encoder is not None:
            self._encoder.forget()
        return found


def _one_line(block: str) -> str:
    return re.sub(r"[\r\n\u2028\u2029\x85\x1c-\x1e\v\f]", " ", block)


def _words(token: Any) -> Iterator[Word]:
    """The syntactic words of a stanza token; those of a contraction share out its stretch."""
    start = token.start_char
    for word in token.words:
        last = word is token.words[-1]
        end = token.end_char if last else min(start + len(word.text), token.end_char)
        yield Word(start, end, word.text[:LONGEST_WORD])
        start = end


def _unfolded(text: str, word: Word, shift: int) -> Word:
    """A word with its place in the text; a mark of two characters takes both."""
    start, end = word.start + shift, word.end + shift
    if word.form == '"' and (mark := DOUBLED_MARK.match(text, start)):
        end = mark.end()
    return Word(start, end, word.form)


def _capped(words: list[Word]) -> Iterator[list[Word]]:
    """The sentence, or its parts: cut behind the last break in the second half of what is allowed."""
    while len(words) > LONGEST_SENTENCE:
        half = LONGEST_SENTENCE // 2
        breaks = [i for i in range(half, LONGEST_SENTENCE) if words[i].form in BREAKS]
        cut = breaks[-1] + 1 if breaks else LONGEST_SENTENCE
        yield words[:cut]
        words = words[cut:]
    yield words


def _too_long(words: list[Word], parts: int) -> AnalysisWarning:
    message = f"a sentence of {len(words)} tokens was parsed in {parts} parts; the limit is {LONGEST_SENTENCE} tokens"
    return AnalysisWarning("sentence_divided", message, words[0].start, words[-1].end)


def _batches(sentences: list[list[Word]]) -> Iterator[list[int]]:
    """Numbers of sentences that are parsed together, of like length, by the pieces they cost padded."""
    costs = [2 + sum(1 + len(word.form) // 6 for word in words) for words in sentences]
    batch: list[int] = []
    for number in sorted(range(len(sentences)), key=lambda i: (costs[i], i)):
        if batch and costs[number] * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _feats(feats: str | None) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in feats.split("|")) if feats else {}


def _tokens(text: str, words: list[Word], parsed: list[Any], sentence: int, first: int) -> Iterator[Token]:
    for offset, (word, tags) in enumerate(zip(words, parsed, strict=True)):
        yield Token(
            index=first + offset,
            sentence=sentence,
            start=word.start,
            end=word.end,
            text=text[word.start : word.end],
            lemma=tags.lemma or word.form.lower(),
            upos=tags.upos or "X",
            xpos=tags.xpos or "",
            feats=_feats(tags.feats),
            head=first + tags.head - 1 if tags.head else None,
            deprel=tags.deprel or "dep",
        )
