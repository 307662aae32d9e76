"""Read the corpora for the joint recipe: ``python -m training.joint.prepare``.

stanza, the role model and the spaCy pipeline read PolNeAR's training articles, the corpora of entities, and the
beginnings of White House documents: 1.4 million words, at some 600 words a second of one core. The documents are kept
in the form for training.
"""

from __future__ import annotations

import argparse
import json
import logging
import pickle
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import spacy
import torch
from tokenizers import Tokenizer

from corpora.briefings import BriefingDocument, read_documents
from corpora.entities import TAGS, TaggedArticle, read_uner, read_wikigold, read_worldwide
from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.entity_recognizer import FACTORY, EntityRecognizer
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import MAX_SENTENCE_LENGTH, PieceReader
from onrecord.extractors.engines.roles import WordVectors, bundled_role_model
from onrecord.extractors.engines.syntax import MAX_WORD_LENGTH, SyntaxEngine
from onrecord.extractors.settings import ModelSettings
from training.joint.documents import Document, Floats, analysis_of, attributed, read, tagged
from training.joint.rereading import reread
from training.package import JOINT
from training.parses import in_order
from training.roles import HELD_OUT

log = logging.getLogger("training.joint.prepare")

BRIEFINGS = 240
"""White House documents: as many words as the newswire has, so that neither outweighs PolNeAR."""
BRIEFING_CHARS = 4500
"""Characters of each that are read: transcripts go on for hours."""


class Preparation:
    """The bundled models, for what the corpora do not annotate."""

    def __init__(self, models: Path) -> None:
        settings = ModelSettings(models_dir=models)
        self._syntax = SyntaxEngine(settings)
        self._roles = bundled_role_model(settings)
        component = spacy.load(models / "spacy").get_pipe(FACTORY)
        assert isinstance(component, EntityRecognizer)
        self._entities = component
        self._pieces = piece_reader(models)
        shape = json.loads((models / "roles" / "roles.json").read_text(encoding="utf-8"))
        self._numbers = PathNumbers(shape["paths"])

    def articles(self, some: Iterable[Article]) -> Iterator[Document]:
        """Articles of PolNeAR."""
        for article in some:
            yield attributed(article, *self._read(self._parsed(article.text)), self._numbers, self._pieces)

    def briefings(self, some: Iterable[BriefingDocument]) -> Iterator[Document]:
        """Documents without annotations."""
        for document in some:
            analysis = self._parsed(document.text[:BRIEFING_CHARS])
            yield read(*self._read(analysis), self._numbers, self._pieces)

    def tagged(self, some: Iterable[TaggedArticle]) -> Iterator[Document]:
        """Articles with entities, whose words and sentences are given."""
        for article in some:
            rows = article.rows(MAX_SENTENCE_LENGTH)
            forms = [[(fold(word).strip() or "-")[:MAX_WORD_LENGTH] for word in words] for words, _ in rows]
            analysis = analysis_of(rows, self._syntax.models.parsed(forms))
            yield tagged(article, rows, *self._read(analysis), self._numbers, self._pieces)

    def _parsed(self, text: str) -> Analysis:
        parse = self._syntax.parse(text)
        return Analysis(text, parse.tokens, parse.sentences, (), parse.warnings)

    def _read(self, analysis: Analysis) -> tuple[Analysis, Floats]:
        """A text with its likely cues, and the log-probabilities of the tags of its words, (words, tags)."""
        logs: list[torch.Tensor] = []

        def take(part: WordVectors) -> None:
            with torch.inference_mode():
                logs.append(self._entities.head(part.vectors.float()).log_softmax(-1))

        cues = reread(self._roles, analysis, take)
        guesses: Floats = torch.cat(logs).half().cpu().numpy() if logs else np.zeros((0, len(TAGS)), np.float16)
        return replace(analysis, roles=cues), guesses


def piece_reader(models: Path) -> PieceReader:
    """The reader of word pieces of a folder of models."""
    return PieceReader(Tokenizer.from_file(str(models / "encoder" / "tokenizer.json")))


def write(work: Path, name: str, documents: Iterable[Document]) -> None:
    """Keep the documents of a corpus."""
    found = list(documents)
    work.mkdir(parents=True, exist_ok=True)
    (work / f"{name}.pickle").write_bytes(pickle.dumps(found))
    log.info("%s: %d documents, %d words", name, len(found), sum(len(one.pieces) for one in found))


def documents_of(work: Path, name: str) -> list[Document]:
    """The documents of a corpus, as they were kept."""
    found: list[Document] = pickle.loads((work / f"{name}.pickle").read_bytes())
    return found


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=Path("models"))
    arguments.add_argument("--build", type=Path, default=Path("build"), help="documents are kept below it")
    arguments.add_argument("--limit", type=int, help="documents of each corpus, to try the recipe")
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    preparation, every = Preparation(options.models), in_order(options.data)
    for name, some in (("held", every[-HELD_OUT:]), ("polnear", every[:-HELD_OUT])):
        write(options.build / JOINT, name, preparation.articles(some[: options.limit]))
    documents = [document for document in read_documents(options.data) if len(document.text) > 800]
    random.Random(3).shuffle(documents)
    write(options.build / JOINT, "briefings", preparation.briefings(documents[: options.limit or BRIEFINGS]))
    news: dict[str, list[TaggedArticle]] = {
        "news": read_worldwide(options.data, "train"),
        "news-dev": read_worldwide(options.data, "dev"),
        "wiki": read_wikigold(options.data),
        "web": read_uner(options.data, "train"),
    }
    for name, tagged_articles in news.items():
        write(options.build / JOINT, name, preparation.tagged(tagged_articles[: options.limit]))


if __name__ == "__main__":
    main()
