"""Sentences, tokens, tags and the dependency graph, by stanza.

The text is folded (`folding`), cut into paragraphs, and tokenized; sentences over `MAX_SENTENCE_LENGTH` tokens are
divided, with a warning, since the parser's memory grows with the square of their length. Tagger and parser then
run over the sentences of one text only: other texts in the queue cannot change a parse.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import stanza

from onrecord.extractors.analysis import Sentence, Token
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines import spanning_tree
from onrecord.extractors.engines.device import device_of
from onrecord.extractors.engines.encoder import SentenceEncoder
from onrecord.extractors.engines.encoder_weights import load_encoder
from onrecord.extractors.engines.folding import DOUBLED_MARK, fold
from onrecord.extractors.engines.pieces import MAX_SENTENCE_LENGTH
from onrecord.extractors.engines.segmenter import FoundWord
from onrecord.extractors.engines.stanza_checkpoints import load_checkpoints
from onrecord.extractors.engines.stanza_models import (
    BATCH_PIECES,
    BundledModels,
    ParsedWord,
    StanzaModels,
    StanzaProcessors,
)
from onrecord.extractors.paragraphs import blocks
from onrecord.extractors.settings import ModelSettings
from onrecord.extractors.warnings import AnalysisWarning

MAX_WORD_LENGTH = 48
"""Characters of a token that the models see; the record always has the whole token."""

PROCESSORS = "tokenize,pos,lemma,depparse"
BREAKS = frozenset({";", ",", ":", "--", "-", "—", "–", ")", '"'})

_GAP = "\n\n"
_LINE_END = re.compile(r"[\r\n\u2028\u2029\x85\x1c-\x1e\v\f]")


@dataclass(frozen=True, slots=True)
class Word:
    """A token before tagging: its span of the text, and the form that the models see."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class SyntaxParse:
    """stanza's analysis of a text."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    warnings: tuple[AnalysisWarning, ...]


class SyntaxEngine:
    """The loaded stanza pipeline. Not thread-safe."""

    def __init__(self, settings: ModelSettings) -> None:
        """Load the models.

        Raises:
            FileNotFoundError: stanza's resources or a model file is missing.
        """
        spanning_tree.install()
        self.models: StanzaModels = _bundled(settings) if settings.stanza_dir is None else _replaced(settings)

    def parse(self, text: str) -> SyntaxParse:
        """Parse one text of any length."""
        sentences: list[list[Word]] = []
        warnings: list[AnalysisWarning] = []
        for words in self._tokenized(text, blocks(text)):
            checkpoint()
            parts = list(_capped(words))
            sentences += parts
            if len(parts) > 1:
                warnings.append(_too_long(words, len(parts)))
        tokens: list[Token] = []
        spans: list[Sentence] = []
        forms = [[word.form for word in words] for words in sentences]
        for number, (words, parsed) in enumerate(zip(sentences, self.models.parsed(forms), strict=True)):
            checkpoint()
            first = len(tokens)
            tokens += _tokens(text, words, parsed, number, first)
            spans.append(Sentence(number, first, len(tokens), words[0].start, words[-1].end))
        return SyntaxParse(tuple(tokens), tuple(spans), tuple(warnings))

    def _tokenized(self, text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[list[Word]]:
        """The sentences of every block; the tokenizer reads blocks separately, so no sentence crosses their ends."""
        folded = fold(text)
        spans = tuple((start, end) for start, end in spans if folded[start:end].strip())
        if not spans:
            return
        pieces = [_one_line(folded[start:end]) for start, end in spans]
        starts = [0]
        for piece in pieces[:-1]:
            starts.append(starts[-1] + len(piece) + len(_GAP))
        for sentence in self.models.segmented(_GAP.join(pieces)):
            block = bisect.bisect_right(starts, sentence[0].start) - 1
            yield [_unfolded(text, word, spans[block][0] - starts[block]) for word in sentence]


def _bundled(settings: ModelSettings) -> BundledModels:
    """The bundled checkpoints."""
    device, folder = device_of(settings), settings.models_dir / "encoder"
    weights = load_encoder(folder, device)
    encoder = SentenceEncoder(weights, folder, device, settings.precision)
    trained = load_checkpoints(settings.models_dir / "stanza", weights, device)
    return BundledModels(trained, encoder, device, settings.precision)


def _replaced(settings: ModelSettings) -> StanzaProcessors:
    """The models that a setting names, in stanza's own pipeline."""
    pipeline = stanza.Pipeline(
        "en",
        dir=str(settings.stanza_dir),
        package=settings.stanza_package or "default",
        processors=PROCESSORS,
        download_method=None,
        device=device_of(settings),
        logging_level="ERROR",
        pos_batch_size=1000,
        pos_batch_maximum_tokens=BATCH_PIECES * 2,
        depparse_batch_size=BATCH_PIECES * 2,
        depparse_min_length_to_batch_separately=MAX_SENTENCE_LENGTH,
    )
    return StanzaProcessors(pipeline.processors)


def _one_line(block: str) -> str:
    return _LINE_END.sub(" ", block)


def _unfolded(text: str, word: FoundWord, shift: int) -> Word:
    """A word with its place in the text; a mark of two characters takes both."""
    start, end = word.start + shift, word.end + shift
    if word.text == '"' and (mark := DOUBLED_MARK.match(text, start)):
        end = mark.end()
    return Word(start, end, word.text[:MAX_WORD_LENGTH])


def _capped(words: list[Word]) -> Iterator[list[Word]]:
    """The sentence, or its parts: divided after the last break in the second half of the limit."""
    while len(words) > MAX_SENTENCE_LENGTH:
        half = MAX_SENTENCE_LENGTH // 2
        breaks = [i for i in range(half, MAX_SENTENCE_LENGTH) if words[i].form in BREAKS]
        cut = breaks[-1] + 1 if breaks else MAX_SENTENCE_LENGTH
        yield words[:cut]
        words = words[cut:]
    yield words


def _too_long(words: list[Word], parts: int) -> AnalysisWarning:
    message = (
        f"a sentence of {len(words)} tokens was parsed in {parts} parts; the limit is {MAX_SENTENCE_LENGTH} tokens"
    )
    return AnalysisWarning("sentence_divided", message, words[0].start, words[-1].end)


@lru_cache(maxsize=4096)
def _feats(feats: str | None) -> Mapping[str, str]:
    """The features of a word; words with the same features share the mapping."""
    return dict(pair.split("=", 1) for pair in feats.split("|")) if feats else {}


def _tokens(text: str, words: list[Word], parsed: list[ParsedWord], sentence: int, first: int) -> Iterator[Token]:
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
