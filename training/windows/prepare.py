"""Read the corpora for the window network: ``python -m training.windows.prepare``.

The bundled models read PolNeAR's training articles and the corpora of entities. Kept are the documents and, a row a
word in files that training maps into memory, the encoder's states and those of the role model: about 4 kB a word.
Reading 1,000 words takes some 1.5 seconds of one core.
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
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.engines.role_features import UPOS
from onrecord.extractors.engines.roles import bundled_role_model
from onrecord.extractors.engines.syntax import LONGEST_SENTENCE, LONGEST_WORD, SyntaxEngine
from onrecord.extractors.settings import ModelSettings
from training.roles import HELD_OUT
from training.windows.documents import Document, analysis_of, attributed, tagged
from training.windows.states import StateReader, States

log = logging.getLogger("training.windows.prepare")

Read = Iterator[tuple[Document, States, States]]


def write(work: Path, name: str, documents: Read) -> None:
    """Write documents, the encoder's states and the role model's side by side."""
    work.mkdir(parents=True, exist_ok=True)
    found: list[Document] = []
    row = 0
    with (work / f"{name}.states").open("wb") as file, (work / f"{name}.teacher").open("wb") as taught:
        for document, states, teacher in documents:
            found.append(replace(document, row=row))
            row += len(states)
            file.write(states.tobytes())
            taught.write(teacher.tobytes())
    (work / f"{name}.pickle").write_bytes(pickle.dumps(found))
    log.info("%s: %d documents, %d words", name, len(found), row)


def shuffled(data: Path) -> list[Article]:
    """PolNeAR's training articles in a fixed random order, that of `training.parses`."""
    return sorted(articles(data / "polnear" / "train"), key=lambda a: hashlib.sha256(a.name.encode()).digest())


class Teachers:
    """The bundled models, over articles."""

    def __init__(self, models: Path) -> None:
        settings = ModelSettings(models_dir=models)
        self._reader = Reader(settings)
        self._syntax = SyntaxEngine(settings).models
        self._roles = bundled_role_model(settings)
        self._states = StateReader(models / "encoder")
        shape = json.loads((models / "roles" / "roles.json").read_text(encoding="utf-8"))
        self._numbers = PathNumbers(shape["paths"])

    def articles(self, some: Iterable[Article]) -> Read:
        """Articles of PolNeAR."""
        for article in some:
            analysis = self._reader.read(article.text)
            folded = fold(article.text)
            forms = [
                [folded[token.start : token.end].strip() or "-" for token in analysis.tokens[one.first : one.last]]
                for one in analysis.sentences
            ]
            yield attributed(article, analysis, self._numbers), self._states(forms), self._taught(analysis)

    def tagged(self, some: Iterable[TaggedArticle]) -> Read:
        """Articles with entities, whose words and sentences are given."""
        for article in some:
            rows = [
                (sentence.words[at : at + LONGEST_SENTENCE], sentence.tags[at : at + LONGEST_SENTENCE])
                for sentence in article.sentences
                for at in range(0, len(sentence.words), LONGEST_SENTENCE)
            ]
            forms = [[(fold(word).strip() or "-")[:LONGEST_WORD] for word in words] for words, _ in rows]
            analysis = analysis_of(rows, self._syntax.parsed(forms))
            yield tagged(article, rows, analysis), self._states(forms), self._taught(analysis)

    def _taught(self, analysis: Analysis) -> States:
        """The role model's states of all words."""
        _, kept = self._roles.with_states(analysis, deepest=0, heads=frozenset(UPOS))
        assert kept is not None
        assert len(kept.vectors) == len(analysis.tokens)
        return kept.vectors


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--models", type=Path, default=Path("models"))
    arguments.add_argument("--work", type=Path, default=Path("build/windows"))
    arguments.add_argument("--limit", type=int, help="documents of each corpus, to try the recipe")
    options = arguments.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    teachers, every = Teachers(options.models), shuffled(options.data)
    for name, some in (("held", every[-HELD_OUT:]), ("polnear", every[:-HELD_OUT])):
        write(options.work, name, teachers.articles(some[: options.limit]))
    news: dict[str, list[TaggedArticle]] = {
        "news": read_worldwide(options.data, "train"),
        "news-dev": read_worldwide(options.data, "dev"),
        "wiki": read_wikigold(options.data),
        "web": read_uner(options.data, "train"),
    }
    for name, tagged_articles in news.items():
        write(options.work, name, teachers.tagged(tagged_articles[: options.limit]))


if __name__ == "__main__":
    main()
