"""Contains all the data models used in inputs/outputs"""

from .act_or_unknown import ActOrUnknown
from .aligned_words import AlignedWords
from .any_source import AnySource
from .archive_person import ArchivePerson
from .archive_quotation import ArchiveQuotation
from .attribution import Attribution
from .audit_answer import AuditAnswer
from .audit_question import AuditQuestion
from .batch import Batch
from .batch_item import BatchItem
from .batch_request import BatchRequest
from .batch_text import BatchText
from .batch_text_extra_type_0 import BatchTextExtraType0
from .bucket import Bucket
from .bucket_open import BucketOpen
from .check import Check
from .claim import Claim
from .content import Content
from .counted import Counted
from .counts import Counts
from .cue import Cue
from .decision import Decision
from .decision_scores import DecisionScores
from .document_input import DocumentInput
from .document_metadata import DocumentMetadata
from .document_text import DocumentText
from .edit import Edit
from .engine import Engine
from .engine_stamp import EngineStamp
from .evidence import Evidence
from .evidence_scores import EvidenceScores
from .export_annotations_batch_response_200_item import (
    ExportAnnotationsBatchResponse200Item,
)
from .export_annotations_response_200 import ExportAnnotationsResponse200
from .export_batch_request import ExportBatchRequest
from .export_claim_review_batch_response_200_item import (
    ExportClaimReviewBatchResponse200Item,
)
from .export_claim_review_response_200 import ExportClaimReviewResponse200
from .export_inception_response_200 import ExportInceptionResponse200
from .export_label_studio_batch_response_200_item import (
    ExportLabelStudioBatchResponse200Item,
)
from .export_label_studio_response_200_item import ExportLabelStudioResponse200Item
from .export_request import ExportRequest
from .export_request_extra_type_0 import ExportRequestExtraType0
from .export_request_extraction_type_0 import ExportRequestExtractionType0
from .export_schema_org_batch_response_200_item import (
    ExportSchemaOrgBatchResponse200Item,
)
from .export_schema_org_response_200 import ExportSchemaOrgResponse200
from .export_text import ExportText
from .export_text_extra_type_0 import ExportTextExtraType0
from .export_text_extraction_type_0 import ExportTextExtractionType0
from .extraction import Extraction
from .extraction_extra_type_0 import ExtractionExtraType0
from .extraction_request import ExtractionRequest
from .extraction_request_extra_type_0 import ExtractionRequestExtraType0
from .extraction_warning import ExtractionWarning
from .group_by import GroupBy
from .health import Health
from .hit import Hit
from .invalid_field import InvalidField
from .job import Job
from .job_list import JobList
from .job_request import JobRequest
from .kept_record import KeptRecord
from .known_mode import KnownMode
from .labelled_span import LabelledSpan
from .limits import Limits
from .markup import Markup
from .meaning_flag import MeaningFlag
from .measure import Measure
from .model_info import ModelInfo
from .model_info_scores import ModelInfoScores
from .model_stamp import ModelStamp
from .naming import Naming
from .offset_unit import OffsetUnit
from .parse import Parse
from .parsed_token import ParsedToken
from .part import Part
from .passage import Passage
from .people_answer import PeopleAnswer
from .people_question import PeopleQuestion
from .problem import Problem
from .quotations_answer import QuotationsAnswer
from .quotations_question import QuotationsQuestion
from .record_passage import RecordPassage
from .record_source import RecordSource
from .record_text import RecordText
from .reference import Reference
from .rejected_candidate import RejectedCandidate
from .report_kind import ReportKind
from .resolution import Resolution
from .review import Review
from .roster_entry import RosterEntry
from .said_answer import SaidAnswer
from .said_question import SaidQuestion
from .service_info import ServiceInfo
from .source import Source
from .source_kind import SourceKind
from .source_read import SourceRead
from .span import Span
from .speaker import Speaker
from .speaker_candidate import SpeakerCandidate
from .speaker_mention import SpeakerMention
from .speaker_verdict import SpeakerVerdict
from .stream_defaults import StreamDefaults
from .stream_end import StreamEnd
from .stream_text import StreamText
from .stream_text_extra_type_0 import StreamTextExtraType0
from .type_or_unknown import TypeOrUnknown
from .verification import Verification
from .verification_counts import VerificationCounts
from .verification_evidence import VerificationEvidence
from .verification_report import VerificationReport
from .verification_request import VerificationRequest
from .verification_request_extraction_type_0 import VerificationRequestExtractionType0
from .verify_as_annotations_response_200 import VerifyAsAnnotationsResponse200

__all__ = (
    "ActOrUnknown",
    "AlignedWords",
    "AnySource",
    "ArchivePerson",
    "ArchiveQuotation",
    "Attribution",
    "AuditAnswer",
    "AuditQuestion",
    "Batch",
    "BatchItem",
    "BatchRequest",
    "BatchText",
    "BatchTextExtraType0",
    "Bucket",
    "BucketOpen",
    "Check",
    "Claim",
    "Content",
    "Counted",
    "Counts",
    "Cue",
    "Decision",
    "DecisionScores",
    "DocumentInput",
    "DocumentMetadata",
    "DocumentText",
    "Edit",
    "Engine",
    "EngineStamp",
    "Evidence",
    "EvidenceScores",
    "ExportAnnotationsBatchResponse200Item",
    "ExportAnnotationsResponse200",
    "ExportBatchRequest",
    "ExportClaimReviewBatchResponse200Item",
    "ExportClaimReviewResponse200",
    "ExportInceptionResponse200",
    "ExportLabelStudioBatchResponse200Item",
    "ExportLabelStudioResponse200Item",
    "ExportRequest",
    "ExportRequestExtractionType0",
    "ExportRequestExtraType0",
    "ExportSchemaOrgBatchResponse200Item",
    "ExportSchemaOrgResponse200",
    "ExportText",
    "ExportTextExtractionType0",
    "ExportTextExtraType0",
    "Extraction",
    "ExtractionExtraType0",
    "ExtractionRequest",
    "ExtractionRequestExtraType0",
    "ExtractionWarning",
    "GroupBy",
    "Health",
    "Hit",
    "InvalidField",
    "Job",
    "JobList",
    "JobRequest",
    "KeptRecord",
    "KnownMode",
    "LabelledSpan",
    "Limits",
    "Markup",
    "MeaningFlag",
    "Measure",
    "ModelInfo",
    "ModelInfoScores",
    "ModelStamp",
    "Naming",
    "OffsetUnit",
    "Parse",
    "ParsedToken",
    "Part",
    "Passage",
    "PeopleAnswer",
    "PeopleQuestion",
    "Problem",
    "QuotationsAnswer",
    "QuotationsQuestion",
    "RecordPassage",
    "RecordSource",
    "RecordText",
    "Reference",
    "RejectedCandidate",
    "ReportKind",
    "Resolution",
    "Review",
    "RosterEntry",
    "SaidAnswer",
    "SaidQuestion",
    "ServiceInfo",
    "Source",
    "SourceKind",
    "SourceRead",
    "Span",
    "Speaker",
    "SpeakerCandidate",
    "SpeakerMention",
    "SpeakerVerdict",
    "StreamDefaults",
    "StreamEnd",
    "StreamText",
    "StreamTextExtraType0",
    "TypeOrUnknown",
    "Verification",
    "VerificationCounts",
    "VerificationEvidence",
    "VerificationReport",
    "VerificationRequest",
    "VerificationRequestExtractionType0",
    "VerifyAsAnnotationsResponse200",
)
