"""A client of onrecord: who said what in news texts, as typed records."""

from . import errors
from .aio import AsyncClient
from .blocking import Client
from .generated import models
from .generated.models import (
    Attribution,
    Batch,
    BatchItem,
    BatchText,
    Claim,
    Content,
    Cue,
    DocumentMetadata,
    DocumentText,
    Extraction,
    RosterEntry,
    Source,
    Span,
    Speaker,
)
from .records import frame, rows, speaker_of
from .splitting import Part, moved, split

__all__ = [
    "AsyncClient",
    "Attribution",
    "Batch",
    "BatchItem",
    "BatchText",
    "Claim",
    "Client",
    "Content",
    "Cue",
    "DocumentMetadata",
    "DocumentText",
    "Extraction",
    "Part",
    "RosterEntry",
    "Source",
    "Span",
    "Speaker",
    "errors",
    "frame",
    "models",
    "moved",
    "rows",
    "speaker_of",
    "split",
]
