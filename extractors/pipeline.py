"""The extractor: text -> analysis -> stages -> record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Draft
from onrecord.extractors.engines import manifest
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.errors import EngineBroken, ExtractionError
from onrecord.extractors.markup import without_tags
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.progress import report
from onrecord.extractors.records import RecordWriter
from onrecord.extractors.settings import ModelSettings
from onrecord.extractors.stage import Stage, check_contracts
from onrecord.extractors.stages import default_stages
from onrecord.extractors.wrapping import unwrapped
from onrecord.schemas.engine import Engine, ModelInfo
from onrecord.schemas.extraction import Extraction

VERSION = metadata.version("onrecord")

CODE = Path(__file__).resolve().parent


class Extractor:
    """Makes records of texts. Not safe for use by several threads at the same time.

    Each text is analysed in batches of its own sentences only, so that its record does not depend on other texts.
    """

    def __init__(self, reader: Reader, stages: Sequence[Stage], engine: Engine) -> None:
        """Create an extractor.

        Raises:
            StageContractInvalid: A stage breaks its contract.
        """
        check_contracts(stages)
        self._reader = reader
        self._stages = tuple(stages)
        self._engine = engine
        self._stamp = engine.stamp()

    @property
    def engine(self) -> Engine:
        """The loaded engine."""
        return self._engine

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        """The record of one text.

        Raises:
            ExtractionError: The text could not be read.
        """
        draft = Draft(self._reader.read(unwrapped(without_tags(text))), options)
        report("parsed")
        for stage in self._stages:
            if stage.part is None or stage.part in options.include:
                stage(draft)
                checkpoint()
        return RecordWriter(draft, options, text).record(self._stamp)

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        """The record or the error of each text, in order, computed on iteration.

        Raises:
            EngineBroken: No text can be read any more.
        """
        for text, options in texts:
            try:
                yield self.extract(text, options)
            except EngineBroken:
                raise
            except ExtractionError as error:
                yield error


def load_extractor(settings: ModelSettings) -> Extractor:
    """The extractor with its models in memory; bundled files are checked against the manifest first.

    Raises:
        ModelError: A model is missing, changed or cannot be loaded.
    """
    engine = describe(settings)
    return Extractor(Reader(settings), default_stages(settings.models_dir), engine)


def describe(settings: ModelSettings) -> Engine:
    """The version, models and fingerprint of the engine with these settings; loads no model."""
    models = _models(settings)
    return Engine(version=VERSION, fingerprint=_fingerprint(models), models=models)


def _models(settings: ModelSettings) -> list[ModelInfo]:
    """The models in use: the bundled ones of the manifest, or their replacements by a setting."""
    used: set[str] = set()
    used |= {"roles", "encoder", "linker"} if settings.roles else set()
    used |= set() if settings.stanza_dir else {"tokenize", "pos", "lemma", "depparse", "encoder"}
    used |= set() if settings.spacy_model else {"ner"}
    found = []
    if used:
        bundled = manifest.verify(settings.models_dir)
        found = [
            ModelInfo(
                role=m.role, name=m.name, version=m.version, sha256=m.weights.sha256, licence=m.licence, scores=m.scores
            )
            for m in bundled.models
            if m.role in used
        ]
    if settings.stanza_dir:
        name = f"{settings.stanza_dir.name}/{settings.stanza_package or 'default'}"
        found += [ModelInfo(role=role, name=name) for role in ("tokenize", "pos", "lemma", "depparse")]
    if settings.spacy_model:
        found.append(ModelInfo(role="ner", name=settings.spacy_model))
    return found


def _fingerprint(models: Sequence[ModelInfo]) -> str:
    """A hash of everything that a record depends on besides the text and the options.

    It includes all code and data of this package, as thresholds and rules change records, too.
    """
    found = hashlib.sha256(VERSION.encode())
    for path in sorted(CODE.rglob("*")):
        if path.suffix in (".py", ".json"):
            found.update(path.relative_to(CODE).as_posix().encode() + b"\0" + path.read_bytes())
    for model in models:
        found.update(f"\0{model.role} {model.name} {model.version} {model.sha256}".encode())
    return found.hexdigest()[:16]
