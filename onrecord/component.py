"""The spaCy component `onrecord`: `nlp.add_pipe("onrecord")` marks in each document who says what.

It sets span groups, and three extension attributes: `doc._.extraction` is the record, whose offsets are those of
`doc.text`; `doc._.attributions` the same attributions as spans of the document; `doc._.speakers` the record's speakers.
Only JSON is kept in the document, so that `Doc.to_bytes` and `DocBin` keep it, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc, Span

from onrecord.extractors.settings import Device
from onrecord.loading import Extractor, load
from onrecord.options import RecordOptions
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import KINDS, MIN_UNCUED, PARTS, Part, ReportKind
from onrecord.schemas.spans import Span as TextSpan
from onrecord.schemas.speaker import Speaker
from onrecord.schemas.strings import is_blank

FACTORY = "onrecord"
AlignmentMode: TypeAlias = Literal["strict", "contract", "expand"]

_DATA = "onrecord"
_LABELS = ("SOURCE", "CUE", "CONTENT", "QUOTATION")


@dataclass(frozen=True, slots=True)
class DocAttribution:
    """An attribution as spans of a document. A part may have several spans; one without tokens of its own has none."""

    record: Attribution
    """The record: mode, act, claim, confidence, offsets in `doc.text`."""
    speaker: Speaker | None
    """The speaker behind the source; None: not resolved."""
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quotations: tuple[Span, ...]
    """The words given word for word."""


class OnrecordComponent:
    """Adds a document's extraction to it.

    Args:
        extractor: What reads the text.
        options: Options of an extraction.
        spans_key: The name of the group in `doc.spans`; that of speakers' mentions adds `_speakers`.
        alignment_mode: What is done with a span that begins or ends inside a token, as in `Doc.char_span`: `expand`
            takes the whole token, `contract` leaves it out, `strict` drops the span.
    """

    def __init__(
        self, extractor: Extractor, options: RecordOptions, spans_key: str, alignment_mode: AlignmentMode
    ) -> None:
        self._extractor = extractor
        self._options = options
        self._spans_key = spans_key
        self._alignment_mode = alignment_mode

    def __call__(self, doc: Doc) -> Doc:
        """Extract who says what. A blank document has no attributions.

        Raises:
            ExtractionError: The text could not be read.
        """
        if not is_blank(doc.text):
            extraction = self._extractor.extract(doc.text, **self._options)
            record = extraction.model_dump_json()
            doc.user_data[_DATA] = {"record": record, "alignment_mode": self._alignment_mode}
            self._set_groups(doc, extraction)
        else:
            doc.user_data.pop(_DATA, None)
            doc.spans[self._spans_key] = doc.spans[f"{self._spans_key}_speakers"] = []
        return doc

    def _set_groups(self, doc: Doc, extraction: Extraction) -> None:
        mode = self._alignment_mode
        parts = [
            span
            for one in extraction.attributions
            for label, spans in zip(_LABELS, _parts(one), strict=True)
            for span in _aligned(doc, spans, mode, label, one.id)
        ]
        doc.spans[self._spans_key] = sorted(parts, key=lambda span: (span.start, span.end))
        doc.spans[f"{self._spans_key}_speakers"] = [
            span
            for one in extraction.speakers
            for span in _aligned(doc, one.mentions, mode, (one.type or "speaker").upper(), one.id)
        ]


def _parts(attribution: Attribution) -> tuple[list[TextSpan], ...]:
    """The spans of source, cue, content and quotations."""
    source, cue, content = attribution.source, attribution.cue, attribution.content
    return (
        source.spans if source else [],
        cue.spans if cue else [],
        content.spans if content else [],
        content.quotations if content else [],
    )


def _aligned(doc: Doc, spans: Iterable[TextSpan], mode: AlignmentMode, label: str, identity: str) -> tuple[Span, ...]:
    found = (doc.char_span(one.start, one.end, label=label, span_id=identity, alignment_mode=mode) for one in spans)
    return tuple(span for span in found if span is not None)


def _extraction(doc: Doc) -> Extraction | None:
    """The record of a document; None: the component has not read it, or it is blank."""
    data = doc.user_data.get(_DATA)
    return None if data is None else Extraction.model_validate_json(data["record"])


def _speakers(doc: Doc) -> list[Speaker]:
    extraction = _extraction(doc)
    return [] if extraction is None else extraction.speakers


def _attributions(doc: Doc) -> list[DocAttribution]:
    extraction = _extraction(doc)
    if extraction is None:
        return []
    mode: AlignmentMode = doc.user_data[_DATA]["alignment_mode"]
    speakers = {speaker.id: speaker for speaker in extraction.speakers}
    found = []
    for one in extraction.attributions:
        spans = [_aligned(doc, spans, mode, label, one.id) for label, spans in zip(_LABELS, _parts(one), strict=True)]
        found.append(DocAttribution(one, speakers.get((one.source and one.source.speaker_id) or ""), *spans))
    return found


@cache
def _loaded(device: Device, threads: int | None, roles: bool) -> Extractor:
    """One extractor for every pipeline of the process that loads the same models."""
    return load(device=device, threads=threads, roles=roles)


@Language.factory(
    FACTORY,
    assigns=["doc.spans", "doc._.extraction", "doc._.attributions", "doc._.speakers"],
    default_config={
        "include": list(PARTS),
        "explain": False,
        "min_confidence": 0.0,
        "kinds": list(KINDS),
        "min_speaker_confidence": 0.0,
        "min_uncued_confidence": MIN_UNCUED,
        "spans_key": "onrecord",
        "alignment_mode": "expand",
        "device": "auto",
        "threads": None,
        "roles": True,
    },
)
def make_component(
    nlp: Language,
    name: str,
    include: list[Part],
    explain: bool,
    min_confidence: float,
    kinds: list[ReportKind],
    min_speaker_confidence: float,
    min_uncued_confidence: float,
    spans_key: str,
    alignment_mode: AlignmentMode,
    device: Device,
    threads: int | None,
    roles: bool,
) -> OnrecordComponent:
    """Make the component and load its models, unless another pipeline has."""
    options: RecordOptions = {
        "include": include,
        "explain": explain,
        "min_confidence": min_confidence,
        "kinds": kinds,
        "min_speaker_confidence": min_speaker_confidence,
        "min_uncued_confidence": min_uncued_confidence,
    }
    return OnrecordComponent(_loaded(device, threads, roles), options, spans_key, alignment_mode)


for _name, _getter in (("extraction", _extraction), ("attributions", _attributions), ("speakers", _speakers)):
    Doc.set_extension(_name, getter=_getter)
