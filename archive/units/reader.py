"""Makes the record of an article, or the problem in its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from onrecord.archive.article import Article, Page
from onrecord.archive.plan.plan import RunOptions
from onrecord.extractors.settings import Device


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """The record of an article as JSON, the text that its offsets are for, and the metadata of its page."""

    record: dict[str, Any]
    text: str
    document: dict[str, str]


@dataclass(frozen=True, slots=True)
class ArticleProblem:
    """The reason why an article has no record. `type` is that of the service's problem, or a name of the run's own."""

    type: str
    detail: str


class ArticleReader(Protocol):
    """Loaded models that read articles."""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the engine."""

    def read(self, article: Article) -> ArticleRecord | ArticleProblem:
        """The record of an article, or the problem."""


LoadReader: TypeAlias = Callable[[RunOptions], ArticleReader]
"""Loads the models."""


class EngineReader:
    """Reads articles with the engine.

    Args:
        extractor: A loaded `onrecord.loading.Extractor`.
        options: The options of the records.
    """

    def __init__(self, extractor: Any, options: RunOptions) -> None:
        self._extractor = extractor
        self._options: dict[str, Any] = {
            "include": list(options.include),
            "explain": options.explain,
            "min_confidence": options.min_confidence,
            "min_speaker_confidence": options.min_speaker_confidence,
            "roster": list(options.roster),
        }

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the engine."""
        return str(self._extractor.engine.fingerprint)

    def read(self, article: Article) -> ArticleRecord | ArticleProblem:
        """The record of an article, or the problem.

        Raises:
            EngineBroken: The models cannot be used any more.
        """
        # Imported here: plans and tables are made without the engine.
        from onrecord.api.documents.errors import DocumentError
        from onrecord.errors import EngineBroken, ExtractionError, InputError

        try:
            text, document = _text_of(article)
            record = self._extractor.extract(text, id=article.id, **self._options)
        except EngineBroken:
            raise
        except DocumentError as error:
            return ArticleProblem("/problems/unreadable-document", str(error))
        except InputError as error:
            return ArticleProblem(error.problem_type, str(error))
        except ExtractionError as error:
            return ArticleProblem("/problems/internal-error", type(error).__name__)
        return ArticleRecord(json.loads(record.model_dump_json()), text, document)


def _text_of(article: Article) -> tuple[str, dict[str, str]]:
    """The text of an article and the metadata of its page.

    Raises:
        DocumentError: The page cannot be parsed, or contains no article.
    """
    if isinstance(article.body, str):
        return article.body, {}
    from onrecord.api.documents.reading import read

    page: Page = article.body
    found = read("html", page.raw, page.charset)
    return found.text, page_metadata(page, found)


def page_metadata(page: Page, found: Any) -> dict[str, str]:
    """The metadata of a page: what its document declares, and when it was fetched if that has no date."""
    known = {"published": page.crawled, "title": found.title, **found.declared}
    return {name: value for name, value in known.items() if value}


def load_engine(options: RunOptions, device: Device = "cpu") -> EngineReader:
    """Load the engine with one thread for each process: threads of several processes would wait for one another.

    Raises:
        ModelError: A model is missing, changed or cannot be loaded.
    """
    from onrecord.loading import load

    return EngineReader(load(device=device, threads=1, roles=options.roles), options)


def engine_fingerprint(roles: bool) -> str:
    """The fingerprint of the engine that would be loaded.

    Raises:
        ModelError: A model is missing or changed.
    """
    from onrecord.extractors.pipeline import describe
    from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings

    return describe(ModelSettings(models_dir=BUNDLED_MODELS, device="auto", threads=1, roles=roles)).fingerprint
