"""Vectors of the words of spaCy documents, for a spaCy pipeline that is used without the rest of the engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from spacy.tokens import Doc, Token

from onrecord.extractors import analysis
from onrecord.extractors.engines.pieces import MAX_SENTENCE_LENGTH
from onrecord.extractors.engines.roles import load_role_model
from onrecord.extractors.settings import Precision

CLOSING = frozenset({"”", '"', "’", "»", ")"})


class DocumentReader:
    """Reads documents with the role model's encoder.

    Universal parts of speech and relations of the tokens, if set, are inputs of the network.

    Raises:
        OSError: A file of the models is missing.
    """

    def __init__(self, models: Path, device: str, precision: Precision = "auto") -> None:
        self._roles = load_role_model(models / "roles", models / "encoder", device, precision)

    def __call__(self, doc: Doc, places: Sequence[int]) -> torch.Tensor:
        """The vectors of the tokens at some places, in order: (places, width). The other tokens are white space."""
        tokens = [doc[place] for place in places]
        read = _analysis(doc, tokens, list(_sentences(tokens)))
        return torch.cat([part.vectors for part in self._roles.word_vectors(read)])


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first token of each sentence and the one after its last; guessed by punctuation if they are not set."""
    marked = bool(tokens) and tokens[0].doc.has_annotation("SENT_START")
    start = 0
    for place, token in enumerate(tokens):
        last = place + 1 == len(tokens)
        ends = last or (tokens[place + 1].is_sent_start if marked else _closes(token))
        if ends or place + 1 - start == MAX_SENTENCE_LENGTH:
            yield start, place + 1
            start = place + 1


def _closes(token: Token) -> bool:
    """True if a sentence or a line may end with this token, which is not the last one."""
    after = token.nbor()
    if "\n" in token.whitespace_ or (after.is_space and "\n" in after.text):
        return True
    if after.text in CLOSING:
        return False
    text = token.nbor(-1).text if token.text in CLOSING and token.i > 0 else token.text
    return text in {".", "!", "?", "…"}


def _analysis(doc: Doc, tokens: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> analysis.Analysis:
    """The analysis of the document, as far as the network's features need it."""
    parsed = doc.has_annotation("DEP")
    index = {token.i: number for number, token in enumerate(tokens)}
    numbers = [number for number, (start, end) in enumerate(sentences) for _ in range(start, end)]
    made = tuple(
        analysis.Token(
            index=index[token.i],
            sentence=number,
            start=token.idx,
            end=token.idx + len(token),
            text=token.text,
            lemma=token.lemma_,
            upos=token.pos_,
            xpos=token.tag_,
            feats={},
            head=index.get(token.head.i) if parsed and token.head.i != token.i else None,
            deprel=token.dep_.lower(),
        )
        for token, number in zip(tokens, numbers, strict=True)
    )
    spans = tuple(
        analysis.Sentence(number, start, end, made[start].start, made[end - 1].end)
        for number, (start, end) in enumerate(sentences)
    )
    return analysis.Analysis(doc.text, made, spans)
