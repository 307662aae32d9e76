"""Read the corpora for the entities' recipe: ``python -m training.entities.prepare``.

stanza, the role model and the spaCy pipeline read PolNeAR's training articles and the corpora of entities: 1.2 million
words, at some 600 words a second of one core. The documents are kept as they are trained on.
"""

from __future__ import annotations

import argparse
import json
import logging
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import spacy
import torch
from tokenizers import Tokenizer

from corpora.entities import TAGS, TaggedArticle, read_uner, read_wikigold, read_worldwide
from corpora.polnear import Article
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.entity_recognizer import FACTORY, EntityRecognizer
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import LONGEST_SENTENCE, PieceReader
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.engines.roles import RoleModel, bundled_role_model
from onrecord.extractors.engines.syntax import LONGEST_WORD, SyntaxEngine
from onrecord.extractors.settings import ModelSettings
from training.entities.documents import Document, Floats, analysis_of, attributed, tagged
from training.package import ENTITIES
from training.parses import in_order
from training.roles import HELD_OUT

log = logging.getLogger("training.entities.prepare")


class Preparation:
    """The bundled models, which read what the corpora do not say."""

    def __init__(self, models: Path) -> None:
        settings = ModelSettings(models_dir=models)
        self._reader = Reader(settings)
        self._syntax = SyntaxEngine(settings).models
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
            analysis = self._reader.read(article.text)
            yield attributed(article, analysis, self._guesses(analysis), self._numbers, self._pieces)

    def tagged(self, some: Iterable[TaggedArticle]) -> Iterator[Document]:
        """Articles with entities, whose words and sentences are given."""
        for article in some:
            rows = article.rows(LONGEST_SENTENCE)
            forms = [[(fold(word).strip() or "-")[:LONGEST_WORD] for word in words] for words, _ in rows]
            analysis = analysis_of(rows, self._syntax.parsed(forms))
            yield tagged(article, rows, analysis, self._guesses(analysis), self._pieces)

    def _guesses(self, analysis: Analysis) -> Floats:
        return tag_scores(self._roles, self._entities, analysis)


def tag_scores(roles: RoleModel, entities: EntityRecognizer, analysis: Analysis) -> Floats:
    """The log-probabilities of the tags of a text's words, (words, tags)."""
    with torch.inference_mode():
        logs = [entities.head(part.vectors.float()).log_softmax(-1) for part in roles.word_vectors(analysis)]
        found: Floats = torch.cat(logs).half().cpu().numpy() if logs else np.zeros((0, len(TAGS)), np.float16)
    return found


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
        write(options.build / ENTITIES, name, preparation.articles(some[: options.limit]))
    news: dict[str, list[TaggedArticle]] = {
        "news": read_worldwide(options.data, "train"),
        "news-dev": read_worldwide(options.data, "dev"),
        "wiki": read_wikigold(options.data),
        "web": read_uner(options.data, "train"),
    }
    for name, tagged_articles in news.items():
        write(options.build / ENTITIES, name, preparation.tagged(tagged_articles[: options.limit]))


if __name__ == "__main__":
    main()
