"""`load`, and the extractor that it gives."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any, Literal, Protocol, Unpack, cast, overload
from weakref import finalize

from pydantic import ValidationError

from onrecord.api.documents.record_fields import with_metadata, with_text
from onrecord.errors import (
    EngineBroken,
    ExtractionError,
    InvalidModelOption,
    InvalidRequest,
    NoTextFound,
    TextTooLong,
    UnreadableDocument,
    UnsupportedLanguage,
)
from onrecord.extraction import Extraction
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import BUNDLED_MODELS, Device, ModelSettings, Precision
from onrecord.limits import MAX_TEXT_LENGTH
from onrecord.options import RecordOptions, TextItem, TextOptions
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction as Record
from onrecord.schemas.garbage import lasting
from onrecord.schemas.metadata import Metadata
from onrecord.schemas.request import UNREAD_LANGUAGE, ExtractionRequest, OptionsRequest, TextRequest, is_english
from onrecord.schemas.validation import invalid_fields

_DEVICES = ("auto", "cpu", "cuda")
_PRECISIONS = ("auto", "float32", "bfloat16", "int8")


class Models(Protocol):
    """Loaded models that make the record of a text, one text at a time."""

    @property
    def engine(self) -> Engine:
        """Version, fingerprint and models."""

    def extract(self, text: str, options: ExtractionOptions) -> Record:
        """The record of one text."""


def load(
    *,
    models_dir: str | PathLike[str] = BUNDLED_MODELS,
    spacy_model: str | None = None,
    stanza_dir: str | PathLike[str] | None = None,
    stanza_package: str | None = None,
    device: Device = "auto",
    threads: int | None = None,
    precision: Precision = "auto",
    roles: bool = True,
) -> Extractor:
    """Load the models, which takes some seconds.

    Args:
        models_dir: The folder with the models of onrecord and their manifest.
        spacy_model: An installed spaCy package or a path, in place of the bundled entity model.
        stanza_dir: A folder in stanza's resource layout, in place of the bundled one.
        stanza_package: A package in that folder.
        device: `auto` is CUDA where it is available, else the CPU.
        threads: Threads of one model call; None leaves the choice to torch. It is set for the whole process.
        precision: Numbers of the matrix products; `auto` is bfloat16 where the processor has it, else float32.
        roles: False leaves out the role model: the rules alone find attributions, faster and with more errors.

    Raises:
        InvalidModelOption: An option is at fault.
        ModelError: A model is missing, changed or cannot be loaded.
    """
    _check_options(device, precision, threads)
    settings = ModelSettings(
        models_dir=Path(models_dir),
        spacy_model=spacy_model,
        stanza_dir=None if stanza_dir is None else Path(stanza_dir),
        stanza_package=stanza_package,
        device=device,
        threads=threads,
        precision=precision,
        roles=roles,
    )
    with lasting():
        # Imported here because it imports torch.
        from onrecord.extractors.pipeline import load_extractor

        extractor = Extractor(load_extractor(settings))
    # That hides the models from the garbage collector, which would keep those of an extractor that is no
    # longer used: 150 MB each time a notebook loads them again.
    finalize(extractor, gc.unfreeze).atexit = False
    return extractor


def _check_options(device: str, precision: str, threads: int | None) -> None:
    for name, value, allowed in (("device", device, _DEVICES), ("precision", precision, _PRECISIONS)):
        if value not in allowed:
            raise InvalidModelOption(f"{name}: one of {', '.join(allowed)} is expected")
    if threads is not None and threads < 1:
        raise InvalidModelOption(f"threads: at least 1 is expected, {threads} was given")


class Extractor:
    """Finds who said what. Threads may share one: it reads one text at a time. Each process needs its own."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._lock = Lock()

    def __repr__(self) -> str:
        """The version and the fingerprint."""
        return f"<onrecord.Extractor {self.engine.version}, fingerprint {self.engine.fingerprint}>"

    @property
    def engine(self) -> Engine:
        """Version, fingerprint, and the models with their licences and scores."""
        return self._models.engine

    def extract(self, text: str, **options: Unpack[TextOptions]) -> Extraction:
        """The record of one text.

        Args:
            text: The text, in English. Offsets are for exactly this string.
            **options: As in a request to the service: `id`, `markup`, `document`, `extra`, `language`, `offset_unit`,
                `include`, `explain`, `min_confidence`, `kinds`, `min_speaker_confidence`, `min_uncued_confidence`,
                `roster`.

        Raises:
            InputError: The text or an option is at fault; its subclass says how.
            ExtractionError: The text could not be read.
        """
        request = _request({"text": text, **_plain(options)})
        return self._record(request, request)

    @overload
    def extract_many(
        self, texts: Iterable[str | TextItem], *, errors: Literal["raise"] = "raise", **options: Unpack[RecordOptions]
    ) -> Iterator[Extraction]: ...

    @overload
    def extract_many(
        self, texts: Iterable[str | TextItem], *, errors: Literal["yield"], **options: Unpack[RecordOptions]
    ) -> Iterator[Extraction | ExtractionError]: ...

    def extract_many(
        self,
        texts: Iterable[str | TextItem],
        *,
        errors: Literal["raise", "yield"] = "raise",
        **options: Unpack[RecordOptions],
    ) -> Iterator[Extraction | ExtractionError]:
        """The records of many texts, in order, each as soon as it is asked for.

        Args:
            texts: Strings, or mappings with `text` and, if wanted, `id`, `markup`, `document` and `extra`. They are
                taken one at a time.
            errors: `raise` ends at the first text that has no record; `yield` gives its error in its place.
            **options: For all texts: `language`, `offset_unit`, `include`, `explain`, `min_confidence`,
                `kinds`, `min_speaker_confidence`, `min_uncued_confidence`, `roster`.

        Raises:
            InputError: An option is at fault: at once. A text is at fault: at that text, with `errors="raise"`.
            EngineBroken: The models failed, and no further text can be read.
            TypeError: `texts` is one text.
        """
        if errors not in ("raise", "yield"):
            raise ValueError("errors: 'raise' or 'yield' is expected")
        if isinstance(texts, str | bytes | Mapping):
            raise TypeError("texts: several are expected, such as a list; `extract` reads one")
        wanted = _options(_plain(options))
        return self._records(texts, wanted, errors)

    def _records(
        self, texts: Iterable[str | TextItem], wanted: OptionsRequest, errors: Literal["raise", "yield"]
    ) -> Iterator[Extraction | ExtractionError]:
        for number, item in enumerate(texts):
            found: Extraction | ExtractionError
            try:
                found = self._record(_text(item), wanted)
            except ExtractionError as error:
                error.add_note(f"at text {number} of those given, counted from 0")
                if errors == "raise" or isinstance(error, EngineBroken):
                    raise
                found = error
            yield found

    def _record(self, text: TextRequest, wanted: OptionsRequest) -> Extraction:
        if not is_english(wanted.language):
            raise UnsupportedLanguage(UNREAD_LANGUAGE)
        if text.markup == "html":
            return self._of_page(text, wanted)
        record = self._read(text.text, text.id, wanted)
        return Extraction.of(with_metadata(record, Metadata.of(text.document, text.extra)), text.text)

    def _of_page(self, page: TextRequest, wanted: OptionsRequest) -> Extraction:
        # Imported here because only pages need it, and it is slow.
        from onrecord.api.documents import errors as document_errors
        from onrecord.api.documents.reading import read

        try:
            document = read("html", page.text.encode(), "utf-8")
        except document_errors.NoTextFound as error:
            raise NoTextFound(str(error)) from None
        except document_errors.DocumentError as error:
            raise UnreadableDocument(str(error), limit=error.limit) from None
        record = with_text(self._read(document.text, page.id, wanted), document)
        metadata = Metadata.of(page.document, page.extra, document.title)
        return Extraction.of(with_metadata(record, metadata), document.text)

    def _read(self, text: str, identity: str | None, wanted: OptionsRequest) -> Record:
        if len(text) > MAX_TEXT_LENGTH:
            detail = f"The text has {len(text)} code points; the limit is {MAX_TEXT_LENGTH}."
            raise TextTooLong(detail, limit=MAX_TEXT_LENGTH, actual=len(text))
        options = ExtractionOptions.of(wanted, identity)
        with self._lock:
            return self._models.extract(text, options)


