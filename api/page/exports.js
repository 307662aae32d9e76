/** Exports what is shown: the record itself as JSON, other formats as the service writes them. */

import { save } from "./clipboard.js";
import { convert } from "./service.js";
import { snapshot } from "./snapshot.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Extraction } from "./records.js" */

/**
 * @typedef {object} Format
 * @property {string} name
 * @property {string} suffix
 * @property {string} type
 * @property {"annotations" | "csv" | null} wire The service's name of the format; null: the record itself.
 * @property {boolean} [whole] Whether the text is in the file, too, so that the page can open it again.
 * @property {boolean} [page] A page to read.
 */

/** @type {Format[]} */
export const FORMATS = [
  { name: "CSV", suffix: "csv", type: "text/csv;charset=utf-8", wire: "csv" },
  { name: "JSON", suffix: "json", type: "application/json", wire: null },
  { name: "Review, to go on later", suffix: "review.json", type: "application/json", wire: null, whole: true },
  { name: "Page to read or print", suffix: "html", type: "text/html;charset=utf-8", wire: null, page: true },
  { name: "W3C annotations", suffix: "jsonld", type: "application/ld+json", wire: "annotations" },
];

/**
 * Saves the attributions shown as a file.
 * @param {Format} format
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @param {View} view
 * @throws {import("./service.js").Refusal}
 */
export async function saveAs(format, reading, shown, view) {
  const chosen = new Set(shown);
  const record = part(reading, reading.extraction.attributions.filter((one) => chosen.has(one)));
  const whole = { text: reading.text, extraction: reading.extraction };
  const text = format.wire
    ? await convert(format.wire, reading.text, withoutEvidence(record))
    : format.page
      ? snapshot(reading, shown, view)
      : JSON.stringify(format.whole ? whole : record, null, 2);
  save(`${record.id.replace(/[^\w.-]+/g, "_")}.${format.suffix}`, format.type, text);
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

/** @param {Extraction} record @returns {Extraction} No format has evidence, and it is most of a record. */
function withoutEvidence(record) {
  return { ...record, attributions: record.attributions.map((one) => ({ ...one, evidence: null })) };
}
