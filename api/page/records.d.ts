// The record's types, by the names that the service gives them. `make page-types` makes them from the OpenAPI document.

import type { components } from "../../build/openapi.js";

type Schemas = components["schemas"];

export type Attribution = Schemas["Attribution"];
export type Claim = Schemas["Claim"];
export type Content = Schemas["Content"];
export type Decision = Schemas["Decision"];
export type DocumentText = Schemas["DocumentText"];
export type Edit = Schemas["Edit"];
export type Evidence = Schemas["Evidence"];
export type Extraction = Schemas["Extraction"];
export type LabelledSpan = Schemas["LabelledSpan"];
export type Parse = Schemas["Parse"];
export type ParsedToken = Schemas["ParsedToken"];
export type Passage = Schemas["Passage"];
export type Problem = Schemas["Problem"];
export type RejectedCandidate = Schemas["RejectedCandidate"];
export type AlignedWords = Schemas["AlignedWords"];
export type RecordPassage = Schemas["RecordPassage"];
export type RecordSource = Schemas["RecordSource"];
export type Span = Schemas["Span"];
export type Verification = Schemas["Verification"];
export type VerificationReport = Schemas["VerificationReport"];
export type VerificationRequest = Schemas["VerificationRequest"];
export type Speaker = Schemas["Speaker"];
