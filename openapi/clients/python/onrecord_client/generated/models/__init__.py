"""Contains all the data models used in inputs/outputs"""

from .attribution import Attribution
from .attribution_act_type_0 import AttributionActType0
from .attribution_mode_type_0 import AttributionModeType0
from .batch import Batch
from .batch_item import BatchItem
from .batch_item_status_type_0 import BatchItemStatusType0
from .batch_request import BatchRequest
from .batch_request_include_item import BatchRequestIncludeItem
from .batch_request_offset_unit import BatchRequestOffsetUnit
from .batch_text import BatchText
from .batch_text_extra_type_0 import BatchTextExtraType0
from .batch_text_markup import BatchTextMarkup
from .check import Check
from .claim import Claim
from .claim_modality_type_0 import ClaimModalityType0
from .claim_tense_type_0 import ClaimTenseType0
from .content import Content
from .counts import Counts
from .cue import Cue
from .cue_modality_type_0 import CueModalityType0
from .cue_stance_type_0 import CueStanceType0
from .decision import Decision
from .decision_scores import DecisionScores
from .document_input import DocumentInput
from .document_metadata import DocumentMetadata
from .document_text import DocumentText
from .edit import Edit
from .edit_kind_type_0 import EditKindType0
from .engine import Engine
from .engine_stamp import EngineStamp
from .evidence import Evidence
from .evidence_scores import EvidenceScores
from .export_record_format import ExportRecordFormat
from .export_record_response_200 import ExportRecordResponse200
from .export_request import ExportRequest
from .extract_format import ExtractFormat
from .extraction import Extraction
from .extraction_extra_type_0 import ExtractionExtraType0
from .extraction_offset_unit import ExtractionOffsetUnit
from .extraction_request import ExtractionRequest
from .extraction_request_extra_type_0 import ExtractionRequestExtraType0
from .extraction_request_include_item import ExtractionRequestIncludeItem
from .extraction_request_markup import ExtractionRequestMarkup
from .extraction_request_offset_unit import ExtractionRequestOffsetUnit
from .extraction_warning import ExtractionWarning
from .health import Health
from .invalid_field import InvalidField
from .labelled_span import LabelledSpan
from .limits import Limits
from .model_info import ModelInfo
from .model_info_scores import ModelInfoScores
from .model_stamp import ModelStamp
from .parse import Parse
from .parsed_token import ParsedToken
from .passage import Passage
from .problem import Problem
from .rejected_candidate import RejectedCandidate
from .resolution import Resolution
from .resolution_status_type_0 import ResolutionStatusType0
from .review import Review
from .review_status_type_0 import ReviewStatusType0
from .roster_entry import RosterEntry
from .service_info import ServiceInfo
from .source import Source
from .span import Span
from .speaker import Speaker
from .speaker_candidate import SpeakerCandidate
from .speaker_mention import SpeakerMention
from .speaker_mention_form_type_0 import SpeakerMentionFormType0
from .speaker_roster_status_type_0 import SpeakerRosterStatusType0
from .speaker_type_type_0 import SpeakerTypeType0
from .stream_defaults import StreamDefaults
from .stream_defaults_include_item import StreamDefaultsIncludeItem
from .stream_defaults_offset_unit import StreamDefaultsOffsetUnit
from .stream_end import StreamEnd
from .stream_text import StreamText
from .stream_text_extra_type_0 import StreamTextExtraType0
from .stream_text_include_item import StreamTextIncludeItem
from .stream_text_markup import StreamTextMarkup
from .stream_text_offset_unit import StreamTextOffsetUnit

__all__ = (
    "Attribution",
    "AttributionActType0",
    "AttributionModeType0",
    "Batch",
    "BatchItem",
    "BatchItemStatusType0",
    "BatchRequest",
    "BatchRequestIncludeItem",
    "BatchRequestOffsetUnit",
    "BatchText",
    "BatchTextExtraType0",
    "BatchTextMarkup",
    "Check",
    "Claim",
    "ClaimModalityType0",
    "ClaimTenseType0",
    "Content",
    "Counts",
    "Cue",
    "CueModalityType0",
    "CueStanceType0",
    "Decision",
    "DecisionScores",
    "DocumentInput",
    "DocumentMetadata",
    "DocumentText",
    "Edit",
    "EditKindType0",
    "Engine",
    "EngineStamp",
    "Evidence",
    "EvidenceScores",
    "ExportRecordFormat",
    "ExportRecordResponse200",
    "ExportRequest",
    "ExtractFormat",
    "Extraction",
    "ExtractionExtraType0",
    "ExtractionOffsetUnit",
    "ExtractionRequest",
    "ExtractionRequestExtraType0",
    "ExtractionRequestIncludeItem",
    "ExtractionRequestMarkup",
    "ExtractionRequestOffsetUnit",
    "ExtractionWarning",
    "Health",
    "InvalidField",
    "LabelledSpan",
    "Limits",
    "ModelInfo",
    "ModelInfoScores",
    "ModelStamp",
    "Parse",
    "ParsedToken",
    "Passage",
    "Problem",
    "RejectedCandidate",
    "Resolution",
    "ResolutionStatusType0",
    "Review",
    "ReviewStatusType0",
    "RosterEntry",
    "ServiceInfo",
    "Source",
    "Span",
    "Speaker",
    "SpeakerCandidate",
    "SpeakerMention",
    "SpeakerMentionFormType0",
    "SpeakerRosterStatusType0",
    "SpeakerTypeType0",
    "StreamDefaults",
    "StreamDefaultsIncludeItem",
    "StreamDefaultsOffsetUnit",
    "StreamEnd",
    "StreamText",
    "StreamTextExtraType0",
    "StreamTextIncludeItem",
    "StreamTextMarkup",
    "StreamTextOffsetUnit",
)
