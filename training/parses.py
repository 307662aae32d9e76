"""The training articles of PolNeAR as the bundled models read them, kept from one recipe to the next."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from corpora.polnear import Article, articles
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.engines.syntax import SyntaxEngine
from onrecord.extractors.settings import ModelSettings
from onrecord.extractors.spans import CharSpan


def in_order(data: Path) -> list[Article]:
    """The training articles in a fixed random order."""
    return sorted(articles(data / "polnear" / "train"), key=lambda a: hashlib.sha256(a.name.encode()).digest())


def read_whole(data: Path, work: Path, models: Path, last: int) -> Iterator[tuple[Article, Analysis]]:
    """The last articles of the order as the service reads them, with entities and role scores, kept in `work`."""
    return readings(in_order(data)[-last:], work, models)


class Text(Protocol):
    """An article of any corpus."""

    @property
    def name(self) -> str:
        """Its name, which may have slashes."""

    @property
    def text(self) -> str:
        """Its text."""


AnyText = TypeVar("AnyText", bound=Text)


def readings(some: Iterable[AnyText], work: Path, models: Path) -> Iterator[tuple[AnyText, Analysis]]:
    """Articles as the service reads them, kept in `work`."""
    work.mkdir(parents=True, exist_ok=True)
    reader: Reader | None = None
    for article in some:
        cached = work / f"{article.name.replace('/', '_')}.pickle"
        if not cached.exists():
            reader = reader or Reader(ModelSettings(models_dir=models))
            cached.write_bytes(pickle.dumps(reader.read(article.text)))
        yield article, pickle.loads(cached.read_bytes())


def parsed(data: Path, work: Path, models: Path, limit: int | None) -> Iterator[tuple[Article, Analysis]]:
    """The training articles in a fixed random order with their parses, kept in `work` from one run to the next."""
    work.mkdir(parents=True, exist_ok=True)
    engine: SyntaxEngine | None = None
    for article in in_order(data)[:limit]:
        cached = work / f"{article.name}.pickle"
        if cached.exists():
            yield article, pickle.loads(cached.read_bytes())
            continue
        engine = engine or SyntaxEngine(ModelSettings(models_dir=models))
        parse = engine.parse(article.text)
        analysis = Analysis(article.text, parse.tokens, parse.sentences, (), parse.warnings)
        cached.write_bytes(pickle.dumps(analysis))
        yield article, analysis


def token_numbers(analysis: Analysis, spans: tuple[CharSpan, ...]) -> frozenset[int]:
    """The tokens that spans of the text touch, punctuation left out."""
    return frozenset(
        t.index
        for t in analysis.tokens
        if t.upos != "PUNCT" and any(t.start < end and t.end > start for start, end in spans)
    )


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Jaccard overlap; 1 where both are empty."""
    return len(a & b) / len(a | b) if a | b else 1.0
