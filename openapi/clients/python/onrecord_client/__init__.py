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
    Job,
    KeptRecord,
    RecordSource,
    RosterEntry,
    Source,
    Span,
    Speaker,
    Verification,
    VerificationReport,
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
    "Job",
    "KeptRecord",
    "Part",
    "RecordSource",
    "RosterEntry",
    "Source",
    "Span",
    "Speaker",
    "Verification",
    "VerificationReport",
    "errors",
    "frame",
    "models",
    "moved",
    "rows",
    "speaker_of",
    "split",
]