def _plain(options: RecordOptions) -> dict[str, Any]:
    """The options with lists for iterables of other kinds, as requests have them."""
    found = cast(dict[str, Any], dict(options))
    for name in ("include", "kinds", "roster"):
        if isinstance(found.get(name), Iterable) and not isinstance(found[name], str | bytes | Mapping):
            found[name] = list(found[name])
    if isinstance(found.get("roster"), list):
        found["roster"] = [_entry(one) for one in found["roster"]]
    if isinstance(found.get("document"), Mapping):
        found["document"] = dict(found["document"])
    return found


def _entry(given: object) -> object:
    """An entry of a roster; a name alone is one."""
    if isinstance(given, str):
        return {"name": given}
    return dict(given) if isinstance(given, Mapping) else given


def _request(given: dict[str, Any]) -> ExtractionRequest:
    try:
        return ExtractionRequest.model_validate(given)
    except ValidationError as error:
        raise _invalid(error) from None


def _options(given: dict[str, Any]) -> OptionsRequest:
    try:
        return OptionsRequest.model_validate(given)
    except ValidationError as error:
        raise _invalid(error) from None


def _text(item: object) -> TextRequest:
    try:
        return TextRequest.model_validate(dict(item) if isinstance(item, Mapping) else {"text": item})
    except ValidationError as error:
        raise _invalid(error) from None


def _invalid(error: ValidationError) -> InvalidRequest:
    errors = error.errors(include_url=False, include_input=False)
    return InvalidRequest(invalid_fields(errors, repeat=True, model=error.title))
