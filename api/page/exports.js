/** What is shown, as files: the record in JSON, rows in CSV, W3C Web Annotations. As the service itself writes them. */

import { save } from "./clipboard.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Extraction, Passage, Span, Speaker } from "./records.js" */

const CONTEXT_CHARACTERS = 32;
const FORMULA = /^[=+\-@\t\r]/;

/** @typedef {string | number | null | undefined} Cell */
/**
 * @typedef {object} Format
 * @property {string} name
 * @property {string} suffix
 * @property {string} type
 * @property {(reading: Reading, shown: Attribution[]) => string} write
 */

/** @type {Format[]} */
export const FORMATS = [
  { name: "CSV", suffix: "csv", type: "text/csv;charset=utf-8", write: csv },
  { name: "JSON", suffix: "json", type: "application/json", write: json },
  { name: "W3C annotations", suffix: "jsonld", type: "application/ld+json", write: annotations },
];

/** @param {Format} format @param {Reading} reading @param {Attribution[]} shown */
export function saveAs(format, reading, shown) {
  save(
    `${reading.extraction.id.replace(/[^\w.-]+/g, "_")}.${format.suffix}`,
    format.type,
    format.write(reading, shown),
  );
}

/**
 * The record with some attributions alone, and the speakers that these name.
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @returns {Extraction}
 */
function part(reading, shown) {
  const named = new Set(
    shown.flatMap((one) => [
      one.source?.speaker_id,
      one.source?.spoken_by,
      one.source?.on_behalf_of,
      ...one.resolution.candidates.map((candidate) => candidate.speaker_id),
    ]),
  );
  for (const id of [...named]) for (const member of reading.speakers.get(id ?? "")?.members ?? []) named.add(member);
  const speakers = reading.extraction.speakers.filter((speaker) => named.has(speaker.id));
  return { ...reading.extraction, attributions: shown, speakers };
}

/** @param {Reading} reading @param {Attribution[]} shown */
export function json(reading, shown) {
  return JSON.stringify(part(reading, shown), null, 2);
}

/** @type {Record<string, (one: Attribution, speaker: Speaker | null, extraction: Extraction) => Cell>} */
const COLUMNS = {
  text_id: (_, __, extraction) => extraction.id,
  id: (one) => one.id,
  parent_id: (one) => one.parent_id,
  mode: (one) => one.mode,
  speaker_id: (_, speaker) => speaker?.id,
  speaker: (_, speaker) => speaker?.name,
  speaker_type: (_, speaker) => speaker?.type,
  resolution: (one) => one.resolution.status,
  source: (one) => one.source?.text,
  cue: (one) => one.cue?.text,
  content: (one) => one.content?.text,
  claim: (one) => one.claim?.text,
  act: (one) => one.act,
  stance: (one) => one.cue?.stance,
  negated: (one) => one.cue && String(one.cue.negated),
  cue_modality: (one) => one.cue?.modality,
  claim_modality: (one) => one.claim?.modality,
  checkable: (one) => one.claim?.checkable,
  addressee: (one) => one.addressee?.text,
  medium: (one) => one.medium?.text,
  time: (one) => one.time?.text,
  place: (one) => one.place?.text,
  confidence: (one) => one.confidence,
  offset_unit: (_, __, extraction) => extraction.offset_unit,
  source_start: (one) => one.source?.spans[0].start,
  source_end: (one) => one.source?.spans.at(-1)?.end,
  cue_start: (one) => one.cue?.spans[0].start,
  cue_end: (one) => one.cue?.spans.at(-1)?.end,
  content_start: (one) => one.content?.spans[0].start,
  content_end: (one) => one.content?.spans.at(-1)?.end,
};

/** @param {Reading} reading @param {Attribution[]} shown @returns {string} After RFC 4180. */
export function csv(reading, shown) {
  const rows = shown.map((one) =>
    Object.values(COLUMNS).map((value) => value(one, reading.speakerOf(one), reading.extraction)),
  );
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {Cell} value @returns {string} Quoted where it must be, and never a formula to a spreadsheet. */
function cell(value) {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An annotation page; its offsets count code points, as the model demands.
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @returns {string}
 */
export function annotations(reading, shown) {
  const page = new Page(reading);
  return JSON.stringify(page.written(shown), null, 2);
}

class Page {
  /** @param {Reading} reading */
  constructor(reading) {
    this.reading = reading;
    const { id, text_sha256 } = reading.extraction;
    const bytes = (text_sha256.match(/../g) ?? []).map((byte) => String.fromCharCode(parseInt(byte, 16)));
    const digest = btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
    // The caller's id where that is a web address, else a named hash (RFC 6920).
    this.text = /^https?:\S+$/.test(id) ? id : `ni:${"/".repeat(3)}sha-256;${digest}`;
  }

  /** @param {Attribution[]} shown */
  written(shown) {
    return {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `${this.text}#attributions`,
      type: "AnnotationPage",
      startIndex: 0,
      items: shown.flatMap((one) => this.#annotations(one)),
    };
  }

  /** @param {Attribution} one What was said, then who said it and what marks it so. */
  #annotations(one) {
    const source = { id: `${this.text}#${one.id}`, type: "Annotation" };
    const linked = (/** @type {string} */ role, /** @type {Passage | null | undefined} */ passage) => {
      const bodies = [textual("tagging", role), { type: "SpecificResource", purpose: "linking", source }];
      return passage ? [this.#annotation(`${one.id}-${role}`, "linking", bodies, passage)] : [];
    };
    const passage = one.content ?? one.cue ?? one.source;
    if (!passage) return [];
    const said = this.#annotation(one.id, "classifying", this.#bodies(one), passage);
    return [said, ...linked("source", one.source), ...linked("cue", one.cue)];
  }

  /** @param {Attribution} one */
  #bodies(one) {
    const speaker = this.reading.speakerOf(one);
    const kind = { person: "Person", organization: "Organization" }[speaker?.type ?? ""];
    const node = speaker && { id: `${this.text}#${speaker.id}`, name: speaker.name, ...(kind && { type: kind }) };
    return [
      textual("classifying", one.mode),
      ...(one.act ? [textual("classifying", one.act)] : []),
      ...(speaker
        ? [textual("identifying", speaker.name), { type: "SpecificResource", purpose: "identifying", source: node }]
        : []),
      ...(one.claim ? [textual("describing", one.claim.text)] : []),
    ];
  }

  /** @param {string} name @param {string} motivation @param {object[]} body @param {Passage} passage */
  #annotation(name, motivation, body, { spans }) {
    const targets = spans.map((span) => this.#target(span));
    const target = targets.length === 1 ? targets[0] : targets;
    return { id: `${this.text}#${name}`, type: "Annotation", motivation, body, target };
  }

  /** @param {Span} span */
  #target(span) {
    const [before, after] = [[...this.reading.text.slice(0, span.start)], [...this.reading.text.slice(span.end)]];
    const position = { type: "TextPositionSelector", start: before.length, end: before.length + [...span.text].length };
    const quote = {
      type: "TextQuoteSelector",
      exact: span.text,
      prefix: before.slice(-CONTEXT_CHARACTERS).join(""),
      suffix: after.slice(0, CONTEXT_CHARACTERS).join(""),
    };
    return { type: "SpecificResource", source: this.text, selector: [position, quote] };
  }
}

/** @param {string} purpose @param {string} value */
function textual(purpose, value) {
  return { type: "TextualBody", purpose, value, format: "text/plain" };
}
