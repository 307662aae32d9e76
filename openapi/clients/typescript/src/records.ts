/** Helpers for records: the speaker of an attribution, and rows. */

import type { components } from "./schema.js";

type Schemas = components["schemas"];
export type Attribution = Schemas["Attribution"];
export type Claim = Schemas["Claim"];
export type Content = Schemas["Content"];
export type Cue = Schemas["Cue"];
export type DocumentMetadata = Schemas["DocumentMetadata"];
export type DocumentText = Schemas["DocumentText"];
export type Evidence = Schemas["Evidence"];
export type ExtractionWarning = Schemas["ExtractionWarning"];
export type Passage = Schemas["Passage"];
export type RecordSource = Schemas["RecordSource"];
export type Resolution = Schemas["Resolution"];
export type Review = Schemas["Review"];
export type RosterEntry = Schemas["RosterEntry"];
export type Source = Schemas["Source"];
export type Span = Schemas["Span"];
export type Speaker = Schemas["Speaker"];
export type SpeakerMention = Schemas["SpeakerMention"];
export type Verification = Schemas["Verification"];

/** The speaker behind an attribution's source; null: it is not resolved, or there is no source. */
export function speakerOf(record: Schemas["Extraction"], said: Attribution): Speaker | null {
  return record.speakers.find((one) => one.id === said.source?.speaker_id) ?? null;
}

/** A flat object for each attribution of one record or several; the service's CSV export has more columns. */
export function rows(records: Schemas["Extraction"] | readonly Schemas["Extraction"][]) {
  return ("attributions" in records ? [records] : records).flatMap(rowsOf);
}

function rowsOf(record: Schemas["Extraction"]) {
  return record.attributions.map((said) => {
    const speaker = speakerOf(record, said);
    return {
      text_id: record.id,
      title: record.document?.title ?? null,
      url: record.document?.url ?? null,
      published: record.document?.published ?? null,
      id: said.id,
      mode: said.mode,
      kind: said.kind,
      act: said.act,
      speaker: speaker?.name ?? null,
      speaker_type: speaker?.type ?? null,
      role: speaker?.role?.text ?? null,
      affiliation: speaker?.affiliation?.text ?? null,
      named: speaker?.named ?? null,
      anonymous: speaker?.anonymous ?? null,
      roster_id: speaker?.roster_id ?? null,
      source: said.source?.text ?? null,
      cue: said.cue?.text ?? null,
      content: said.content?.text ?? null,
      claim: said.claim?.text ?? null,
      checkable: said.claim?.checkable ?? null,
      confidence: said.confidence,
      review: said.review?.status ?? null,
    };
  });
}
