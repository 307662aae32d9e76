"""Read the corpora for the window network: ``python -m training.windows.prepare``.

The bundled models read PolNeAR's training articles and the corpora of entities. Kept are the encoder's states, a row a
word in one file that training maps into memory, and the documents: about 3 kB a word. Reading 1,000 words takes some
1.5 seconds of one core.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import pickle
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from corpora.entities import TaggedArticle, read_uner, read_wikigold, read_worldwide
from corpora.polnear import Article, articles
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.engines.stanza_models import StanzaModels
from onrecord.extractors.engines.syntax import LONGEST_SENTENCE, LONGEST_WORD, SyntaxEngine
from onrecord.extractors.settings import ModelSettings
from training.roles import HELD_OUT
from training.windows.documents import Document, attributed, tagged
from training.windows.states import StateReader, States

log = logging.getLogger("training.windows.prepare")

Read = Iterator[tuple[Document, States]]


def write(work: Path, name: str, documents: Read) -> None:
    """Write documents and their states side by side."""
    work.mkdir(parents=True, exist_ok=True)
    found: list[Document] = []
    row = 0
    with (work / f"{name}.states").open("wb") as file:
        for document, states in documents:
            found.append(replace(document, row=row))
            row += len(states)
            file.write(states.tobytes())
    (work / f"{name}.pickle").write_bytes(pickle.dumps(found))
    log.info("%s: %d documents, %d words", name, len(found), row)


def shuffled(data: Path) -> list[Article]:
    """PolNeAR's training articles in a fixed random order, that of `training.parses`."""
    return sorted(articles(data / "polnear" / "train"), key=lambda a: hashlib.sha256(a.name.encode()).digest())


def read_articles(some: Iterable[Article], reader: Reader, states: StateReader, numbers: PathNumbers) -> Read:
    """Articles of PolNeAR."""
    for article in some:
        analysis = reader.read(article.text)
        folded = fold(article.text)
        forms = [
            [folded[token.start : token.end].strip() or "-" for token in analysis.tokens[one.first : one.last]]
            for one in analysis.sentences
        ]
        yield attributed(article, analysis, numbers), states(forms)


def read_tagged(some: Iterable[TaggedArticle], models: StanzaModels, states: StateReader) -> Read:
    """Articles with entities, whose words and sentences are given."""
    for article in some:
        rows = [
            (sentence.words[at : at + LONGEST_SENTENCE], sentence.tags[at : at + LONGEST_SENTENCE])
            for sentence in article.sentences
            for at in range(0, len(sentence.words), LONGEST_SENTENCE)
        ]
        forms = [[(fold(word).strip() or "-")[:LONGEST_WORD] for word in words] for words, _ in rows]
        yield tagged(article, rows, models.parsed(forms)), states(forms)


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=Path("models"))
    arguments.add_argument("--work", type=Path, default=Path("build/windows"))
    arguments.add_argument("--limit", type=int, help="documents of each corpus, to try the recipe")
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = ModelSettings(models_dir=options.models)
    states = StateReader(options.models / "encoder")
    shape = json.loads((options.models / "roles" / "roles.json").read_text(encoding="utf-8"))
    numbers = PathNumbers(shape["paths"])
    reader, every = Reader(settings), shuffled(options.data)
    for name, some in (("held", every[-HELD_OUT:]), ("polnear", every[:-HELD_OUT])):
        write(options.work, name, read_articles(some[: options.limit], reader, states, numbers))
    models = SyntaxEngine(settings).models
    news: dict[str, list[TaggedArticle]] = {
        "news": read_worldwide(options.data, "train"),
        "news-dev": read_worldwide(options.data, "dev"),
        "wiki": read_wikigold(options.data),
        "web": read_uner(options.data, "train"),
    }
    for name, tagged_articles in news.items():
        write(options.work, name, read_tagged(tagged_articles[: options.limit], models, states))


if __name__ == "__main__":
    main()
