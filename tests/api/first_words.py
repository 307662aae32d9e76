"""An extractor that needs no model."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.progress import report
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution, Content, Cue, Resolution, Source
from onrecord.schemas.engine import Engine
from onrecord.schemas.evidence import Evidence
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap
from onrecord.schemas.warning import ExtractionWarning

POISON = "poison"
CRASH = "crash"
EXHAUSTED = "exhausted"


class Crash(ValueError):
    """A fault whose message quotes the text, as careless ones do."""


class FirstWords:
    """An extractor that takes the first word of a text for a source, the second for a cue, the rest for a content.

    A text that holds `poison` cannot be read, one that holds `crash` breaks it, one that holds `exhausted` takes all
    memory there is. While `gate` is closed it stays at a text, at `hold` alone if that is set, and gives way to others
    as often as one can. `threads` notes where it ran, `begun` what it began, `batches` how many texts came together.
    """

    def __init__(self) -> None:
        self.engine = Engine.model_validate(examples.ENGINE)
        self.gate = threading.Event()
        self.gate.set()
        self.threads: set[str] = set()
        self.batches: list[int] = []
        self.begun: list[str] = []
        self.hold: str | None = None

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        self.threads.add(threading.current_thread().name)
        self.begun.append(text)
        deadline = time.monotonic() + 10
        while self.hold in (None, text) and not self.gate.wait(timeout=0.001):
            assert time.monotonic() < deadline
            checkpoint()
        self._fail(text)
        report("parsed")
        digest = sha256(text.encode()).hexdigest()
        offsets = OffsetMap(text, options.offset_unit)
        warnings = []
        if "“" in text and "”" not in text:
            start = text.index("“")
            span = offsets.span(start, start + 1)
            warnings.append(ExtractionWarning(code="unpaired_quotation_mark", message="It is not closed.", span=span))
        return Extraction(
            id=options.id or digest[:8],
            language="en",
            text_sha256=digest,
            text_length=offsets.length,
            offset_unit=options.offset_unit,
            attributions=_attributions(offsets, options.explain),
            speakers=[],
            warnings=warnings,
            engine=self.engine.stamp(),
        )

    def _fail(self, text: str) -> None:
        if POISON in text:
            raise ExtractionError("it holds poison")
        if CRASH in text:
            raise Crash(text)
        if EXHAUSTED in text:
            raise MemoryError

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        self.batches.append(0)
        for text, options in texts:
            self.batches[-1] += 1
            yield self._result(text, options)

    def _result(self, text: str, options: ExtractionOptions) -> Extraction | ExtractionError:
        try:
            return self.extract(text, options)
        except ExtractionError as error:
            return error


class Harmless(FirstWords):
    """Reads every text: hypothesis tries the strings that it finds in the code, so also the words that do harm."""

    def _fail(self, text: str) -> None: ...


def _attributions(offsets: OffsetMap, explain: bool) -> list[Attribution]:
    words = offsets.text.split(maxsplit=2)
    if len(words) < 3:
        return []
    ends = [len(offsets.text) - len(offsets.text.lstrip())]
    parts = []
    for word in words:
        start = offsets.text.index(word, ends[-1])
        ends.append(start + len(word))
        parts.append([offsets.span(start, ends[-1])])
    source, cue, content = parts
    return [
        Attribution(
            id="a1",
            mode="indirect",
            source=Source(spans=source, text=words[0]),
            cue=Cue(spans=cue, text=words[1], lemma=words[1].lower()),
            content=Content(spans=content, text=words[2]),
            resolution=Resolution(status="unresolved"),
            evidence=Evidence(rule="test.first_words") if explain else None,
        )
    ]


def first_words(_: object) -> FirstWords:
    """The extractor for whatever settings."""
    return FirstWords()


class NotesOptions(FirstWords):
    """An extractor that notes the options it is called with."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[ExtractionOptions] = []

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        self.asked.append(options)
        return super().extract(text, options)
