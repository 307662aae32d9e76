"""Draft: the data that the stages fill; offsets are code points. This package imports no stage.

The record of a draft is written by `onrecord.extractors.records`.
"""

from onrecord.extractors.draft.attribution import AttributionDraft, Circumstances
from onrecord.extractors.draft.candidate import Candidate, Rejected, Selected
from onrecord.extractors.draft.claim import ClaimDraft, EditDraft
from onrecord.extractors.draft.decision import DecisionDraft, Finding
from onrecord.extractors.draft.draft import Draft
from onrecord.extractors.draft.factuality import Factuality
from onrecord.extractors.draft.speaker import SpeakerDraft

__all__ = [
    "AttributionDraft",
    "Candidate",
    "Circumstances",
    "ClaimDraft",
    "DecisionDraft",
    "Draft",
    "EditDraft",
    "Factuality",
    "Finding",
    "Rejected",
    "Selected",
    "SpeakerDraft",
]
